import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import type { AppClient } from "../../../../src/model/app-client.ts";
import type { Value } from "../../../../src/model/value.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { inOnlyScenario, onlyClient, plain, scenariosOf, textAt } from "./clients.ts";

const imports = `
  import * as cdk from "aws-cdk-lib";
  import { Duration } from "aws-cdk-lib";
  import * as cognito from "aws-cdk-lib/aws-cognito";
  import { OAuthScope, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";`;

function withOptions(options: string, setUp = ""): string {
  return `${imports} ${setUp} new cognito.UserPoolClient(this, "C", ${options});`;
}

function written(source: string, property: Property): Value {
  return inOnlyScenario(onlyClient(source), client => client.get(property));
}

function effective(source: string, property: Property): Value {
  return inOnlyScenario(onlyClient(source), client => client.effective(property));
}

function itemTexts(source: string, value: Value): readonly string[] {
  return value.kind === "list" ? value.items.map(item => textAt(source, item)) : [];
}

describe("what the author wrote", () => {
  test.each<[Property, string, unknown]>([
    ["AllowedOAuthFlows", "{ oAuth: { flows: { implicitCodeGrant: true } } }", ["implicit"]],
    ["AllowedOAuthFlows", "{ oAuth: { flows: {} } }", []],
    ["AllowedOAuthFlows", "{ oAuth: {} }", undefined],
    ["AllowedOAuthFlows", "{}", undefined],
    ["AllowedOAuthScopes", "{ oAuth: { scopes: [OAuthScope.EMAIL, OAuthScope.EMAIL] } }", ["email", "email"]],
    ["AllowedOAuthScopes", `{ oAuth: { scopes: [OAuthScope.custom(\`\${api}/read\`)] } }`, ["<token>/read"]],
    ["AllowedOAuthScopes", `{ oAuth: { scopes: ["openid"] } }`, ["<token>"]],
    ["AllowedOAuthScopes", "{ oAuth: { scopes: [UserPoolClientIdentityProvider.COGNITO] } }", ["<token>"]],
    ["AllowedOAuthScopes", "{ oAuth: { scopes: [OAuthScope.OPENID.scopeName] } }", ["<token>"]],
    ["AllowedOAuthScopes", "{ oAuth: { scopes: [OAuthScope.NEW, cognito.OAuthScope.OPENID] } }", ["<token>", "openid"]],
    ["CallbackURLs", "{ oAuth: { callbackUrls: [] } }", []],
    ["ExplicitAuthFlows", "{ authFlows: { userSrp: true, custom: false } }", ["ALLOW_USER_SRP_AUTH"]],
    ["ExplicitAuthFlows", "{ authFlows: {} }", []],
    ["AllowedOAuthFlowsUserPoolClient", "{ disableOAuth: true }", false],
    ["AllowedOAuthFlowsUserPoolClient", "{ disableOAuth: false }", true],
    ["AllowedOAuthFlowsUserPoolClient", "{ oAuth: {} }", undefined],
    ["SupportedIdentityProviders", "{ supportedIdentityProviders: [] }", []],
    ["SupportedIdentityProviders", "{}", undefined],
    ["PreventUserExistenceErrors", "{ preventUserExistenceErrors: hide }", "<token>"],
    ["PreventUserExistenceErrors", "{}", undefined],
    ["RefreshTokenRotation.Feature", "{ refreshTokenRotationGracePeriod: Duration.seconds(grace) }", "ENABLED"],
    [
      "RefreshTokenRotation.RetryGracePeriodSeconds",
      "{ refreshTokenRotationGracePeriod: Duration.seconds(grace) }",
      "<token>",
    ],
    ["RefreshTokenRotation.Feature", "{ refreshTokenRotationGracePeriod: grace }", "<token>"],
    ["GenerateSecret", "{ generateSecret: null }", undefined],
    ["UserPoolId", "{ userPool }", "<token>"],
    ["UserPoolId", "{}", undefined],
    ["UserPoolId", `{ userPool: cognito.UserPool.fromUserPoolId(this, "P") }`, "<token>"],
    [
      "ReadAttributes",
      `{ readAttributes: new cognito.ClientAttributes().withCustomAttributes("cus") }`,
      ["custom:cus"],
    ],
    [
      "ReadAttributes",
      `{ readAttributes: new cognito.ClientAttributes().withCustomAttributes(a, "c", "b", x, "d", "a") }`,
      ["custom:a", "custom:b", "custom:c", "custom:d", "<token>", "<token>"],
    ],
    [
      "ReadAttributes",
      `{ readAttributes: new cognito.ClientAttributes().withCustomAttributes(a, "b", x).withStandardAttributes({ website: true, email: true }) }`,
      ["custom:b", "email", "website", "<token>", "<token>"],
    ],
    ["ClientSecret", "{ clientSecret: 'x' }", undefined],
    ["AnalyticsConfiguration.RoleArn", "{ analytics: { role } }", "<token>"],
    ["AnalyticsConfiguration.ApplicationId", "{ analytics: { applicationId: 'a' } }", "a"],
    ["AnalyticsConfiguration.UserDataShared", "{ analytics: { shareUserData: false } }", false],
  ])("%s of %s", (property, options, value) => {
    expect(plain(written(withOptions(options), property))).toEqual(value);
  });
});

