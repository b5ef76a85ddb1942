import { describe, expect, it } from "vitest";
import { readers } from "../../../src/hosts/readers.ts";
import { clientsIn, findingsIn, json, known } from "../documents.ts";

const create = {
  UserPoolId: "us-east-1_Example1",
  ClientName: "web",
  ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
};
const update = { UserPoolId: "us-east-1_Example1", ClientId: "1example23456789", AccessTokenValidity: 5 };

describe("a request of the AWS CLI", () => {
  it("creates a client", () => {
    expect(clientsIn(json(create))).toEqual([{ host: "aws-cli", operation: "create", at: '"web"', ...create }]);
  });

  it("updates a client that it names by its id", () => {
    expect(clientsIn(json(update))).toEqual([{ host: "aws-cli", operation: "update", at: '"UserPoolId"', ...update }]);
  });

  it("needs a feature in the rotation of refresh tokens", () => {
    const text = json({ ...create, RefreshTokenRotation: { RetryGracePeriodSeconds: 5 } });
    expect(readers.document.clientsIn(text)).toMatchObject([{ required: ["RefreshTokenRotation.Feature"] }]);
  });

  it("may have keys below its members that end like a function", () => {
    const text = json({ ...create, AnalyticsConfiguration: { ApplicationRef: "a", "MyFn::": "b" } });
    expect(clientsIn(text)).toMatchObject([{ host: "aws-cli", ClientName: "web" }]);
  });

  it.each([
    ["us-east-1_Example1", "true"],
    ["pools/us-east-1_Example1", true],
    ["us-east-1_Example1 of the shop", true],
    ["Example1", true],
  ])("with the pool %j has a type for each member, or strings: %j", (UserPoolId, expected) => {
    expect(clientsIn(json({ ...create, UserPoolId, GenerateSecret: "true" }))).toMatchObject([
      { GenerateSecret: expected },
    ]);
  });

  it("is YAML, too, with the comments of a skeleton", () => {
    const text = `UserPoolId: us-east-1_Example1  # [REQUIRED] The ID of the user pool.
ClientName: web # [REQUIRED] A friendly name.
GenerateSecret: true # When true, generates a client secret.
TokenValidityUnits: # The units.
  AccessToken: minutes # Valid values are: seconds, minutes, hours, days.
`;
    expect(clientsIn(text)).toMatchObject([
      { ClientName: "web", GenerateSecret: true, "TokenValidityUnits.AccessToken": "minutes" },
    ]);
  });

  it("may have the name of a member in another case", () => {
    const text = json({ ...create, CallbackUrls: ["https://app.example.net"] });
    expect(findingsIn(text, "client.json")).toContain('cognito/no-unknown-members: "CallbackUrls"');
  });

  it("is strict about types", () => {
    const text = json({ ...create, GenerateSecret: "true" });
    expect(findingsIn(text, "client.json")).toContain('cognito/valid-member-values: "true"');
  });

  it("takes what replaces a placeholder for unknown", () => {
    const text = json({
      ...create,
      DefaultRedirectURI: "${URL}",
      CallbackURLs: ["$URL", "$(URL)", "https://$HOST/signed-in", "{{ url }}"],
    });
    expect(clientsIn(text)).toMatchObject([
      {
        DefaultRedirectURI: "unknown",
        CallbackURLs: ["unknown", "unknown", { text: "https://…/signed-in" }, "unknown"],
      },
    ]);
  });

  it("takes a switch of YAML 1.1 for unknown", () => {
    const text = "UserPoolId: us-east-1_Example1\nClientName: web\nGenerateSecret: yes\nEnableTokenRevocation: 'off'\n";
    expect(clientsIn(text)).toMatchObject([{ GenerateSecret: "unknown", EnableTokenRevocation: "off" }]);
  });
});

