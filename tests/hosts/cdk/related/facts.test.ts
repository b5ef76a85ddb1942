import dedent from "dedent";
import { describe, expect, it } from "vitest";
import { stringOf } from "../../../../src/model/value.ts";
import { client, google, inStack, inStackClass, relatedIn, onlyRelatedIn, pool, server } from "./stack.ts";

const bareClient = 'const client = new cognito.UserPoolClient(stack, "Client", { userPool: pool });';
const cfnClient = (userPoolId: string) =>
  `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: ${userPoolId} });`;

function userPoolIn(...statements: readonly string[]) {
  const { userPool } = onlyRelatedIn(inStack(...statements), '"Client"');
  return (
    userPool && {
      name: userPool.name,
      tier: userPool.tier.kind === "absent" ? "absent" : stringOf(userPool.tier),
      attributes: userPool.attributes?.map(({ name, required, mutable }) => ({ name, required, mutable })),
      hasAllProviders: userPool.hasAllProviders,
    }
  );
}

function poolWith(options: string, later = "") {
  return userPoolIn(`const pool = new cognito.UserPool(stack, "Pool", ${options});`, bareClient, later);
}

describe("the user pool of a client", () => {
  it.each([
    ["an option", pool + bareClient],
    ["the construct that adds it", `${pool} pool.addClient("Client");`],
    ["the id", pool + cfnClient("pool.userPoolId")],
    ["the construct in the place of the id", pool + cfnClient("pool")],
    ["a reference to it", `const pool = new cognito.CfnUserPool(stack, "Pool", {}); ${cfnClient("pool.ref")}`],
    [
      "its id attribute",
      `const pool = new cognito.CfnUserPool(stack, "Pool", {}); ${cfnClient("pool.attrUserPoolId")}`,
    ],
    ["a name of its id", `${pool} const id = pool.userPoolId; ${cfnClient("id")}`],
    [
      "an import of its id",
      'const pool = new cognito.CfnUserPool(stack, "Pool", {}); const it = cognito.UserPool.fromUserPoolId(stack, "It", pool.ref); it.addClient("Client");',
    ],
  ])("is found by %s", (_name, source) => {
    expect(userPoolIn(source)?.name).toBe("pool");
  });

  it("is found by a field", () => {
    const source = inStackClass('this.users = new cognito.UserPool(this, "Pool");', 'this.users.addClient("Client");');
    expect(onlyRelatedIn(source).userPool?.name).toBe("users");
  });

  it("is found by the parameter of a function that is called once", () => {
    const source = inStack(
      'function addClient(users: cognito.UserPool, name) { users.addClient("Client", { userPoolClientName: name }); }',
      `${pool} addClient(pool, "web");`,
    );
    expect(onlyRelatedIn(source).userPool?.name).toBe("pool");
  });

  it.each([
    ["is called twice", "addClient(pool); addClient(app.pool);"],
    ["is given to others", "addClient(pool); app.pools.forEach(addClient);"],
    ["others can call", "addClient(pool); export { addClient };"],
  ])("is not known in a function that %s", (_name, calls) => {
    const source = inStack('function addClient(users: cognito.UserPool) { users.addClient("Client"); }', pool, calls);
    expect(onlyRelatedIn(source).userPool).toBeUndefined();
  });

  it("is found by the function that makes it", () => {
    const source = inStack(
      `function makePool() { ${pool} return pool; }`,
      "const users = makePool();",
      'users.addClient("Client");',
    );
    expect(onlyRelatedIn(source.replace("const users", "const users: cognito.UserPool")).userPool?.name).toBe("pool");
  });

  it("is not known of a function that makes several", () => {
    const source = inStack(
      "function makePool(id: string): cognito.UserPool { return new cognito.UserPool(stack, id); }",
      'const a = makePool("A"); const b = makePool("B");',
      'a.addClient("Client"); new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: b });',
    );
    const { poolReference, userPool, identityProviders, resourceServers } = onlyRelatedIn(source);
    expect([poolReference, userPool, ...identityProviders, ...resourceServers]).toEqual([undefined, undefined]);
  });

  it.each([
    [
      "an imported one",
      `const pool = cognito.UserPool.fromUserPoolId(stack, "Pool", "us-east-1_Example1");${bareClient}`,
    ],
    ["what another file makes", `const pool = configure(); ${bareClient}`],
    [
      "one of a class of somebody's own",
      `class Pool extends cognito.UserPool {} const pool = new Pool(stack, "Pool"); ${bareClient}`,
    ],
    [
      "one of two",
      `let pool = new cognito.UserPool(stack, "A"); pool = new cognito.UserPool(stack, "B"); ${bareClient}`,
    ],
    ["one that code elsewhere gets hold of", `${pool} configure(pool); ${bareClient}`],
    ["one that a class of elsewhere gets hold of", `${pool} new makeProvider(stack, "It", { pool }); ${bareClient}`],
    [
      "an override",
      `${pool} ${bareClient} client.node.defaultChild.addPropertyOverride("UserPoolId", "us-east-1_Example1");`,
    ],
  ])("is not known by %s", (_name, source) => {
    expect(userPoolIn(source)).toBeUndefined();
  });

  it("depends on the scenario", () => {
    const source = inStack(
      'const a = new cognito.UserPool(stack, "A"); const b = new cognito.UserPool(stack, "B");',
      'new cognito.UserPoolClient(stack, "Client", { userPool: app.isProd ? a : b });',
    );
    expect(relatedIn(source).map(({ userPool }) => userPool?.name)).toEqual(["a", "b"]);
  });

  it.each([
    ["its tier", "{ featurePlan: cognito.FeaturePlan.LITE }", { tier: "LITE" }],
    ["no tier", "{}", { tier: "absent" }],
    ["a tier that is not known", "{ featurePlan: app.plan }", { tier: undefined }],
    [
      "its standard attributes",
      "{ standardAttributes: { email: { required: true, mutable: false }, fullname: {}, phoneNumber: undefined } }",
      {
        attributes: [
          { name: "email", required: true, mutable: false },
          { name: "name", required: false, mutable: true },
        ],
      },
    ],
    [
      "its custom attributes",
      "{ customAttributes: { tenant: new cognito.StringAttribute({ mutable: true }), plan: new cognito.NumberAttribute(), other: app.attribute } }",
      {
        attributes: [
          { name: "custom:tenant", required: false, mutable: true },
          { name: "custom:plan", required: false, mutable: false },
          { name: "custom:other", required: false, mutable: "maybe" },
        ],
      },
    ],
    ["no attributes", "{}", { attributes: [] }],
    [
      "attributes from elsewhere",
      "{ customAttributes: { ...app.attributes, tenant: new cognito.StringAttribute() } }",
      { attributes: undefined },
    ],
    ["attributes that are not known", "{ customAttributes: app.attributes }", { attributes: undefined }],
    [
      "a name with the prefix",
      '{ customAttributes: { "custom:tenant": new cognito.StringAttribute() } }',
      { attributes: undefined },
    ],
    ["options from elsewhere", "app.poolOptions", { attributes: undefined, tier: undefined }],
    ["all its providers", "{}", { hasAllProviders: true }],
  ])("has %s", (_name, options, expected) => {
    expect(poolWith(options)).toMatchObject(expected);
  });

  it.each([
    ["the schema", "pool.node.defaultChild.schema = [];", { attributes: undefined, tier: "LITE" }],
    [
      "the schema of a child",
      'const child = pool.node.findChild("Resource"); child.schema = [];',
      { attributes: undefined, tier: "LITE" },
    ],
    [
      "the schema by name",
      'pool.node.defaultChild.addPropertyOverride("Schema.0.Mutable", true);',
      { attributes: undefined, tier: "LITE" },
    ],
    [
      "the tier",
      "(pool.node.defaultChild as cognito.CfnUserPool).userPoolTier = app.tier;",
      { attributes: [], tier: undefined },
    ],
    [
      "something else",
      'pool.node.defaultChild.addPropertyOverride("UserPoolName", "a");',
      { attributes: [], tier: "LITE" },
    ],
    [
      "nobody knows what",
      "pool.node.defaultChild.addPropertyOverride(app.path, 1);",
      { attributes: undefined, tier: undefined },
    ],
    [
      "nobody knows what of whom",
      "const child = pool.node.findChild(app.name); child.schema = [];",
      { attributes: undefined, tier: undefined },
    ],
    [
      "attributes by a call",
      'configure(stack, { action: "addCustomAttributes" });',
      { attributes: undefined, tier: "LITE" },
    ],
  ])("is not what its options say when the file changes %s", (_name, later, expected) => {
    expect(poolWith("{ featurePlan: cognito.FeaturePlan.LITE }", later)).toMatchObject(expected);
  });

  it.each([
    ["is exported", `export ${pool} ${bareClient}`],
    ["has one that is made only sometimes", `${pool} ${bareClient} if (app.google) { ${google} }`],
    [
      "may be what another one is made for",
      `${pool} ${bareClient} const add = it => new cognito.UserPoolIdentityProviderSaml(stack, "Saml", { userPool: it }); add(pool); add(app.pool);`,
    ],
    [
      "has one of a CfnResource with an unknown pool",
      `${pool} ${bareClient} new CfnResource(stack, "Okta", { type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: { Ref: "Pool" } } });`,
    ],
  ])("may have other providers when it %s", (_name, source) => {
    expect(userPoolIn(source)?.hasAllProviders).toBe(false);
  });

  it.each([
    'new CfnResource(stack, "Any", { type: app.type, properties: { UserPoolId: pool.userPoolId } });',
    'new CfnResource(stack, "Custom", { type: "Custom::Okta", properties: { UserPoolId: pool.userPoolId } });',
    'new CustomResource(stack, "Okta", { serviceToken: app.token, properties: { UserPoolId: pool.userPoolId } });',
    'const okta = new CfnCustomResource(stack, "Okta", { serviceToken: app.token }); okta.addPropertyOverride("UserPoolId", pool.userPoolId);',
    'new AwsCustomResource(stack, "Okta", { onCreate: { action: "createIdentityProvider", parameters: { UserPoolId: pool.userPoolId } } });',
    'new CfnStack(stack, "Okta", { templateUrl: app.url, parameters: { UserPoolId: pool.userPoolId } });',
    'new OktaProvider(stack, "Okta", { userPoolId: pool.userPoolId });',
    'const id = pool.userPoolId; new OktaProvider(stack, "Okta", { id });',
    "export const id = pool.userPoolId;",
  ])("may have other providers because of %s", statement => {
    expect(userPoolIn(pool, bareClient, statement)?.hasAllProviders).toBe(false);
  });

  it.each([
    'new CfnOutput(stack, "Id", { value: pool.userPoolId });',
    "console.log(pool.userPoolId);",
    'new CfnResource(stack, "Group", { type: "AWS::Cognito::UserPoolGroup", properties: { UserPoolId: pool.userPoolId } });',
    'new CfnResource(stack, "Okta", { type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: pool.userPoolId, ProviderName: "Okta" } });',
  ])("has no other providers because of %s", statement => {
    expect(userPoolIn(pool, bareClient, statement)?.hasAllProviders).toBe(true);
  });

  it("has the schema of CloudFormation on the level of resources", () => {
    const schema = '[{ name: "email", required: true }, { name: "tenant", mutable: false }]';
    const options = `{ userPoolTier: "LITE", schema: ${schema} }`;
    expect(
      userPoolIn(`const pool = new cognito.CfnUserPool(stack, "Pool", ${options});`, cfnClient("pool.ref")),
    ).toMatchObject({
      tier: "LITE",
      attributes: [
        { name: "email", required: true, mutable: false },
        { name: "custom:tenant", required: false, mutable: false },
      ],
    });
  });
});

