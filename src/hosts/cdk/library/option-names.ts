import type { Property } from "../../../spec/properties/app-client.ts";
import type { CdkVersion } from "./names.ts";

/** The keys that lead from the options of `UserPoolClient` to the one that sets the property. */
const optionPaths: { readonly [P in Property]?: readonly string[] } = {
  UserPoolId: ["userPool"],
  ClientName: ["userPoolClientName"],
  GenerateSecret: ["generateSecret"],
  RefreshTokenValidity: ["refreshTokenValidity"],
  AccessTokenValidity: ["accessTokenValidity"],
  IdTokenValidity: ["idTokenValidity"],
  "TokenValidityUnits.AccessToken": ["accessTokenValidity"],
  "TokenValidityUnits.IdToken": ["idTokenValidity"],
  "TokenValidityUnits.RefreshToken": ["refreshTokenValidity"],
  ReadAttributes: ["readAttributes"],
  WriteAttributes: ["writeAttributes"],
  ExplicitAuthFlows: ["authFlows"],
  SupportedIdentityProviders: ["supportedIdentityProviders"],
  CallbackURLs: ["oAuth", "callbackUrls"],
  LogoutURLs: ["oAuth", "logoutUrls"],
  DefaultRedirectURI: ["oAuth", "defaultRedirectUri"],
  AllowedOAuthFlows: ["oAuth", "flows"],
  AllowedOAuthScopes: ["oAuth", "scopes"],
  AllowedOAuthFlowsUserPoolClient: ["disableOAuth"],
  AnalyticsConfiguration: ["analytics"],
  "AnalyticsConfiguration.ApplicationId": ["analytics", "applicationId"],
  "AnalyticsConfiguration.ApplicationArn": ["analytics", "application"],
  "AnalyticsConfiguration.RoleArn": ["analytics", "role"],
  "AnalyticsConfiguration.ExternalId": ["analytics", "externalId"],
  "AnalyticsConfiguration.UserDataShared": ["analytics", "shareUserData"],
  PreventUserExistenceErrors: ["preventUserExistenceErrors"],
  EnableTokenRevocation: ["enableTokenRevocation"],
  EnablePropagateAdditionalUserContextData: ["enablePropagateAdditionalUserContextData"],
  AuthSessionValidity: ["authSessionValidity"],
  RefreshTokenRotation: ["refreshTokenRotationGracePeriod"],
  "RefreshTokenRotation.Feature": ["refreshTokenRotationGracePeriod"],
  "RefreshTokenRotation.RetryGracePeriodSeconds": ["refreshTokenRotationGracePeriod"],
};

/** The keys that lead to the option that sets a property. Empty: none does. */
export function optionPath(property: Property): readonly string[] {
  return optionPaths[property] ?? [];
}

/** Options that v1 ignores. */
const laterOptions: ReadonlySet<string> = new Set([
  "authFlows.user",
  "oAuth.defaultRedirectUri",
  "authSessionValidity",
  "refreshTokenRotationGracePeriod",
  "enablePropagateAdditionalUserContextData",
  "analytics",
]);

/** Whether this version of the CDK reads the option. In JavaScript, ignored options can be written too. */
export function hasOption(version: CdkVersion, path: readonly string[]): boolean {
  return version === 2 || !path.some((_, index) => laterOptions.has(path.slice(0, index + 1).join(".")));
}

/** The options by the path of their structure, in the order of the CDK's documentation. */
const optionOrder: { readonly [path: string]: readonly string[] } = {
  "": [
    "userPool",
    "userPoolClientName",
    "generateSecret",
    "authFlows",
    "disableOAuth",
    "oAuth",
    "authSessionValidity",
    "preventUserExistenceErrors",
    "supportedIdentityProviders",
    "idTokenValidity",
    "refreshTokenValidity",
    "accessTokenValidity",
    "refreshTokenRotationGracePeriod",
    "readAttributes",
    "writeAttributes",
    "enableTokenRevocation",
    "enablePropagateAdditionalUserContextData",
    "analytics",
  ],
  oAuth: ["flows", "callbackUrls", "logoutUrls", "scopes", "defaultRedirectUri"],
  analytics: ["application", "applicationId", "externalId", "role", "shareUserData"],
};

