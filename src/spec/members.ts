import { propertyNames, type Property } from "./properties/app-client.ts";

/**
 * The members without which a request or a resource is refused. A member of a structure is required only if the
 * structure is present.
 *
 * CloudFormation generates a `ClientName`, and its schema, unlike the API, does not require a `Feature`: what happens
 * without one is unknown.
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
 * What Terraform's provider requires besides the identity of a client, in structures that are present.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 */
export const requiredByTerraform: readonly Property[] = ["RefreshTokenRotation.Feature"];

/**
 * Members of responses that cannot be set.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 */
export const responseMembers: readonly string[] = ["ClientType", "CreationDate", "LastModifiedDate"];

/**
 * Members of other requests that are sometimes written in an app client, by the operation that accepts them.
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

/** Members whose names also occur outside app clients. */
const commonNames: ReadonlySet<Property> = new Set<Property>([
  "UserPoolId",
  "ClientId",
  "ClientName",
  "ClientSecret",
  "CallbackURLs",
  "LogoutURLs",
]);

/** Members that only app clients have. */
export const distinctiveMembers = propertyNames.filter(name => !name.includes(".") && !commonNames.has(name));
