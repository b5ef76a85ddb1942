/**
 * The name in `SupportedIdentityProviders` that stands for the users of the pool itself.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-SupportedIdentityProviders
 */
export const userPoolProvider = "COGNITO";

/**
 * The types of social providers, each of which a pool can have once and under that name only.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export const socialProviders: readonly string[] = ["Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

/** The names that are fixed: those of the pool itself and of its social providers. */
const reservedProviders: readonly string[] = [userPoolProvider, ...socialProviders];

/** How the console and the providers call themselves, in lower case. No provider can be given a name with a space. */
const providerDisplayNames: Readonly<Record<string, string>> = {
  "cognito user pool": userPoolProvider,
  "cognito user pools": userPoolProvider,
  "login with amazon": "LoginWithAmazon",
  "sign in with apple": "SignInWithApple",
};

/** What Cognito answers to a provider that the pool does not have, with the id of the pool at the end. */
export const unknownProviderMessage = "The provider {{ provider }} does not exist for User Pool <id>.";

/** What Cognito answers to a social provider that is to have another name. */
export const misnamedProviderMessage = "Provider {{ provider }} cannot be of type {{ type }}.";

/** The reserved provider that differs from this name in its case only, or that is known by it elsewhere. */
export function reservedProviderMeantBy(provider: string): string | undefined {
  const name = provider.toLowerCase();
  return Object.hasOwn(providerDisplayNames, name)
    ? providerDisplayNames[name]
    : reservedProviders.find(reserved => reserved.toLowerCase() === name);
}

/** Whether a provider can have been given this name. */
export function canBeProvider(name: string): boolean {
  return !name.includes(" ");
}
