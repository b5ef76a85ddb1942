/** The common name of a host, and where its defaults come from. */
interface HostName {
  readonly label: string;
  readonly vendor: string;
}

const hosts: Readonly<Record<string, HostName>> = {
  ack: { label: "AWS Controllers for Kubernetes", vendor: "the controller" },
  alchemy: { label: "Alchemy", vendor: "Alchemy" },
  "alchemy-effect": { label: "Alchemy", vendor: "Alchemy" },
  amplify: { label: "Amplify Gen 2", vendor: "Amplify" },
  "amplify-backend": { label: "Amplify Gen 2", vendor: "Amplify" },
  "amplify-override": { label: "Amplify Gen 1", vendor: "Amplify" },
  "aws-cli": { label: "AWS CLI", vendor: "the AWS CLI" },
  "aws-cli-output": { label: "AWS CLI output", vendor: "the AWS CLI" },
  boto3: { label: "boto3", vendor: "boto3" },
  "cdk-l1": { label: "CDK, CfnUserPoolClient", vendor: "the CDK" },
  "cdk-l2": { label: "CDK, UserPoolClient", vendor: "the CDK" },
  "cdk-sdk-call": { label: "CDK, call of the API", vendor: "the API" },
  "cdk-mixin": { label: "CDK", vendor: "the CDK" },
  cdktf: { label: "CDK for Terraform", vendor: "the provider" },
  "cdktf-awscc": { label: "CDK for Terraform, awscc", vendor: "the provider" },
  cloudformation: { label: "CloudFormation", vendor: "CloudFormation" },
  crossplane: { label: "Crossplane", vendor: "the provider" },
  paws: { label: "paws", vendor: "paws" },
  "pulumi-aws": { label: "Pulumi", vendor: "the provider" },
  "pulumi-aws-native": { label: "Pulumi, AWS Native", vendor: "the provider" },
  "pulumi-yaml": { label: "Pulumi YAML", vendor: "the provider" },
  "pulumi-yaml-native": { label: "Pulumi YAML, AWS Native", vendor: "the provider" },
  "sdk-v2": { label: "AWS SDK for JavaScript v2", vendor: "the SDK" },
  "sdk-v3": { label: "AWS SDK for JavaScript v3", vendor: "the SDK" },
  sst: { label: "SST", vendor: "SST" },
  terraform: { label: "Terraform", vendor: "the provider" },
  "terraform-awscc": { label: "Terraform, awscc", vendor: "the provider" },
};

export function hostName(host: string): HostName {
  return hosts[host] ?? { label: host, vendor: "the tool" };
}