describe("durations", () => {
  test.each([
    ["Duration.days(2)", 2, "days"],
    ["cdk.Duration.hours(12)", 12, "hours"],
    ["Duration.minutes(90)", 90, "minutes"],
    ["Duration.seconds(299)", 299, "seconds"],
    ["Duration.millis(300000)", 300, "seconds"],
    ["Duration.millis(1500)", 1.5, "seconds"],
    ["Duration.days(0.5)", 12, "hours"],
    ["Duration.hours(1.1)", 66, "minutes"],
    ["Duration.minutes(1.5)", 90, "seconds"],
    ["Duration.minutes(0)", 0, "minutes"],
    ["Duration.minutes(-5)", -5, "minutes"],
    [`Duration.parse("PT1H")`, 1, "hours"],
    [`Duration.parse("PT90M")`, 90, "minutes"],
    [`Duration.parse("P1DT12H")`, 36, "hours"],
    [`Duration.parse("PT48H")`, 2, "days"],
    [`Duration.parse("PT0S")`, 0, "seconds"],
    [`Duration.parse("P10D")`, 10, "days"],
    [`Duration.parse("PT10H")`, 10, "hours"],
    [`Duration.parse("PT90S")`, 90, "seconds"],
    [`Duration.parse("P1DT2H30M15S")`, 95_415, "seconds"],
    [`Duration.parse("xPT1H")`, "<token>", "<token>"],
    [`Duration.parse("PT1Hx")`, "<token>", "<token>"],
    [`Duration.parse("PT1H1D")`, "<token>", "<token>"],
    [`Duration.parse("PTxH")`, "<token>", "<token>"],
    [`Duration.parse(text)`, "<token>", "<token>"],
    [`Duration.parse("P")`, "<token>", "<token>"],
    [`Duration.parse("1h")`, "<token>", "<token>"],
    ["Duration.days(days)", "<token>", "days"],
    ["Duration.days()", "<token>", "<token>"],
    ["Duration.weeks(2)", "<token>", "<token>"],
    [`Duration.days("2")`, "<token>", "<token>"],
    ["Duration.days(1 / 0)", "<token>", "days"],
    ["Duration.days(1e999)", "<token>", "<token>"],
    ["Duration.days(1).plus(Duration.hours(1))", 25, "hours"],
    ["Duration.minutes(30).plus(Duration.minutes(30))", 1, "hours"],
    ["Duration.hours(2).minus(Duration.minutes(30)).plus(Duration.seconds(30))", 5430, "seconds"],
    [`Duration.parse("PT1H").plus(Duration.days(1))`, 25, "hours"],
    ["Duration.days(1).plus(other)", "<token>", "<token>"],
    ["Duration.days(1).times(2)", "<token>", "<token>"],
    ["Duration.minutes(Duration.hours(2).toMinutes())", 120, "minutes"],
    ["Duration.hours(Duration.days(1).toHours() / 2)", 12, "hours"],
    ["Duration.minutes(Duration.seconds(90).toMinutes({ integral: false }))", "<token>", "minutes"],
    ["Duration.minutes(other.toMinutes())", "<token>", "minutes"],
    ["60", "<token>", "<token>"],
    ["other.Duration.days(2)", "<token>", "<token>"],
  ])("%s is %s %s", (code, amount, unit) => {
    const source = withOptions(`{ accessTokenValidity: ${code} }`);

    expect([
      plain(written(source, "AccessTokenValidity")),
      plain(written(source, "TokenValidityUnits.AccessToken")),
    ]).toEqual([amount, unit]);
  });

  it("stand where they are written", () => {
    const source = withOptions("{ idTokenValidity: cdk.Duration.days(2) }");

    expect(textAt(source, written(source, "IdTokenValidity"))).toBe("cdk.Duration.days(2)");
    expect(textAt(source, written(source, "TokenValidityUnits.IdToken"))).toBe("cdk.Duration.days(2)");
  });

  it("are read through a constant", () => {
    const source = withOptions("{ idTokenValidity: ttl, accessTokenValidity: ttl }", "const ttl = Duration.hours(1);");

    expect(plain(written(source, "TokenValidityUnits"))).toEqual({ AccessToken: "hours", IdToken: "hours" });
  });

  it("are minutes for a session and seconds for a grace period, never rounded", () => {
    const source = withOptions(
      "{ authSessionValidity: Duration.seconds(200), refreshTokenRotationGracePeriod: Duration.minutes(0.5) }",
    );

    expect(plain(written(source, "AuthSessionValidity"))).toBe(200 / 60);
    expect(plain(written(source, "RefreshTokenRotation"))).toEqual({ Feature: "ENABLED", RetryGracePeriodSeconds: 30 });
  });

  it("differ with a condition in their argument", () => {
    const client = onlyClient(withOptions("{ accessTokenValidity: Duration.hours(isProd ? 1 : 12) }"));

    expect(scenariosOf(client, shown => plain(shown.get("AccessTokenValidity")))).toEqual([1, 12]);
  });

  it("leave the structure of units unknown when one of unknown length may be absent", () => {
    expect(plain(written(withOptions("{ accessTokenValidity: ttl }"), "TokenValidityUnits"))).toBe("<token>");
    expect(
      plain(
        written(withOptions("{ accessTokenValidity: ttl, idTokenValidity: Duration.hours(1) }"), "TokenValidityUnits"),
      ),
    ).toEqual({ IdToken: "hours", "…": "…" });
  });
});

