import { describe, expect, it } from "vitest";
import { setProperty } from "../../../src/edits/edit.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { cdktf } from "../../../src/hosts/terraform/cdktf.ts";
import { clientsIn, titlesIn, traitsOf, writtenIn } from "../found-clients.ts";
import type { Language } from "../../languages/javascript/parse-code.ts";

const config = '{ userPoolId: "p", name: "web" }';
const title = "cdktf create CognitoUserPoolClient";
const made = `new CognitoUserPoolClient(this, "C", ${config});`;

type Form = readonly [name: string, source: string, title?: string, language?: Language];

describe("a resource is found, whatever its form", () => {
  const forms: readonly Form[] = [
    [
      "the module of the resource",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; ${made}`,
    ],
    [
      "the module's index",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client/index.js"; ${made}`,
    ],
    [
      "the provider's root",
      `import { cognitoUserPoolClient as c } from "@cdktf/provider-aws"; new c.CognitoUserPoolClient(this, "C", ${config});`,
    ],
    [
      "the root's namespace",
      `import * as aws from "@cdktf/provider-aws"; new aws.cognitoUserPoolClient.CognitoUserPoolClient(this, "C", ${config});`,
    ],
    [
      "older providers",
      `import { cognito } from "@cdktf/provider-aws"; new cognito.CognitoUserPoolClient(this, "C", ${config});`,
    ],
    [
      "require",
      `const { CognitoUserPoolClient } = require("@cdktf/provider-aws/lib/cognito-user-pool-client"); ${made}`,
      title,
      "commonjs",
    ],
    [
      "the successor",
      `import { CognitoUserPoolClient } from "@cdktn/provider-aws/lib/cognito-user-pool-client"; ${made}`,
    ],
    [
      "what is generated",
      `import { CognitoUserPoolClient } from ".gen/providers/aws/cognito-user-pool-client"; ${made}`,
    ],
    [
      "what is generated, elsewhere",
      `import { CognitoUserPoolClient } from "../../.gen/providers/aws/cognito-user-pool-client/index.js"; ${made}`,
    ],
    ["what is generated, as a whole", `import { CognitoUserPoolClient } from ".gen/providers/aws"; ${made}`],
    [
      "a typed const",
      `import type { CognitoUserPoolClientConfig } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; export const c: CognitoUserPoolClientConfig = ${config};`,
      "cdktf create CognitoUserPoolClientConfig",
    ],
    [
      "awscc",
      'import { CognitoUserPoolClient } from "@cdktn/provider-awscc/lib/cognito-user-pool-client"; new CognitoUserPoolClient(this, "C", { userPoolId: "p", clientName: "web" });',
      "cdktf-awscc create CognitoUserPoolClient",
    ],
    [
      "a typed const for awscc",
      'import type { CognitoUserPoolClientConfig } from "@cdktf/provider-awscc/lib/cognito-user-pool-client"; export const c: CognitoUserPoolClientConfig = { userPoolId: "p", clientName: "web" };',
      "cdktf-awscc create CognitoUserPoolClientConfig",
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
    [
      "a construct of one's own",
      `import { CognitoUserPoolClient } from "./constructs/cognito-user-pool-client"; ${made}`,
    ],
    [
      "a module whose name ends like the provider's",
      `import { CognitoUserPoolClient } from "my/@cdktf/provider-aws/lib/cognito-user-pool-client"; ${made}`,
    ],
    ["a class of the file", `class CognitoUserPoolClient extends Construct {} ${made}`],
    [
      "another provider",
      `import { CognitoUserPoolClient } from ".gen/providers/aws-mock/cognito-user-pool-client"; ${made}`,
    ],
    [
      "a data source",
      `import { DataAwsCognitoUserPoolClient } from "@cdktf/provider-aws/lib/data-aws-cognito-user-pool-client"; new DataAwsCognitoUserPoolClient(this, "C", { userPoolId: "p", clientId: "c" });`,
    ],
    [
      "a look-up",
      'import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; CognitoUserPoolClient.generateConfigForImport(this, "C", "id");',
    ],
    [
      "another resource",
      `import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool"; new CognitoUserPool(this, "C", ${config});`,
    ],
    [
      "a client that an aspect changes",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; import { Aspects } from "cdktf";
       const c = new CognitoUserPoolClient(this, "C", ${config}); Aspects.of(c).add(secure);`,
    ],
    [
      "a client that an aspect changes by a name of another module",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; import * as tools from "./tools";
       const c = new CognitoUserPoolClient(this, "C", ${config}); tools.cdktf.Aspects.of(c).add(secure);`,
    ],
    [
      "a file whose aspect looks for clients",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
       class Secure { visit(node) { if (node instanceof CognitoUserPoolClient) node.enableTokenRevocation = true; } } ${made}`,
    ],
    [
      "a client with overrides that cannot be read",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
       const c = new CognitoUserPoolClient(this, "C", ${config}); c.addOverride(path, 1);`,
    ],
    [
      "a client with an override by a number",
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
       const c = new CognitoUserPoolClient(this, "C", ${config}); c.addOverride(1, 2);`,
    ],
  ])("%s", (_name, source) => {
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("what is written", () => {
  const written = (members: string, later = "") =>
    writtenIn(
      `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
       const client = new CognitoUserPoolClient(this, "C", { ${members} }); ${later}`,
    );

  it.each([
    ["a block", 'tokenValidityUnits: [{ idToken: "hours" }]', { "TokenValidityUnits.IdToken": "hours" }],
    ["a block without its list", 'tokenValidityUnits: { idToken: "hours" }', { "TokenValidityUnits.IdToken": "hours" }],
    ["null, which is nothing", "callbackUrls: null, name: 'web'", { ClientName: "web" }],
    ["a reference", "generateSecret: variable.booleanValue", { GenerateSecret: "unknown" }],
    ["Terraform's references", 'explicitAuthFlows: "${var.flows}"', { ExplicitAuthFlows: "unknown" }],
    [
      "Terraform's references in a text",
      'callbackUrls: ["https://${var.host}/cb"]',
      { CallbackURLs: [{ text: "https://…/cb" }] },
    ],
    ["what stands beside meta-arguments", 'name: "web", count: 2, provider: aws', { ClientName: "web" }],
  ])("is read from %s", (_name, members, expected) => {
    expect(written(members)).toEqual([expected]);
  });

  it.each([
    ["a setter", "client.callbackUrls = other;"],
    ["an override", 'client.addOverride("callback_urls", other);'],
    ["an override of an item", 'client.addOverride("callback_urls.0", other);'],
    ["a reset", "client.resetCallbackUrls();"],
    ["an addition", "client.callbackUrls.push(other);"],
  ])("is unknown after %s", (_name, later) => {
    expect(written('name: "web", callbackUrls: ["https://a.com"]', later)).toEqual([
      { ClientName: "web", CallbackURLs: "unknown" },
    ]);
  });

  it("is unknown after a block is put", () => {
    const [client] = written('tokenValidityUnits: [{ idToken: "hours" }]', "client.putTokenValidityUnits(other);");
    expect(client).toEqual(expect.objectContaining({ "TokenValidityUnits.IdToken": "unknown" }));
  });

  it.each([
    ["a method that changes no argument", 'client.overrideLogicalId("name");'],
    ["a method of a part of it", "client.node.addDependency(pool);"],
    ["a method whose name contains another one", "client.outputName();"],
    ["a method whose name begins like another one", "client.resetName$();"],
    ["a method that is only mentioned", "client.resetName.toString();"],
    ["a method that calls for no name", "client.reset();"],
    ["a call that is passed the client", "helpers[0](client);"],
    ["a call that is passed a part of it", "Aspects.of(client.node).add(secure);"],
    ["a method of the same name elsewhere", "registry.of(client);"],
    ["a call of no name", "(() => {})(client);"],
  ])("stays known after %s", (_name, later) => {
    expect(written('name: "web"', later)).toEqual([{ ClientName: "web" }]);
  });
});

it("gives no other name to what is in other modules", () => {
  expect(cdktf.library?.canonical({ module: "aws-cdk-lib", path: ["aws_cognito", "UserPoolClient"] })).toBeUndefined();
});

it("writes a new structure as a block", () => {
  const source = `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
new CognitoUserPoolClient(this, "C", { userPoolId: "p", accessTokenValidity: 5 });`;
  const edits = clientsIn(source)[0]?.client.render(setProperty("TokenValidityUnits.AccessToken", "minutes"));
  expect(edits && applyTextEdits(source, edits)).toContain('tokenValidityUnits: [{ accessToken: "minutes" }]');
});

it.each([
  ["CognitoUserPoolClient", "aws"],
  ["CognitoManagedUserPoolClient", "aws"],
  ["CognitoUserPoolClient", "awscc"],
])("only suggests another name for an argument that %s of %s drops", (name, provider) => {
  const source = `import { ${name} } from "@cdktf/provider-${provider}"; new ${name}(this, "C", { poolId: "p" });`;
  const [found] = clientsIn(source);
  expect(found && traitsOf(found.client).onlySuggestsNames).toBe(true);
});

it("reads the blocks of a managed client from lists of one", () => {
  const source = `import { CognitoManagedUserPoolClient } from "@cdktf/provider-aws/lib/cognito-managed-user-pool-client";
     new CognitoManagedUserPoolClient(this, "C", { tokenValidityUnits: [{ idToken: "hours" }] });`;
  expect(writtenIn(source)).toEqual([expect.objectContaining({ "TokenValidityUnits.IdToken": "hours" })]);
});

it("knows of a managed client only what is written", () => {
  const [found] = clientsIn(
    `import { CognitoManagedUserPoolClient } from "@cdktf/provider-aws/lib/cognito-managed-user-pool-client";
     new CognitoManagedUserPoolClient(this, "C", { userPoolId: "p", namePrefix: "x", callbackUrls: ["https://a.com"] });`,
  );
  expect(found?.title).toBe("cdktf update CognitoManagedUserPoolClient");
  expect(found?.written).toEqual([
    expect.objectContaining({ CallbackURLs: ["https://a.com"], LogoutURLs: "unknown", GenerateSecret: "unknown" }),
  ]);
});

describe("a class that extends a resource makes a client", () => {
  const web = (rest = "", later = "") =>
    `import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client"; import { Aspects } from "cdktf";
     class Web extends CognitoUserPoolClient { constructor(scope, id) { super(scope, id, { userPoolId: "p", name: "web" }); ${rest} } } ${later}`;

  it("with what it gives its superclass", () => {
    expect(titlesIn(web())).toEqual(["cdktf create super"]);
    expect(writtenIn(web())).toEqual([{ UserPoolId: "p", ClientName: "web" }]);
  });

  it.each([
    ["the class changes", 'this.name = "a";', ""],
    ["the class overrides", 'this.addOverride("name", "a");', ""],
    ["others change", "", 'const web = new Web(stack, "W"); web.name = "a";'],
  ])("without what %s", (_name, rest, later) => {
    expect(writtenIn(web(rest, later))).toEqual([{ UserPoolId: "p", ClientName: "unknown" }]);
  });

  it("unless an aspect changes it", () => {
    expect(titlesIn(web("Aspects.of(this).add(secure);"))).toEqual([]);
  });
});
