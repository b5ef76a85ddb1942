import { describe, expect, it, test } from "vitest";
import {
  appendItem,
  removeProperty,
  replaceValue,
  setProperty,
  together,
  type Edit,
} from "../../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../../src/edits/text/text-edit.ts";
import type { Property } from "../../../../src/spec/properties/app-client.ts";
import { findClients, inOnlyScenario, onlyClient, plain, scenariosOf, textAt } from "./clients.ts";
import { edit, item, removing, replacing, type MakeEdit } from "./edited.ts";

const setUp = `
  import * as cdk from "aws-cdk-lib";
  import * as s3 from "aws-cdk-lib/aws-s3";
  import * as cognito from "aws-cdk-lib/aws-cognito";
  import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
  import { show } from "./show";`;

const options = `{ userPool, generateSecret: true, accessTokenValidity: cdk.Duration.hours(1), idTokenValidity: cdk.Duration.hours(2), oAuth: { callbackUrls: ["https://a"], logoutUrls: ["https://b"] } }`;

const properties = ["GenerateSecret", "CallbackURLs", "LogoutURLs", "TokenValidityUnits.AccessToken"] as const;

/** Those of the properties above that are unknown for the first client. */
function touched(code: string): readonly Property[] {
  const [client] = findClients(`${setUp} ${code}`);
  return client
    ? inOnlyScenario(client, shown => properties.filter(property => shown.effective(property).kind === "unknown"))
    : [];
}

const made = `const client = new cognito.UserPoolClient(this, "C", ${options});`;
const cast = `const cfn = client.node.defaultChild as CfnUserPoolClient;`;

/** The effective values of some properties of the only client in every scenario. */
function holding(code: string, ...shown: readonly Property[]): readonly object[] {
  const client = onlyClient(`${setUp} ${code}`);
  return scenariosOf(client, inScenario =>
    Object.fromEntries(shown.map(property => [property, plain(inScenario.effective(property))])),
  );
}

