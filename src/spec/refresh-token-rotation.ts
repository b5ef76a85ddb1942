/**
 * Refresh token rotation.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
 */
export const rotationFeature = { on: "ENABLED", off: "DISABLED" } as const;

/** How long a rotated refresh token still works, in seconds. The bounds are inclusive. */
export const gracePeriodSeconds = { minimum: 0, maximum: 60 } as const;

/** Enough for an app that sends requests in parallel or whose connection breaks. */
export const usualGracePeriod = 10;
