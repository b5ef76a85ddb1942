/**
 * The name in `SupportedIdentityProviders` for the users of the pool itself.
 *
 * @see
 *   https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#CognitoUserPools-CreateUserPoolClient-request-SupportedIdentityProviders
 */
export const userPoolProvider = "COGNITO";

/**
 * The types of social providers. A pool can have one of each, only under that name.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export const socialProviders: readonly string[] = ["Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

/** The fixed names: those of the pool itself and of social providers. */
const reservedProviders: readonly string[] = [userPoolProvider, ...socialProviders];

/** The names that the console and the providers use, in lower case. A provider's name cannot contain a space. */
const providerDisplayNames: Readonly<Record<string, string>> = {
  "cognito user pool": userPoolProvider,
  "cognito user pools": userPoolProvider,
  "login with amazon": "LoginWithAmazon",
  "sign in with apple": "SignInWithApple",
};

/** The reserved provider whose name differs from this one only in case, or that goes by it elsewhere. */
export function reservedProviderMeantBy(provider: string): string | undefined {
  const name = provider.toLowerCase();
  return Object.hasOwn(providerDisplayNames, name)
    ? providerDisplayNames[name]
    : reservedProviders.find(reserved => reserved.toLowerCase() === name);
}

/** Whether a provider can have this name. */
export function canBeProvider(name: string): boolean {
  return !name.includes(" ");
}

/** The claims of a social provider for each of its scopes, and its other known scopes. */
export interface ScopesOfProvider {
  readonly claims: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
}

/**
 * The scopes of social providers, by the type of the provider.
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

/** The scope that a social provider requires for a claim, if none of the requested scopes includes it. */
export function missingScope(type: string, claim: string, requested: readonly string[]): string | undefined {
  const scopes = scopesOfProviders.get(type);
  const known = scopes && [...Object.keys(scopes.claims), ...scopes.others];
  // An unknown scope may include it.
  if (!scopes || !known || requested.some(scope => !known.includes(scope))) {
    return undefined;
  }
  const telling = Object.keys(scopes.claims).filter(scope => scopes.claims[scope]?.includes(claim));
  return telling.some(scope => requested.includes(scope)) ? undefined : telling[0];
}
