/** A package of another library that takes an app client's settings, of which only a few files are read. */
export interface ProviderPackage {
  readonly name: string;
  /** The files that are read, by their paths in the package. */
  readonly files: readonly string[];
  /** The interfaces of an app client's settings. */
  readonly interfaces: readonly string[];
  /** The namespaces that have these interfaces or those of structures in them, or such namespaces. */
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
 * The packages whose names of settings the hosts know. Not among them: the provider `awscc` of the CDK for Terraform,
 * which nobody publishes for npm, and SST's components, which are in its program only.
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
