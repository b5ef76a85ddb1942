import type { Property } from "./properties.ts";

/**
 * What most app clients set, and what an UpdateUserPoolClient request therefore takes away when it leaves it out: first
 * what decides how people sign in. Settings that few clients have, or that an update keeps, are not here.
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

/** The usual settings that a client without OAuth has no use for. */
export const oauthSettings: ReadonlySet<Property> = new Set<Property>([
  "AllowedOAuthFlows",
  "AllowedOAuthScopes",
  "CallbackURLs",
  "LogoutURLs",
  "SupportedIdentityProviders",
]);
