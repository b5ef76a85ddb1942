import { describe, expect, it, test } from "vitest";
import {
  appendItem,
  removeItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
  type Edit,
} from "../../../../src/edits/edit.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { inOnlyScenario, onlyClient, plain } from "./clients.ts";
import { before, edit, editOptions, imports, item, removing, replacing, type MakeEdit } from "./edited.ts";

/** The effective values of properties after the edit. */
function effectiveAfter(options: string, makeEdit: MakeEdit, ...properties: readonly Property[]): readonly unknown[] {
  const edited = editOptions(options, makeEdit);
  expect(edited).not.toBeNull();
  const client = onlyClient(`${imports}${before}${String(edited)});`);
  return inOnlyScenario(client, shown => properties.map(property => plain(shown.effective(property))));
}

describe("an option is written", () => {
  test.each<[string, MakeEdit, string]>([
    ["{}", setProperty("GenerateSecret", true), "{ generateSecret: true }"],
    ["{ userPool }", setProperty("ClientName", "web"), `{ userPool, userPoolClientName: "web" }`],
    ["{ generateSecret: false }", setProperty("GenerateSecret", true), "{ generateSecret: true }"],
    [
      "{ userPool }",
      setProperty("PreventUserExistenceErrors", "ENABLED"),
      "{ userPool, preventUserExistenceErrors: true }",
    ],
    [
      "{ preventUserExistenceErrors: false }",
      setProperty("PreventUserExistenceErrors", "ENABLED"),
      "{ preventUserExistenceErrors: true }",
    ],
    ["{ userPool }", setProperty("AllowedOAuthFlowsUserPoolClient", false), "{ userPool, disableOAuth: true }"],
    ["{ disableOAuth: true }", setProperty("AllowedOAuthFlowsUserPoolClient", true), "{ disableOAuth: false }"],
    [
      "{ userPool }",
      setProperty("AllowedOAuthFlows", ["code"]),
      "{ userPool, oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: {} }",
      setProperty("AllowedOAuthFlows", ["code"]),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true } } }",
      setProperty("AllowedOAuthFlows", ["code"]),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: {} } }",
      setProperty("AllowedOAuthFlows", ["client_credentials"]),
      "{ oAuth: { flows: { clientCredentials: true } } }",
    ],
    [
      "{ userPool }",
      together(setProperty("AllowedOAuthFlows", ["code"]), setProperty("CallbackURLs", ["https://a"])),
      `{ userPool, oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://a"] } }`,
    ],
    [
      "{ oAuth: {} }",
      setProperty("AllowedOAuthScopes", ["openid", "api/read"]),
      `{ oAuth: { scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.custom("api/read")] } }`,
    ],
    [
      "{}",
      setProperty("SupportedIdentityProviders", ["Google", "Okta"]),
      `{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE, cognito.UserPoolClientIdentityProvider.custom("Okta")] }`,
    ],
    [
      "{}",
      setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
      "{ authFlows: { userSrp: true } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      setProperty("ExplicitAuthFlows", ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH"]),
      "{ authFlows: { custom: true } }",
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
      setProperty("ExplicitAuthFlows", ["ALLOW_CUSTOM_AUTH"]),
      "{ authFlows: { custom: true }, refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
    ],
    ["{}", setProperty("AuthSessionValidity", 15), "{ authSessionValidity: cdk.Duration.minutes(15) }"],
    [
      "{}",
      setProperty("RefreshTokenRotation", { Feature: "ENABLED", RetryGracePeriodSeconds: 60 }),
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(60) }",
    ],
    [
      "{}",
      setProperty("RefreshTokenRotation.Feature", "ENABLED"),
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(0) }",
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.minutes(2) }",
      setProperty("RefreshTokenRotation.RetryGracePeriodSeconds", 60),
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(60) }",
    ],
    [
      "{ authFlows: { userSrp: true } }",
      client =>
        together(
          setProperty("RefreshTokenRotation", { Feature: "ENABLED" }),
          removeItem("ExplicitAuthFlows", item("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH", "effective")(client)),
        ),
      "{ authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: cdk.Duration.seconds(0) }",
    ],
    [
      "{}",
      together(setProperty("AccessTokenValidity", 60), setProperty("TokenValidityUnits.AccessToken", "minutes")),
      "{ accessTokenValidity: cdk.Duration.minutes(60) }",
    ],
    [
      "{}",
      together(setProperty("TokenValidityUnits", { IdToken: "minutes" }), setProperty("IdTokenValidity", 60)),
      "{ idTokenValidity: cdk.Duration.minutes(60) }",
    ],
    ["{}", setProperty("RefreshTokenValidity", 7), "{ refreshTokenValidity: cdk.Duration.days(7) }"],
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      setProperty("TokenValidityUnits.AccessToken", "minutes"),
      "{ accessTokenValidity: cdk.Duration.minutes(60) }",
    ],
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      setProperty("AccessTokenValidity", 24),
      "{ accessTokenValidity: cdk.Duration.hours(24) }",
    ],
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      client => replaceValue("TokenValidityUnits.AccessToken", client.get("TokenValidityUnits.AccessToken"), "minutes"),
      "{ accessTokenValidity: cdk.Duration.minutes(60) }",
    ],
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      client =>
        together(
          replaceValue("AccessTokenValidity", client.get("AccessTokenValidity"), 1),
          setProperty("TokenValidityUnits.AccessToken", "days"),
        ),
      "{ accessTokenValidity: cdk.Duration.days(1) }",
    ],
    [
      "{ accessTokenValidity: p ? cdk.Duration.hours(60) : cdk.Duration.hours(1) }",
      client => replaceValue("AccessTokenValidity", client.get("AccessTokenValidity"), 24),
      "{ accessTokenValidity: p ? cdk.Duration.hours(24) : cdk.Duration.hours(1) }",
    ],
    [
      "{}",
      setProperty("WriteAttributes", ["email", "name", "custom:plan"]),
      `{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, fullname: true }).withCustomAttributes("custom:plan") }`,
    ],
    [
      "{ analytics: { applicationId: 'a' } }",
      setProperty("AnalyticsConfiguration.UserDataShared", true),
      "{ analytics: { applicationId: 'a', shareUserData: true } }",
    ],
    [
      "{ userPoolClientName: 'a' }",
      client => replaceValue("ClientName", client.get("ClientName"), "b"),
      "{ userPoolClientName: 'b' }",
    ],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });

  it("at its place among others, with the comments that are there", () => {
    const options = `{
  userPool: pool, // the pool
  // OAuth
  oAuth: {
    callbackUrls: ["https://a"], // one
  },
}`;

    expect(
      editOptions(options, together(setProperty("AllowedOAuthFlows", ["code"]), setProperty("GenerateSecret", true))),
    ).toBe(`{
  userPool: pool, // the pool
  generateSecret: true,
  // OAuth
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: ["https://a"], // one
  },
}`);
  });

  it("behind what is added to the option in front of it", () => {
    const makeEdit = together(setProperty("EnableTokenRevocation", true), appendItem("WriteAttributes", "email"));

    expect(editOptions("{ writeAttributes: new cognito.ClientAttributes() }", makeEdit)).toBe(
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }), enableTokenRevocation: true }",
    );
  });

  it("with Windows line ends", () => {
    const source = `${imports}${before}{\n  userPool: pool,\n});\n`.replaceAll("\n", "\r\n");

    expect(edit(source, setProperty("GenerateSecret", true))).toBe(
      source.replace("pool,\r\n", "pool,\r\n  generateSecret: true,\r\n"),
    );
  });
});