describe("an escape hatch says what holds", () => {
  test.each<[string, string, object]>([
    ["an assignment", `${cast} cfn.callbackUrLs = ["https://c"];`, { CallbackURLs: ["https://c"] }],
    ["a push", `${cast} cfn.callbackUrLs!.push("https://c");`, { CallbackURLs: ["https://a", "https://c"] }],
    ["an item", `${cast} cfn.addPropertyOverride("CallbackURLs.0", "https://c");`, { CallbackURLs: ["https://c"] }],
    ["an emptied list", `${cast} cfn.addPropertyOverride("CallbackURLs", []);`, { CallbackURLs: [] }],
    ["a resource override", `${cast} cfn.addOverride("Properties.LogoutURLs", ["x"]);`, { LogoutURLs: ["x"] }],
    ["a deletion", `${cast} cfn.addDeletionOverride("Properties.LogoutURLs");`, { LogoutURLs: undefined }],
    ["a property deletion", `${cast} cfn.addPropertyDeletionOverride("LogoutURLs");`, { LogoutURLs: undefined }],
    [
      "a deletion, which leaves the service's default",
      `${cast} cfn.addPropertyDeletionOverride("GenerateSecret");`,
      { GenerateSecret: false },
    ],
    [
      "a cast in line",
      `(client.node.defaultChild as CfnUserPoolClient).generateSecret = false;`,
      { GenerateSecret: false },
    ],
    [
      "two casts",
      `(client.node.defaultChild as unknown as CfnUserPoolClient).generateSecret = false;`,
      { GenerateSecret: false },
    ],
    ["an assertion", `(client.node.defaultChild! as any).generateSecret = false;`, { GenerateSecret: false }],
    ["no cast", `client.node.defaultChild.generateSecret = false;`, { GenerateSecret: false }],
    [
      "a destructured node",
      `const { node } = client; node.defaultChild.generateSecret = false;`,
      { GenerateSecret: false },
    ],
    [
      "the child by its name",
      `const cfn = client.node.findChild("Resource") as CfnUserPoolClient; cfn.generateSecret = false;`,
      { GenerateSecret: false },
    ],
    [
      "the child by its name, if there is one",
      `(client.node.tryFindChild("Resource") as CfnUserPoolClient).addPropertyOverride("GenerateSecret", "false");`,
      { GenerateSecret: false },
    ],
    [
      "an override over an assignment, whichever is first",
      `${cast} cfn.addPropertyOverride("GenerateSecret", false); cfn.generateSecret = true;`,
      { GenerateSecret: false },
    ],
    [
      "what comes last, whichever way it is reached",
      `(client.node.findChild("Resource") as CfnUserPoolClient).generateSecret = false; (client.node.defaultChild as CfnUserPoolClient).generateSecret = true;`,
      { GenerateSecret: true },
    ],
    [
      "what comes last by the child's name",
      `(client.node.defaultChild as CfnUserPoolClient).generateSecret = true; (client.node.findChild("Resource") as CfnUserPoolClient).generateSecret = false;`,
      { GenerateSecret: false },
    ],
    [
      "a validity, which is in minutes where the construct has said so",
      `${cast} cfn.addPropertyOverride("AccessTokenValidity", 5);`,
      { AccessTokenValidity: 5, "TokenValidityUnits.AccessToken": "minutes", IdTokenValidity: 2 },
    ],
    [
      "a unit, of what the construct has put in minutes",
      `${cast} cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "seconds");`,
      { AccessTokenValidity: 60, "TokenValidityUnits.AccessToken": "seconds" },
    ],
    [
      "units that replace those of the construct",
      `${cast} cfn.tokenValidityUnits = { accessToken: "hours" };`,
      {
        AccessTokenValidity: 60,
        "TokenValidityUnits.AccessToken": "hours",
        IdTokenValidity: 120,
        "TokenValidityUnits.IdToken": "hours",
      },
    ],
    [
      "units that are merged into those of the construct",
      `${cast} cfn.addPropertyOverride("TokenValidityUnits", { AccessToken: "hours" });`,
      {
        AccessTokenValidity: 60,
        "TokenValidityUnits.AccessToken": "hours",
        IdTokenValidity: 2,
        "TokenValidityUnits.IdToken": "hours",
      },
    ],
    [
      "the default that the construct puts in",
      `${cast} cfn.allowedOAuthFlows!.push("client_credentials");`,
      { AllowedOAuthFlows: ["implicit", "code", "client_credentials"] },
    ],
  ])("%s", (_name, code, expected) => {
    const [written, ...others] = holding(`${made} ${code}`, ...(Object.keys(expected) as Property[]));
    expect(written).toEqual(expected);
    expect(others).toEqual([]);
  });

  it("of what is made by a method of the pool, too", () => {
    const code = `const client = new cognito.UserPool(this, "P").addClient("C", { generateSecret: true });
      const cfn = client.node.defaultChild as CfnUserPoolClient; cfn.generateSecret = false;`;
    expect(holding(code, "GenerateSecret")).toEqual([{ GenerateSecret: false }]);
  });

  it("of what a class keeps in a field", () => {
    const code = `class A { constructor() { this.client = new cognito.UserPoolClient(this, "C", ${options});
      const cfn = this.client.node.defaultChild as CfnUserPoolClient; cfn.addPropertyOverride("GenerateSecret", false); } }`;
    expect(holding(code, "GenerateSecret")).toEqual([{ GenerateSecret: false }]);
  });

  it("if a test holds", () => {
    const code = `${made} ${cast} if (isPublic) { cfn.generateSecret = false; }`;
    expect(holding(code, "GenerateSecret")).toEqual([{ GenerateSecret: false }, { GenerateSecret: true }]);
  });

  it("by the name that it has there", () => {
    const client = onlyClient(
      `${setUp} ${made} ${cast} cfn.generateSecret = false; cfn.addPropertyOverride("CallbackURLs", []);
       cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "days"); harden(cfn.enableTokenRevocation);`,
    );
    const names = (
      [
        "GenerateSecret",
        "CallbackURLs",
        "LogoutURLs",
        "TokenValidityUnits.AccessToken",
        "EnableTokenRevocation",
      ] as const
    ).map(property => client.nameOf(property));
    expect(names).toEqual([
      "generateSecret",
      "CallbackURLs",
      "oAuth.logoutUrls",
      "TokenValidityUnits.AccessToken",
      "enableTokenRevocation",
    ]);
  });
});

