/**
 * What aws-cdk-lib emits for the options of a user pool client.
 *
 * `tests/set-ups/cdk-synth` synthesizes every row with the real library, which proves the templates and the errors.
 */
export interface SynthRow {
  /** The options of `pool.addClient("C", …)`, or a whole expression that creates a client. */
  readonly options?: string;
  readonly client?: string;
  /** Statements that precede it. */
  readonly setUp?: string;
  /** The properties of the resource except `UserPoolId`, with tokens as `<token>` and validities in minutes. */
  readonly template?: Template;
  readonly throws?: string;
  /** The model's values if they differ from the template: if synthesis throws, those are what the author requested. */
  readonly model?: Template;
}

export type Template = Readonly<Record<string, unknown>>;

const oauth: Template = {
  AllowedOAuthFlows: ["implicit", "code"],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ["profile", "phone", "email", "openid", "aws.cognito.signin.user.admin"],
  CallbackURLs: ["https://example.com"],
  SupportedIdentityProviders: ["COGNITO"],
};

const noOAuth: Template = {
  AllowedOAuthFlowsUserPoolClient: false,
  SupportedIdentityProviders: ["COGNITO"],
};

function without(template: Template, ...properties: readonly string[]): Template {
  return Object.fromEntries(Object.entries(template).filter(([property]) => !properties.includes(property)));
}

/** A row without OAuth, in which only this differs. */
function plain(option: string, change: Template): SynthRow {
  return { options: `{ disableOAuth: true, ${option} }`, template: { ...noOAuth, ...change } };
}

function grants(oAuth: string, change: Template, ...absent: readonly string[]): SynthRow {
  return { options: `{ oAuth: ${oAuth} }`, template: { ...without(oauth, ...absent), ...change } };
}

function refused(options: string, throws: string, model: Template): SynthRow {
  return { options, throws, model };
}

const minutes = (token: string): Template => ({ TokenValidityUnits: { [token]: "minutes" } });

const flowRows: readonly SynthRow[] = [
  { client: `pool.addClient("C")`, template: oauth },
  { options: "{}", template: oauth },
  { client: `new UserPoolClient(stack, "C", { userPool: pool })`, template: oauth },
  {
    client: `UserPool.fromUserPoolId(stack, "Imported", "us-east-1_abc").addClient("C")`,
    template: oauth,
    model: { ...oauth, SupportedIdentityProviders: ["COGNITO", "…"] },
  },
  { options: "{ disableOAuth: true }", template: noOAuth },
  { options: "{ disableOAuth: false }", template: oauth },
  refused("{ disableOAuth: true, oAuth: {} }", "OAuth settings cannot be specified when disableOAuth is set.", noOAuth),
  grants("{}", {}),
  grants("{ flows: {} }", {}, "AllowedOAuthFlows", "CallbackURLs"),
  grants("{ flows: { authorizationCodeGrant: false } }", {}, "AllowedOAuthFlows", "CallbackURLs"),
  grants(
    "{ flows: { authorizationCodeGrant: false, implicitCodeGrant: false, clientCredentials: false } }",
    {},
    "AllowedOAuthFlows",
    "CallbackURLs",
  ),
  grants("{ flows: { authorizationCodeGrant: true } }", { AllowedOAuthFlows: ["code"] }),
  grants("{ flows: { implicitCodeGrant: true } }", { AllowedOAuthFlows: ["implicit"] }),
  grants("{ flows: { clientCredentials: true } }", { AllowedOAuthFlows: ["client_credentials"] }, "CallbackURLs"),
  grants("{ flows: { authorizationCodeGrant: true, implicitCodeGrant: true, clientCredentials: false } }", {}),
  {
    options: `{ oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom("rs/read")] }, generateSecret: true }`,
    template: {
      ...without(oauth, "CallbackURLs"),
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["rs/read"],
      GenerateSecret: true,
    },
  },
  grants(`{ flows: { clientCredentials: true }, callbackUrls: ["https://a.example"] }`, {
    AllowedOAuthFlows: ["client_credentials"],
    CallbackURLs: ["https://a.example"],
  }),
  refused(
    "{ oAuth: { flows: { authorizationCodeGrant: true, clientCredentials: true } } }",
    "clientCredentials OAuth flow cannot be selected along with codeGrant or implicitGrant.",
    { ...oauth, AllowedOAuthFlows: ["client_credentials", "code"] },
  ),
];

