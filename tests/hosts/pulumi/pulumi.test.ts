import { describe, expect, it } from "vitest";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";
import type { Language } from "../../languages/javascript/parse-code.ts";

const args = '{ userPoolId: "p", name: "web" }';
const title = "pulumi-aws create UserPoolClient";

type Form = readonly [name: string, source: string, title?: string, language?: Language];

describe("a resource is found, whatever its form", () => {
  const forms: readonly Form[] = [
    ["a namespace", `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", ${args});`],
    [
      "with options",
      `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", ${args}, { parent: this });`,
    ],
    ["a named import", `import { cognito } from "@pulumi/aws"; new cognito.UserPoolClient("c", ${args});`],
    ["an alias", `import { cognito as c } from "@pulumi/aws"; new c.UserPoolClient("c", ${args});`],
    ["the module of the service", `import * as c from "@pulumi/aws/cognito"; new c.UserPoolClient("c", ${args});`],
    [
      "the module of the resource",
      `import { UserPoolClient } from "@pulumi/aws/cognito/userPoolClient"; new UserPoolClient("c", ${args});`,
    ],
    ["its file", `import { UserPoolClient } from "@pulumi/aws/cognito/index.js"; new UserPoolClient("c", ${args});`],
    ["require", `const aws = require("@pulumi/aws"); new aws.cognito.UserPoolClient("c", ${args});`, title, "commonjs"],
    [
      "destructured require",
      `const { cognito: { UserPoolClient } } = require("@pulumi/aws"); new UserPoolClient("c", ${args});`,
      title,
      "commonjs",
    ],
    [
      "args in a const",
      `import * as aws from "@pulumi/aws"; const args = ${args}; new aws.cognito.UserPoolClient("c", args);`,
    ],
    [
      "typed args",
      `import * as aws from "@pulumi/aws"; export const args: aws.cognito.UserPoolClientArgs = ${args};`,
      "pulumi-aws create UserPoolClientArgs",
    ],
    [
      "typed args of aws-native",
      'import * as native from "@pulumi/aws-native"; export const args: native.cognito.UserPoolClientArgs = { userPoolId: "p", clientName: "web" };',
      "pulumi-aws-native create UserPoolClientArgs",
    ],
    [
      "aws-native",
      'import * as native from "@pulumi/aws-native"; new native.cognito.UserPoolClient("c", { userPoolId: "p", clientName: "web" });',
      "pulumi-aws-native create UserPoolClient",
    ],
    [
      "the module of the service in aws-native",
      'import { UserPoolClient } from "@pulumi/aws-native/cognito"; new UserPoolClient("c", { userPoolId: "p", clientName: "web" });',
      "pulumi-aws-native create UserPoolClient",
    ],
  ];

  for (const [name, source, expected = title, language] of forms) {
    it(name, () => {
      const [found, ...others] = clientsIn(source, language);
      expect(found?.title).toBe(expected);
      expect(found?.written).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
      expect(others).toEqual([]);
    });
  }
});