describe("places", () => {
  it("a flag's item is the whole member and can be taken out of its map", () => {
    const source = withOptions("{ oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: !0 } } }");
    const flows = written(source, "AllowedOAuthFlows");

    expect(itemTexts(source, flows)).toEqual(["implicitCodeGrant: !0", "authorizationCodeGrant: true"]);
    expect(flows.kind === "list" && flows.items.map(item => item.site.slot?.index)).toEqual([1, 0]);
  });

  it("a flag that depends on something cannot be taken out", () => {
    const source = withOptions("{ oAuth: { flows: { implicitCodeGrant: isProd ? false : true } } }");
    const client = onlyClient(source);
    const items = scenariosOf(client, shown => shown.get("AllowedOAuthFlows")).flatMap(value =>
      value.kind === "list" ? value.items : [],
    );

    expect(items.map(item => [plain(item), item.site.slot])).toEqual([["implicit", undefined]]);
    expect(items.map(item => textAt(source, item))).toEqual(["implicitCodeGrant: isProd ? false : true"]);
  });

  it("scopes and providers stand in their lists, with the spelling of the file", () => {
    const source = withOptions(
      "{ oAuth: { scopes: [cognito.OAuthScope.OPENID] }, supportedIdentityProviders: [UserPoolClientIdentityProvider.custom('Okta')] }",
    );
    const [scope] = [written(source, "AllowedOAuthScopes")].flatMap(value =>
      value.kind === "list" ? value.items : [],
    );
    const [provider] = [written(source, "SupportedIdentityProviders")].flatMap(value =>
      value.kind === "list" ? value.items : [],
    );

    expect(scope?.site.spelling).toEqual({ type: "OAuthScope", qualifier: "cognito.OAuthScope" });
    expect(scope?.site.slot?.index).toBe(0);
    expect(provider && textAt(source, provider)).toBe("UserPoolClientIdentityProvider.custom('Okta')");
    expect(provider?.site.spelling?.qualifier).toBe("UserPoolClientIdentityProvider");
  });

  it("attributes stand at their flags and names", () => {
    const source = withOptions(
      `{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, fullname: true }).withCustomAttributes("plan") }`,
    );

    const attributes = written(source, "WriteAttributes");
    expect(plain(attributes)).toEqual(["custom:plan", "email", "name"]);
    expect(itemTexts(source, attributes)).toEqual([`"plan"`, "email: true", "fullname: true"]);
  });

  it.each<[Property, string, string]>([
    ["AllowedOAuthFlows", "{ userPoolClientName: 'web' }", "UserPoolClient"],
    ["AllowedOAuthFlows", "{ oAuth: { callbackUrls: ['https://a'] } }", "oAuth"],
    ["AllowedOAuthScopes", "{ oAuth: { flows: {} } }", "oAuth"],
    ["CallbackURLs", "{ oAuth: { flows: { implicitCodeGrant: true } } }", "oAuth"],
    ["AllowedOAuthFlowsUserPoolClient", "{ oAuth: {} }", "UserPoolClient"],
    ["SupportedIdentityProviders", "{ oAuth: {} }", "UserPoolClient"],
    ["AccessTokenValidity", "{}", "UserPoolClient"],
    ["ExplicitAuthFlows", "{}", "UserPoolClient"],
  ])("the default of %s for %s stands at %s", (property, options, place) => {
    const source = withOptions(options);
    const value = effective(source, property);

    expect(value.defaulted).toBe(true);
    expect(textAt(source, value)).toBe(place);
  });

  it("what the construct adds to a list is defaulted, and stands at the option", () => {
    const source = withOptions("{ authFlows: { userSrp: true }, oAuth: { scopes: [OAuthScope.EMAIL] } }");
    const added = [effective(source, "ExplicitAuthFlows"), effective(source, "AllowedOAuthScopes")].map(value =>
      value.kind === "list" ? value.items.map(item => [plain(item), item.defaulted, textAt(source, item)]) : [],
    );

    expect(added).toEqual([
      [
        ["ALLOW_USER_SRP_AUTH", undefined, "userSrp: true"],
        ["ALLOW_REFRESH_TOKEN_AUTH", true, "authFlows"],
      ],
      [
        ["email", undefined, "OAuthScope.EMAIL"],
        ["openid", true, "scopes"],
      ],
    ]);
  });
});