describe("a list changes", () => {
  test.each<[string, MakeEdit, string]>([
    [
      "{ oAuth: { callbackUrls: ['https://a'] } }",
      appendItem("CallbackURLs", "https://b"),
      "{ oAuth: { callbackUrls: ['https://a', 'https://b'] } }",
    ],
    [
      "{ oAuth: { flows: {} } }",
      appendItem("CallbackURLs", "https://b"),
      `{ oAuth: { flows: {}, callbackUrls: ["https://b"] } }`,
    ],
    [
      "{ oAuth: { scopes: [cognito.OAuthScope.EMAIL] } }",
      appendItem("AllowedOAuthScopes", "openid"),
      "{ oAuth: { scopes: [cognito.OAuthScope.EMAIL, cognito.OAuthScope.OPENID] } }",
    ],
    [
      "{ oAuth: { scopes: [cognito.OAuthScope.custom('OpenID')] } }",
      replacing("AllowedOAuthScopes", "OpenID", "openid"),
      "{ oAuth: { scopes: [cognito.OAuthScope.OPENID] } }",
    ],
    [
      "{ oAuth: { scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL] } }",
      removing("AllowedOAuthScopes", "email"),
      "{ oAuth: { scopes: [cognito.OAuthScope.OPENID] } }",
    ],
    [
      "{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom('GOOGLE')] }",
      replacing("SupportedIdentityProviders", "GOOGLE", "Google"),
      "{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }",
    ],
    [
      "{ supportedIdentityProviders: [] }",
      appendItem("SupportedIdentityProviders", "COGNITO"),
      "{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO] }",
    ],
    [
      "{ oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: true } } }",
      removing("AllowedOAuthFlows", "implicit"),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true } } }",
      replacing("AllowedOAuthFlows", "implicit", "code"),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: true } } }",
      replacing("AllowedOAuthFlows", "implicit", "code"),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true } } }",
      appendItem("AllowedOAuthFlows", "code"),
      "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: true } } }",
    ],
    [
      "{ oAuth: { flows: { authorizationCodeGrant: false } } }",
      appendItem("AllowedOAuthFlows", "code"),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ authFlows: { userPassword: true, userSrp: true } }",
      removing("ExplicitAuthFlows", "ALLOW_USER_PASSWORD_AUTH"),
      "{ authFlows: { userSrp: true } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      removing("ExplicitAuthFlows", "ALLOW_USER_PASSWORD_AUTH"),
      "{ authFlows: { userPassword: false } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      replacing("ExplicitAuthFlows", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"),
      "{ authFlows: { userSrp: true } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      appendItem("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"),
      "{ authFlows: { userPassword: true, userSrp: true } }",
    ],
    ["{}", appendItem("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"), "{ authFlows: { userSrp: true } }"],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }) }",
      removing("WriteAttributes", "email_verified"),
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }) }",
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('a', 'b', 'c') }",
      removing("WriteAttributes", "custom:b"),
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('a', 'c') }",
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes() }",
      appendItem("WriteAttributes", "email"),
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }) }",
    ],
    [
      "{ readAttributes: new cognito.ClientAttributes(), userPool }",
      appendItem("ReadAttributes", "custom:x"),
      `{ readAttributes: new cognito.ClientAttributes().withCustomAttributes("custom:x"), userPool }`,
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ nickname: true }) }",
      replacing("WriteAttributes", "nickname", "name"),
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ fullname: true }) }",
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('plan') }",
      replacing("WriteAttributes", "custom:plan", "custom:tier"),
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('custom:tier') }",
    ],
    [
      "{}",
      appendItem("WriteAttributes", "email"),
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }) }",
    ],
    [
      "{ generateSecret: true, analytics: { applicationId: 'a' } }",
      removeProperty("AnalyticsConfiguration"),
      "{ generateSecret: true }",
    ],
    [
      "{ accessTokenValidity: cdk.Duration.days(1), userPool }",
      together(removeProperty("AccessTokenValidity"), removeProperty("TokenValidityUnits.AccessToken")),
      "{ userPool }",
    ],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });
});