const urlRows: readonly SynthRow[] = [
  refused(
    "{ oAuth: { callbackUrls: [] } }",
    "callbackUrl must not be empty when codeGrant or implicitGrant OAuth flows are enabled.",
    { ...oauth, CallbackURLs: [] },
  ),
  grants("{ flows: {}, callbackUrls: [] }", {}, "AllowedOAuthFlows", "CallbackURLs"),
  grants(
    "{ flows: { clientCredentials: true }, callbackUrls: [] }",
    { AllowedOAuthFlows: ["client_credentials"] },
    "CallbackURLs",
  ),
  grants(`{ callbackUrls: ["https://a.example"] }`, { CallbackURLs: ["https://a.example"] }),
  grants(`{ callbackUrls: ["http://evil.example/#frag", "not a url"] }`, {
    CallbackURLs: ["http://evil.example/#frag", "not a url"],
  }),
  grants(`{ logoutUrls: ["https://a.example/out"] }`, { LogoutURLs: ["https://a.example/out"] }),
  grants("{ logoutUrls: [] }", { LogoutURLs: [] }),
  grants(`{ defaultRedirectUri: "https://example.com" }`, { DefaultRedirectURI: "https://example.com" }),
  grants(`{ callbackUrls: ["https://a.example"], defaultRedirectUri: "https://a.example" }`, {
    CallbackURLs: ["https://a.example"],
    DefaultRedirectURI: "https://a.example",
  }),
  grants(
    `{ flows: { clientCredentials: true }, defaultRedirectUri: "https://zz" }`,
    { AllowedOAuthFlows: ["client_credentials"], DefaultRedirectURI: "https://zz" },
    "CallbackURLs",
  ),
  refused(
    `{ oAuth: { defaultRedirectUri: "https://a.example" } }`,
    "defaultRedirectUri must be included in callbackUrls.",
    { ...oauth, DefaultRedirectURI: "https://a.example" },
  ),
  refused(
    `{ oAuth: { callbackUrls: ["https://a.example"], defaultRedirectUri: "https://b.example" } }`,
    "defaultRedirectUri must be included in callbackUrls.",
    { ...oauth, CallbackURLs: ["https://a.example"], DefaultRedirectURI: "https://b.example" },
  ),
  refused(`{ oAuth: { callbackUrls: ["a b"], defaultRedirectUri: "a b" } }`, "defaultRedirectUri must match the", {
    ...oauth,
    CallbackURLs: ["a b"],
    DefaultRedirectURI: "a b",
  }),
  {
    setUp: `const urls = new cdk.CfnParameter(stack, "Par", { type: "CommaDelimitedList" });`,
    options: "{ oAuth: { callbackUrls: urls.valueAsList } }",
    template: { ...oauth, CallbackURLs: "<token>" },
  },
];

const scopeRows: readonly SynthRow[] = [
  grants("{ scopes: [OAuthScope.PHONE] }", { AllowedOAuthScopes: ["phone", "openid"] }),
  grants("{ scopes: [OAuthScope.EMAIL] }", { AllowedOAuthScopes: ["email", "openid"] }),
  grants("{ scopes: [OAuthScope.OPENID] }", { AllowedOAuthScopes: ["openid"] }),
  grants("{ scopes: [OAuthScope.PROFILE] }", { AllowedOAuthScopes: ["profile", "openid"] }),
  grants("{ scopes: [OAuthScope.COGNITO_ADMIN] }", { AllowedOAuthScopes: ["aws.cognito.signin.user.admin"] }),
  grants("{ scopes: [] }", { AllowedOAuthScopes: [] }),
  grants(`{ scopes: [OAuthScope.custom("email")] }`, { AllowedOAuthScopes: ["email", "openid"] }),
  grants("{ scopes: [OAuthScope.OPENID, OAuthScope.OPENID, OAuthScope.EMAIL] }", {
    AllowedOAuthScopes: ["openid", "email"],
  }),
  {
    setUp: `
      const read = new ResourceServerScope({ scopeName: "read", scopeDescription: "Reading" });
      const server = pool.addResourceServer("RS", { identifier: "users", scopes: [read] });`,
    options: "{ oAuth: { scopes: [OAuthScope.resourceServer(server, read)] } }",
    template: { ...oauth, AllowedOAuthScopes: ["<token>/read"] },
    // The token is the `Ref` of the server, which is its identifier.
    model: { ...oauth, AllowedOAuthScopes: ["users/read"] },
  },
  {
    setUp: `
      const scope = new ResourceServerScope({ scopeName: "r", scopeDescription: "Reading" });
      const server = UserPoolResourceServer.fromUserPoolResourceServerId(stack, "RS", "users");`,
    options: "{ oAuth: { scopes: [OAuthScope.resourceServer(server, scope)] } }",
    template: { ...oauth, AllowedOAuthScopes: ["users/r"] },
  },
];

