import { describe, expect, it, test } from "vitest";
import {
  appendItem,
  removeItem,
  removeProperty,
  renameMember,
  replaceValue,
  setProperty,
  together,
} from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import type { Value } from "../../../../src/model/value.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { onlyClient, scenariosOf } from "./clients.ts";
import { before, edit, editOptions, imports, item, replacing, type MakeEdit } from "./edited.ts";

/** Removes several items of lists that apply, each of a property. */
function removingAll(...items: readonly (readonly [Property, string])[]): MakeEdit {
  return client =>
    together(...items.map(([property, text]) => removeItem(property, item(property, text, "effective")(client))));
}

describe("flags that are changed together", () => {
  test.each<[string, MakeEdit, string | null]>([
    [
      "{ authFlows: { userSrp: true, custom: true } }",
      removingAll(["ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"], ["ExplicitAuthFlows", "ALLOW_CUSTOM_AUTH"]),
      "{ authFlows: { userSrp: false, custom: false } }",
    ],
    [
      "{ authFlows: { userSrp: true, custom: true } }",
      client =>
        together(
          removeItem("ExplicitAuthFlows", item("ExplicitAuthFlows", "ALLOW_CUSTOM_AUTH")(client)),
          setProperty("GenerateSecret", true),
        ),
      "{ generateSecret: true, authFlows: { userSrp: true } }",
    ],
    [
      `{ authFlows: { userSrp: true, custom: true }, oAuth: { callbackUrls: ["https://a", "https://b"] } }`,
      removingAll(["ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"], ["CallbackURLs", "https://b"]),
      `{ authFlows: { custom: true }, oAuth: { callbackUrls: ["https://a"] } }`,
    ],
    [
      "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: true } } }",
      removingAll(["AllowedOAuthFlows", "implicit"], ["AllowedOAuthFlows", "code"]),
      null,
    ],
    [
      `{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: true }, callbackUrls: ["code", "https://b"] } }`,
      removingAll(["AllowedOAuthFlows", "implicit"], ["CallbackURLs", "code"]),
      `{ oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ["https://b"] } }`,
    ],
    [
      "{ authFlows: { userSrp: true } }",
      together(
        appendItem("ExplicitAuthFlows", "ALLOW_CUSTOM_AUTH"),
        appendItem("ExplicitAuthFlows", "ALLOW_USER_AUTH"),
      ),
      null,
    ],
    [
      "{ authFlows: { userSrp: true } }",
      client =>
        together(
          removeItem("ExplicitAuthFlows", item("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH", "effective")(client)),
          setProperty("GenerateSecret", true),
        ),
      null,
    ],
    [
      "{ authFlows: { userSrp: true } }",
      together(appendItem("ExplicitAuthFlows", "ALLOW_CUSTOM_AUTH"), setProperty("GenerateSecret", true)),
      "{ generateSecret: true, authFlows: { userSrp: true, custom: true } }",
    ],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });
});

describe("a list of flags as a whole", () => {
  test.each<[string, MakeEdit, string | null]>([
    [
      "{ oAuth: { flows: { implicitCodeGrant: true } } }",
      client => replaceValue("AllowedOAuthFlows", client.get("AllowedOAuthFlows"), ["code"]),
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      client =>
        replaceValue("ExplicitAuthFlows", client.get("ExplicitAuthFlows"), [
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_REFRESH_TOKEN_AUTH",
        ]),
      "{ authFlows: { userSrp: true } }",
    ],
    [
      "{ authFlows: { userPassword: true } }",
      client => replaceValue("ExplicitAuthFlows", client.get("ExplicitAuthFlows"), ["ALLOW_USER_SRP_AUTH"]),
      null,
    ],
    ["{ authFlows: { userSrp: true }, userPool }", removeProperty("ExplicitAuthFlows"), "{ userPool }"],
    ["{}", setProperty("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"), null],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });
});

describe("auth flows without the refresh flow, which rotation replaces", () => {
  const flows = setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH"]);

  test.each<[string, MakeEdit, string | null]>([
    [
      "{}",
      together(setProperty("RefreshTokenRotation", { Feature: "ENABLED", RetryGracePeriodSeconds: 5 }), flows),
      "{ authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: cdk.Duration.seconds(5) }",
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(61) }",
      client => {
        const property = "RefreshTokenRotation.RetryGracePeriodSeconds";
        return together(replaceValue(property, client.get(property), 60), flows);
      },
      "{ authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: cdk.Duration.seconds(60) }",
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
      together(removeProperty("RefreshTokenRotation"), flows),
      null,
    ],
    [
      "{ authFlows: { custom: true }, refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
      together(
        removeProperty("RefreshTokenRotation"),
        setProperty("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
      ),
      "{ authFlows: { userSrp: true } }",
    ],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });
});

