/** The CloudFormation type of a user pool. */
export const userPoolType = "AWS::Cognito::UserPool";

/** The attribute of a user pool that is its id, which `Ref` returns too. */
export const poolIdAttribute = "UserPoolId";

/**
 * The other attributes of a user pool, by the names of CloudFormation and of Terraform's providers.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
 */
export const otherPoolAttributes: readonly string[] = [
  ...["Arn", "ProviderName", "ProviderURL"],
  ...["arn", "endpoint", "provider_name", "provider_url"],
];

/** Resources besides a user pool whose `Ref` returns something other than the id of the pool. */
const cognitoResourcesWithoutPoolId: ReadonlySet<string> = new Set([
  "AWS::Cognito::IdentityPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolIdentityProvider",
  "AWS::Cognito::UserPoolResourceServer",
  "AWS::Cognito::UserPoolUser",
]);

/** Types whose `Ref` may return anything: custom resources, other templates, and unknown resources of Cognito. */
const typesWithUnknownRef = /^AWS::(?:CloudFormation|Cognito|Serverless)::|::MODULE$/u;

/**
 * Whether a resource of this type certainly gives something other than the id of a user pool.
 *
 * @param attribute - the attribute that is referred to. `undefined`: what `Ref` returns. Only an ARN is certain: the
 *   value of a parameter in SSM may well be the id of a pool.
 */
export function isWithoutPoolId(type: string, attribute: string | undefined): boolean {
  return (
    (attribute === undefined || attribute === "Arn") &&
    (cognitoResourcesWithoutPoolId.has(type) || (type.startsWith("AWS::") && !typesWithUnknownRef.test(type)))
  );
}

/**
 * The lowest tier of a pool, which lacks the newer features.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export const lowestTier = "LITE";
