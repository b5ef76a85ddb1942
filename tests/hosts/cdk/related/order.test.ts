import { describe, expect, it } from "vitest";
import {
  client,
  google,
  googleOptions,
  inStack,
  inStackClass,
  literalNames,
  onlyRelatedIn,
  pool,
  server,
} from "./stack.ts";

/** Whether the client named `Client` depends on the Google provider and on the resource server. */
function orderIn(source: string) {
  const relatedResources = onlyRelatedIn(source, '"Client"');
  return [...relatedResources.identityProviders, ...relatedResources.resourceServers].map(member =>
    relatedResources.precedesClient(member),
  );
}

function order(...statements: readonly string[]) {
  return orderIn(inStack(pool, ...statements));
}

const custom = "cognito.UserPoolClientIdentityProvider.custom";
const scopes = '[cognito.OAuthScope.custom("api/read")]';

// As aws-cdk-lib 2.276.0 synthesizes them: `DependsOn`, `Ref` and `Fn::GetAtt`.
describe("a client", () => {
  it.each([
    ["does not wait for what it names by a literal", [google, server, client], [false, false]],
    ["does not wait for what is made later", [client, google, server], [false, false]],
    ["waits for one of them", [google, server, client, "client.node.addDependency(google);"], [true, false]],
    ["waits for both", [google, server, client, "client.node.addDependency(google, server);"], [true, true]],
    [
      "waits for what is in the pool that it waits for",
      [
        google,
        server,
        `const client = new cognito.UserPoolClient(stack, "Client", { userPool: pool, ${literalNames} });`,
        "client.node.addDependency(pool);",
      ],
      [false, true],
    ],
    [
      "waits for a provider whose name it takes from the construct",
      [
        google,
        server,
        `pool.addClient("Client", { supportedIdentityProviders: [${custom}(google.providerName)], oAuth: { scopes: ${scopes} } });`,
      ],
      [true, false],
    ],
    [
      "waits for a server whose scope it takes from the construct",
      [
        google,
        server,
        'pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.resourceServer(server, { scopeName: "read", scopeDescription: "r" })] } });',
      ],
      [false, true],
    ],
    [
      "waits for what something else in its options refers to",
      [
        google,
        server,
        'const url = "https://a.example/" + google.providerName; const oAuth = { callbackUrls: [url] };',
        'pool.addClient("Client", { oAuth });',
      ],
      [true, false],
    ],
    [
      "waits for what it waits for waits for",
      [
        google,
        server,
        'const domain = pool.addDomain("D", { cognitoDomain: { domainPrefix: "x" } }); domain.node.addDependency(google);',
        client,
        "client.node.addDependency(domain);",
      ],
      [true, false],
    ],
    [
      "does not wait for what something else waits for",
      [
        google,
        server,
        'const domain = pool.addDomain("D", { cognitoDomain: { domainPrefix: "x" } }); domain.node.addDependency(google);',
        client,
      ],
      [false, false],
    ],
    [
      "does not wait for what an output shows",
      [google, server, client, 'new CfnOutput(stack, "Out", { value: google.providerName });'],
      [false, false],
    ],
    [
      "with a list of its own does not wait for what is registered",
      [google, server, "pool.registerIdentityProvider(google);", client],
      [false, false],
    ],
    [
      "waits for what is in a construct that it waits for",
      [
        `const group = new Construct(stack, "Group"); const google = new cognito.UserPoolIdentityProviderGoogle(group, "Google", { userPool: pool, ${googleOptions} });`,
        server,
        client,
        "client.node.addDependency(group);",
      ],
      [true, false],
    ],
    [
      "waits for what the construct around it waits for",
      [
        google,
        server,
        `const group = new Construct(stack, "Group"); new cognito.UserPoolClient(group, "Client", { userPool: pool, ${literalNames} });`,
        "group.node.addDependency(google);",
      ],
      [true, false],
    ],
    [
      "waits through the resources in the constructs",
      [google, server, client, "client.node.defaultChild.addResourceDependency(google.node.defaultChild);"],
      [true, false],
    ],
    [
      "does not wait for what another client waits for",
      [google, server, 'const other = pool.addClient("Other"); other.node.addDependency(google);', client],
      [false, false],
    ],
  ])("%s", (_name, statements, expected) => {
    expect(order(...statements)).toEqual(expected);
  });
});