describe("a flag is not replaced", () => {
  const both = "{ oAuth: { flows: { implicitCodeGrant: true, authorizationCodeGrant: true } } }";

  test.each<[string, string, MakeEdit]>([
    ["by itself", both, replacing("AllowedOAuthFlows", "implicit", "implicit")],
    ["by what is no flag", both, replacing("AllowedOAuthFlows", "implicit", "token")],
    [
      "where the flags may be others",
      "{ oAuth: { flows: p ? { implicitCodeGrant: true } : other } }",
      replacing("AllowedOAuthFlows", "implicit", "code"),
    ],
    [
      "where it depends on a condition",
      "{ authFlows: { userSrp: p ? true : false, custom: true } }",
      client => removeItem("ExplicitAuthFlows", item("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH")(client)),
    ],
  ])("%s", (_name, options, makeEdit) => {
    expect(editOptions(options, makeEdit)).toBeNull();
  });

  it("nor added where it would take the place of others", () => {
    const options = "{ authFlows: p ? { userSrp: true } : undefined }";
    expect(editOptions(options, appendItem("ExplicitAuthFlows", "ALLOW_CUSTOM_AUTH"))).toBeNull();
  });
});

describe("flags of version 1", () => {
  const start = `import { UserPoolClient } from "@aws-cdk/aws-cognito"; new UserPoolClient(this, "C", `;

  test.each<[string, MakeEdit, string | null]>([
    [
      "{ authFlows: { userSrp: true } }",
      client => removeItem("ExplicitAuthFlows", item("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH")(client)),
      null,
    ],
    ["{ authFlows: { userSrp: true } }", appendItem("ExplicitAuthFlows", "ALLOW_USER_AUTH"), null],
    ["{}", setProperty("DefaultRedirectURI", "https://a"), null],
    ["{}", setProperty("EnablePropagateAdditionalUserContextData", true), null],
    ["{}", setProperty("GenerateSecret", true), "{ generateSecret: true }"],
  ])("%s (%$)", (options, makeEdit, edited) => {
    const after = edit(`${start}${options});`, makeEdit);
    expect(after === null ? null : after.slice(start.length, -2)).toBe(edited);
  });
});

describe("an amount and its unit are one duration", () => {
  test.each<[string, MakeEdit, string | null]>([
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      together(setProperty("AccessTokenValidity", 24), setProperty("GenerateSecret", true)),
      "{ generateSecret: true, accessTokenValidity: cdk.Duration.hours(24) }",
    ],
    [
      "{ accessTokenValidity: cdk.Duration.hours(60) }",
      together(removeProperty("AccessTokenValidity"), setProperty("TokenValidityUnits.AccessToken", "days")),
      null,
    ],
    ["{ accessTokenValidity: cdk.Duration.hours(60) }", setProperty("TokenValidityUnits", { AccessToken: 5 }), null],
    ["{}", together(setProperty("IdTokenValidity", "60"), setProperty("TokenValidityUnits.IdToken", "minutes")), null],
    ["{}", setProperty("AuthSessionValidity", "5"), null],
    ["{}", setProperty("RefreshTokenRotation.Feature", "DISABLED"), null],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
      setProperty("RefreshTokenRotation", { Feature: "DISABLED", RetryGracePeriodSeconds: 5 }),
      null,
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.minutes(1) }",
      client => replaceValue("RefreshTokenRotation.Feature", client.get("RefreshTokenRotation.Feature"), "ENABLED"),
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(60) }",
    ],
    [
      "{ refreshTokenRotationGracePeriod: cdk.Duration.seconds(9) }",
      removeProperty("RefreshTokenRotation.RetryGracePeriodSeconds"),
      null,
    ],
    ["{}", setProperty("TokenValidityUnits", { Other: "days" }), null],
    ["{}", setProperty("RefreshTokenRotation", "ENABLED"), null],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });

  const choice = "{ accessTokenValidity: p ? cdk.Duration.hours(60) : cdk.Duration.days(3) }";

  /** The file after the edit of the amounts and units that apply in each of two scenarios. */
  function editChoice(makeEdit: (amounts: readonly Value[], units: readonly Value[]) => MakeEdit): string | null {
    const client = onlyClient(`${imports}${before}${choice});`);
    const amounts = scenariosOf(client, shown => shown.get("AccessTokenValidity"));
    const units = scenariosOf(client, shown => shown.get("TokenValidityUnits.AccessToken"));
    return editOptions(choice, makeEdit(amounts, units));
  }

  it("also where another is chosen first", () => {
    const edited = editChoice(([, days]) => replaceValue("AccessTokenValidity", days as Value, 1));
    expect(edited).toBe("{ accessTokenValidity: p ? cdk.Duration.hours(60) : cdk.Duration.days(1) }");
  });

  it("but not two that are written in two places", () => {
    const edited = editChoice(([hours], [, days]) =>
      together(
        replaceValue("AccessTokenValidity", hours as Value, 1),
        replaceValue("TokenValidityUnits.AccessToken", days as Value, "hours"),
      ),
    );
    expect(edited).toBeNull();
  });
});

