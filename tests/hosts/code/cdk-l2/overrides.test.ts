import { describe, expect, it, test } from "vitest";
import { setProperty } from "../../../../src/edits/edit.ts";
import type { Property } from "../../../../src/spec/properties.ts";
import { findClients, inOnlyScenario, onlyClient } from "./clients.ts";

const setUp = `
  import * as cdk from "aws-cdk-lib";
  import * as s3 from "aws-cdk-lib/aws-s3";
  import * as cognito from "aws-cdk-lib/aws-cognito";
  import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
  import { show } from "./show";`;

const options = `{ userPool, generateSecret: true, oAuth: { callbackUrls: ["https://a"], logoutUrls: ["https://b"] } }`;

const properties = ["GenerateSecret", "CallbackURLs", "LogoutURLs", "TokenValidityUnits.AccessToken"] as const;

/** The properties of the first client that are not known, of those above. */
function touched(code: string): readonly Property[] {
  const [client] = findClients(`${setUp} ${code}`);
  return client
    ? inOnlyScenario(client, shown => properties.filter(property => shown.effective(property).kind === "unknown"))
    : [];
}

const made = `const client = new cognito.UserPoolClient(this, "C", ${options});`;
const cast = `const cfn = client.node.defaultChild as CfnUserPoolClient;`;

describe("escape hatches hide what they touch", () => {
  test.each<[string, readonly Property[]]>([
    [`${made} ${cast} cfn.callbackUrLs = ["https://c"];`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.callbackUrLs!.push("https://c");`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride("CallbackURLs", []);`, ["CallbackURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride("CallbackURLs.0", "https://c");`, ["CallbackURLs"]],
    [
      `${made} ${cast} cfn.addPropertyOverride("TokenValidityUnits.AccessToken", "days");`,
      ["TokenValidityUnits.AccessToken"],
    ],
    [`${made} ${cast} cfn.tokenValidityUnits = {};`, ["TokenValidityUnits.AccessToken"]],
    [`${made} ${cast} cfn.addOverride("Properties.LogoutURLs", []);`, ["LogoutURLs"]],
    [`${made} ${cast} cfn.addDeletionOverride("Properties.LogoutURLs");`, ["LogoutURLs"]],
    [`${made} ${cast} cfn.addPropertyDeletionOverride("LogoutURLs");`, ["LogoutURLs"]],
    [`${made} ${cast} cfn.addPropertyOverride(name, []);`, properties],
    [`${made} ${cast} cfn[name] = [];`, properties],
    [`${made} ${cast} Object.assign(cfn, changes);`, properties],
    [
      `${made} (client.node.defaultChild as CfnUserPoolClient).addPropertyOverride("CallbackURLs", []);`,
      ["CallbackURLs"],
    ],
    [`${made} (client.node.defaultChild! as any).callbackUrLs = [];`, ["CallbackURLs"]],
    [`${made} client.node.defaultChild.callbackUrLs = [];`, ["CallbackURLs"]],
    [`${made} client.node.findChild("Resource").callbackUrLs = [];`, properties],
    [`${made} client.node.tryFindChild("Resource");`, properties],
    [`${made} client.with(new Mixin());`, properties],
    [`${made} cdk.Aspects.of(client).add(new Harden());`, properties],
    [`${made} function relax(c) { c.node.defaultChild.callbackUrLs = []; } relax(client);`, ["CallbackURLs"]],
    [
      `class A { constructor() { this.client = new cognito.UserPoolClient(this, "C", ${options}); this.fix(); } fix() { (this.client.node.defaultChild as CfnUserPoolClient).callbackUrLs = []; } }`,
      ["CallbackURLs"],
    ],
    [
      `const cfn = new cognito.UserPool(this, "P").addClient("C", ${options}).node.defaultChild as CfnUserPoolClient; cfn.callbackUrLs = [];`,
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
    `${made} ${cast} cfn.overrideLogicalId("Client");`,
    `${made} ${cast} cfn.addDependency(google);`,
    `${made} ${cast} cfn.addOverride("DeletionPolicy", "Retain");`,
    `${made} ${cast} cfn.cfnOptions.condition = condition;`,
    `${made} client.node.addDependency(google);`,
    `${made} show(client);`,
    `${made} new cdk.CfnOutput(this, "Id", { value: client.userPoolClientId });`,
    `${made} const bucket = new s3.Bucket(this, "B"); bucket.node.defaultChild.addPropertyOverride("X", 1);`,
    `${made} (bucket.node.defaultChild as s3.CfnBucket).addPropertyOverride("X", 1);`,
    `${made} function f(bucket: s3.IBucket) { bucket.node.defaultChild.x = 1; }`,
    `${made} const other = new cognito.UserPoolClient(this, "D", {}); other.node.defaultChild.callbackUrLs = [];`,
  ])("%s", code => {
    expect(touched(code)).toEqual([]);
  });
});

it("a property that is overridden cannot be edited, another one can", () => {
  const client = onlyClient(`${setUp} ${made} ${cast} cfn.addPropertyOverride("GenerateSecret", true);`);

  expect(client.render(setProperty("GenerateSecret", false))).toBeNull();
  expect(client.render(setProperty("EnableTokenRevocation", true))).not.toBeNull();
});