describe("a client may wait", () => {
  it.each([
    ["in a loop", "for (const item of [google, server]) { client.node.addDependency(item); }"],
    ["in a callback", "[google, server].forEach(item => client.node.addDependency(item));"],
    ["for all providers of the pool", "client.node.addDependency(...pool.identityProviders);"],
    ["by an overridden attribute", 'client.node.defaultChild.addOverride("DependsOn", ["Google", "Server"]);'],
    ["by an aspect", "Aspects.of(stack).add({ visit(node) { order(node); } });"],
    ["as a function of another file does it", "configure(client, google, server);"],
    ["as a function of another file does it that is not given the others", "configure(client);"],
    [
      "as a function of this file does it",
      "function wait(a, b) { a.node.addDependency(b); } wait(client, google); wait(client, server);",
    ],
    ["for something that another file makes", "const other = configure(); client.node.addDependency(other);"],
    ["for something that is found in the tree", 'client.node.addDependency(stack.node.findChild("Google"));'],
    ["when others get hold of what it is to wait for", "export { google, server };"],
  ])("%s", (_name, statement) => {
    expect(order(google, server, client, statement)).toEqual(["maybe", "maybe"]);
  });

  it("when it stands in another stack", () => {
    const other = 'const two = new Stack(app, "Two");';
    const apart = `new cognito.UserPoolClient(two, "Client", { userPool: pool, ${literalNames} });`;
    expect(order(google, server, other, apart)).toEqual(["maybe", "maybe"]);
  });
});

describe("a client that others get hold of", () => {
  const inFunction = (result: string) =>
    `export function add(secret) { ${pool} ${google} ${client} return ${result}; }`;

  it.each([
    ["alone, does not wait for a provider that they do not know", "client", [false]],
    ["may wait for a provider that they get, too", "{ client, google }", ["maybe"]],
    ["may wait for a provider that they find in the pool", "{ client, pool }", ["maybe"]],
    ["may wait for what is made of a provider", "[client, google.providerName]", ["maybe"]],
  ])("%s", (_name, result, expected) => {
    expect(orderIn(inStack(inFunction(result)))).toEqual(expected);
  });

  it.each([
    ["console.log(client, google);"],
    ["console.log(JSON.stringify(client));"],
    ['Tags.of(client).add("a", "b");'],
    ["NagSuppressions.addResourceSuppressions(client, []);"],
    ["NagSuppressions.addResourceSuppressions([client, pool, google], [], true);"],
    ["assert(client); expect(client).toBeDefined();"],
  ])("and who only look at it, as in %s, does not wait", statement => {
    const nag = 'import { NagSuppressions } from "cdk-nag"; import assert from "node:assert";';
    expect(orderIn(`${nag}\n${inStack(pool, google, client, statement)}`)).toEqual([false]);
  });
});

describe("in a class", () => {
  const fields = [
    'this.pool = new cognito.UserPool(this, "Pool");',
    `this.google = new cognito.UserPoolIdentityProviderGoogle(this, "Google", { userPool: this.pool, ${googleOptions} });`,
    `this.client = new cognito.UserPoolClient(this, "Client", { userPool: this.pool, ${literalNames} });`,
  ];

  it.each([
    ["fields are followed", ["this.client.node.addDependency(this.google);"], [true]],
    ["nothing orders by itself", [], [false]],
    ["what was there before says nothing", ["this.pool.node.addDependency(props.vpc);"], [false]],
    [
      "what a method gives back is followed",
      ["const provider = this.give(this.google);", "this.client.node.addDependency(provider);"],
      ["maybe"],
    ],
    [
      "of two values of a field neither is certain",
      ["this.client = props.client;", "this.client.node.addDependency(this.google);"],
      ["maybe"],
    ],
  ])("%s", (_name, statements, expected) => {
    expect(orderIn(inStackClass(...fields, ...statements))).toEqual(expected);
  });
});

