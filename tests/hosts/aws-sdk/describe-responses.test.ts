import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";
import { clientsIn, findingsIn, json } from "../documents.ts";

const settings = {
  UserPoolId: "us-west-2_EXAMPLE",
  ClientName: "shop",
  ClientId: "1example23456789",
  RefreshTokenValidity: 30,
  AccessTokenValidity: 60,
  TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "days" },
  ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
  AllowedOAuthFlowsUserPoolClient: false,
  EnableTokenRevocation: true,
  AuthSessionValidity: 3,
};
const client = {
  ...settings,
  LastModifiedDate: "2026-01-01T00:00:00.000000+00:00",
  CreationDate: "2026-01-01T00:00:00.000000+00:00",
};
const withSecret = { ...client, ClientSecret: "1example23456789secret" };

describe("the description of a client", () => {
  it("is what is set", () => {
    expect(clientsIn(json({ UserPoolClient: client }))).toMatchObject([
      { host: "aws-cli-output", at: '"shop"', AccessTokenValidity: 60, "TokenValidityUnits.AccessToken": "minutes" },
    ]);
  });

  it.each(["recommended", "strict", "all"] as const)("has no errors about a client that exists, in %s", preset => {
    const text = json({ UserPoolClient: { ...withSecret, ClientType: "CONFIDENTIAL" } });
    const messages = new Linter({ configType: "flat" }).verify(text, plugin.configs[preset], { filename: "a.json" });
    expect(messages.filter(({ severity }) => severity === 2)).toEqual([]);
  });

  it("has nothing against what only answers have", () => {
    const findings = findingsIn(json({ UserPoolClient: { ...withSecret, ClientType: "CONFIDENTIAL" } }), "a.json");
    expect(findings.filter(line => /members|secret/u.test(line))).toEqual([]);
  });

  it("has a secret where there is one", () => {
    expect(clientsIn(json({ UserPoolClient: withSecret }))).toMatchObject([{ GenerateSecret: true }]);
    const public_ = { ...client, AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["client_credentials"] };
    expect(findingsIn(json({ UserPoolClient: public_ }), "a.json")).toContain(
      'cognito/require-client-credentials-secret: "client_credentials"',
    );
    const confidential = { ...public_, ClientSecret: "1example23456789secret" };
    expect(findingsIn(json({ UserPoolClient: confidential }), "a.json").join("\n")).not.toContain(
      "require-client-cred",
    );
  });

  it.each([
    ["an empty secret", ""],
    ["no value for one", null],
  ])("has no secret where there is %s", (_name, ClientSecret) => {
    const [found] = clientsIn(json({ UserPoolClient: { ...client, ClientSecret } }));
    expect(found).toHaveProperty("host", "aws-cli-output");
    expect(found).not.toHaveProperty("GenerateSecret", true);
  });

  it.each([["LastModifiedDate"], ["CreationDate"]])("is known by its %s", date => {
    expect(clientsIn(json({ ...settings, [date]: "2026-01-01T00:00:00.000000+00:00" }))).toMatchObject([
      { host: "aws-cli-output", at: '"shop"' },
    ]);
  });

  it("is told what a default makes of it", () => {
    expect(findingsIn(json({ UserPoolClient: client }), "a.json")).toContain(
      'cognito/require-prevent-user-existence-errors: "shop"',
    );
  });

  it("is YAML, too", () => {
    const text = `UserPoolClient:
  AllowedOAuthFlows:
  - implicit
  AllowedOAuthFlowsUserPoolClient: true
  ClientId: 1example23456789
  ClientName: shop
  CreationDate: '2026-01-01T00:00:00.000000+00:00'
  TokenValidityUnits: {}
  UserPoolId: us-west-2_EXAMPLE
`;
    expect(findingsIn(text, "client.yaml")).toContain("cognito/no-implicit-grant: implicit");
  });

  it("is a list in a stream of YAML", () => {
    const text = `- UserPoolClient:
    ClientId: 1example23456789
    ClientName: shop
    CreationDate: '2026-01-01T00:00:00.000000+00:00'
    UserPoolId: us-west-2_EXAMPLE
`;
    expect(clientsIn(text)).toMatchObject([{ at: "shop" }]);
    expect(clientsIn(`---\n# one\n\n${text}`)).toMatchObject([{ at: "shop" }]);
  });

  it("may stand alone, in a list with others, or before others", () => {
    expect(clientsIn(json(client))).toMatchObject([{ host: "aws-cli-output", at: '"shop"' }]);
    const list = [{ UserPoolClient: client }, { UserPoolClient: { ...client, ClientName: "admin" } }];
    expect(clientsIn(json(list))).toMatchObject([{ at: '"shop"' }, { at: '"admin"' }]);
    expect(clientsIn(list.map(json).join("\n"))).toEqual(clientsIn(json(list)));
  });

  it("is a request once nothing is in it that only answers have", () => {
    expect(clientsIn(json(settings))).toMatchObject([{ host: "aws-cli", operation: "update" }]);
  });

  it("is not edited", () => {
    const text = json({ UserPoolClient: { ...client, ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "ALLOW_USER_AUTH"] } });
    const linter = new Linter({ configType: "flat" });
    const messages = linter.verify(text, plugin.configs.all, { filename: "a.json" });
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(({ fix, suggestions }) => [fix, ...(suggestions ?? [])]).filter(Boolean)).toEqual([]);
  });
});

describe("what is no description", () => {
  it.each([
    ["a list of clients by name", { UserPoolClients: [{ ClientId: "1example", UserPoolId: "a", ClientName: "b" }] }],
    [
      "a client in the settings of an app",
      { UserPoolClient: { UserPoolId: "us-west-2_EXAMPLE", ClientId: "1example" } },
    ],
    ["a client in a fixture", { UserPoolClient: settings }],
    ["a client without a pool", { UserPoolClient: { ClientId: "1example" } }],
    ["a client with dates without a pool", { UserPoolClient: { ...client, UserPoolId: undefined } }],
    ["a client with dates without an id", { UserPoolClient: { ...client, ClientId: undefined }, ClientId: "1example" }],
    ["a client with dates below another key", { Client: client }],
    ["a list in place of a client", { UserPoolClient: [client] }],
    ["a name", { UserPoolClient: "shop" }],
    ["what a skeleton of the answer leaves open", { UserPoolClient: { UserPoolId: "", ClientId: "" } }],
    ["a pool", { UserPool: { Id: "us-west-2_EXAMPLE", CreationDate: 0 }, UserPoolId: "us-west-2_EXAMPLE" }],
  ])("%s", (_name, document) => {
    expect(clientsIn(json(document))).toEqual([]);
  });
});
