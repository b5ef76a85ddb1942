/** The CloudFormation type of a user pool. */
export const userPoolType = "AWS::Cognito::UserPool";

/** The attributes of a user pool that look like its id and are none. `Ref` and `UserPoolId` give the id. */
export const lookalikesOfPoolId: readonly string[] = ["Arn", "ProviderName", "ProviderURL"];

/** Resources beside a user pool, of which `Ref` gives something else than the id of the pool. */
export const resourcesWithoutPoolId: ReadonlySet<string> = new Set([
  "AWS::Cognito::IdentityPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolIdentityProvider",
  "AWS::Cognito::UserPoolResourceServer",
  "AWS::Cognito::UserPoolUser",
]);

/**
 * The lowest tier of a pool, which lacks what newer features need.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export const lowestTier = "LITE";