describe("an escape hatch hides what it touches", () => {
  test.each<[string, readonly Property[]]>([
    [`${made} ${cast} cfn.addPropertyOverride(name, []);`, properties],
    [`${made} ${cast} cfn[name] = [];`, properties],
    [`${made} ${cast} Object.assign(cfn, changes);`, properties],
    [`${made} ${cast} for (const url of urls) cfn.callbackUrLs!.push(url);`, ["CallbackURLs"]],
    [`${made} ${cast} urls.forEach(url => { cfn.callbackUrLs = [url]; });`, ["CallbackURLs"]],
    [`${made} ${cast} if (cfn.callbackUrLs) delete cfn.callbackUrLs;`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.callbackUrLs ??= ["https://c"];`, ["CallbackURLs"]],
    [
      `${made} ${cast} for (const unit of units) cfn.tokenValidityUnits = { accessToken: unit };`,
      ["TokenValidityUnits.AccessToken"],
    ],
    [`${made} ${cast} cfn.tokenValidityUnits.push("days");`, ["TokenValidityUnits.AccessToken"]],
    [`${made} ${cast} cfn.callbackUrLs!.sort();`, ["CallbackURLs"]],
    [`${made} ${cast} try { cfn.callbackUrLs = ["https://c"]; } catch {}`, ["CallbackURLs"]],
    [`${made} ${cast} switch (stage) { case "dev": cfn.callbackUrLs = ["https://c"]; }`, ["CallbackURLs"]],
    [`${made} ${cast} const urls = cfn.callbackUrLs; cfn.callbackUrLs = []; urls.push("https://c");`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride("CallbackURLs", { "Fn::If": [a, b, c] });`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride("CallbackURLs.0.x", "y");`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride("GenerateSecret", null);`, ["GenerateSecret"]],
    [`${made} let cfn = client.node.defaultChild; cfn.callbackUrLs = []; cfn = other;`, ["CallbackURLs"]],
    [`${made} client.node.tryFindChild(id);`, properties],
    [`${made} client.node.findChild = find;`, properties],
    [`${made} client.node.findAll()[1].callbackUrLs = [];`, properties],
    [`${made} client.node.children[0].callbackUrLs = [];`, properties],
    [`${made} client.node.tryFindChild("Other").callbackUrLs = [];`, properties],
    [`${made} client.node[find]("Resource").callbackUrLs = [];`, properties],
    [`${made} client.with(new Mixin());`, properties],
    [`${made} client.node.findChild("Other").callbackUrLs = [];`, properties],
    [`${made} client.node[name].callbackUrLs = [];`, properties],
    [`${made} client.node.defaultChild = {};`, properties],
    [`${made} cdk.Aspects.of(client).add(new Harden());`, properties],
    [`${made} function relax(c) { c.node.defaultChild.callbackUrLs = []; } relax(client);`, ["CallbackURLs"]],
    [`${made} function relax(c) { c.node.findChild("Resource").callbackUrLs = []; } relax(client);`, ["CallbackURLs"]],
    [`${made} function later() { client.node.findChild("Resource").callbackUrLs = []; }`, ["CallbackURLs"]],
    [
      `class A { constructor() { this.client = new cognito.UserPoolClient(this, "C", ${options}); this.fix(); } fix() { (this.client.node.defaultChild as CfnUserPoolClient).callbackUrLs = []; } }`,
      ["CallbackURLs"],
    ],
    [
      `class A { constructor() { this.client = new cognito.UserPoolClient(this, "C", ${options}); this.client = other; (this.client.node.defaultChild as CfnUserPoolClient).callbackUrLs = []; } }`,
      ["CallbackURLs"],
    ],
    [
      `${made} function relax(c: cognito.UserPoolClient) { (c.node.defaultChild as CfnUserPoolClient).callbackUrLs = []; }`,
      properties,
    ],
    [
      `${made} for (const child of this.node.findAll()) if (child instanceof cognito.CfnUserPoolClient) child.callbackUrLs = [];`,
      properties,
    ],
    [`${made} clients()[0].node.defaultChild.callbackUrLs = [];`, properties],
  ])("%s", (code, expected) => {
    expect(touched(code)).toEqual(expected);
  });
});