describe("an edit that options cannot say is refused", () => {
  test.each<[string, MakeEdit]>([
    ["{ oAuth: { callbackUrls: ['https://a'] } }", setProperty("AllowedOAuthFlowsUserPoolClient", false)],
    ["{ oAuth }", setProperty("AllowedOAuthFlowsUserPoolClient", false)],
    ["{ ...props }", setProperty("AllowedOAuthFlowsUserPoolClient", false)],
    ["{ disableOAuth: true }", setProperty("AllowedOAuthFlows", ["code"])],
    ["{ disableOAuth }", setProperty("CallbackURLs", ["https://a"])],
    ["{}", setProperty("AllowedOAuthFlows", ["token"])],
    ["{}", setProperty("ExplicitAuthFlows", ["USER_PASSWORD_AUTH"])],
    ["{}", setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH"])],
    ["{}", setProperty("ExplicitAuthFlows", ["ALLOW_REFRESH_TOKEN_AUTH"])],
    ["{}", setProperty("ExplicitAuthFlows", [])],
    ["{ refreshTokenRotationGracePeriod: grace }", setProperty("ExplicitAuthFlows", ["ALLOW_CUSTOM_AUTH"])],
    ["{ authFlows: { userSrp: true } }", removing("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH")],
    ["{ authFlows: { userSrp: true } }", appendItem("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH")],
    ["{ oAuth: { flows: { implicitCodeGrant: true } } }", removing("AllowedOAuthFlows", "implicit")],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: on } } }",
      removing("AllowedOAuthFlows", "implicit"),
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: false } } }",
      replacing("AllowedOAuthFlows", "implicit", "code"),
    ],
    ["{ oAuth: { flows: { ...more, implicitCodeGrant: true } } }", replacing("AllowedOAuthFlows", "implicit", "code")],
    [
      "{ oAuth: { flows: { implicitCodeGrant: p ? true : true } } }",
      replacing("AllowedOAuthFlows", "implicit", "code"),
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true } } }",
      client =>
        together(
          removeItem("AllowedOAuthFlows", item("AllowedOAuthFlows", "implicit")(client)),
          appendItem("AllowedOAuthFlows", "code"),
        ),
    ],
    ["{}", removing("AllowedOAuthFlows", "implicit")],
    ["{ oAuth: {} }", appendItem("AllowedOAuthFlows", "client_credentials")],
    ["{ oAuth: {} }", appendItem("AllowedOAuthScopes", "api/read")],
    ["{}", appendItem("SupportedIdentityProviders", "Google")],
    ["{ oAuth: { flows: {} } }", removeProperty("AllowedOAuthFlows")],
    ["{ oAuth: { callbackUrls: [] } }", removeProperty("CallbackURLs")],
    ["{ oAuth: { scopes: [] } }", removeProperty("AllowedOAuthScopes")],
    ["{ supportedIdentityProviders: [] }", removeProperty("SupportedIdentityProviders")],
    ["{ disableOAuth: true }", removeProperty("AllowedOAuthFlowsUserPoolClient")],
    ["{ accessTokenValidity: cdk.Duration.days(1) }", removeProperty("TokenValidityUnits.AccessToken")],
    ["{}", setProperty("TokenValidityUnits.AccessToken", "days")],
    ["{ accessTokenValidity: ttl }", setProperty("TokenValidityUnits.AccessToken", "days")],
    ["{ accessTokenValidity: ttl }", setProperty("AccessTokenValidity", 24)],
    ["{ refreshTokenRotationGracePeriod: grace }", setProperty("RefreshTokenRotation.Feature", "ENABLED")],
    ["{ writeAttributes: p ? a() : b() }", appendItem("WriteAttributes", "email")],
    ["{ accessTokenValidity: p ? cdk.Duration.days(1) : cdk.Duration.days(2) }", setProperty("AccessTokenValidity", 1)],
    ["{}", setProperty("TokenValidityUnits.AccessToken", "weeks")],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(1) }",
      setProperty("RefreshTokenRotation.Feature", "DISABLED"),
    ],
    ["{ userPool: pool }", setProperty("UserPoolId", "us-east-1_a")],
    ["{ userPool: pool }", client => replaceValue("UserPoolId", client.get("UserPoolId"), "us-east-1_a")],
    ["{}", setProperty("ClientSecret", "x")],
    ["{}", setProperty("PreventUserExistenceErrors", "On")],
    ["{ analytics: { applicationId: 'a' } }", setProperty("AnalyticsConfiguration.RoleArn", "arn:aws:iam::1:role/a")],
    ["{ writeAttributes: base }", appendItem("WriteAttributes", "email")],
    ["{ writeAttributes: new cognito.ClientAttributes() }", appendItem("WriteAttributes", "mail")],
    ["{ writeAttributes: new cognito.ClientAttributes }", appendItem("WriteAttributes", "email")],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('a') }",
      replacing("WriteAttributes", "custom:a", "email"),
    ],
    ["{ generateSecret: true }", setProperty("GenerateSecret", true)],
    ["props", setProperty("GenerateSecret", true)],
    ["{ ...props }", setProperty("GenerateSecret", true)],
  ])("%s (%$)", (options, makeEdit) => {
    expect(editOptions(options, makeEdit)).toBeNull();
  });
});

