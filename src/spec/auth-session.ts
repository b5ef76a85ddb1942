/**
 * The validity of an authentication session, the time between two challenges, in minutes. The bounds are inclusive.
 *
 * @see
 *   https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-AuthSessionValidity
 */
export const authSessionMinutes = { minimum: 3, maximum: 15 } as const;