describe("what does not touch the client leaves it known", () => {
  test.each([
    made,
    `${made} client.node.findChild("Resource").overrideLogicalId("Client");`,
    `${made} ${cast} cfn.overrideLogicalId("Client");`,
    `${made} ${cast} cfn.addDependency(google);`,
    `${made} ${cast} cfn.addOverride("DeletionPolicy", "Retain");`,
    `${made} ${cast} cfn.cfnOptions.condition = condition;`,
    `${made} client.node.addDependency(google);`,
    `${made} visit(client.node);`,
    `${made} client.stack.node.findChild("Resource").callbackUrLs = [];`,
    `${made} client.node.findChildren("Resource").callbackUrLs = [];`,
    `${made} client.stack.node.addPropertyOverride("CallbackURLs", []);`,
    `${made} console.log(client);`,
    `${made} new cdk.CfnOutput(this, "Id", { value: client.userPoolClientId });`,
    `${made} const bucket = new s3.Bucket(this, "B"); bucket.node.defaultChild.addPropertyOverride("X", 1);`,
    `${made} (bucket.node.defaultChild as s3.CfnBucket).addPropertyOverride("X", 1);`,
    `${made} function f(bucket: s3.IBucket) { bucket.node.defaultChild.x = 1; }`,
    `${made} const other = new cognito.UserPoolClient(this, "D", {}); other.node.defaultChild.callbackUrLs = [];`,
  ])("%s", code => {
    expect(touched(code)).toEqual([]);
  });
});

