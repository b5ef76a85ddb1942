/**
 * The reserved scopes of `AllowedOAuthScopes`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export const openIdScope = "openid";

/** The scopes for claims, which "can only be requested" together with `openid`. */
export const scopesThatNeedOpenId: readonly string[] = ["email", "phone", "profile"];

/** The scope for operations with which users modify themselves, such as UpdateUserAttributes. */
export const adminScope = "aws.cognito.signin.user.admin";

/** The reserved scopes of OpenID Connect, which are about a user. */
export const openIdScopes: readonly string[] = [openIdScope, ...scopesThatNeedOpenId];

/** Every scope without a slash: all others are `<identifier>/<name>` of a resource server. */
export const reservedScopes: readonly string[] = [...openIdScopes, adminScope];

/** The prefix of the service's own scopes. There may be more than the known ones. */
export const serviceScopePrefix = "aws.cognito";

/** Common mistakes for reserved scopes, in lower case. Old documentation had `Cognito`. */
export const scopeMeanings: Readonly<Record<string, string>> = {
  cognito: adminScope,
  cognito_admin: adminScope,
  "signin.user.admin": adminScope,
  phone_number: "phone",
};

/** The scope that other authorization servers require for refresh tokens. */
export const offlineAccessScope = "offline_access";

/** The parts of a resource server's scope. The identifier may contain slashes, the name does not. */
export function splitCustomScope(scope: string): { readonly identifier: string; readonly name: string } | undefined {
  const slash = scope.lastIndexOf("/");
  return slash === -1 || scope.startsWith(serviceScopePrefix)
    ? undefined
    : { identifier: scope.slice(0, slash), name: scope.slice(slash + 1) };
}