const authFlowRows: readonly SynthRow[] = [
  { options: "{ authFlows: {} }", template: oauth },
  plain("authFlows: { userPassword: true }", {
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  }),
  plain("authFlows: { adminUserPassword: true }", {
    ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  }),
  plain("authFlows: { custom: true }", { ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }),
  plain("authFlows: { userSrp: true }", { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }),
  plain("authFlows: { user: true }", { ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }),
  plain("authFlows: { userSrp: false }", { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] }),
  plain("authFlows: { userPassword: undefined }", { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] }),
  plain("authFlows: { user: true, userSrp: true, custom: true, adminUserPassword: true, userPassword: true }", {
    ExplicitAuthFlows: [
      "ALLOW_USER_PASSWORD_AUTH",
      "ALLOW_ADMIN_USER_PASSWORD_AUTH",
      "ALLOW_CUSTOM_AUTH",
      "ALLOW_USER_SRP_AUTH",
      "ALLOW_USER_AUTH",
      "ALLOW_REFRESH_TOKEN_AUTH",
    ],
  }),
  plain("authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: Duration.seconds(60)", {
    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
  }),
  plain("authFlows: { userSrp: false }, refreshTokenRotationGracePeriod: Duration.seconds(60)", {
    ExplicitAuthFlows: [],
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
  }),
  plain("refreshTokenRotationGracePeriod: Duration.seconds(0)", {
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 0 },
  }),
  plain("refreshTokenRotationGracePeriod: Duration.minutes(1)", {
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
  }),
  refused(
    "{ disableOAuth: true, refreshTokenRotationGracePeriod: Duration.seconds(61) }",
    "refreshTokenRotationGracePeriod: Must be a duration between 0 seconds and 1 minute (inclusive)",
    { ...noOAuth, RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 61 } },
  ),
];

/** A validity that the construct refuses, in minutes. */
function refusedValidity(option: string, throws: string, change: Template): SynthRow {
  return refused(`{ disableOAuth: true, ${option} }`, throws, { ...noOAuth, ...change });
}