describe("options of early versions of the CDK", () => {
  it.each(["{ enabledAuthFlows: [AuthFlow.USER_PASSWORD] }", "{ authFlows: { userSrp: true, refreshToken: true } }"])(
    "%s leave open what the construct does by default",
    options => {
      const source = withOptions(options);

      expect(effective(source, "AllowedOAuthFlowsUserPoolClient").kind).toBe("unknown");
      expect(effective(source, "AllowedOAuthFlows").kind).toBe("unknown");
    },
  );

  it("leave open which flows there are, where these were a list", () => {
    const source = withOptions("{ generateSecret: true, enabledAuthFlows: [AuthFlow.USER_PASSWORD] }");

    expect(effective(source, "ExplicitAuthFlows").kind).toBe("unknown");
    expect(plain(effective(source, "GenerateSecret"))).toBe(true);
  });
});

describe("what may be hidden", () => {
  const oauthProperties = [
    "AllowedOAuthFlows",
    "AllowedOAuthScopes",
    "CallbackURLs",
    "LogoutURLs",
  ] as const satisfies readonly Property[];

  function allEffective(options: string, setUp?: string): readonly unknown[] {
    const client = onlyClient(withOptions(options, setUp));
    return inOnlyScenario(client, shown => oauthProperties.map(property => plain(shown.effective(property))));
  }

  test.each([
    ["options from elsewhere", "props"],
    ["a spread of unknown options", "{ ...props }"],
    [
      "a spread behind what is written",
      "{ oAuth: { flows: { implicitCodeGrant: true }, callbackUrls: [], logoutUrls: [] }, ...props }",
    ],
    ["oAuth from elsewhere", "{ oAuth }"],
    ["a computed option", "{ [option]: true }"],
  ])("%s tells nothing", (_, options) => {
    expect(allEffective(options)).toEqual(oauthProperties.map(() => "<token>"));
  });

  it("a spread before what is written hides only the rest", () => {
    expect(allEffective("{ ...props, oAuth: { flows: {} } }")).toEqual([undefined, "<token>", undefined, undefined]);
  });

  it("an unknown flag may be the one that needs a callback URL", () => {
    expect(allEffective("{ disableOAuth: false, oAuth: { flows: { authorizationCodeGrant: on } } }")).toEqual([
      ["…"],
      ["profile", "phone", "email", "openid", "aws.cognito.signin.user.admin"],
      "<token>",
      undefined,
    ]);
  });

  it("an unknown default is one", () => {
    expect(effective(withOptions("{ disableOAuth: off }"), "CallbackURLs").defaulted).toBe(true);
    expect(effective(withOptions("{ disableOAuth: off }"), "AllowedOAuthFlows").defaulted).toBe(true);
    const flags = "{ disableOAuth: false, oAuth: { flows: { authorizationCodeGrant: on } } }";
    expect(effective(withOptions(flags), "CallbackURLs").defaulted).toBe(true);
  });

  it("an unknown disableOAuth hides the defaults, not what is written", () => {
    expect(allEffective("{ disableOAuth: off }")).toEqual(["<token>", "<token>", "<token>", undefined]);
    expect(allEffective("{ disableOAuth: off, oAuth: { flows: { implicitCodeGrant: true } } }")[0]).toEqual([
      "implicit",
    ]);
  });

  it("unknown items do not hide known ones", () => {
    const source = withOptions("{ oAuth: { scopes: [OAuthScope.OPENID, scope, ...more] } }");

    expect(plain(effective(source, "AllowedOAuthScopes"))).toEqual(["openid", "<token>", "…"]);
  });

  it("an unknown scope may bring openid along, a resource server's does not", () => {
    expect(plain(effective(withOptions("{ oAuth: { scopes: [scope] } }"), "AllowedOAuthScopes"))).toEqual([
      "<token>",
      "…",
    ]);
    expect(
      plain(effective(withOptions("{ oAuth: { scopes: [OAuthScope.resourceServer(a, b)] } }"), "AllowedOAuthScopes")),
    ).toEqual(["<token>/<token>"]);
  });

  it("an unknown auth flow leaves the known ones", () => {
    expect(plain(effective(withOptions("{ authFlows: { userSrp: true, custom: c } }"), "ExplicitAuthFlows"))).toEqual([
      "ALLOW_USER_SRP_AUTH",
      "ALLOW_REFRESH_TOKEN_AUTH",
      "…",
    ]);
    expect(plain(effective(withOptions("{ authFlows: { ...flows } }"), "ExplicitAuthFlows"))).toBe("<token>");
  });

  it("auth flows without a value are members in JavaScript, but not in Python", () => {
    const inPython = dedent`
      from aws_cdk import aws_cognito as cognito
      cognito.UserPoolClient(stack, "C", user_pool=pool, auth_flows=cognito.AuthFlow(user_srp=None))
    `;
    const [inJavaScript, none, off] = [
      onlyClient(withOptions("{ authFlows: { userSrp: null } }")),
      onlyClient(inPython, "python"),
      onlyClient(inPython.replace("None", "False"), "python"),
    ].map(client => inOnlyScenario(client, shown => shown.effective("ExplicitAuthFlows")));

    expect(inJavaScript && plain(inJavaScript)).toEqual(["ALLOW_REFRESH_TOKEN_AUTH"]);
    expect(none?.defaulted).toBe(true);
    expect(off && plain(off)).toEqual(["ALLOW_REFRESH_TOKEN_AUTH"]);
  });

  it("an unknown grace period may drop the refresh flow", () => {
    const source = withOptions("{ authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: grace }");

    expect(plain(effective(source, "ExplicitAuthFlows"))).toEqual(["ALLOW_USER_SRP_AUTH", "…"]);
  });

  it("attributes from elsewhere leave the list open", () => {
    const source = withOptions(
      `{ readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, ...mask }).withCustomAttributes("a", ...names, \`\${prefix}b\`, \`cus\${c}\`, \`d\${e}\`) }`,
    );

    expect(plain(written(source, "ReadAttributes"))).toEqual([
      "custom:a",
      "<token>b",
      "<token>",
      "custom:d<token>",
      "…",
    ]);
  });

  it("attributes in a field are those that it is given", () => {
    const source = `${imports} class Auth {
      readonly base = new cognito.ClientAttributes();
      add() { new cognito.UserPoolClient(this, "C", { readAttributes: this.base.withCustomAttributes("a") }); }
    }`;

    expect(plain(written(source, "ReadAttributes"))).toEqual(["custom:a"]);
  });

  it("attributes of an unknown start are unknown", () => {
    expect(plain(written(withOptions("{ readAttributes: base.withCustomAttributes('a') }"), "ReadAttributes"))).toBe(
      "<token>",
    );
  });

  it("conditions are followed into options", () => {
    const client = onlyClient(withOptions("{ ...(isProd && { oAuth: { flows: { authorizationCodeGrant: true } } }) }"));

    expect(scenariosOf(client, shown => plain(shown.effective("AllowedOAuthFlows")))).toEqual([
      ["code"],
      ["implicit", "code"],
    ]);
  });
});

