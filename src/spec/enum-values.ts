import { clientTokenAuthFlow, legacyAuthFlows, refreshAuthFlow, srpAuthFlow } from "./auth-flows.ts";
import { oauthFlows } from "./oauth.ts";
import type { Property } from "./properties/app-client.ts";
import { rotationFeature } from "./refresh-token-rotation.ts";
import { timeUnits } from "./time-units.ts";
import { preventUserExistenceErrors } from "./user-existence-errors.ts";

/** The valid values of a member, or of each item of a list. */
export interface EnumFacts {
  readonly values: readonly string[];
  /** Whether AWS is not expected to add values, so that unknown ones are wrong too. */
  readonly isClosed: boolean;
  /** Common mistakes, in lower case, and the values that they stand for, most likely first. */
  readonly meanings: Readonly<Record<string, readonly string[]>>;
}

const units: EnumFacts = {
  values: timeUnits,
  isClosed: true,
  meanings: {
    ...namesFor(["s", "sec", "secs"], "seconds"),
    ...namesFor(["m", "min", "mins"], "minutes"),
    ...namesFor(["h", "hr", "hrs"], "hours"),
    ...namesFor(["d"], "days"),
  },
};

const feature: EnumFacts = {
  values: Object.values(rotationFeature),
  isClosed: true,
  meanings: {
    ...namesFor(["on", "true", "yes", "enable"], rotationFeature.on),
    ...namesFor(["off", "false", "no", "disable"], rotationFeature.off),
  },
};

const existenceErrors: EnumFacts = {
  values: Object.values(preventUserExistenceErrors),
  isClosed: true,
  meanings: {
    ...namesFor(["on", "true", "yes", "enable"], preventUserExistenceErrors.on),
    ...namesFor(["off", "false", "no", "disable", "disabled"], preventUserExistenceErrors.off),
  },
};

const grants: EnumFacts = {
  values: oauthFlows,
  isClosed: true,
  meanings: {
    ...namesFor(["authorization_code", "authorization_code_grant", "code_grant"], "code"),
    ...namesFor(["implicit_grant", "implicit_code_grant"], "implicit"),
    // An old page of CloudFormation's documentation listed it instead of `implicit`.
    token: ["implicit", "code"],
  },
};

const flows: EnumFacts = {
  values: [
    ...Object.keys(legacyAuthFlows),
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_CUSTOM_AUTH",
    "ALLOW_USER_PASSWORD_AUTH",
    srpAuthFlow,
    refreshAuthFlow,
    "ALLOW_USER_AUTH",
    clientTokenAuthFlow,
  ],
  // Values were added in 2024 and 2026.
  isClosed: false,
  meanings: {
    ...namesFor(["allow_admin_no_srp_auth", "admin_user_password_auth"], "ALLOW_ADMIN_USER_PASSWORD_AUTH"),
    ...namesFor(["allow_password_auth", "allow_user_password", "password_auth"], "ALLOW_USER_PASSWORD_AUTH"),
    ...namesFor(["allow_srp_auth", "allow_user_srp", "user_srp_auth", "srp_auth"], srpAuthFlow),
    ...namesFor(["allow_refresh_token", "refresh_token_auth", "refresh_token"], refreshAuthFlow),
    ...namesFor(["allow_custom", "allow_custom_auth_flow_only", "custom_auth"], "ALLOW_CUSTOM_AUTH"),
    ...namesFor(["user_auth"], "ALLOW_USER_AUTH"),
    ...namesFor(["client_token_auth"], clientTokenAuthFlow),
  },
};

function namesFor(names: readonly string[], value: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map(name => [name, [value]]));
}

/**
 * The members whose values are enums.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
 */
export const enumMembers: ReadonlyMap<Property, EnumFacts> = new Map<Property, EnumFacts>([
  ["TokenValidityUnits.AccessToken", units],
  ["TokenValidityUnits.IdToken", units],
  ["TokenValidityUnits.RefreshToken", units],
  ["ExplicitAuthFlows", flows],
  ["AllowedOAuthFlows", grants],
  ["PreventUserExistenceErrors", existenceErrors],
  ["RefreshTokenRotation.Feature", feature],
]);