const validityRows: readonly SynthRow[] = [
  plain("accessTokenValidity: Duration.hours(1)", { AccessTokenValidity: 60, ...minutes("AccessToken") }),
  plain("idTokenValidity: Duration.days(1)", { IdTokenValidity: 1440, ...minutes("IdToken") }),
  plain("refreshTokenValidity: Duration.days(30)", { RefreshTokenValidity: 43_200, ...minutes("RefreshToken") }),
  plain("refreshTokenValidity: Duration.days(3650)", { RefreshTokenValidity: 5_256_000, ...minutes("RefreshToken") }),
  plain("accessTokenValidity: Duration.seconds(300)", { AccessTokenValidity: 5, ...minutes("AccessToken") }),
  plain("accessTokenValidity: Duration.millis(300_000)", { AccessTokenValidity: 5, ...minutes("AccessToken") }),
  plain("accessTokenValidity: Duration.hours(1.5)", { AccessTokenValidity: 90, ...minutes("AccessToken") }),
  plain(`accessTokenValidity: Duration.parse("PT1H")`, { AccessTokenValidity: 60, ...minutes("AccessToken") }),
  plain(`accessTokenValidity: Duration.parse("P1D")`, { AccessTokenValidity: 1440, ...minutes("AccessToken") }),
  plain(`refreshTokenValidity: Duration.parse("P30DT12H")`, {
    RefreshTokenValidity: 43_920,
    ...minutes("RefreshToken"),
  }),
  plain("accessTokenValidity: Duration.hours(1), refreshTokenValidity: Duration.hours(1)", {
    AccessTokenValidity: 60,
    RefreshTokenValidity: 60,
    TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "minutes" },
  }),
  plain(
    "accessTokenValidity: Duration.minutes(10), idTokenValidity: Duration.hours(1), refreshTokenValidity: Duration.days(1)",
    {
      AccessTokenValidity: 10,
      IdTokenValidity: 60,
      RefreshTokenValidity: 1440,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" },
    },
  ),
  refusedValidity(
    "refreshTokenValidity: Duration.days(3651)",
    "refreshTokenValidity: Must be a duration between 1 hour and 3650 days (inclusive); received 3651 days.",
    { RefreshTokenValidity: 5_257_440, ...minutes("RefreshToken") },
  ),
  refusedValidity(
    "refreshTokenValidity: Duration.minutes(59)",
    "refreshTokenValidity: Must be a duration between 1 hour and 3650 days (inclusive); received 59 minutes.",
    { RefreshTokenValidity: 59, ...minutes("RefreshToken") },
  ),
  refusedValidity(
    "accessTokenValidity: Duration.minutes(4)",
    "accessTokenValidity: Must be a duration between 5 minutes and 1 day (inclusive); received 4 minutes.",
    { AccessTokenValidity: 4, ...minutes("AccessToken") },
  ),
  refusedValidity(
    "accessTokenValidity: Duration.hours(25)",
    "accessTokenValidity: Must be a duration between 5 minutes and 1 day (inclusive); received 1 day 1 hour.",
    { AccessTokenValidity: 1500, ...minutes("AccessToken") },
  ),
  refusedValidity(
    "accessTokenValidity: Duration.seconds(330)",
    "'330 seconds' cannot be converted into a whole number of minutes.",
    { AccessTokenValidity: 5.5, ...minutes("AccessToken") },
  ),
  refusedValidity(
    `accessTokenValidity: Duration.parse("PT330S")`,
    "cannot be converted into a whole number of minutes.",
    { AccessTokenValidity: 5.5, ...minutes("AccessToken") },
  ),
  refusedValidity("accessTokenValidity: Duration.minutes(7.5)", "must be a whole number of minutes.", {
    AccessTokenValidity: 7.5,
    ...minutes("AccessToken"),
  }),
  refusedValidity(
    "accessTokenValidity: Duration.hours(2), refreshTokenValidity: Duration.hours(1)",
    "accessTokenValidity: Must be a duration between 5 minutes and 1 hour (inclusive); received 2 hours.",
    {
      AccessTokenValidity: 120,
      RefreshTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "minutes" },
    },
  ),
  {
    setUp: `const length = new cdk.CfnParameter(stack, "Par", { type: "Number" });`,
    options: "{ disableOAuth: true, accessTokenValidity: Duration.hours(length.valueAsNumber) }",
    throws: "Duration must be specified as",
    model: { ...noOAuth, AccessTokenValidity: "<token>", TokenValidityUnits: { AccessToken: "hours" } },
  },
  plain("authSessionValidity: Duration.minutes(3)", { AuthSessionValidity: 3 }),
  plain("authSessionValidity: Duration.seconds(300)", { AuthSessionValidity: 5 }),
  refusedValidity(
    "authSessionValidity: Duration.minutes(2)",
    "authSessionValidity: Must be a duration between 3 minutes and 15 minutes (inclusive); received 2 minutes.",
    { AuthSessionValidity: 2 },
  ),
  refusedValidity(
    "authSessionValidity: Duration.minutes(16)",
    "authSessionValidity: Must be a duration between 3 minutes and 15 minutes (inclusive); received 16 minutes.",
    { AuthSessionValidity: 16 },
  ),
];