describe("what a client refers to", () => {
  it.each([
    ["pool.attrArn", "CfnUserPool", "AWS::Cognito::UserPool", "Arn", "pool"],
    ["pool.userPoolArn", "UserPool", "AWS::Cognito::UserPool", "Arn", "pool"],
    ["pool.attrProviderUrl", "CfnUserPool", "AWS::Cognito::UserPool", "ProviderURL", "pool"],
    ["pool.ref", "CfnIdentityPool", "AWS::Cognito::IdentityPool", undefined, undefined],
    ["pool.userPoolClientId", "UserPoolClient", "AWS::Cognito::UserPoolClient", undefined, undefined],
  ])("%s of a %s", (userPoolId, className, type, attribute, meant) => {
    const source = inStack(`const pool = new cognito.${className}(stack, "It", {});`, cfnClient(userPoolId));
    const { poolReference, userPool } = onlyRelatedIn(source, '"Client"');
    expect(poolReference).toMatchObject({ target: { name: "pool" }, type, attribute });
    expect(userPool?.name).toBe(meant);
  });

  it.each(["pool.logicalId", "pool.userPoolName", 'Fn.importValue("Pool")'])("is not known of %s", userPoolId => {
    const source = inStack('const pool = new cognito.CfnUserPool(stack, "Pool", {});', cfnClient(userPoolId));
    const { poolReference, userPool, identityProviders, resourceServers } = onlyRelatedIn(source);
    expect([poolReference, userPool, ...identityProviders, ...resourceServers]).toEqual([undefined, undefined]);
  });
});