describe("addClient without options", () => {
  function editAddClient(call: string, makeEdit: MakeEdit): string | null {
    const start = `${imports}new cognito.UserPool(this, "P").`;
    return edit(`${start}${call};\n`, makeEdit)?.slice(start.length, -2) ?? null;
  }

  test.each<[string, MakeEdit, string | null]>([
    [`addClient("C")`, setProperty("GenerateSecret", true), `addClient("C", { generateSecret: true })`],
    [`addClient("C",)`, setProperty("GenerateSecret", true), `addClient("C", { generateSecret: true },)`],
    [`addClient(\n  "C"\n)`, setProperty("GenerateSecret", true), `addClient(\n  "C", { generateSecret: true }\n)`],
    [`addClient("C")`, setProperty("AllowedOAuthFlowsUserPoolClient", false), `addClient("C", { disableOAuth: true })`],
    [
      `addClient("C")`,
      together(setProperty("AllowedOAuthFlows", ["code"]), setProperty("CallbackURLs", ["https://a"])),
      `addClient("C", { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://a"] } })`,
    ],
    [`addClient(("C"))`, setProperty("GenerateSecret", true), null],
    [`addClient("C" /* id */)`, setProperty("GenerateSecret", true), null],
    [`addClient("C", undefined)`, setProperty("GenerateSecret", true), null],
    [`addClient("C")`, removeProperty("AnalyticsConfiguration"), null],
  ])("%s (%$)", (call, makeEdit, edited) => {
    expect(editAddClient(call, makeEdit)).toBe(edited);
  });
});