const otherRows: readonly SynthRow[] = [
  plain("preventUserExistenceErrors: true", { PreventUserExistenceErrors: "ENABLED" }),
  plain("preventUserExistenceErrors: false", { PreventUserExistenceErrors: "LEGACY" }),
  plain("preventUserExistenceErrors: 0", { PreventUserExistenceErrors: "LEGACY" }),
  { options: `{ disableOAuth: "false" }`, template: noOAuth },
  plain("enableTokenRevocation: true", { EnableTokenRevocation: true }),
  plain("enableTokenRevocation: false", { EnableTokenRevocation: false }),
  plain("generateSecret: true", { GenerateSecret: true }),
  plain("generateSecret: false", { GenerateSecret: false }),
  plain("enablePropagateAdditionalUserContextData: true, generateSecret: true", {
    EnablePropagateAdditionalUserContextData: true,
    GenerateSecret: true,
  }),
  refused(
    "{ disableOAuth: true, enablePropagateAdditionalUserContextData: true }",
    "Cannot activate enablePropagateAdditionalUserContextData in an app client without a client secret.",
    { ...noOAuth, EnablePropagateAdditionalUserContextData: true },
  ),
  plain(`userPoolClientName: "web"`, { ClientName: "web" }),
  plain("supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO]", {}),
  plain("supportedIdentityProviders: [UserPoolClientIdentityProvider.GOOGLE]", {
    SupportedIdentityProviders: ["Google"],
  }),
  plain("supportedIdentityProviders: [UserPoolClientIdentityProvider.FACEBOOK]", {
    SupportedIdentityProviders: ["Facebook"],
  }),
  plain("supportedIdentityProviders: [UserPoolClientIdentityProvider.AMAZON]", {
    SupportedIdentityProviders: ["LoginWithAmazon"],
  }),
  plain("supportedIdentityProviders: [UserPoolClientIdentityProvider.APPLE]", {
    SupportedIdentityProviders: ["SignInWithApple"],
  }),
  plain(`supportedIdentityProviders: [UserPoolClientIdentityProvider.custom("MySaml")]`, {
    SupportedIdentityProviders: ["MySaml"],
  }),
  {
    options: "{ disableOAuth: true, supportedIdentityProviders: [] }",
    template: without(noOAuth, "SupportedIdentityProviders"),
  },
  {
    setUp: `new cognito.UserPoolIdentityProviderGoogle(stack, "G", { userPool: pool, clientId: "i", clientSecret: "s" });`,
    client: `pool.addClient("C", { disableOAuth: true })`,
    template: { ...noOAuth, SupportedIdentityProviders: ["<token>", "COGNITO"] },
    model: { ...noOAuth, SupportedIdentityProviders: ["COGNITO", "…"] },
  },
  plain("readAttributes: new ClientAttributes()", { ReadAttributes: [] }),
  plain(
    `readAttributes: new ClientAttributes().withStandardAttributes({
      givenName: true, fullname: true, profilePage: true, profilePicture: true, timezone: true, lastUpdateTime: true,
      emailVerified: true, email: false,
    })`,
    {
      ReadAttributes: ["email_verified", "given_name", "name", "picture", "profile", "updated_at", "zoneinfo"],
    },
  ),
  plain(
    `readAttributes: new ClientAttributes().withStandardAttributes({
      address: true, birthdate: true, email: true, familyName: true, gender: true, locale: true, middleName: true,
      nickname: true, phoneNumber: true, preferredUsername: true, website: true, phoneNumberVerified: true,
    })`,
    {
      ReadAttributes: [
        "address",
        "birthdate",
        "email",
        "family_name",
        "gender",
        "locale",
        "middle_name",
        "nickname",
        "phone_number",
        "phone_number_verified",
        "preferred_username",
        "website",
      ],
    },
  ),
  plain(`writeAttributes: new ClientAttributes().withCustomAttributes("fav", "custom:x")`, {
    WriteAttributes: ["custom:fav", "custom:x"],
  }),
  plain(
    `writeAttributes: new ClientAttributes().withCustomAttributes("b", "a").withStandardAttributes({ email: true }).withCustomAttributes("custom:a")`,
    { WriteAttributes: ["custom:a", "custom:b", "email"] },
  ),
  plain("writeAttributes: new ClientAttributes().withStandardAttributes({ emailVerified: true })", {
    WriteAttributes: ["email_verified"],
  }),
  {
    setUp: `const application = new cdk.aws_pinpoint.CfnApp(stack, "P", { name: "p" });`,
    options: "{ disableOAuth: true, analytics: { application, shareUserData: true } }",
    template: { ...noOAuth, AnalyticsConfiguration: { ApplicationArn: "<token>", UserDataShared: true } },
  },
  {
    setUp: `const role = cdk.aws_iam.Role.fromRoleArn(stack, "R", "arn:aws:iam::111122223333:role/x");`,
    options: `{ disableOAuth: true, analytics: { applicationId: "abc", externalId: "ext", role } }`,
    template: {
      ...noOAuth,
      AnalyticsConfiguration: { ApplicationId: "abc", ExternalId: "ext", RoleArn: "arn:aws:iam::111122223333:role/x" },
    },
    model: {
      ...noOAuth,
      AnalyticsConfiguration: { ApplicationId: "abc", ExternalId: "ext", RoleArn: "<token>" },
    },
  },
  refused(
    `{ disableOAuth: true, analytics: { applicationId: "abc" } }`,
    "Either all of `applicationId`, `externalId` and `role` must be specified or `application` must be specified.",
    { ...noOAuth, AnalyticsConfiguration: { ApplicationId: "abc" } },
  ),
  refused(
    "{ disableOAuth: true, analytics: {} }",
    "Either all of `applicationId`, `externalId` and `role` must be specified or `application` must be specified.",
    { ...noOAuth, AnalyticsConfiguration: {} },
  ),
  { options: `{ callbackUrls: ["https://a"], oauth: {}, preventUserExistenceError: true }`, template: oauth },
];

export const synthRows: readonly SynthRow[] = [
  ...flowRows,
  ...urlRows,
  ...scopeRows,
  ...authFlowRows,
  ...validityRows,
  ...otherRows,
];

/** The expression that creates the client of a row. */
export function clientOf({ client, options }: SynthRow): string {
  return client ?? `pool.addClient("C", ${options})`;
}