describe("from a function", () => {
  const makeGoogle = `function addGoogle() { ${google} return google; }`;

  it.each([
    ["whose result is dropped, nothing orders", "addGoogle();", false],
    ["whose result the client waits for, there is an order", "client.node.addDependency(addGoogle());", true],
    ["whose result has a name, there is an order", "const it = addGoogle(); client.node.addDependency(it);", true],
    ["whose result goes elsewhere, others may order", "configure(addGoogle());", "maybe"],
  ])("%s", (_name, statement, expected) => {
    expect(order(client, makeGoogle, statement)).toEqual([expected]);
  });

  it("that makes the client, the client is followed", () => {
    const makeClient = `function addClient() { ${client} return client; }`;
    expect(order(google, makeClient, "addClient();")).toEqual([false]);
    expect(order(google, makeClient, "configure(addClient());")).toEqual(["maybe"]);
    expect(order(google, makeClient, "const it = addClient(); it.node.addDependency(google);")).toEqual([true]);
  });
});

describe("on the level of resources", () => {
  const resources = [
    'const pool = new cognito.CfnUserPool(stack, "Pool", {});',
    'const google = new cognito.CfnUserPoolIdentityProvider(stack, "Google", { userPoolId: pool.ref, providerName: "Google", providerType: "Google" });',
    'const client = new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, supportedIdentityProviders: ["Google"] });',
  ];

  it.each([
    ["nothing orders by itself", "", false],
    ["addDependency", "client.addDependency(google);", true],
    ["addDependsOn", "client.addDependsOn(google);", true],
    ["addResourceDependency", "client.addResourceDependency(google);", true],
    ["node.addDependency", "client.node.addDependency(google);", true],
    ["the other way round", "google.addDependency(client);", false],
  ])("%s", (_name, statement, expected) => {
    expect(orderIn(inStack(...resources, statement))).toEqual([expected]);
  });
});