describe("classes are written by the names that the file has for them", () => {
  const minutes = setProperty("AuthSessionValidity", 5);
  const scopes = setProperty("AllowedOAuthScopes", ["openid"]);

  test.each<[string, Edit, string | null]>([
    [
      `import { Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`,
      minutes,
      "Duration.minutes(5)",
    ],
    [
      `import { Duration as Time, aws_cognito } from "aws-cdk-lib"; new aws_cognito.UserPoolClient(s, "C", {})`,
      minutes,
      "Time.minutes(5)",
    ],
    [
      `import * as cdk from "aws-cdk-lib"; new cdk.aws_cognito.UserPoolClient(s, "C", {})`,
      scopes,
      "cdk.aws_cognito.OAuthScope.OPENID",
    ],
    [
      `import * as cdk from "aws-cdk-lib"; import { UserPoolClient, OAuthScope } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`,
      scopes,
      "[OAuthScope.OPENID]",
    ],
    [
      `const cdk = require("aws-cdk-lib"); const { UserPoolClient } = cdk.aws_cognito; new UserPoolClient(s, "C", {})`,
      scopes,
      "cdk.aws_cognito.OAuthScope.OPENID",
    ],
    [
      `import * as cdk from "monocdk"; new cdk.aws_cognito.UserPoolClient(s, "C", {})`,
      scopes,
      "cdk.aws_cognito.OAuthScope.OPENID",
    ],
    [
      `import cdk = require("aws-cdk-lib"); new cdk.aws_cognito.UserPoolClient(s, "C", {})`,
      minutes,
      "cdk.Duration.minutes(5)",
    ],
    [
      `import * as core from "@aws-cdk/core"; import * as cognito from "@aws-cdk/aws-cognito"; new cognito.UserPoolClient(s, "C", {})`,
      setProperty("AccessTokenValidity", 5),
      "core.Duration.hours(5)",
    ],
    [
      `import { Duration } from "aws-cdk-lib"; import * as cdk from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", { idTokenValidity: cdk.Duration.hours(1) })`,
      minutes,
      "authSessionValidity: cdk.Duration.minutes(5)",
    ],
    [`import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`, minutes, null],
    [`import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`, scopes, null],
    [
      `import type { Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`,
      minutes,
      null,
    ],
    [
      `import { type Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`,
      minutes,
      null,
    ],
    [
      `import { Duration } from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; function f(Duration) { new UserPoolClient(s, "C", {}); }`,
      minutes,
      null,
    ],
    [
      `import { Duration } from "luxon"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {})`,
      minutes,
      null,
    ],
  ])("%s (%$)", (source, makeEdit, written) => {
    const edited = edit(source, makeEdit);

    if (written === null) {
      expect(edited).toBeNull();
    } else {
      expect(edited).toContain(written);
    }
  });
});