describe("identity providers", () => {
  function providersIn(...statements: readonly string[]) {
    const { identityProviders } = onlyRelatedIn(inStack(pool, ...statements, bareClient), '"Client"');
    return identityProviders.map(({ name, providerName, mappedAttributes }) => [
      name,
      stringOf(providerName),
      mappedAttributes,
    ]);
  }

  it.each([
    ["Google", "{ userPool: pool }", "Google"],
    ["Facebook", "{ userPool: pool }", "Facebook"],
    ["Amazon", "{ userPool: pool }", "LoginWithAmazon"],
    ["Apple", "{ userPool: pool }", "SignInWithApple"],
    ["Oidc", '{ userPool: pool, name: "Okta" }', "Okta"],
    ["Saml", '{ userPool: pool, name: "Adfs" }', "Adfs"],
    ["Saml", "{ userPool: pool }", undefined],
    ["Oidc", "{ userPool: pool, name: app.name }", undefined],
  ])("of the kind %s with %s", (kind, options, providerName) => {
    expect(providersIn(`new cognito.UserPoolIdentityProvider${kind}(stack, "Idp", ${options});`)).toEqual([
      ["Idp", providerName, []],
    ]);
  });

  it("map attributes", () => {
    const mapping =
      '{ email: cognito.ProviderAttribute.GOOGLE_EMAIL, fullname: cognito.ProviderAttribute.other("n"), locale: undefined, custom: { "custom:tenant": cognito.ProviderAttribute.other("t"), plain: cognito.ProviderAttribute.other("p") } }';
    const google = `const google = new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: pool, attributeMapping: ${mapping} });`;
    expect(providersIn(google)).toEqual([["google", "Google", ["email", "name", "custom:tenant"]]]);
  });

  it("have CloudFormation's properties on the level of resources", () => {
    const okta =
      'const okta = new cognito.CfnUserPoolIdentityProvider(stack, "Okta", { userPoolId: pool.userPoolId, providerName: "Okta", attributeMapping: { email: "mail", username: "sub" } });';
    expect(providersIn(okta)).toEqual([["okta", "Okta", ["email"]]]);
    expect(providersIn(`${okta} okta.providerName = app.name;`)).toEqual([["okta", undefined, ["email"]]]);
  });

  it("have CloudFormation's properties in a CfnResource", () => {
    const okta =
      'const okta = new CfnResource(stack, "Okta", { type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: pool.userPoolId, ProviderName: "Okta", AttributeMapping: { email: "mail", username: "sub" } } });';
    expect(providersIn(okta)).toEqual([["okta", "Okta", ["email"]]]);
    expect(providersIn(`${okta} okta.addPropertyOverride("ProviderName", app.name);`)).toEqual([
      ["okta", undefined, ["email"]],
    ]);
  });

  it("are around the client of a CfnResource", () => {
    const source = inStack(
      'const pool = new CfnResource(stack, "Pool", { type: "AWS::Cognito::UserPool", properties: { UserPoolTier: "LITE", Schema: [{ Name: "email", Required: true }] } });',
      'new CfnResource(stack, "Okta", { type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: pool.ref, ProviderName: "Okta" } });',
      'new CfnResource(stack, "Client", { type: "AWS::Cognito::UserPoolClient", properties: { UserPoolId: pool.ref, SupportedIdentityProviders: ["Okta"] } });',
    );
    const around = onlyRelatedIn(source);
    const { identityProviders, userPool } = around;
    expect(identityProviders.map(one => [one.name, stringOf(one.providerName), around.precedesClient(one)])).toEqual([
      ["Okta", "Okta", false],
    ]);
    expect(userPool?.attributes).toMatchObject([{ name: "email", required: true, mutable: false }]);
    expect(userPool && stringOf(userPool.tier)).toBe("LITE");
  });

  it.each([
    ["of another pool", 'new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: app.pool });'],
    ["that are made only sometimes", `if (app.google) { ${google} }`],
    ["in a loop", `for (const pool of app.pools) { ${google} }`],
    ["in a function", `function addGoogle() { ${google} }`],
  ])("do not count %s", (_name, statement) => {
    expect(providersIn(statement)).toEqual([]);
  });

  const stack = (...members: readonly string[]) => dedent`
    import * as cognito from "aws-cdk-lib/aws-cognito";
    import { Stack } from "aws-cdk-lib";
    class Auth extends Stack { ${members.join(" ")} }
  `;
  const addGoogle =
    'addGoogle() { new cognito.UserPoolIdentityProviderGoogle(this, "Google", { userPool: this.pool }); }';
  const addClient = 'addClient() { if (this.web) { this.pool.addClient("Client"); } }';
  const constructor = (body: string) => `constructor() { this.pool = new cognito.UserPool(this, "Pool"); ${body} }`;

  it.each([
    [
      "when a method makes them",
      [constructor("this.addGoogle(); this.addClient();"), addGoogle, addClient],
      ["Google"],
    ],
    [
      "when a method of a method makes them",
      [constructor("this.addAll();"), "addAll() { this.addClient(); this.addGoogle(); }", addGoogle, addClient],
      ["Google"],
    ],
    [
      "not when the method may not be called",
      [constructor("if (this.social) { this.addGoogle(); } this.addClient();"), addGoogle, addClient],
      [],
    ],
    ["not when nobody here calls the method", [constructor("this.addClient();"), addGoogle, addClient], []],
    [
      "not when it is not known where the method is called",
      [constructor("this.addGoogle(); this.addClient();"), "again() { this.addGoogle(); }", addGoogle, addClient],
      [],
    ],
  ])("count %s", (_name, members, expected) => {
    const { identityProviders } = onlyRelatedIn(stack(...members));
    expect(identityProviders.map(({ name }) => name)).toEqual(expected);
  });

  it("count when both are made only sometimes", () => {
    const { identityProviders } = onlyRelatedIn(inStack(pool, `if (app.web) { ${google} ${client} }`), '"Client"');
    expect(identityProviders.map(({ name }) => name)).toEqual(["google"]);
  });
});

