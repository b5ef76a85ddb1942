/**
 * The `ManagedLoginVersion` of a domain whose sign-in pages are those of managed login. It shows them only to app
 * clients with a branding style. With 1, the default, it has the pages of the classic hosted UI.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html#CognitoUserPools-CreateUserPoolDomain-request-ManagedLoginVersion
 */
export const managedLoginVersion = 2;

/** The version of a domain with the pages of the classic hosted UI. */
export const hostedUiVersion = 1;
