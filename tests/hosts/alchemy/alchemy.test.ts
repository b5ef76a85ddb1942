import { describe, expect, it } from "vitest";
import { clientsIn, titlesIn, writtenIn } from "../found-clients.ts";

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
