/**
 * OAuth 2.0 grants, as members of `AllowedOAuthFlows`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-AllowedOAuthFlows
 */
export const oauthFlows = ["code", "implicit", "client_credentials"] as const;

/** The grants that send a user to a sign-in page and back to a callback URL. */
export const redirectFlows: readonly string[] = ["code", "implicit"];