export function optionsUnder(path: readonly string[]): readonly string[] {
  return optionOrder[path.join(".")] ?? [];
}

/** A flag and the item of the API's list that it adds. */
export type OptionFlag = readonly [flag: string, name: string];

/** The flags of `oAuth.flows`, in the order in which the construct emits their items. */
export const grantFlags: readonly OptionFlag[] = [
  ["clientCredentials", "client_credentials"],
  ["implicitCodeGrant", "implicit"],
  ["authorizationCodeGrant", "code"],
];

/** The flags of `authFlows`, in the order in which the construct emits their items. */
export const authFlowFlags: readonly OptionFlag[] = [
  ["userPassword", "ALLOW_USER_PASSWORD_AUTH"],
  ["adminUserPassword", "ALLOW_ADMIN_USER_PASSWORD_AUTH"],
  ["custom", "ALLOW_CUSTOM_AUTH"],
  ["userSrp", "ALLOW_USER_SRP_AUTH"],
  ["user", "ALLOW_USER_AUTH"],
];

/** The flags that make up a property, if it is a map of them. */
export function flagsOf(property: Property, version: CdkVersion): readonly OptionFlag[] | undefined {
  switch (property) {
    case "AllowedOAuthFlows":
      return grantFlags;
    case "ExplicitAuthFlows":
      return authFlowFlags.filter(([flag]) => hasOption(version, ["authFlows", flag]));
    default:
      return undefined;
  }
}

const optionNames: ReadonlySet<string> = new Set([
  ...Object.values(optionOrder).flat(),
  ...[...grantFlags, ...authFlowFlags].map(([flag]) => flag),
]);

/** Whether there is an option, or a nested option, of this name. */
export function isOptionName(name: string): boolean {
  return optionNames.has(name);
}

/** The flag that adds an item to the API's list. */
export function flagFor(property: Property, item: unknown, version: CdkVersion): string | undefined {
  return flagsOf(property, version)?.find(([, name]) => name === item)?.[0];
}

/** Static members of `OAuthScope`. */
export const scopeConstants: ReadonlyMap<string, string> = new Map([
  ["PHONE", "phone"],
  ["EMAIL", "email"],
  ["OPENID", "openid"],
  ["PROFILE", "profile"],
  ["COGNITO_ADMIN", "aws.cognito.signin.user.admin"],
]);

/** Static members of `UserPoolClientIdentityProvider`. */
export const providerConstants: ReadonlyMap<string, string> = new Map([
  ["APPLE", "SignInWithApple"],
  ["FACEBOOK", "Facebook"],
  ["GOOGLE", "Google"],
  ["AMAZON", "LoginWithAmazon"],
  ["COGNITO", "COGNITO"],
]);

/** Members of `StandardAttributesMask` and their attributes. */
export const standardAttributes: ReadonlyMap<string, string> = new Map([
  ["address", "address"],
  ["birthdate", "birthdate"],
  ["email", "email"],
  ["familyName", "family_name"],
  ["gender", "gender"],
  ["givenName", "given_name"],
  ["locale", "locale"],
  ["middleName", "middle_name"],
  ["fullname", "name"],
  ["nickname", "nickname"],
  ["phoneNumber", "phone_number"],
  ["profilePicture", "picture"],
  ["preferredUsername", "preferred_username"],
  ["profilePage", "profile"],
  ["timezone", "zoneinfo"],
  ["lastUpdateTime", "updated_at"],
  ["website", "website"],
  ["emailVerified", "email_verified"],
  ["phoneNumberVerified", "phone_number_verified"],
]);
