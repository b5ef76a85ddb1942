/**
 * The values of `PreventUserExistenceErrors`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const preventUserExistenceErrors = { on: "ENABLED", off: "LEGACY" } as const;

/** What Cognito answers under `LEGACY` to a sign-in with a user name that does not exist. */
export const userNotFoundError = "UserNotFoundException";