describe("identity providers of the pool", () => {
  function providers(code: string): unknown {
    return plain(
      effective(`${imports} import { MyProviders } from "./providers"; ${code}`, "SupportedIdentityProviders"),
    );
  }

  test.each([
    ["a pool of the file", `const pool = new cognito.UserPool(this, "P"); pool.addClient("C");`, true],
    [
      "a pool that is given to other constructs of the CDK",
      `const pool = new cognito.UserPool(this, "P"); new cognito.UserPoolDomain(this, "D", { userPool: pool }); pool.addClient("C");`,
      true,
    ],
    [
      "a pool in an option",
      `const pool = new cognito.UserPool(this, "P"); new cognito.UserPoolClient(this, "C", { userPool: pool });`,
      true,
    ],
    [
      "a provider in the file",
      `const pool = new cognito.UserPool(this, "P"); new cognito.UserPoolIdentityProviderGoogle(this, "G", { userPool: pool }); pool.addClient("C");`,
      false,
    ],
    [
      "a provider that is registered",
      `const pool = new cognito.UserPool(this, "P"); pool.registerIdentityProvider(google); pool.addClient("C");`,
      false,
    ],
    [
      "a pool that is handed to others",
      `const pool = new cognito.UserPool(this, "P"); new MyProviders(this, "X", { pool }); pool.addClient("C");`,
      false,
    ],
    ["a pool from elsewhere", `declare const pool: cognito.IUserPool; pool.addClient("C");`, false],
    ["an imported pool", `cognito.UserPool.fromUserPoolId(this, "P", "x").addClient("C");`, false],
  ])("with %s", (_, code, isComplete) => {
    expect(providers(code)).toEqual(isComplete ? ["COGNITO"] : ["COGNITO", "…"]);
  });
});

