import { describe, expect, it, test } from "vitest";
import { renameMember, setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { exploreAppClient } from "../../../src/model/app-client.ts";
import { clientsIn, titlesIn, writtenIn } from "../found-clients.ts";

const setUp = `import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito"; import { Aspects } from "aws-cdk-lib";\n`;
const properties =
  '{ clientName: "web", callbackUrLs: ["https://a"], tokenValidityUnits: { accessToken: "days", idToken: "days" } }';
const source = (statements: string) =>
  `${setUp} const cfn = new CfnUserPoolClient(this, "C", ${properties}); ${statements}`;
const unchanged = {
  ClientName: "web",
  CallbackURLs: ["https://a"],
  "TokenValidityUnits.AccessToken": "days",
  "TokenValidityUnits.IdToken": "days",
};
const withoutUnits = { ClientName: "web", CallbackURLs: ["https://a"] };
const unknownUnits = {
  ...withoutUnits,
  TokenValidityUnits: "unknown",
  "TokenValidityUnits.AccessToken": "unknown",
  "TokenValidityUnits.IdToken": "unknown",
  "TokenValidityUnits.RefreshToken": "unknown",
};

describe("an override has CloudFormation's types and names", () => {
  test.each<[string, object]>([
    [
      'cfn.addPropertyOverride("RefreshTokenRotation.RetryGracePeriodSeconds", "5");',
      { ...unchanged, "RefreshTokenRotation.RetryGracePeriodSeconds": 5 },
    ],
    ['cfn.addPropertyOverride("CallbackURLs.0", 5);', { ...unchanged, CallbackURLs: ["5"] }],
    [
      'cfn.addPropertyOverride("CallbackURLs.10", "https://b");',
      { ...unchanged, CallbackURLs: ["https://a", "https://b"] },
    ],
    ['cfn.addPropertyOverride("CallbackURLs", [5]);', { ...unchanged, CallbackURLs: ["5"] }],
    [
      'cfn.addPropertyOverride("CallbackURLs", ["https://b", ...urls]);',
      { ...unchanged, CallbackURLs: ["https://b", "and more"] },
    ],
    ["cfn.addPropertyOverride('ClientName', `${stage}-web`);", { ...unchanged, ClientName: { text: "…-web" } }],
    ['cfn.addPropertyDeletionOverride("TokenValidityUnits");', withoutUnits],
    [
      'cfn.addPropertyDeletionOverride("TokenValidityUnits.AccessToken");',
      { ...withoutUnits, "TokenValidityUnits.IdToken": "days" },
    ],
    [
      'cfn.addPropertyOverride("TokenValidityUnits", {}); cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "hours");',
      { ...unchanged, "TokenValidityUnits.AccessToken": "hours" },
    ],
    [
      'cfn.addPropertyOverride("ClientName", "a"); cfn.addPropertyOverride("ClientName", "b");',
      { ...unchanged, ClientName: "b" },
    ],
  ])("%s", (statements, expected) => {
    expect(writtenIn(source(statements))).toEqual([expected]);
  });
});

describe("an override of something else makes its part unknown", () => {
  test.each<[string, object]>([
    ['cfn.addPropertyOverride("ClientName", ["a"]);', { ...unchanged, ClientName: "unknown" }],
    ['cfn.addPropertyOverride("ClientName", {});', { ...unchanged, ClientName: "unknown" }],
    ['cfn.addPropertyOverride("ClientName", cfn);', { ...unchanged, ClientName: "unknown" }],
    ['cfn.addPropertyOverride("GenerateSecret.0", "a");', { ...unchanged, GenerateSecret: "unknown" }],
    ['cfn.addPropertyOverride("CallbackURLs.0x", "b");', { ...unchanged, CallbackURLs: "unknown" }],
    ['cfn.addPropertyOverride("CallbackURLs.x0", "b");', { ...unchanged, CallbackURLs: "unknown" }],
    [
      'cfn.addPropertyOverride("TokenValidityUnits.AccessToken.x", "a");',
      { ...unchanged, "TokenValidityUnits.AccessToken": "unknown" },
    ],
    ['cfn.addPropertyOverride("TokenValidityUnits.0", "days");', unknownUnits],
    ['cfn.addPropertyOverride("TokenValidityUnits", { Unknown: "days" });', unknownUnits],
    ['cfn.addPropertyOverride("TokenValidityUnits", { "Fn::If": [a, b, c] });', unknownUnits],
    ['cfn.addPropertyOverride("TokenValidityUnits", { ...units, AccessToken: "days" });', unknownUnits],
    [
      'cfn.addPropertyOverride("TokenValidityUnits", p ? { AccessToken: "hours" } : { IdToken: "hours" });',
      unknownUnits,
    ],
  ])("%s", (statements, expected) => {
    expect(writtenIn(source(statements))).toEqual([expected]);
  });

  test.each([
    "cfn.addPropertyOverride(5, 'a');",
    "cfn.addOverride('Type', 'Custom::Client');",
    "cfn.addOverride(path, 1);",
  ])("or everything: %s", statements => {
    expect(titlesIn(source(statements))).toEqual([]);
  });
});

describe("no override is", () => {
  test.each([
    'cfn.readdPropertyOverride("ClientName", "a");',
    'cfn.addPropertyOverrides("ClientName", "a");',
    'cfn.stack.addPropertyOverride("ClientName", "a");',
    'cfn.addPropertyOverride.call("ClientName", "a");',
    'cfn.addOverride("Metadata.Properties.ClientName", "a");',
    "cfn.addPropertyOverride = add;",
    "cfn.stack.with(mixin);",
    "Aspects.of(cfn.cfnOptions).add(aspect);",
  ])("%s", statements => {
    expect(writtenIn(source(statements))).toEqual([unchanged]);
  });
});

describe("overrides under a condition", () => {
  const accessToHours = 'cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "hours");';

  it("replace those of the same property", () => {
    const statements = 'cfn.addPropertyOverride("ClientName", "a"); if (p) cfn.addPropertyOverride("ClientName", "b");';
    expect(writtenIn(source(statements))).toEqual([
      { ...unchanged, ClientName: "b" },
      { ...unchanged, ClientName: "a" },
    ]);
  });

  it("have a value for each case", () => {
    expect(writtenIn(source('cfn.addPropertyOverride("ClientName", p ? "a" : "b");'))).toEqual([
      { ...unchanged, ClientName: "a" },
      { ...unchanged, ClientName: "b" },
    ]);
  });

  it.each([
    [
      "of a structure, after its deletion",
      'cfn.addPropertyDeletionOverride("TokenValidityUnits"); if (p) cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "hours" });',
    ],
    [
      "that replace a member by its structure",
      `${accessToHours} if (p) cfn.addPropertyOverride("TokenValidityUnits", { RefreshToken: "hours" });`,
    ],
    [
      "of a structure, before a member",
      `if (p) cfn.addPropertyOverride("TokenValidityUnits", { RefreshToken: "hours" }); ${accessToHours}`,
    ],
    [
      "of a structure, after the whole structure",
      'cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "hours" }); if (p) cfn.addPropertyOverride("TokenValidityUnits", { IdToken: "hours" });',
    ],
  ])("are unknown %s", (_name, statements) => {
    const [first] = writtenIn(source(statements));
    expect(first).toMatchObject({
      "TokenValidityUnits.AccessToken": "unknown",
      "TokenValidityUnits.RefreshToken": "unknown",
    });
  });
});

describe("a client of L1", () => {
  function clientOf(text: string) {
    const [found] = clientsIn(text);
    if (!found) {
      throw new Error("There is no client.");
    }
    return found.client;
  }

  it("has the names of the class for what it does not have, too", () => {
    expect(clientOf(source("")).nameOf("ClientSecret")).toBe("ClientSecret");
  });

  it.each([
    ['for (const name of names) cfn.addPropertyOverride("ClientName", name);', "clientName"],
    ["cfn.tokenValidityUnits = units;", "tokenValidityUnits.accessToken"],
  ])("has the name of what is changed: %s", (statements, name) => {
    const client = clientOf(source(statements));
    expect([client.nameOf("ClientName"), client.nameOf("TokenValidityUnits.AccessToken")]).toContain(name);
  });

  it("has no members but properties, whatever else is assigned", () => {
    const client = clientOf(
      source("cfn.cfnOptions.condition = condition; cfn.overrideMe = true; cfn.generateSecret = true;"),
    );
    expect([...exploreAppClient(client, ({ members }) => members.map(({ key }) => key))]).toEqual([
      ["clientName", "callbackUrLs", "tokenValidityUnits", "accessToken", "idToken", "generateSecret"],
    ]);
  });

  it("only suggests another name for a member, which would take effect for the first time", () => {
    const text = `${setUp} new CfnUserPoolClient(this, "C", { callbackUrls: [] });`;
    const client = clientOf(text);
    const [edits] = exploreAppClient(client, ({ members }) =>
      members.map(member => renameMember(member, "CallbackURLs")),
    );
    expect(edits?.map(edit => client.isOnlySuggested?.(edit))).toEqual([true]);
  });

  it("has either of two sets of properties", () => {
    const text = `${setUp} new CfnUserPoolClient(this, "C", p ? { clientName: "a" } : { clientName: "b" });`;
    expect(writtenIn(text)).toEqual([{ ClientName: "a" }, { ClientName: "b" }]);
  });

  it("is none without `new`", () => {
    expect(titlesIn(`${setUp} CfnUserPoolClient(this, "C", ${properties});`)).toEqual([]);
    expect(titlesIn(`${setUp} new CfnUserPoolClient.Other(this, "C", ${properties});`)).toEqual([]);
  });

  it("does not take in version 1 what came later", () => {
    const text = `import { CfnUserPoolClient } from "@aws-cdk/aws-cognito"; new CfnUserPoolClient(this, "C", ${properties});`;
    const client = clientOf(text);
    expect([client.takes?.("RefreshTokenRotation.Feature"), client.takes?.("ClientName")]).toEqual([false, true]);
    expect(client.render(setProperty("RefreshTokenRotation.Feature", "ENABLED"))).toBeNull();
  });

  it("is given a structure by its members", () => {
    const text = `${setUp} new CfnUserPoolClient(this, "C", { clientName: "web" });`;
    const edits = clientOf(text).render(setProperty("TokenValidityUnits.AccessToken", "days"));
    expect(edits && applyTextEdits(text, edits)).toContain(
      '{ clientName: "web", tokenValidityUnits: { accessToken: "days" } }',
    );
  });
});
