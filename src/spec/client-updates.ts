import type { Property } from "./properties/app-client.ts";

/**
 * Properties that most app clients set, and that an UpdateUserPoolClient request therefore resets if it omits them,
 * starting with those that affect sign-in. Excludes properties that few clients have or that an update keeps.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const usualSettings: readonly Property[] = [
  "ExplicitAuthFlows",
  "AllowedOAuthFlowsUserPoolClient",
  "AllowedOAuthFlows",
  "AllowedOAuthScopes",
  "CallbackURLs",
  "LogoutURLs",
  "SupportedIdentityProviders",
  "PreventUserExistenceErrors",
  "AccessTokenValidity",
  "IdTokenValidity",
  "RefreshTokenValidity",
  "TokenValidityUnits",
];

/** Those of them that a client without OAuth does not use. */
export const oauthSettings: ReadonlySet<Property> = new Set<Property>([
  "AllowedOAuthFlows",
  "AllowedOAuthScopes",
  "CallbackURLs",
  "LogoutURLs",
  "SupportedIdentityProviders",
]);