describe("v1", () => {
  const v1 = `import { Duration } from "@aws-cdk/core"; import { UserPoolClient, OAuthScope } from "@aws-cdk/aws-cognito";`;

  function withV1Options(options: string): string {
    return `${v1} new UserPoolClient(this, "C", ${options});`;
  }

  it("has the service's default for auth flows of which none is on", () => {
    expect(effective(withV1Options("{ authFlows: { userSrp: false } }"), "ExplicitAuthFlows").defaulted).toBe(true);
    expect(plain(effective(withV1Options("{ authFlows: { userSrp: on } }"), "ExplicitAuthFlows"))).toBe("<token>");
    expect(plain(effective(withV1Options("{ authFlows: { userSrp: true } }"), "ExplicitAuthFlows"))).toEqual([
      "ALLOW_USER_SRP_AUTH",
      "ALLOW_REFRESH_TOKEN_AUTH",
    ]);
  });

  it("ignores the options that came later", () => {
    const source = withV1Options(`{
      authFlows: { user: true }, oAuth: { defaultRedirectUri: "https://a" }, authSessionValidity: Duration.minutes(3),
      refreshTokenRotationGracePeriod: Duration.seconds(0), enablePropagateAdditionalUserContextData: true,
      analytics: { applicationId: "a" },
    }`);
    const show = (client: AppClient): unknown =>
      (
        [
          "DefaultRedirectURI",
          "AuthSessionValidity",
          "RefreshTokenRotation.Feature",
          "EnablePropagateAdditionalUserContextData",
          "AnalyticsConfiguration",
        ] as const
      ).map(property => client.has(property));

    expect(inOnlyScenario(onlyClient(source), show)).toEqual([false, false, false, false, false]);
    expect(effective(source, "ExplicitAuthFlows").defaulted).toBe(true);
  });

  it("has the defaults of v2 for OAuth", () => {
    const source = withV1Options("{ oAuth: { scopes: [OAuthScope.PHONE] } }");

    expect(plain(effective(source, "AllowedOAuthFlows"))).toEqual(["implicit", "code"]);
    expect(plain(effective(source, "AllowedOAuthScopes"))).toEqual(["phone", "openid"]);
    expect(plain(effective(source, "CallbackURLs"))).toEqual(["https://example.com"]);
  });
});