describe("resource servers", () => {
  function serversIn(...statements: readonly string[]) {
    const { resourceServers } = onlyRelatedIn(inStack(pool, ...statements, bareClient), '"Client"');
    return resourceServers.map(({ name, identifier, scopes }) => [name, stringOf(identifier), scopes]);
  }

  it.each([
    ["are added to the pool", server, ["server", "api", ["read"]]],
    [
      "are constructed",
      'const read = new cognito.ResourceServerScope({ scopeName: "read", scopeDescription: "r" }); new cognito.UserPoolResourceServer(stack, "Server", { userPool: pool, identifier: "api", scopes: [read] });',
      ["Server", "api", ["read"]],
    ],
    [
      "have CloudFormation's properties on the level of resources",
      'const server = new cognito.CfnUserPoolResourceServer(stack, "Server", { userPoolId: pool.userPoolId, identifier: "api", scopes: [{ scopeName: "read" }] });',
      ["server", "api", ["read"]],
    ],
    [
      "have CloudFormation's properties in a CfnResource",
      'const server = new CfnResource(stack, "Server", { type: "AWS::Cognito::UserPoolResourceServer", properties: { UserPoolId: pool.userPoolId, Identifier: "api", Scopes: [{ ScopeName: "read" }] } });',
      ["server", "api", ["read"]],
    ],
    ["have no scopes", 'pool.addResourceServer("Server", { identifier: "api" });', ["Server", "api", []]],
    [
      "have scopes from elsewhere",
      'pool.addResourceServer("Server", { identifier: "api", scopes: app.scopes });',
      ["Server", "api", undefined],
    ],
    [
      "have an identifier from elsewhere",
      'pool.addResourceServer("Server", { identifier: app.id });',
      ["Server", undefined, []],
    ],
  ])("%s", (_name, statement, expected) => {
    expect(serversIn(statement)).toEqual([expected]);
  });
});
