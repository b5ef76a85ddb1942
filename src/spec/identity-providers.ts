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

/** What a social provider tells of its users for which of its scopes, and the other scopes of it that are known. */
export interface ScopesOfProvider {
  readonly claims: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
}

/**
 * The scopes that social providers are asked for, by the type of the provider.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-social-idp.html
 * @see https://developers.google.com/identity/openid-connect/openid-connect#scope-param
 * @see https://developers.facebook.com/docs/permissions
 * @see https://developer.amazon.com/docs/login-with-amazon/customer-profile.html
 * @see https://developer.apple.com/documentation/signinwithapple
 */
const scopesOfProviders: ReadonlyMap<string, ScopesOfProvider> = new Map([
  [
    "Google",
    {
      claims: { email: ["email", "email_verified"], profile: ["name", "given_name", "family_name", "picture"] },
      others: ["openid"],
    },
  ],
  ["Facebook", { claims: { email: ["email"] }, others: ["public_profile"] }],
  [
    "LoginWithAmazon",
    { claims: { profile: ["email", "name"], postal_code: ["postal_code"] }, others: ["profile:user_id"] },
  ],
  [
    "SignInWithApple",
    { claims: { email: ["email", "email_verified"], name: ["name", "firstName", "lastName"] }, others: [] },
  ],
]);

/** The scope for which a social provider tells a claim, where none of those that it is asked for does. */
export function missingScope(type: string, claim: string, requested: readonly string[]): string | undefined {
  const scopes = scopesOfProviders.get(type);
  const known = scopes && [...Object.keys(scopes.claims), ...scopes.others];
  // Another scope may tell it, too.
  if (!scopes || !known || requested.some(scope => !known.includes(scope))) {
    return undefined;
  }
  const telling = Object.keys(scopes.claims).filter(scope => scopes.claims[scope]?.includes(claim));
  return telling.some(scope => requested.includes(scope)) ? undefined : telling[0];
}
