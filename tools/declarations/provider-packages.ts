/** A package of another library with an app client's settings, of which only a few files are read. */
export interface ProviderPackage {
  readonly name: string;
  /** The files to read, by their paths in the package. */
  readonly files: readonly string[];
  /** The interfaces of an app client's settings. */
  readonly interfaces: readonly string[];
  /** The namespaces, from the outside in, that contain these interfaces or those of their structures. */
  readonly namespaces?: readonly string[];
  /** Constants whose members are the names of an enum's values. */
  readonly enums?: readonly string[];
}

const clientConfigs = ["CognitoUserPoolClientConfig", "CognitoManagedUserPoolClientConfig"];
const clientConfigFiles = [
  "lib/cognito-user-pool-client/index.d.ts",
  "lib/cognito-managed-user-pool-client/index.d.ts",
];

/**
 * The packages whose names of settings the hosts know. Excludes the `awscc` provider of CDK for Terraform, which is not
 * published to npm, and SST's components, which exist only in its program.
 */
export const providerPackages: readonly ProviderPackage[] = [
  {
    name: "@aws-amplify/auth-construct",
    files: ["lib/types.d.ts"],
    interfaces: ["ExternalProviderOptions"],
  },
  {
    name: "@aws-cdk/cfn-property-mixins",
    files: ["lib/services/aws-cognito/cfn-props-mixins.generated.d.ts"],
    interfaces: ["CfnUserPoolClientMixinProps"],
    namespaces: ["CfnUserPoolClientPropsMixin"],
  },
  { name: "@cdktf/provider-aws", files: clientConfigFiles, interfaces: clientConfigs },
  { name: "@cdktn/provider-aws", files: clientConfigFiles, interfaces: clientConfigs },
  {
    name: "@pulumi/aws",
    files: ["cognito/userPoolClient.d.ts", "cognito/managedUserPoolClient.d.ts", "types/input.d.ts"],
    interfaces: ["UserPoolClientArgs", "ManagedUserPoolClientArgs"],
    namespaces: ["cognito"],
  },
  {
    name: "@pulumi/aws-native",
    files: ["cognito/userPoolClient.d.ts", "types/enums/cognito/index.d.ts", "types/input.d.ts"],
    interfaces: ["UserPoolClientArgs"],
    namespaces: ["cognito"],
    enums: ["UserPoolClientRefreshTokenRotationFeature"],
  },
  {
    name: "alchemy",
    files: ["lib/aws/control/types.d.ts"],
    interfaces: ["UserPoolClientProps"],
    namespaces: ["AWS", "Cognito"],
  },
];
