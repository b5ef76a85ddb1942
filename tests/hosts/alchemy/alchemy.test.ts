import { describe, expect, it } from "vitest";
import { alchemy } from "../../../src/hosts/alchemy/alchemy.ts";
import { propertyNames } from "../../../src/spec/properties/app-client.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";

const props = '{ UserPoolId: "p", ClientName: "web" }';

it.each([
  ["the default import", `import AWS from "alchemy/aws/control"; await AWS.Cognito.UserPoolClient("web", ${props});`],
  [
    "another name",
    `import Control from "alchemy/aws/control"; const c = await Control.Cognito.UserPoolClient("web", ${props});`,
  ],
  ["the named import", `import { AWS } from "alchemy/aws/control"; await AWS.Cognito.UserPoolClient("web", ${props});`],
])("finds a client by %s", (_name, source) => {
  const [found, ...others] = clientsIn(source);
  expect(found?.title).toBe("alchemy create UserPoolClient");
  expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
  expect(others).toEqual([]);
});

it.each([
  ["another module", `import AWS from "./control"; await AWS.Cognito.UserPoolClient("web", ${props});`],
  ["another resource", `import AWS from "alchemy/aws/control"; await AWS.Cognito.UserPool("web", ${props});`],
  ["a class", `import AWS from "alchemy/aws/control"; new AWS.Cognito.UserPoolClient("web", ${props});`],
])("finds nothing in %s", (_name, source) => {
  expect(titlesIn(source)).toEqual([]);
});

describe("Alchemy for Effect", () => {
  const camel = '{ userPoolId: "p", clientName: "web" }';

  it.each([
    [
      "the service's module",
      `import * as Cognito from "alchemy/AWS/Cognito"; const make = Effect.gen(function* () { yield* Cognito.UserPoolClient("web", ${camel}); });`,
    ],
    ["all modules", `import * as AWS from "alchemy/AWS"; AWS.Cognito.UserPoolClient("web", ${camel});`],
    ["the resource", `import { UserPoolClient } from "alchemy/AWS/Cognito"; UserPoolClient("web", ${camel});`],
    [
      "the resource's module",
      `import { UserPoolClient } from "alchemy/AWS/Cognito/UserPoolClient"; UserPoolClient("web", ${camel});`,
    ],
  ])("has a client by %s", (_name, source) => {
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe("alchemy-effect create UserPoolClient");
    expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
    expect(others).toEqual([]);
  });

  it("has names and durations of its own", () => {
    const source = `import * as Cognito from "alchemy/AWS/Cognito"; Cognito.UserPoolClient("web", {
      userPoolId: "p", callbackUrls: ["https://a"], allowedOAuthFlows: ["code"], tokenValidityUnits: { idToken: "hours" },
      authSessionValidity: "5 minutes", refreshTokenRotation: { feature: "ENABLED" },
    });`;
    expect(writtenIn(source)).toEqual([
      {
        UserPoolId: "p",
        CallbackURLs: ["https://a"],
        AllowedOAuthFlows: ["code"],
        "TokenValidityUnits.IdToken": "hours",
        AuthSessionValidity: "unknown",
      },
    ]);
  });

  it.each([
    ["another module", `import * as Cognito from "alchemy/AWS/Lambda"; Cognito.UserPoolClient("web", ${camel});`],
    ["Alchemy's own kinds", `import * as Cognito from "alchemy/Cognito"; Cognito.UserPoolClient("web", ${camel});`],
  ])("has none in %s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

it.each([
  [
    `import AWS from "alchemy/aws/control"; AWS.Cognito.UserPoolClient("web", { UserPoolId: "p", adopt: true, tag: "t" });`,
    { host: "alchemy", operation: "create", required: ["UserPoolId"], onlySuggestsNames: false },
  ],
  [
    `import * as Cognito from "alchemy/AWS/Cognito"; Cognito.UserPoolClient("web", { userPoolId: "p", tag: "t" });`,
    { host: "alchemy-effect", operation: "create", required: ["UserPoolId"], onlySuggestsNames: true },
  ],
])("has the rules of its variant in %s", (source, expected) => {
  expect(clientsIn(source).map(({ client }) => traitsOf(client))).toMatchObject([{ ...expected, unknown: ["tag"] }]);
});

it("has clients by the type of their properties", () => {
  const source = `import type { Cognito } from "alchemy/AWS"; export const props: Cognito.UserPoolClientProps = { userPoolId: "p" };`;
  expect(titlesIn(source)).toEqual(["alchemy-effect create UserPoolClientProps"]);
});

it("takes what the API does, but for what Alchemy for Effect lacks", () => {
  const source = `import * as Cognito from "alchemy/AWS/Cognito"; Cognito.UserPoolClient("web", {});`;
  const [found] = clientsIn(source);
  expect(found && propertyNames.filter(name => found.client.takes?.(name) === false)).toEqual(
    propertyNames.filter(name =>
      ["AnalyticsConfiguration", "ClientId", "ClientSecret", "EnablePropagate", "RefreshTokenRotation"].some(start =>
        name.startsWith(start),
      ),
    ),
  );
  const names = ["LogoutURLs", "DefaultRedirectURI", "TokenValidityUnits.IdToken"] as const;
  expect(names.map(name => found?.client.nameOf(name))).toEqual([
    "logoutUrls",
    "defaultRedirectUri",
    "tokenValidityUnits.idToken",
  ]);
});

describe("the canonical name", () => {
  const named = (module: string, ...path: readonly string[]): QualifiedName => ({ module, path });
  const control = named("alchemy/aws/control", "Cognito", "UserPoolClient");
  const effect = named("alchemy/AWS", "Cognito", "UserPoolClient");

  it.each<[QualifiedName, QualifiedName | undefined]>([
    [named("alchemy/aws/control", "AWS", "Cognito", "UserPoolClient"), control],
    [named("alchemy/aws/control/index.ts", "Cognito", "UserPoolClient"), control],
    [named("alchemy/aws/control.js", "Cognito", "UserPoolClient"), control],
    [effect, effect],
    [named("alchemy/AWS/index.js", "Cognito", "UserPoolClient"), effect],
    [named("alchemy/AWS/Cognito", "UserPoolClient"), effect],
    [named("alchemy/AWS/Cognito/index.ts", "UserPoolClient"), effect],
    [named("alchemy/AWS/Cognito/index", "UserPoolClient"), effect],
    [named("alchemy/AWS", "S3", "Bucket"), named("alchemy/AWS", "S3", "Bucket")],
    [named("alchemy/AWS/Cognito/UserPoolClient.ts", "UserPoolClient"), effect],
    [named("alchemy/AWS/Cognito", "Cognito", "UserPoolClient"), effect],
    [named("alchemy/AWS/S3", "Bucket"), undefined],
    [named("alchemy/AWS/Cognito/UserPool", "UserPool"), undefined],
    [named("@own/alchemy/AWS", "Cognito"), undefined],
    [named("alchemy/AWS.js/Cognito", "UserPoolClient"), undefined],
  ])("of %j is %j", (name, expected) => {
    expect(alchemy.library?.canonical(name)).toEqual(expected);
  });
});
