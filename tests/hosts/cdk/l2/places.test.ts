import { describe, expect, it, test } from "vitest";
import type { Value } from "../../../../src/model/value.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { inOnlyScenario, onlyClient, plain, textAt } from "./clients.ts";

const start = `
  import { Duration } from "aws-cdk-lib";
  import { ClientAttributes, OAuthScope, UserPoolClient, UserPoolClientIdentityProvider } from "aws-cdk-lib/aws-cognito";
  new UserPoolClient(this, "C", `;

function written(options: string, property: Property): Value {
  return inOnlyScenario(onlyClient(`${start}${options});`), client => client.get(property));
}

function effective(options: string, property: Property): Value {
  return inOnlyScenario(onlyClient(`${start}${options});`), client => client.effective(property));
}

function place(options: string, value: Value): string {
  return textAt(`${start}${options});`, value);
}

describe("a value stands where its option does", () => {
  test.each<[Property, string, string]>([
    ["UserPoolId", "{ userPool: pool }", "pool"],
    ["ClientName", `{ userPoolClientName: "web" }`, `"web"`],
    ["AccessTokenValidity", "{ accessTokenValidity: Duration.hours(1) }", "Duration.hours(1)"],
    ["AccessTokenValidity", "{ accessTokenValidity: ttl }", "ttl"],
    ["TokenValidityUnits.AccessToken", "{ accessTokenValidity: ttl }", "ttl"],
    ["TokenValidityUnits", "{ userPool, idTokenValidity: Duration.hours(1) }", "Duration.hours(1)"],
    ["TokenValidityUnits", "{ idTokenValidity: ttl }", "UserPoolClient"],
    ["TokenValidityUnits", "{}", "UserPoolClient"],
    ["ExplicitAuthFlows", "{ authFlows: { userSrp: true } }", "{ userSrp: true }"],
    ["ExplicitAuthFlows", "{ authFlows: flows }", "flows"],
    ["ExplicitAuthFlows", `{ authFlows: "x" }`, `"x"`],
    ["ExplicitAuthFlows", "{ authFlows: 1 }", "1"],
    ["AllowedOAuthFlows", "{ oAuth: { flows: 1 } }", "1"],
    ["AllowedOAuthFlowsUserPoolClient", "{ disableOAuth: off }", "off"],
    ["AllowedOAuthFlowsUserPoolClient", "{ disableOAuth: true }", "true"],
    ["SupportedIdentityProviders", "{ supportedIdentityProviders: providers }", "providers"],
    ["SupportedIdentityProviders", `{ supportedIdentityProviders: "" }`, `""`],
    ["ReadAttributes", "{ readAttributes: new ClientAttributes() }", "new ClientAttributes()"],
    ["ReadAttributes", "{ readAttributes: attributes }", "attributes"],
    ["AnalyticsConfiguration", "{ analytics: settings }", "settings"],
    ["AnalyticsConfiguration", `{ analytics: "" }`, `""`],
    ["AnalyticsConfiguration", "{ analytics: { role } }", "{ role }"],
    ["AnalyticsConfiguration.RoleArn", "{ analytics: { role: r } }", "r"],
    ["PreventUserExistenceErrors", "{ preventUserExistenceErrors: 1 }", "1"],
    ["AuthSessionValidity", "{ authSessionValidity: Duration.minutes(3) }", "Duration.minutes(3)"],
    ["AuthSessionValidity", "{ authSessionValidity: ttl }", "ttl"],
    ["RefreshTokenRotation", "{ refreshTokenRotationGracePeriod: Duration.seconds(3) }", "Duration.seconds(3)"],
    ["RefreshTokenRotation.Feature", "{ refreshTokenRotationGracePeriod: grace }", "grace"],
    ["RefreshTokenRotation.Feature", "{ refreshTokenRotationGracePeriod: 0 }", "0"],
    ["GenerateSecret", "{ userPool }", "{ userPool }"],
    ["ClientSecret", "{ userPool }", "UserPoolClient"],
  ])("%s of %s at %s", (property, options, expected) => {
    expect(place(options, written(options, property))).toBe(expected);
  });

  test.each<[Property, string, string]>([
    ["AllowedOAuthFlows", "{ oAuth: { flows: { implicitCodeGrant: false } } }", "{ implicitCodeGrant: false }"],
    ["AllowedOAuthFlows", "{ disableOAuth: true }", "UserPoolClient"],
    ["AllowedOAuthFlows", "{ disableOAuth: off }", "UserPoolClient"],
    ["CallbackURLs", "{ oAuth: { flows: {}, callbackUrls: [] } }", "[]"],
    ["ExplicitAuthFlows", "{ authFlows: { ...flows } }", "{ ...flows }"],
    ["SupportedIdentityProviders", "{ supportedIdentityProviders: [] }", "[]"],
  ])("as does the lack of one: %s of %s at %s", (property, options, expected) => {
    expect(place(options, effective(options, property))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ["a scope", "{ oAuth: { scopes: [scope] } }", "AllowedOAuthScopes"],
    ["a custom scope", "{ oAuth: { scopes: [OAuthScope.custom(scope)] } }", "AllowedOAuthScopes"],
    [
      "a provider",
      "{ supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(p)] }",
      "SupportedIdentityProviders",
    ],
    ["an attribute", "{ readAttributes: new ClientAttributes().withCustomAttributes(name) }", "ReadAttributes"],
  ])("as does %s", (_name, options, property) => {
    const value = written(options, property as Property);
    const [item] = value.kind === "list" ? value.items : [];
    expect(item && [plain(item), options.includes(place(options, item))]).toEqual(["<token>", true]);
  });

  /** The members of a structure: the key and the value as the API has them, and the texts where they stand. */
  function members(options: string, property: Property): readonly unknown[] {
    const source = `${start}${options});`;
    const value = written(options, property);
    return value.kind === "map"
      ? value.members.map(({ key, keyRange, range, value: of }) => [
          key,
          plain(of),
          source.slice(...keyRange),
          source.slice(...range),
        ])
      : [];
  }

  test.each<[Property, string, readonly unknown[]]>([
    [
      "TokenValidityUnits",
      "{ idTokenValidity: Duration.hours(2), refreshTokenValidity: Duration.days(3) }",
      [
        ["IdToken", "hours", "idTokenValidity", "Duration.hours(2)"],
        ["RefreshToken", "days", "refreshTokenValidity", "Duration.days(3)"],
      ],
    ],
    [
      "RefreshTokenRotation",
      "{ refreshTokenRotationGracePeriod: Duration.seconds(5) }",
      [
        ["Feature", "ENABLED", "refreshTokenRotationGracePeriod", "Duration.seconds(5)"],
        ["RetryGracePeriodSeconds", 5, "refreshTokenRotationGracePeriod", "Duration.seconds(5)"],
      ],
    ],
    [
      "AnalyticsConfiguration",
      `{ analytics: { applicationId: "a", externalId: undefined, shareUserData: true } }`,
      [
        ["ApplicationId", "a", "applicationId", `applicationId: "a"`],
        ["UserDataShared", true, "shareUserData", "shareUserData: true"],
      ],
    ],
  ])("as do the members of %s in %s", (property, options, expected) => {
    expect(members(options, property)).toEqual(expected);
  });
});

describe("a list of flags", () => {
  it.each(["{ authFlows: 1 }", "{ authFlows: true }", "{ authFlows: [] }"])(
    "is the service's without flags: %s",
    options => {
      expect(
        effective(options, "ExplicitAuthFlows").defaulted ?? effective(options, "ExplicitAuthFlows").kind,
      ).not.toBe("list");
    },
  );

  it("is unknown of a text", () => {
    expect(plain(written(`{ authFlows: "x" }`, "ExplicitAuthFlows"))).toBe("<token>");
    expect(plain(written("{ authFlows: 1 }", "ExplicitAuthFlows"))).toBeUndefined();
    expect(plain(written("{ oAuth: { flows: 1 } }", "AllowedOAuthFlows"))).toEqual([]);
    expect(plain(written("{ oAuth: { flows } }", "AllowedOAuthFlows"))).toBe("<token>");
  });

  it("counts what is truthy", () => {
    expect(plain(written("{ authFlows: { userSrp: 1, custom: 0, user: on } }", "ExplicitAuthFlows"))).toEqual([
      "ALLOW_USER_SRP_AUTH",
      "…",
    ]);
  });
});

describe("lists that are no lists", () => {
  test.each<[Property, string, unknown]>([
    ["SupportedIdentityProviders", `{ supportedIdentityProviders: "" }`, undefined],
    ["SupportedIdentityProviders", "{ supportedIdentityProviders: {} }", "<token>"],
    ["SupportedIdentityProviders", "{ supportedIdentityProviders: providers }", "<token>"],
    ["AllowedOAuthScopes", "{ oAuth: { scopes: 0 } }", undefined],
    ["AllowedOAuthScopes", "{ oAuth: { scopes } }", "<token>"],
    ["AnalyticsConfiguration", `{ analytics: "" }`, undefined],
    ["AnalyticsConfiguration", "{ analytics: 1 }", "<token>"],
    ["RefreshTokenRotation.Feature", "{ refreshTokenRotationGracePeriod: 0 }", undefined],
    ["RefreshTokenRotation", "{ refreshTokenRotationGracePeriod: 0 }", undefined],
    ["RefreshTokenRotation", "{ refreshTokenRotationGracePeriod: grace }", "<token>"],
  ])("%s of %s", (property, options, expected) => {
    expect(plain(written(options, property))).toEqual(expected);
  });
});

describe("scopes and providers by names that are put together", () => {
  const scopes = (list: string) => plain(effective(`{ oAuth: { scopes: [${list}] } }`, "AllowedOAuthScopes"));

  test.each([
    ["OAuthScope.custom()", ["<token>", "…"]],
    ["OAuthScope.custom(`${a}${b}`)", ["<token>", "…"]],
    ["OAuthScope.custom(`pro${b}`)", ["pro<token>", "…"]],
    ["OAuthScope.custom(`open${b}`)", ["open<token>"]],
    ["OAuthScope.custom(`${a}mail`)", ["<token>mail", "…"]],
    ["OAuthScope.custom(`${a}id`)", ["<token>id"]],
    ["OAuthScope.custom(`${a}/read`)", ["<token>/read"]],
    ["OAuthScope.NEW", ["<token>", "…"]],
    ["OAuthScope.resourceServer(server, scope)", ["<token>/<token>"]],
    [`OAuthScope.resourceServer(server, { scopeName: "read" })`, ["<token>/read"]],
    [`OAuthScope.resourceServer(server, { scopeName: "read", other: 1 })`, ["<token>/read"]],
    [`OAuthScope.resourceServer()`, ["<token>/<token>"]],
    ["OAuthScope.custom(5)", ["<token>", "…"]],
    ["OAuthScope.OPENID, OAuthScope.custom(`${a}`), OAuthScope.OPENID", ["openid", "<token>"]],
    ["OAuthScope.custom(x), OAuthScope.custom(x)", ["<token>", "<token>", "…"]],
  ])("%s", (list, expected) => {
    expect(scopes(list)).toEqual(expected);
  });

  test.each([
    ["UserPoolClientIdentityProvider.NEW", "<token>"],
    ["UserPoolClientIdentityProvider.custom()", "<token>"],
    ["UserPoolClientIdentityProvider.custom(`${stage}-okta`)", "<token>-okta"],
    ["OAuthScope.custom('Okta')", "<token>"],
    ["'Google'", "<token>"],
  ])("%s", (item, expected) => {
    expect(plain(written(`{ supportedIdentityProviders: [${item}] }`, "SupportedIdentityProviders"))).toEqual([
      expected,
    ]);
  });
});

describe("the scope of a resource server", () => {
  const scopesOf = (server: string, scope: string) => {
    const source = `import { OAuthScope, UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
      const server = new UserPool(this, "P").addResourceServer("S", ${server});
      new UserPoolClient(this, "C", { oAuth: { scopes: [OAuthScope.resourceServer(server, { scopeName: ${scope} })] } });`;
    const value = inOnlyScenario(onlyClient(source), shown => shown.get("AllowedOAuthScopes"));
    return value.kind === "list" ? value.items : [];
  };

  test.each([
    ["{}", `"read"`, "<token>/read"],
    [`{ userPoolResourceServerName: "Users", identifier: "users" }`, `"read"`, "users/read"],
    [`{ identifier: "users" }`, "`${stage}.read`", "users/<token>.read"],
    ["settings", `"read"`, "<token>/read"],
  ])("of %s and %s is %s", (server, scope, expected) => {
    expect(scopesOf(server, scope).map(plain)).toEqual([expected]);
  });

  it("has no adjacent known parts", () => {
    expect(scopesOf(`{ identifier: "users" }`, "`${stage}.read`")).toMatchObject([
      { kind: "text", parts: ["users/", undefined, ".read"] },
    ]);
  });
});

describe("attributes", () => {
  const attributes = (code: string) => plain(written(`{ readAttributes: ${code} }`, "ReadAttributes"));

  test.each([
    ["new ClientAttributes().withCustomAttributes('b', 'a', 'b')", ["custom:a", "custom:b"]],
    [
      "new ClientAttributes().withCustomAttributes(`custom:${x}`, `cust${x}`, `${x}`, 5)",
      ["custom:<token>", "<token>", "<token>", "<token>"],
    ],
    ["new ClientAttributes().withCustomAttributes(x, 'a')", ["custom:a", "<token>"]],
    ["new ClientAttributes().withStandardAttributes({ email: true, other: true, address: 1 })", ["email"]],
    ["new ClientAttributes().withStandardAttributes({ email: on })", ["…"]],
    ["new ClientAttributes().withStandardAttributes({ email: new ClientAttributes() })", ["…"]],
    ["new ClientAttributes().withStandardAttributes(mask)", "<token>"],
    ["new ClientAttributes().withStandardAttributes()", "<token>"],
    ["new ClientAttributes().withOtherAttributes('a')", "<token>"],
    ["ClientAttributes.withCustomAttributes('a')", "<token>"],
    ["OAuthScope.OPENID", "<token>"],
  ])("%s", (code, expected) => {
    expect(attributes(code)).toEqual(expected);
  });
});

describe("durations that are written in other ways", () => {
  const amount = (code: string) =>
    (["AccessTokenValidity", "TokenValidityUnits.AccessToken"] as const).map(property =>
      plain(written(`{ accessTokenValidity: ${code} }`, property)),
    );

  test.each([
    [`Duration.parse("P2D")`, [2, "days"]],
    [`Duration.parse("P1DT1H1M1S")`, [90_061, "seconds"]],
    [`Duration.parse("PT1M30S")`, [90, "seconds"]],
    [`Duration.parse("PT")`, ["<token>", "<token>"]],
    [`Duration.parse("xPT1H")`, ["<token>", "<token>"]],
    [`Duration.parse("PT1Hx")`, ["<token>", "<token>"]],
    ["Duration.parse(text)", ["<token>", "<token>"]],
    ["Duration.parse(5)", ["<token>", "<token>"]],
    ["Duration.millis(n)", ["<token>", "<token>"]],
    ["Duration.millis(60000)", [60, "seconds"]],
    ["Duration.hours(Infinity)", ["<token>", "hours"]],
    ["Duration.hours(OAuthScope.OPENID)", ["<token>", "hours"]],
    ["Duration.hours(true)", ["<token>", "<token>"]],
    ["Duration.hours(0.00048828125)", [1.7578125, "seconds"]],
    ["Duration.hours(1).plus(Duration.hours(n))", ["<token>", "<token>"]],
    ["Duration.hours(n).minus(Duration.hours(1))", ["<token>", "<token>"]],
    ["Duration.hours(1).plus()", ["<token>", "<token>"]],
    ["Duration.hours(1).minus(Duration.minutes(60))", [0, "days"]],
    ["Duration.hours", ["<token>", "<token>"]],
  ])("%s", (code, expected) => {
    expect(amount(code)).toEqual(expected);
  });
});
