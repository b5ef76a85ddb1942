/**
 * The values of `PreventUserExistenceErrors`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const preventUserExistenceErrors = { on: "ENABLED", off: "LEGACY" } as const;
