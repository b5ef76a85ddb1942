import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { inOnlyScenario, onlyClient, type Language } from "./clients.ts";

/** The options of the only client: the path of each, its key as written, and the names that it may have there. */
function optionsOf(
  source: string,
  language?: Language,
): readonly (readonly [path: string, names: readonly string[]])[] {
  return inOnlyScenario(onlyClient(source, language), ({ options }) =>
    options.map(({ path, key, keyRange, names }) => {
      expect(source.slice(...keyRange)).toContain(key);
      return [[...path, key].join("."), names];
    }),
  );
}

const ofClient = [
  ...["userPool", "userPoolClientName", "generateSecret", "authFlows", "disableOAuth", "oAuth", "authSessionValidity"],
  ...["preventUserExistenceErrors", "supportedIdentityProviders", "idTokenValidity", "refreshTokenValidity"],
  ...["accessTokenValidity", "refreshTokenRotationGracePeriod", "readAttributes", "writeAttributes"],
  ...["enableTokenRevocation", "enablePropagateAdditionalUserContextData", "analytics", "enabledAuthFlows"],
];
const ofOAuth = ["flows", "callbackUrls", "logoutUrls", "scopes", "defaultRedirectUri"];
const ofFlows = ["clientCredentials", "implicitCodeGrant", "authorizationCodeGrant"];
const ofAuthFlows = ["userPassword", "adminUserPassword", "custom", "userSrp", "user", "refreshToken"];
const ofAnalytics = ["application", "applicationId", "externalId", "role", "shareUserData"];

describe("the options that are written", () => {
  it("are those of all structures, known or not", () => {
    const source = `
      import * as cognito from "aws-cdk-lib/aws-cognito";
      new cognito.UserPoolClient(this, "C", {
        userPool, secret: { a: 1 }, oAuth: { flow: {}, flows: { code: true } }, authFlows: { srp: true },
        analytics: { id: "a" }, accessTokenValidity: { minutes: 5 },
      });`;

    expect(optionsOf(source, "javascript")).toEqual([
      ["userPool", ofClient],
      ["secret", ofClient],
      ["oAuth", ofClient],
      ["oAuth.flow", ofOAuth],
      ["oAuth.flows", ofOAuth],
      ["oAuth.flows.code", ofFlows],
      ["authFlows", ofClient],
      ["authFlows.srp", ofAuthFlows],
      ["analytics", ofClient],
      ["analytics.id", ofAnalytics],
      ["accessTokenValidity", ofClient],
    ]);
  });

  it("are not looked at in a file with types, whose compiler does", () => {
    const source = `import * as cognito from "aws-cdk-lib/aws-cognito"; new cognito.UserPoolClient(s, "C", { oauth: {} });`;

    expect(optionsOf(`${source} const id: string = "";`, "typescript")).toEqual([]);
    expect(optionsOf(source, "typescript")).toEqual([["oauth", ofClient]]);
  });

  it("are those of a client that another construct creates, too", () => {
    const source = `import { Cognito } from "sst/constructs"; new Cognito(stack, "Auth", { cdk: { userPoolClient: { oauth: {} } } });`;

    expect(optionsOf(source, "javascript")).toEqual([["oauth", ofClient]]);
  });

  it("do not include a name that is still being typed", () => {
    const source = `import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", { generateSecret: true, gen });`;

    expect(optionsOf(source, "javascript")).toEqual([["generateSecret", ofClient]]);
  });

  it("are none where there are no options", () => {
    const source = `import { UserPool } from "aws-cdk-lib/aws-cognito"; new UserPool(s, "P").addClient("C");`;

    expect(optionsOf(source, "javascript")).toEqual([]);
  });

  const inPython = ["flows", "callback_urls", "logout_urls", "scopes", "default_redirect_uri"];

  it.each([
    ["of the construct", "cognito.UserPoolClient(stack, 'C', user_pool=pool, o_auth=settings)", ["user_pool"]],
    ["of the pool's method", "cognito.UserPool(stack, 'P').add_client('C', o_auth=settings)", []],
  ])("have the names of Python: those %s", (_name, call, before) => {
    const source = dedent`
      from aws_cdk import aws_cognito as cognito
      settings = {"callbackUrls": [], "flows": {"implicit_code_grant": True}}
      ${call}
    `;
    const options = optionsOf(source, "python");

    expect(options.map(([path]) => path)).toEqual([
      ...before,
      "o_auth",
      "oAuth.callbackUrls",
      "oAuth.flows",
      "oAuth.flows.implicit_code_grant",
    ]);
    expect(options.find(([path]) => path === "oAuth.flows")?.[1]).toEqual(inPython);
  });
});
