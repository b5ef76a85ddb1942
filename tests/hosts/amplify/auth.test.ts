import { describe, expect, it } from "vitest";
import { appendItem, removeProperty, setProperty, type Edit } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { mayHoldCodeClients } from "../../../src/hosts/shared/prefilter.ts";
import { clientsIn, titlesIn, traitsOf } from "../found-clients.ts";

const external =
  'google: { clientId: "g", clientSecret: secret("G") }, callbackUrls: ["https://a.com"], logoutUrls: [url]';
const imported = 'import { defineAuth, secret } from "@aws-amplify/backend";';
const auth = (providers: string) =>
  `export const auth = defineAuth({ loginWith: { email: true, externalProviders: { ${providers} } } });`;

describe("external providers are found", () => {
  it.each([
    ["in defineAuth", `${imported} ${auth(external)}`],
    [
      "of the package for auth",
      `import * as amplify from "@aws-amplify/backend-auth"; ${auth(external).replace("defineAuth", "amplify.defineAuth")}`,
    ],
    [
      "in a const",
      `${imported} const externalProviders = { ${external} }; defineAuth({ loginWith: { externalProviders } });`,
    ],
    [
      "in the construct",
      `import { AmplifyAuth } from "@aws-amplify/auth-construct"; new AmplifyAuth(stack, "Auth", { loginWith: { externalProviders: { ${external} } } });`,
    ],
  ])("%s", (_name, source) => {
    expect(mayHoldCodeClients(source)).toBe(true);
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toMatch(/^amplify create (?:defineAuth|AmplifyAuth)$/u);
    expect(found?.written).toEqual([
      expect.objectContaining({
        CallbackURLs: ["https://a.com"],
        LogoutURLs: ["unknown"],
        AllowedOAuthScopes: "unknown",
        SupportedIdentityProviders: "unknown",
        GenerateSecret: "unknown",
      }),
    ]);
    expect(others).toEqual([]);
  });
});

describe("nothing is found in", () => {
  it.each([
    ["auth without external providers", `${imported} defineAuth({ loginWith: { email: true } });`],
    ["unknown external providers", `${imported} defineAuth({ loginWith: { externalProviders } });`],
    ["auth of another package", `import { defineAuth } from "./auth"; ${auth(external)}`],
    ["another function", `${imported} ${auth(external).replace("defineAuth", "secret")}`],
    ["no props", `${imported} defineAuth();`],
    ["a class in place of the function", `${imported} new ${auth(external).slice("export const auth = ".length)}`],
    [
      "a function in place of the class",
      `import { AmplifyAuth } from "@aws-amplify/auth-construct"; AmplifyAuth(stack, "Auth", { loginWith: { externalProviders: { ${external} } } });`,
    ],
    ["a method", `${imported} own().defineAuth({ loginWith: { externalProviders: { ${external} } } });`],
    [
      "a namesake",
      `import * as amplify from "@aws-amplify/backend"; ${auth(external).replace("defineAuth", "amplify.own.defineAuth")}`,
    ],
    ["a function of the file", `function defineAuth(props) {} ${auth(external)}`],
    ["an options object elsewhere", `export const options = { externalProviders: { ${external} } };`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

it("has members besides those that it knows", () => {
  const [found] = clientsIn(`${imported} ${auth(external)}`);
  expect(found && traitsOf(found.client)).toMatchObject({ unknown: [], required: [] });
});

it("is found once, though two backends share it", () => {
  const source = `${imported} const props = { loginWith: { externalProviders: { ${external} } } }; defineAuth(props); defineAuth(props);`;
  expect(titlesIn(source)).toHaveLength(1);
});

it("is found for each backend that has its own", () => {
  const made = `defineAuth({ loginWith: { externalProviders: { ${external} } } });`;
  expect(titlesIn(`${imported} ${made} ${made}`)).toHaveLength(2);
});

describe("scopes", () => {
  const scopes = (list: string) =>
    clientsIn(`${imported} ${auth(`${external}, scopes: ${list}`)}`).flatMap(({ written }) =>
      written.map(client => Reflect.get(client, "AllowedOAuthScopes") as unknown),
    );

  it.each([
    ['["EMAIL", "OPENID", "COGNITO_ADMIN"]', ["email", "openid", "aws.cognito.signin.user.admin"]],
    ['["EMAIL"]', ["email", "and more"]],
    ['["COGNITO_ADMIN"]', ["aws.cognito.signin.user.admin"]],
    ['["OPENID", "email", other]', ["openid", "unknown", "unknown"]],
    ["scopes", "unknown"],
    ['["PROFILE", scope]', ["profile", "unknown", "and more"]],
  ])("of %s are those of the CDK", (list, expected) => {
    expect(scopes(list)).toEqual([expected]);
  });
});

describe("an edit", () => {
  const after = (members: string, edit: Edit) => {
    const source = `${imported} ${auth(members)}`;
    const edits = clientsIn(source)[0]?.client.render(edit);
    return edits && applyTextEdits(source, edits);
  };

  it("writes scopes as Amplify does", () => {
    expect(after('scopes: ["EMAIL"]', appendItem("AllowedOAuthScopes", "openid"))).toContain(
      'scopes: ["EMAIL", "OPENID"]',
    );
    expect(after('scopes: ["EMAIL"]', setProperty("AllowedOAuthScopes", ["openid"]))).toContain('scopes: ["OPENID"]');
  });

  it("writes URLs as they are", () => {
    expect(after('callbackUrls: ["https://a.com"]', setProperty("CallbackURLs", ["https://b.com"]))).toContain(
      'callbackUrls: ["https://b.com"]',
    );
    expect(after('callbackUrls: ["https://a.com"], scopes: []', removeProperty("CallbackURLs"))).toContain(
      "{ scopes: [] }",
    );
  });

  it("is refused for what Amplify does not take", () => {
    expect(after('scopes: ["EMAIL"]', setProperty("AllowedOAuthScopes", ["openid", "api/read"]))).toBeNull();
    expect(after('scopes: ["EMAIL"]', appendItem("AllowedOAuthScopes", "api/read"))).toBeNull();
    expect(after('scopes: ["EMAIL"]', setProperty("GenerateSecret", false))).toBeNull();
  });
});