describe("no resource is found in", () => {
  it.each([
    ["another package", `import * as aws from "./aws"; new aws.cognito.UserPoolClient("c", ${args});`],
    [
      "a package of a like name",
      `import * as aws from "@pulumi/aws-iam"; new aws.cognito.UserPoolClient("c", ${args});`,
    ],
    ["another class", `import * as aws from "@pulumi/aws"; new aws.cognito.UserPool("c", ${args});`],
    ["a call", `import * as aws from "@pulumi/aws"; aws.cognito.UserPoolClient("c", ${args});`],
    ["a look-up", 'import * as aws from "@pulumi/aws"; aws.cognito.UserPoolClient.get("c", "id", { name: "web" });'],
    [
      "a look-up by its options",
      `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", ${args}, { id: "x" });`,
    ],
    [
      "a function",
      `import * as aws from "@pulumi/aws"; aws.cognito.getUserPoolClient({ userPoolId: "p", clientId: "c" });`,
    ],
    [
      "args that options transform",
      `import * as aws from "@pulumi/aws"; const opts = { transforms: [secure] }; new aws.cognito.UserPoolClient("c", ${args}, opts);`,
    ],
    [
      "a file that transforms clients",
      `import * as aws from "@pulumi/aws"; import * as pulumi from "@pulumi/pulumi";
       pulumi.runtime.registerResourceTransform(args => args.type === "aws:cognito/userPoolClient:UserPoolClient" ? secure(args) : undefined);
       new aws.cognito.UserPoolClient("c", ${args});`,
    ],
    [
      "args that options transform in the old way",
      `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", ${args}, { transformations: [secure] });`,
    ],
    [
      "a look-up by a URN",
      `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", ${args}, { urn: "x" });`,
    ],
    [
      "an SST app that transforms clients",
      `$transform(aws.cognito.UserPoolClient, secure); new aws.cognito.UserPoolClient("c", ${args});`,
    ],
    ["no args", 'import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c");'],
    ["unknown args", 'import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", args);'],
    ["spread arguments", `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient(...name, ${args});`],
    ["a global of a file without SST", `new aws.cognito.UserPoolClient("c", ${args});`],
    ["a parameter", `function f(aws) { new aws.cognito.UserPoolClient("c", ${args}); }`],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("what is written", () => {
  const written = (members: string) =>
    writtenIn(
      `import * as aws from "@pulumi/aws"; import * as pulumi from "@pulumi/pulumi";
       const stack = pulumi.getStack(); const text = pulumi.concat(text, "x");
       new aws.cognito.UserPoolClient("c", { ${members} });`,
    );

  it.each([
    ["names of Terraform's", 'allowedOauthFlows: ["code"]', { AllowedOAuthFlows: ["code"] }],
    [
      "structures",
      'tokenValidityUnits: { idToken: "hours" }, refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 }',
      {
        "TokenValidityUnits.IdToken": "hours",
        "RefreshTokenRotation.Feature": "ENABLED",
        "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
      },
    ],
    ["an output", "accessTokenValidity: pool.validity", { AccessTokenValidity: "unknown" }],
    ["what is made of an output", "callbackUrls: [pool.id.apply(id => id)]", { CallbackURLs: ["unknown"] }],
    [
      "a text with an output in it",
      "callbackUrls: [pulumi.interpolate`https://${site.domain}/callback`]",
      { CallbackURLs: [{ text: "https://…/callback" }] },
    ],
    [
      "a text with nothing unknown in it",
      "callbackUrls: [pulumi.interpolate`https://site.com/callback`]",
      { CallbackURLs: ["https://site.com/callback"] },
    ],
    [
      "texts in a row",
      'callbackUrls: [pulumi.concat("https://", domain, "/cb")]',
      { CallbackURLs: [{ text: "https://…/cb" }] },
    ],
    ["an output of a value", 'callbackUrls: pulumi.output(["https://a.com"])', { CallbackURLs: ["https://a.com"] }],
    ["a name that stands for itself", "callbackUrls: [text]", { CallbackURLs: [{ text: "…x" }] }],
    ["another tag", "callbackUrls: [html`https://site.com`]", { CallbackURLs: ["unknown"] }],
  ])("is read from %s", (_name, members, expected) => {
    expect(written(members)).toEqual([expected]);
  });

  it("is read from the enum of aws-native", () => {
    expect(
      writtenIn(
        `import * as native from "@pulumi/aws-native"; const { enums } = native.types;
         new native.cognito.UserPoolClient("c", { refreshTokenRotation: { feature: enums.cognito.UserPoolClientRefreshTokenRotationFeature.Enabled } });`,
      ),
    ).toEqual([{ "RefreshTokenRotation.Feature": "ENABLED" }]);
  });
});

describe("a class of a provider", () => {
  const imports = 'import * as aws from "@pulumi/aws"; import * as native from "@pulumi/aws-native";';
  const written = '{ userPoolId: "p", clientName: "web", region: "r", namePattern: "n", namePrefix: "n", tag: "t" }';
  const ofTerraform = { hasSets: true, onlySuggestsNames: true };

  it.each([
    [
      `${imports} new aws.cognito.UserPoolClient("c", ${written});`,
      {
        ...ofTerraform,
        host: "pulumi-aws",
        operation: "create",
        required: ["UserPoolId", "RefreshTokenRotation.Feature"],
        unknown: ["clientName", "namePattern", "namePrefix", "tag"],
      },
    ],
    [
      `${imports} new aws.cognito.ManagedUserPoolClient("c", ${written});`,
      { ...ofTerraform, host: "pulumi-aws", operation: "update", required: [], unknown: ["clientName", "tag"] },
    ],
    [
      `${imports} new native.cognito.UserPoolClient("c", ${written});`,
      {
        host: "pulumi-aws-native",
        operation: "create",
        hasSets: false,
        onlySuggestsNames: true,
        required: ["UserPoolId"],
        unknown: ["region", "namePattern", "namePrefix", "tag"],
      },
    ],
  ])("has its own rules in %s", (source, expected) => {
    expect(clientsIn(source).map(({ client }) => traitsOf(client))).toEqual([expected]);
  });
});

describe("the global of an SST app", () => {
  it.each([
    ["UserPoolClient", "pulumi-aws create UserPoolClient"],
    ["ManagedUserPoolClient", "pulumi-aws update ManagedUserPoolClient"],
  ])("has %s", (name, expected) => {
    const source = `new sst.aws.Bucket("B"); new aws.cognito.${name}("c", { callbackUrls: [$concat("https://", "a.com")] });`;
    const [found, ...others] = clientsIn(source);
    expect(found?.title).toBe(expected);
    expect(found?.written).toMatchObject([{ CallbackURLs: ["https://a.com"] }]);
    expect(others).toEqual([]);
  });

  it("has clients in a file that transforms something else", () => {
    expect(titlesIn(`$transform(aws.s3.Bucket, secure); new aws.cognito.UserPoolClient("c", ${args});`)).toEqual([
      title,
    ]);
  });
});

describe("a managed client", () => {
  const [found, ...others] = clientsIn(
    `import * as aws from "@pulumi/aws";
     new aws.cognito.ManagedUserPoolClient("c", { userPoolId: "p", namePrefix: "AmazonOpenSearchService", callbackUrls: ["https://a.com"] });`,
  );

  it("is an update of which only what is written is known", () => {
    expect(found?.title).toBe("pulumi-aws update ManagedUserPoolClient");
    expect(others).toEqual([]);
    expect(found?.written).toEqual([
      expect.objectContaining({
        UserPoolId: "p",
        CallbackURLs: ["https://a.com"],
        AllowedOAuthFlows: "unknown",
        ClientName: "unknown",
      }),
    ]);
  });

  it("is recognized by the type of its arguments", () => {
    const source = `import * as aws from "@pulumi/aws"; export const args: aws.cognito.ManagedUserPoolClientArgs = { namePrefix: "a", callbackUrls: [] };`;
    expect(titlesIn(source)).toEqual(["pulumi-aws update ManagedUserPoolClientArgs"]);
  });
});

describe("a class that extends a resource makes a client", () => {
  const web = (members: string, options = "options", rest = "") =>
    `import * as aws from "@pulumi/aws"; export class Web extends aws.cognito.UserPoolClient {
       constructor(name, args, options) { super(name, ${members}, ${options}); ${rest} } }`;

  it("with what it gives its superclass", () => {
    expect(titlesIn(web('{ name: "web" }'))).toEqual(["pulumi-aws create super"]);
    expect(writtenIn(web("{ ...args, generateSecret: true }"))[0]).toMatchObject({
      GenerateSecret: true,
      CallbackURLs: "unknown",
    });
  });

  it.each([
    ["the arguments it is given", web("args")],
    ["a look-up", web('{ name: "web" }', '{ id: "x" }')],
    ["transformations", web('{ name: "web" }', "{ ...options, transforms: [secure] }")],
    ["another resource", web('{ name: "web" }').replace("UserPoolClient", "UserPool")],
    [
      "a component",
      'import * as pulumi from "@pulumi/pulumi"; class Web extends pulumi.ComponentResource { constructor(name) { super("own:UserPoolClient", { name: "web" }); } }',
    ],
  ])("but not with %s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});