describe("a class's constants are their names in the service", () => {
  const all = (className: string, constants: readonly string[]) =>
    constants.map(constant => `cognito.${className}.${constant}`).join(", ");

  it("as scopes", () => {
    const scopes = all("OAuthScope", ["PHONE", "EMAIL", "OPENID", "PROFILE", "COGNITO_ADMIN"]);

    expect(plain(written(withOptions(`{ oAuth: { scopes: [${scopes}] } }`), "AllowedOAuthScopes"))).toEqual([
      ...["phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"],
    ]);
  });

  it("as identity providers", () => {
    const providers = all("UserPoolClientIdentityProvider", ["APPLE", "FACEBOOK", "GOOGLE", "AMAZON", "COGNITO"]);
    const source = withOptions(`{ supportedIdentityProviders: [${providers}] }`);

    expect(plain(written(source, "SupportedIdentityProviders"))).toEqual([
      ...["SignInWithApple", "Facebook", "Google", "LoginWithAmazon", "COGNITO"],
    ]);
  });
});

describe("a flag is an item", () => {
  test.each([
    ["address", "address"],
    ["birthdate", "birthdate"],
    ["email", "email"],
    ["familyName", "family_name"],
    ["gender", "gender"],
    ["givenName", "given_name"],
    ["locale", "locale"],
    ["middleName", "middle_name"],
    ["fullname", "name"],
    ["nickname", "nickname"],
    ["phoneNumber", "phone_number"],
    ["profilePicture", "picture"],
    ["preferredUsername", "preferred_username"],
    ["profilePage", "profile"],
    ["timezone", "zoneinfo"],
    ["lastUpdateTime", "updated_at"],
    ["website", "website"],
    ["emailVerified", "email_verified"],
    ["phoneNumberVerified", "phone_number_verified"],
  ])("of standard attributes: %s is %s", (flag, name) => {
    const source = withOptions(
      `{ readAttributes: new cognito.ClientAttributes().withStandardAttributes({ ${flag}: true }) }`,
    );

    expect(plain(written(source, "ReadAttributes"))).toEqual([name]);
  });

  test.each([
    ["userPassword", "ALLOW_USER_PASSWORD_AUTH"],
    ["adminUserPassword", "ALLOW_ADMIN_USER_PASSWORD_AUTH"],
    ["custom", "ALLOW_CUSTOM_AUTH"],
    ["userSrp", "ALLOW_USER_SRP_AUTH"],
    ["user", "ALLOW_USER_AUTH"],
  ])("of auth flows: %s is %s", (flag, name) => {
    expect(plain(written(withOptions(`{ authFlows: { ${flag}: true } }`), "ExplicitAuthFlows"))).toEqual([name]);
  });

  test.each([
    ["clientCredentials", "client_credentials"],
    ["implicitCodeGrant", "implicit"],
    ["authorizationCodeGrant", "code"],
  ])("of grants: %s is %s", (flag, name) => {
    expect(plain(written(withOptions(`{ oAuth: { flows: { ${flag}: true } } }`), "AllowedOAuthFlows"))).toEqual([name]);
  });
});

