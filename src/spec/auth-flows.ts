/**
 * The two generations of `ExplicitAuthFlows` values, which cannot be mixed in one app client.
 *
 * @see
 *   https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-ExplicitAuthFlows
 */
export const legacyAuthFlows = {
  ADMIN_NO_SRP_AUTH: { replacement: "ALLOW_ADMIN_USER_PASSWORD_AUTH", keepsMeaning: true },
  // "Only" has no counterpart: ALLOW_ values add up and do not exclude each other.
  CUSTOM_AUTH_FLOW_ONLY: { replacement: "ALLOW_CUSTOM_AUTH", keepsMeaning: false },
  USER_PASSWORD_AUTH: { replacement: "ALLOW_USER_PASSWORD_AUTH", keepsMeaning: true },
} as const;

export type LegacyAuthFlow = keyof typeof legacyAuthFlows;

export function isLegacyAuthFlow(flow: string): flow is LegacyAuthFlow {
  return Object.hasOwn(legacyAuthFlows, flow);
}

export function isAllowAuthFlow(flow: string): boolean {
  return flow.startsWith("ALLOW_");
}

/** The flow that exchanges a refresh token for new tokens. With rotation, GetTokensFromRefreshToken replaces it. */
export const refreshAuthFlow = "ALLOW_REFRESH_TOKEN_AUTH";

/**
 * The flow of machine-to-machine clients that call GetClientToken. It excludes every other flow, and needs neither
 * OAuth flows nor `AllowedOAuthFlowsUserPoolClient`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export const clientTokenAuthFlow = "ALLOW_CLIENT_TOKEN_AUTH";

/** The flow that proves a password without sending it. */
export const srpAuthFlow = "ALLOW_USER_SRP_AUTH";

/**
 * The flows in which the app sends the user's password, in both generations of names.
 *
 * @see
 *   https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export const passwordAuthFlows: readonly string[] = ["ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"];

/** The same for servers, which sign their requests with AWS credentials. */
export const adminPasswordAuthFlows: readonly string[] = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"];

/**
 * The choice-based sign-in, for pools of the Essentials tier or higher.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export const choiceAuthFlow = "ALLOW_USER_AUTH";