describe("what else orders", () => {
  const own =
    'import * as own from "./own"; import { console as log, NestedStack } from "./own"; import * as s3 from "aws-cdk-lib/aws-s3";';
  const withImports = (...statements: readonly string[]) => orderIn(`${own}\n${inStack(pool, ...statements)}`);
  const cfn = "client.node.defaultChild";
  const domain = 'const domain = pool.addDomain("D", { cognitoDomain: { domainPrefix: "x" } });';
  const group = (scope: string) =>
    `const group = new Construct(${scope}, "Group"); const google = new cognito.UserPoolIdentityProviderGoogle(group, "Google", { userPool: pool, ${googleOptions} });`;

  it.each([
    ...["Dependable", "DependencyGroup", "findAll", "findChild", "identityProviders", "tryFindChild"].map(
      name => `app.${name}(order);`,
    ),
    "for (const child of stack.node.children) order(child);",
    'const attributes = { DependsOn: ["Google"] };',
    `${cfn}.addOverride("DependsOn.0", "Google");`,
    `${cfn}.addDeletionOverride("DependsOn");`,
    'app.cfn.addOverride(app.path, "Google");',
    "own.cdk.Aspects.of(stack).add(aspect);",
    "app.it.node.addDependency(google, server);",
    "client.node.addDependency(google, configure());",
    "client.node.addDependency(google.providerName, server.userPoolResourceServerId);",
    "client.node.addDependency(...[google, server]);",
    "log.log(client, google);",
    "register(client, google);",
    "own.queue().send(client, google);",
    "app.all.forEach(change => change(client, google));",
  ])("may be %s", statement => {
    expect(withImports(google, server, client, statement)).toEqual(["maybe", "maybe"]);
  });

  it.each([
    `${cfn}.addOverride("UpdateReplacePolicy", "Retain");`,
    `${cfn}.addOverride("Metadata.DependsOn", "Google");`,
    `${cfn}.addPropertyOverride("ClientName", app.name);`,
    'new OktaProvider(stack, "O", { id: client.userPoolClientId });',
    `${domain} domain.node.addDependency(client);`,
    "app.it.addDependency(client);",
    "app.it.addDependsOn(client);",
    "app.it.registerIdentityProvider(client);",
    "String(client); Boolean(client); assert(client); expect(client).toBeDefined(); console.log(JSON.stringify(client));",
    'new Construct(client, "Extra");',
    'new CfnOutput(client, "Extra");',
    "stack.exportValue(client);",
    "google.providerName.trim();",
    'pool.addDomain("D", { cognitoDomain: { domainPrefix: google.providerName } });',
    'class Extra extends Stack { constructor() { super(client, "Extra"); } }',
  ])("is not %s", statement => {
    expect(withImports(google, server, client, statement)).toEqual([false, false]);
  });

  it.each<[name: string, statements: readonly string[], expected: readonly (boolean | "maybe")[]]>([
    [
      "another package's construct with the provider's name",
      [google, server, client, 'new OktaProvider(stack, "O", { name: google.providerName });'],
      ["maybe", false],
    ],
    [
      "a function of the file with such a name",
      [google, server, client, "function addDependency(...all) { all.forEach(order); } addDependency(client, google);"],
      ["maybe", false],
    ],
    [
      "an unknown method that is given the provider",
      [google, server, client, "client[app.key](google);"],
      ["maybe", false],
    ],
    [
      "another file's object with the provider",
      [google, server, client, "const chat = own.chat(); chat.add(google);"],
      ["maybe", false],
    ],
    [
      "a construct with the provider's name, which the client refers to",
      [
        google,
        server,
        'const bucket = new s3.Bucket(stack, "B", { bucketName: google.providerName });',
        `pool.addClient("Client", { ${literalNames.replace("oAuth: {", "oAuth: { callbackUrls: [bucket.bucketWebsiteUrl],")} });`,
      ],
      [true, false],
    ],
    [
      "a text of the provider's name",
      [
        google,
        server,
        `pool.addClient("Client", { ${literalNames.replace("oAuth: {", "oAuth: { callbackUrls: [google.providerName.trim()],")} });`,
      ],
      [true, false],
    ],
    [
      "a construct of the pool with the provider's name, which the client refers to",
      [
        google,
        server,
        'const domain = pool.addDomain("D", { cognitoDomain: { domainPrefix: google.providerName } });',
        `pool.addClient("Client", { ${literalNames.replace("oAuth: {", "oAuth: { callbackUrls: [domain.domainName],")} });`,
      ],
      [true, false],
    ],
    ["what another object waits for", [group("stack"), client, "app.it.node.addDependency(group);"], ["maybe"]],
    ["one of two dependencies", [group("stack"), domain, client, "client.node.addDependency(group, domain);"], [true]],
    [
      "a provider in a construct of a CDK's class",
      [group("stack").replace("new Construct", "new s3.ApplicationThing"), client],
      [false],
    ],
    [
      "constructs that are each in the other",
      ['const two = new Construct(group, "Two");', group("two"), client],
      ["maybe"],
    ],
  ])("is known of %s", (_name, statements, expected) => {
    expect(withImports(...statements)).toEqual(expected);
  });

  const modules = ["cdk-nag", "assert", "node:assert", "util", "node:util", "node:test", "vitest", "chai", "jest"];

  it.each([...modules, "@jest/globals", "node:assert/strict"])("is nothing of %s, which only reads", module => {
    const source = `import * as it from "${module}"; ${inStack(pool, google, client, "it.look(client, google);")}`;
    expect(orderIn(source)).toEqual([false]);
  });

  it.each(["cdk-nagging", "own/assert", "./util", "node:tests", "pre-vitest"])("may be something of %s", module => {
    const source = `import * as it from "${module}"; ${inStack(pool, google, client, "it.look(client, google);")}`;
    expect(orderIn(source)).toEqual(["maybe"]);
  });

  it.each(["addDependency", "addDependsOn", "addResourceDependency"])("is %s", method => {
    expect(withImports(google, server, client, `${cfn}.${method}(google.node.defaultChild);`)).toEqual([true, false]);
  });

  it.each(["replaceDependency", "replaceResourceDependency"])("is %s", method => {
    const replacing = `${cfn}.${method}(domain.node.defaultChild, google.node.defaultChild);`;
    expect(withImports(google, server, domain, client, replacing)).toEqual([true, false]);
  });

  it.each([
    [
      "two stacks of other files",
      `function add(one, two, pool: cognito.UserPool) { ${google.replace("stack", "one")} ${client.replace("pool.addClient(", "new cognito.UserPoolClient(two, ").replace("{", "{ userPool: pool,")} }`,
    ],
    [
      "a stack and the stack around it",
      `function add(scope, pool: cognito.UserPool) { const nested = new Stack(scope, "N"); ${google.replace("stack", "nested")} ${client.replace("pool.addClient(", "new cognito.UserPoolClient(scope, ").replace("{", "{ userPool: pool,")} }`,
    ],
  ])("may be that of %s", (_name, statement) => {
    expect(
      orderIn(
        inStack(
          pool,
          statement,
          "add(app.one, app.two, pool);".replace("app.two, ", statement.includes("two") ? "app.two, " : ""),
        ),
      ),
    ).toEqual(["maybe"]);
  });
});