describe("names", () => {
  it.each<[Property, string]>([
    ["UserPoolId", "userPool"],
    ["ClientName", "userPoolClientName"],
    ["GenerateSecret", "generateSecret"],
    ["RefreshTokenValidity", "refreshTokenValidity"],
    ["AccessTokenValidity", "accessTokenValidity"],
    ["IdTokenValidity", "idTokenValidity"],
    ["TokenValidityUnits.AccessToken", "accessTokenValidity"],
    ["TokenValidityUnits.IdToken", "idTokenValidity"],
    ["TokenValidityUnits.RefreshToken", "refreshTokenValidity"],
    ["ReadAttributes", "readAttributes"],
    ["WriteAttributes", "writeAttributes"],
    ["ExplicitAuthFlows", "authFlows"],
    ["SupportedIdentityProviders", "supportedIdentityProviders"],
    ["CallbackURLs", "oAuth.callbackUrls"],
    ["LogoutURLs", "oAuth.logoutUrls"],
    ["DefaultRedirectURI", "oAuth.defaultRedirectUri"],
    ["AllowedOAuthFlows", "oAuth.flows"],
    ["AllowedOAuthScopes", "oAuth.scopes"],
    ["AllowedOAuthFlowsUserPoolClient", "disableOAuth"],
    ["AnalyticsConfiguration", "analytics"],
    ["AnalyticsConfiguration.ApplicationId", "analytics.applicationId"],
    ["AnalyticsConfiguration.ApplicationArn", "analytics.application"],
    ["AnalyticsConfiguration.RoleArn", "analytics.role"],
    ["AnalyticsConfiguration.ExternalId", "analytics.externalId"],
    ["AnalyticsConfiguration.UserDataShared", "analytics.shareUserData"],
    ["PreventUserExistenceErrors", "preventUserExistenceErrors"],
    ["EnableTokenRevocation", "enableTokenRevocation"],
    ["EnablePropagateAdditionalUserContextData", "enablePropagateAdditionalUserContextData"],
    ["AuthSessionValidity", "authSessionValidity"],
    ["RefreshTokenRotation", "refreshTokenRotationGracePeriod"],
    ["RefreshTokenRotation.Feature", "refreshTokenRotationGracePeriod"],
    ["RefreshTokenRotation.RetryGracePeriodSeconds", "refreshTokenRotationGracePeriod"],
    ["ClientSecret", "ClientSecret"],
  ])("%s is %s", (property, name) => {
    expect(onlyClient(withOptions("{}")).nameOf(property)).toBe(name);
  });
});
