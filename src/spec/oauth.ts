/**
 * OAuth 2.0 grants, as members of `AllowedOAuthFlows`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-AllowedOAuthFlows
 */
export const oauthFlows = ["code", "implicit", "client_credentials"] as const;

/** The grants that send a user to a sign-in page and back to a callback URL. */
export const redirectFlows: readonly string[] = ["code", "implicit"];

/** What Cognito answers when a redirect flow has nowhere to redirect to. */
export const emptyCallbackUrlsMessage = "CallbackUrls can not be empty when code flow or implicit flow is selected";

/** What Cognito answers to machine and user grants on one client. */
export const mixedClientCredentialsMessage =
  "client_credentials flow can not be selected along with code flow or implicit flow.";

/** What Cognito answers to a machine client that cannot authenticate itself. */
export const clientCredentialsSecretMessage =
  "client_credentials flow can not be selected if client does not have a client secret.";

/** What Cognito answers to an OAuth client without grants or without scopes. */
export const missingFlowsOrScopesMessage =
  "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.";

/** What Cognito answers to a scope about users on a client for machines, behind the scope. */
export const clientCredentialsScopeRefusal = "is not supported with client_credentials flow";