describe("OAuth", () => {
  test.each<[string, MakeEdit, string | null]>([
    [
      "{ disableOAuth: true }",
      together(setProperty("AllowedOAuthFlowsUserPoolClient", true), setProperty("AllowedOAuthFlows", ["code"])),
      "{ disableOAuth: false, oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    [
      "{ disableOAuth: true }",
      together(setProperty("GenerateSecret", true), setProperty("AllowedOAuthFlows", ["code"])),
      null,
    ],
    [
      "{ disableOAuth: true, oAuth: {} }",
      setProperty("AllowedOAuthFlowsUserPoolClient", true),
      "{ disableOAuth: false, oAuth: {} }",
    ],
    ["{ disableOAuth: true }", setProperty("GenerateSecret", false), "{ generateSecret: false, disableOAuth: true }"],
    ["{ oAuth: {} }", setProperty("GenerateSecret", false), "{ generateSecret: false, oAuth: {} }"],
    [
      `{ disableOAuth: false, oAuth: {} }`,
      client => {
        const property = "AllowedOAuthFlowsUserPoolClient";
        return replaceValue(property, client.get(property), false);
      },
      null,
    ],
    [
      `{ disableOAuth: true, oAuth: { callbackUrls: ["https://a", "https://b"] } }`,
      client => removeItem("CallbackURLs", item("CallbackURLs", "https://a")(client)),
      `{ disableOAuth: true, oAuth: { callbackUrls: ["https://b"] } }`,
    ],
    [
      `{ disableOAuth: true, oAuth: { callbackUrls: ["https://a"] } }`,
      replacing("CallbackURLs", "https://a", "https://b"),
      null,
    ],
    ["{}", together(setProperty("GenerateSecret", true), removeProperty("CallbackURLs")), null],
    ["{}", setProperty("AllowedOAuthFlowsUserPoolClient", "no"), null],
    ["{ disableOAuth: p ? true : false }", setProperty("CallbackURLs", ["https://a"]), null],
  ])("%s (%$)", (options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });
});

describe("a scope is replaced", () => {
  const scopes = (list: string) => `{ oAuth: { scopes: ${list} } }`;
  const openId = `cognito.OAuthScope.custom("OpenID")`;

  test.each<[string, string, MakeEdit, string]>([
    [
      "next to one of a resource server",
      scopes(`[cognito.OAuthScope.resourceServer(server, read), ${openId}]`),
      replacing("AllowedOAuthScopes", "OpenID", "openid"),
      scopes("[cognito.OAuthScope.resourceServer(server, read), cognito.OAuthScope.OPENID]"),
    ],
    [
      "in one of two lists",
      scopes(`p ? [${openId}] : [cognito.OAuthScope.EMAIL]`),
      replacing("AllowedOAuthScopes", "OpenID", "openid"),
      scopes("p ? [cognito.OAuthScope.OPENID] : [cognito.OAuthScope.EMAIL]"),
    ],
    [
      "in what may be no list",
      scopes(`p ? [${openId}] : others`),
      replacing("AllowedOAuthScopes", "OpenID", "openid"),
      scopes("p ? [cognito.OAuthScope.OPENID] : others"),
    ],
    [
      "that is no scope of the CDK",
      scopes("[openId]"),
      replacing("AllowedOAuthScopes", "<token>", "openid"),
      scopes("[cognito.OAuthScope.OPENID]"),
    ],
  ])("%s", (_name, options, makeEdit, edited) => {
    expect(editOptions(options, makeEdit)).toBe(edited);
  });

  it("unless it belongs to a resource server, on which the client depends by it", () => {
    const list = `[cognito.OAuthScope.resourceServer(server, { scopeName: "Read" }), ${openId}]`;
    expect(editOptions(scopes(list), replacing("AllowedOAuthScopes", "<token>/Read", "api/read"))).toBeNull();
  });
});