describe("an edit of what is overridden", () => {
  function edited(code: string, edit: Edit): string | undefined {
    const text = `${setUp} ${made} ${cast} ${code}`;
    const edits = onlyClient(text).render(edit);
    return edits ? applyTextEdits(text, edits).slice(`${setUp} ${made} ${cast} `.length) : undefined;
  }

  test.each<[string, string, Edit, string | undefined]>([
    [
      "an assigned value",
      "cfn.generateSecret = true;",
      setProperty("GenerateSecret", false),
      "cfn.generateSecret = false;",
    ],
    [
      "an overriding value",
      'cfn.addPropertyOverride("GenerateSecret", true);',
      setProperty("GenerateSecret", false),
      'cfn.addPropertyOverride("GenerateSecret", false);',
    ],
    [
      "an overriding list",
      'cfn.addPropertyOverride("CallbackURLs", ["https://c"]);',
      appendItem("CallbackURLs", "https://d"),
      'cfn.addPropertyOverride("CallbackURLs", ["https://c", "https://d"]);',
    ],
    [
      "not what is taken out",
      'cfn.addPropertyDeletionOverride("GenerateSecret");',
      setProperty("GenerateSecret", true),
      undefined,
    ],
    [
      "not what has more",
      'cfn.callbackUrLs!.push("https://c");',
      setProperty("CallbackURLs", ["https://d"]),
      undefined,
    ],
    ["not by removal", 'cfn.addPropertyOverride("GenerateSecret", true);', removeProperty("GenerateSecret"), undefined],
    [
      "a member of an assigned structure",
      "cfn.tokenValidityUnits = {};",
      setProperty("TokenValidityUnits", { IdToken: "days" }),
      'cfn.tokenValidityUnits = { idToken: "days" };',
    ],
    [
      "not a time of which the unit is overridden",
      'cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "days");',
      setProperty("AccessTokenValidity", 1),
      undefined,
    ],
    [
      "nothing of a secret, which no resource has",
      "cfn.generateSecret = true;",
      setProperty("ClientSecret", "x"),
      undefined,
    ],
    [
      "a member of a structure that only the override has",
      'cfn.addPropertyOverride("RefreshTokenRotation.Feature", "DISABLED");',
      setProperty("RefreshTokenRotation.Feature", "ENABLED"),
      'cfn.addPropertyOverride("RefreshTokenRotation.Feature", "ENABLED");',
    ],
    ["not what is lost", "for (;;) cfn.generateSecret = true;", setProperty("GenerateSecret", false), undefined],
  ])("%s", (_name, code, edit, expected) => {
    expect(edited(code, edit)).toBe(expected);
  });

  it("goes with one of an option", () => {
    const text = `${setUp} ${made} ${cast} cfn.addPropertyOverride("GenerateSecret", true);`;
    const both = together(setProperty("GenerateSecret", false), setProperty("EnableTokenRevocation", true));
    expect(onlyClient(text).render(both)).toHaveLength(2);
  });
});

describe("an item of a list that is added to", () => {
  const start = `${setUp} ${made} ${cast} `;

  test.each<[string, string, MakeEdit, string | null]>([
    [
      "is replaced where it is added",
      'cfn.callbackUrLs!.push("https://c");',
      replacing("CallbackURLs", "https://c", "https://d"),
      'cfn.callbackUrLs!.push("https://d");',
    ],
    [
      "is replaced where the whole list is assigned",
      'cfn.callbackUrLs = ["https://c", "https://d"];',
      replacing("CallbackURLs", "https://d", "https://e"),
      'cfn.callbackUrLs = ["https://c", "https://e"];',
    ],
    [
      "is replaced where something else is lost",
      'for (;;) cfn.generateSecret = true; cfn.callbackUrLs!.push("https://c");',
      replacing("CallbackURLs", "https://c", "https://d"),
      'for (;;) cfn.generateSecret = true; cfn.callbackUrLs!.push("https://d");',
    ],
    [
      "is removed where the whole list is assigned",
      'cfn.callbackUrLs = ["https://c", "https://d"];',
      removing("CallbackURLs", "https://d"),
      'cfn.callbackUrLs = ["https://c"];',
    ],
    [
      "is not replaced among the options, which other code prints",
      'cfn.callbackUrLs!.push("https://c");',
      replacing("CallbackURLs", "https://a", "https://b"),
      null,
    ],
    [
      "is not removed where it is the value of an override",
      'cfn.addPropertyOverride("CallbackURLs.0", "https://c");',
      removing("CallbackURLs", "https://c"),
      null,
    ],
    [
      "is not removed among the options",
      'cfn.callbackUrLs!.push("https://c");',
      removing("CallbackURLs", "https://a"),
      null,
    ],
    [
      "is not replaced if another is among the options",
      'cfn.callbackUrLs!.push("https://c");',
      client =>
        together(
          replaceValue("CallbackURLs", item("CallbackURLs", "https://c")(client), "https://d"),
          replaceValue("CallbackURLs", item("CallbackURLs", "https://a")(client), "https://e"),
        ),
      null,
    ],
  ])("%s", (_name, code, makeEdit, edited) => {
    expect(edit(start + code, makeEdit)).toBe(edited === null ? null : start + edited);
  });
});