describe("what an edit writes is read as what it meant", () => {
  const options =
    "{ userPool: pool, oAuth: { flows: { implicitCodeGrant: true } }, authFlows: { userPassword: true } }";

  test.each<[Edit, Property, unknown]>([
    [setProperty("AllowedOAuthFlows", ["client_credentials"]), "AllowedOAuthFlows", ["client_credentials"]],
    [
      setProperty("AllowedOAuthScopes", ["aws.cognito.signin.user.admin", "a/b"]),
      "AllowedOAuthScopes",
      ["aws.cognito.signin.user.admin", "a/b"],
    ],
    [setProperty("CallbackURLs", ["https://a", "b\"'://\n"]), "CallbackURLs", ["https://a", "b\"'://\n"]],
    [
      setProperty("SupportedIdentityProviders", ["it's", "SignInWithApple"]),
      "SupportedIdentityProviders",
      ["it's", "SignInWithApple"],
    ],
    [
      setProperty("ExplicitAuthFlows", ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
      "ExplicitAuthFlows",
      ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    ],
    [setProperty("WriteAttributes", ["custom:a", "email"]), "WriteAttributes", ["custom:a", "email"]],
    [setProperty("AuthSessionValidity", 4), "AuthSessionValidity", 4],
    [setProperty("RefreshTokenRotation.RetryGracePeriodSeconds", 5), "RefreshTokenRotation.RetryGracePeriodSeconds", 5],
    [
      together(setProperty("IdTokenValidity", 5), setProperty("TokenValidityUnits.IdToken", "minutes")),
      "TokenValidityUnits.IdToken",
      "minutes",
    ],
    [setProperty("PreventUserExistenceErrors", "LEGACY"), "PreventUserExistenceErrors", "LEGACY"],
    [setProperty("EnableTokenRevocation", true), "EnableTokenRevocation", true],
    [setProperty("DefaultRedirectURI", "https://a"), "DefaultRedirectURI", "https://a"],
  ])("%j", (makeEdit, property, value) => {
    expect(effectiveAfter(options, makeEdit, property)).toEqual([value]);
  });
});
