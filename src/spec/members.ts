import type { Property } from "./properties.ts";

/**
 * The members without which a request or a resource is refused. A member of a structure is only missed in one that is
 * there.
 *
 * CloudFormation makes up a `ClientName`, and its schema, unlike the API, does not demand a `Feature`: what happens
 * without one is not known.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html
 */
export const requiredMembers = {
  create: ["UserPoolId", "ClientName", "RefreshTokenRotation.Feature"],
  update: ["UserPoolId", "ClientId", "RefreshTokenRotation.Feature"],
  resource: ["UserPoolId"],
} as const satisfies Record<string, readonly Property[]>;

/**
 * What Terraform's provider demands beside the identity of a client, in the structures that are there.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 */
export const requiredByTerraform: readonly Property[] = ["RefreshTokenRotation.Feature"];

/**
 * What Cognito tells of an app client and nobody can set.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 */
export const responseMembers: readonly string[] = ["ClientType", "CreationDate", "LastModifiedDate"];

/**
 * Members of other requests that people look for in an app client, by the operation that takes them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html
 */
export const membersOfOtherRequests: Readonly<Record<string, readonly string[]>> = {
  CreateUserPool: [
    "AccountRecoverySetting",
    "AdminCreateUserConfig",
    "AliasAttributes",
    "AutoVerifiedAttributes",
    "DeletionProtection",
    "DeviceConfiguration",
    "EmailConfiguration",
    "EmailVerificationMessage",
    "EmailVerificationSubject",
    "LambdaConfig",
    "MfaConfiguration",
    "Policies",
    "PoolName",
    "Schema",
    "SmsAuthenticationMessage",
    "SmsConfiguration",
    "SmsVerificationMessage",
    "UserAttributeUpdateSettings",
    "UserPoolAddOns",
    "UserPoolTags",
    "UserPoolTier",
    "UsernameAttributes",
    "UsernameConfiguration",
    "VerificationMessageTemplate",
  ],
  CreateUserPoolDomain: ["CustomDomainConfig", "Domain", "ManagedLoginVersion"],
  CreateIdentityProvider: ["AttributeMapping", "IdpIdentifiers", "ProviderDetails", "ProviderName", "ProviderType"],
  CreateResourceServer: ["Identifier", "Scopes"],
};