describe("what the resource has around an override", () => {
  const overriding = (settings: string, code: string) => `
    const client = new cognito.UserPoolClient(this, "C", { userPool, ${settings} }); ${cast} ${code}`;

  test.each([
    ["no units but the service's", "", ["hours", "hours", "days"]],
    ["minutes", "accessTokenValidity: cdk.Duration.days(1)", ["minutes", "hours", "days"]],
    ["minutes for a time of unknown length", "idTokenValidity: cdk.Duration.days(n)", ["hours", "minutes", "days"]],
    [
      "perhaps minutes for a time that is unknown",
      "accessTokenValidity: cdk.Duration.hours(1), refreshTokenValidity: ttl",
      ["minutes", "<token>", "<token>"],
    ],
  ])("is %s, where other units apply only under a condition", (_name, settings, [access, id, refresh]) => {
    const code = overriding(settings, "if (isDev) cfn.tokenValidityUnits = {};");
    const expected = {
      "TokenValidityUnits.AccessToken": access,
      "TokenValidityUnits.IdToken": id,
      "TokenValidityUnits.RefreshToken": refresh,
    };
    expect(holding(code, ...(Object.keys(expected) as Property[]))[1]).toEqual(expected);
  });

  test.each([
    ["unknown units, whatever is merged into them", "refreshTokenValidity: ttl", "<token>"],
    ["a time in minutes", "idTokenValidity: cdk.Duration.seconds(90), refreshTokenValidity: ttl", 1.5],
    ["no time but the service's", "", 1],
    ["a time of unknown length", "idTokenValidity: cdk.Duration.hours(n)", "<token>"],
  ])("is %s", (_name, settings, expected) => {
    const code = overriding(settings, 'cfn.addPropertyOverride("TokenValidityUnits.IdToken", "hours");');
    const property =
      expected === "<token>" && settings.startsWith("refresh") ? "TokenValidityUnits" : "IdTokenValidity";
    expect(holding(code, property)).toEqual([{ [property]: expected }]);
  });

  it("is no unit but that of the override if the construct sets no time", () => {
    const code = overriding("", 'cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "seconds");');
    const units = ["TokenValidityUnits.AccessToken", "TokenValidityUnits.IdToken"] as const;
    expect(scenariosOf(onlyClient(setUp + code), shown => units.map(unit => plain(shown.get(unit))))).toEqual([
      ["seconds", undefined],
    ]);
  });

  it.each([
    ["a time that is known", "accessTokenValidity: cdk.Duration.hours(1)", "minutes", "absent"],
    ["no time", "", "days", "absent"],
    ["a time that is unknown", "refreshTokenValidity: ttl", "days", "unknown"],
  ])("is a unit at the construct's name with %s", (_name, settings, access, refresh) => {
    const source = setUp + overriding(settings, "if (isDev) cfn.tokenValidityUnits.idToken = 'days';");
    const [first] = scenariosOf(onlyClient(source), shown => ({
      units: shown.get("TokenValidityUnits"),
      refresh: shown.get("TokenValidityUnits.RefreshToken"),
    }));
    expect(first && textAt(source, first.units)).toBe("UserPoolClient");
    expect([access, first?.refresh.kind]).toEqual([access, refresh]);
  });

  it("is a value at the construct's name if it is lost", () => {
    const source = `${setUp} ${made} client.with(new Mixin());`;
    const lost = ["GenerateSecret", "CallbackURLs", "TokenValidityUnits.AccessToken", "ClientSecret"] as const;
    const values = inOnlyScenario(onlyClient(source), client => lost.map(property => client.effective(property)));
    expect(values.map(value => [plain(value), textAt(source, value)])).toEqual(
      lost.map(() => ["<token>", "UserPoolClient"]),
    );
  });

  it("is not the secret, which no resource has", () => {
    expect(holding(`${made} ${cast} cfn.generateSecret = false;`, "ClientSecret")).toEqual([
      { ClientSecret: undefined },
    ]);
  });
});