describe("a request of which the command line has the rest", () => {
  const settings = { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], AllowedOAuthFlowsUserPoolClient: true };
  const withoutPool = { ClientName: "web", ...settings };

  it("is known by the flag for OAuth alone", () => {
    expect(clientsIn(json(withoutPool)).map(known)).toEqual([
      { host: "aws-cli", operation: "create", at: '"web"', ...withoutPool },
    ]);
  });

  it("is not missed anything", () => {
    expect(findingsIn(json(withoutPool), "client.json")).toEqual([]);
    expect(clientsIn(json({ UserPoolId: "us-east-1_Example1", ...settings }))).toMatchObject([
      { CallbackURLs: "unknown", GenerateSecret: "unknown" },
    ]);
  });
});

describe("a skeleton", () => {
  const skeleton = {
    UserPoolId: "",
    ClientName: "",
    GenerateSecret: true,
    RefreshTokenValidity: 0,
    AccessTokenValidity: 0,
    TokenValidityUnits: { AccessToken: "seconds", IdToken: "seconds", RefreshToken: "seconds" },
    ReadAttributes: [""],
    ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"],
    CallbackURLs: [""],
    DefaultRedirectURI: "",
    AllowedOAuthFlows: ["code"],
    AllowedOAuthFlowsUserPoolClient: true,
    AnalyticsConfiguration: { ApplicationId: "", UserDataShared: true },
    PreventUserExistenceErrors: "LEGACY",
  };

  it("is no client before somebody fills it in", () => {
    expect(clientsIn(json(skeleton))).toEqual([]);
    expect(clientsIn("UserPoolId: ''  # [REQUIRED]\nClientName: ''\nAuthSessionValidity: 0\n")).toEqual([]);
    expect(clientsIn("UserPoolId:\nClientName:\nAuthSessionValidity: 0\n")).toEqual([]);
  });

  it("is told what is left of it that Cognito refuses", () => {
    const filledIn = json({ ...skeleton, UserPoolId: "us-east-1_Example1", ClientName: "web" });
    expect(findingsIn(filledIn, "client.json")).toContain("cognito/valid-token-validity: 0");
  });
});

describe("what is no request", () => {
  it.each([
    ["the settings of an app", { UserPoolId: "us-east-1_Example1", ClientId: "1example23456789", Region: "us-east-1" }],
    ["the same with a secret", { UserPoolId: "us-east-1_Example1", ClientId: "1example", ClientSecret: "1example" }],
    ["the same with URLs", { UserPoolId: "us-east-1_Example1", ClientId: "1example", CallbackURLs: ["https://a.b"] }],
    ["members beside others", { ...create, Description: "for the shop" }],
    ["two members", { UserPoolId: "us-east-1_Example1", AccessTokenValidity: 5 }],
    ["members of clients of others", { ClientName: "web", ClientId: "web", AccessTokenValidity: 5 }],
    ["members below a key", { client: create }],
    ["the name of a member of a structure", { ...create, "TokenValidityUnits.AccessToken": "minutes" }],
    [
      "a part of a template with a function beside others",
      { ...create, CallbackURLs: ["https://a.b", { "Fn::Sub": "https://${Host}" }, "https://c.d"] },
    ],
    ["a part of a template", { ...create, UserPoolId: { Ref: "Pool" } }],
    ["a part of a template with a function", { ...create, CallbackURLs: [{ "Fn::Sub": "https://${Host}" }] }],
  ])("%s", (_name, document) => {
    expect(clientsIn(json(document))).toEqual([]);
  });

  it("a mapping with a key that is not a text, or the last of which is being typed", () => {
    const text = "UserPoolId: us-east-1_Example1\nClientName: web\nGenerateSecret: true\n";
    expect(clientsIn(text)).toHaveLength(1);
    expect(clientsIn(`${text}? [a]\n: b\n`)).toEqual([]);
    expect(clientsIn(`${text}CallbackURLs:\n`)).toEqual([]);
  });

  it("a part of a template with a tag", () => {
    expect(clientsIn("UserPoolId: !Ref Pool\nClientName: web\nGenerateSecret: 'true'\n")).toEqual([]);
  });

  it("a part that the Serverless Framework fills in, which turns strings into what is wanted", () => {
    const text = "UserPoolId: ${self:custom.pool}\nClientName: web\nAccessTokenValidity: '5'\nGenerateSecret: 'true'\n";
    expect(clientsIn(text)).toMatchObject([{ AccessTokenValidity: 5, GenerateSecret: true }]);
  });
});