describe("what no option takes is refused", () => {
  test.each<[string, MakeEdit]>([
    ["{}", setProperty("AnalyticsConfiguration", { ApplicationId: "a" })],
    ["{ analytics: {} }", setProperty("AnalyticsConfiguration.ApplicationArn", "arn:aws:mobiletargeting:x:1:apps/a")],
    ["{ oAuth: { scopes: [] } }", appendItem("AllowedOAuthScopes", 5)],
    ["{ writeAttributes: new cognito.ClientAttributes() }", appendItem("WriteAttributes", 5)],
    [
      "{ writeAttributes: new cognito.ClientAttributes() }",
      together(appendItem("WriteAttributes", "email"), appendItem("WriteAttributes", "name")),
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ nickname: true }) }",
      replacing("WriteAttributes", "nickname", "custom:nickname"),
    ],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes('mail') }",
      replacing("WriteAttributes", "custom:mail", "mail"),
    ],
    ["{}", setProperty("WriteAttributes", ["email", "mail"])],
    [
      "{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: p ? true : false }) }",
      replacing("WriteAttributes", "email", "name"),
    ],
    ["{}", setProperty("ClientSecret", "secret")],
    ["{ generateSecret: true }", setProperty("ClientSecret", "secret")],
    ["{}", together(setProperty("GenerateSecret", true), setProperty("ClientSecret", "secret"))],
    ["{}", { kind: "depend", on: { name: "google", range: [0, 1] } }],
    ["{}", together({ kind: "depend", on: { name: "google", range: [0, 1] } }, setProperty("GenerateSecret", true))],
  ])("%s (%$)", (options, makeEdit) => {
    expect(editOptions(options, makeEdit)).toBeNull();
  });

  it("as are attributes of a class that the file does not import", () => {
    const source = `import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(this, "C", {});`;
    expect(edit(source, setProperty("ReadAttributes", ["email"]))).toBeNull();
  });

  it("as is the name of a member, which the options do not have", () => {
    const range = [0, 1] as const;
    const value: Value = { kind: "absent", site: { range } };
    const member = { key: "a", keyRange: range, property: undefined, structure: undefined, value, form: undefined };
    const rename = renameMember(member, "ClientName");
    expect(editOptions("{ a: 1 }", rename)).toBeNull();
    expect(editOptions("{ a: 1 }", together(rename, setProperty("GenerateSecret", true)))).toBeNull();
  });
});

describe("a class is written like elsewhere in the options", () => {
  const twoNames = `import { Duration } from "aws-cdk-lib"; import * as cdk from "aws-cdk-lib"; import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", `;

  test.each([
    ["in a choice", "idTokenValidity: p ? cdk.Duration.hours(1) : other"],
    ["in a list", "x: [cdk.Duration.hours(1)]"],
    ["in a spread list", "x: [...[cdk.Duration.hours(1)]]"],
    ["in a spread map", "...{ idTokenValidity: cdk.Duration.hours(1) }"],
  ])("%s", (_name, options) => {
    const edited = edit(`${twoNames}{ ${options} });`, setProperty("AuthSessionValidity", 5));
    expect(edited).toContain("authSessionValidity: cdk.Duration.minutes(5)");
  });

  it("or as the file has it first", () => {
    const edited = edit(`${twoNames}{});`, setProperty("AuthSessionValidity", 5));
    expect(edited).toContain("authSessionValidity: Duration.minutes(5)");
  });
});

describe("an option is renamed", () => {
  it.each([
    ["{ oauth: {} }", "oauth", "oAuth", "{ oAuth: {} }"],
    [
      "{ oAuth: { flow: { authorizationCodeGrant: true } } }",
      "flow",
      "flows",
      "{ oAuth: { flows: { authorizationCodeGrant: true } } }",
    ],
    ["{ oauth: {}, oAuth: {} }", "oauth", "oAuth", null],
  ])("%s", (options, name, to, edited) => {
    const source = `${imports}${before}${options});`;
    const client = onlyClient(source, "javascript");
    const [found] = scenariosOf(client, shown => shown.options.find(({ key }) => key === name));
    const edits = found && client.render({ kind: "rename-option", option: found, to });
    expect(edits ? applyTextEdits(source, edits) : null).toBe(edited && `${imports}${before}${edited});`);
  });
});
