import { describe, expect, it } from "vitest";
import { stringOf } from "../../../../src/model/value.ts";
import { plain } from "../../../harness/read-clients.ts";
import { google, inStack, onlyRelatedIn, pool, relatedIn, server } from "./stack.ts";

const client = 'pool.addClient("Client");';

describe("an identity provider", () => {
  function providerIn(...statements: readonly string[]) {
    const source = inStack(pool, ...statements, client);
    const [provider, ...others] = onlyRelatedIn(source, '"Client"').identityProviders;
    expect(others).toEqual([]);
    return (
      provider && {
        name: plain(provider.providerName),
        type: provider.providerType && plain(provider.providerType),
        place: provider.mapping && source.slice(...provider.mapping.range),
        claims: provider.mapping?.attributes.map(({ name, claim }) => `${name} ${claim}`),
        complete: provider.mapping?.complete,
        scopes: provider.mapping?.requestedScopes,
      }
    );
  }

  const made = (kind: string, options: string) =>
    `const idp = new cognito.UserPoolIdentityProvider${kind}(stack, "Idp", { userPool: pool, ${options} });`;

  it.each([
    ["Amazon", "LoginWithAmazon", ["profile"]],
    ["Apple", "SignInWithApple", ["name"]],
    ["Facebook", "Facebook", ["public_profile"]],
    ["Google", "Google", ["profile"]],
    ["Oidc", "unknown", undefined],
    ["Saml", "unknown", undefined],
  ])("of the kind %s has the type %s and asks for %j", (kind, type, scopes) => {
    expect(providerIn(made(kind, ""))).toMatchObject({
      type,
      place: `UserPoolIdentityProvider${kind}`,
      claims: [],
      complete: true,
      scopes,
    });
  });

  it("without a name gets one at deployment", () => {
    expect(providerIn(made("Saml", ""))?.name).toBe("unknown");
  });

  it.each([
    ["its scopes", 'scopes: ["email", "profile"]', { scopes: ["email", "profile"] }],
    ["scopes that are not known", "scopes: app.scopes", { scopes: undefined }],
    ["one scope that is not known", 'scopes: ["email", app.scope]', { scopes: undefined }],
    [
      "a mapping",
      'attributeMapping: { email: cognito.ProviderAttribute.other("mail"), custom: { "custom:a": cognito.ProviderAttribute.other("b") } }',
      { claims: ["email undefined", "custom:a undefined"], complete: true },
    ],
    ["a mapping that is not known", "attributeMapping: app.mapping", { claims: [], complete: false }],
    ["a mapping that is partly known", "attributeMapping: { ...app.mapping }", { complete: false }],
    ["custom attributes that are not known", "attributeMapping: { custom: app.custom }", { complete: false }],
  ])("has %s", (_name, options, expected) => {
    expect(providerIn(made("Google", options))).toMatchObject(expected);
  });

  it("has its mapping where that is written", () => {
    expect(providerIn(made("Google", "attributeMapping: {}"))?.place).toBe("{}");
    expect(providerIn(made("Google", "attributeMapping: undefined"))?.place).toBe("UserPoolIdentityProviderGoogle");
  });

  it.each([
    ["its name", "providerName = 'a'", { name: "unknown" }],
    ["its details", "providerDetails = {}", { scopes: undefined, name: "Google" }],
    ["its mapping", "attributeMapping = {}", { complete: false, scopes: ["profile"] }],
    ["something else", "idpIdentifiers = []", { name: "Google", scopes: ["profile"], complete: true }],
  ])("is not what its options say when the file changes %s", (_name, change, expected) => {
    expect(providerIn(made("Google", ""), `idp.node.defaultChild.${change};`)).toMatchObject(expected);
  });

  it("is called by its class if its id is no text", () => {
    const source = inStack(pool, "new cognito.UserPoolIdentityProviderSaml(stack, 5, { userPool: pool });", client);
    expect(onlyRelatedIn(source, '"Client"').identityProviders.map(({ name }) => name)).toEqual([
      "UserPoolIdentityProviderSaml",
    ]);
  });
});

describe("a resource server", () => {
  it.each([
    ["its identifier", "identifier = 'a'", ["unknown", ["read"]]],
    ["its scopes", "scopes = []", ["api", undefined]],
    ["something else", "name = 'a'", ["api", ["read"]]],
  ])("is not what its options say when the file changes %s", (_name, change, expected) => {
    const source = inStack(pool, server, `server.node.defaultChild.${change};`, client);
    const { resourceServers } = onlyRelatedIn(source, '"Client"');
    expect(resourceServers.map(({ identifier, scopes }) => [plain(identifier), scopes])).toEqual([expected]);
  });
});

describe("the pool of a client", () => {
  const lite = 'const pool = new cognito.UserPool(stack, "Pool", { featurePlan: cognito.FeaturePlan.LITE });';
  const cfn = "pool.node.defaultChild";
  const tiersIn = (...statements: readonly string[]) =>
    relatedIn(inStack(...statements, client), '"Client"').map(
      ({ userPool }) => userPool && [plain(userPool.tier), userPool.attributes],
    );

  it.each([
    ["as a property", `${cfn}.userPoolTier = "PLUS";`, [["PLUS", []]]],
    ["as a property of the child", 'pool.node.findChild("Resource").userPoolTier = "PLUS";', [["PLUS", []]]],
    ["by an override", `${cfn}.addPropertyOverride("UserPoolTier", "PLUS");`, [["PLUS", []]]],
    [
      "by an override of a property set later",
      `${cfn}.addPropertyOverride("UserPoolTier", "PLUS"); ${cfn}.userPoolTier = "LITE";`,
      [["PLUS", []]],
    ],
    ["by the last of two", `${cfn}.userPoolTier = "LITE"; ${cfn}.userPoolTier = "PLUS";`, [["PLUS", []]]],
    [
      "in one case",
      `if (app.isProd) ${cfn}.userPoolTier = "PLUS";`,
      [
        ["PLUS", []],
        ["LITE", []],
      ],
    ],
    ["in a loop", `for (const tier of app.tiers) ${cfn}.userPoolTier = tier;`, [["unknown", []]]],
    ["in part", `${cfn}.userPoolTier.name = "PLUS";`, [["unknown", []]]],
    ["in part by an override", `${cfn}.addPropertyOverride("UserPoolTier.Name", "PLUS");`, [["unknown", []]]],
    ["to nothing", `${cfn}.addPropertyDeletionOverride("UserPoolTier");`, [["unknown", []]]],
    ["by an override of the resource", `${cfn}.addOverride("Properties.UserPoolTier", "PLUS");`, [["unknown", []]]],
    ["to nothing by such an override", `${cfn}.addDeletionOverride("Properties.UserPoolTier");`, [["unknown", []]]],
    ["by an override of all properties", `${cfn}.addOverride("Properties", {});`, [["unknown", undefined]]],
    ["by an override of the type", `${cfn}.addOverride("Type", "Custom::Pool");`, [["unknown", undefined]]],
    ["by an override that is not known", `${cfn}.addOverride(app.path, 1);`, [["unknown", undefined]]],
    ["by an unknown override of a property", `${cfn}.addPropertyOverride(app.path, 1);`, [["unknown", undefined]]],
    ["under an unknown name", `${cfn}[app.name] = "PLUS";`, [undefined]],
    ["by a mixin", "pool.with(mixin);", [["unknown", undefined]]],
    ["by an aspect", "Aspects.of(pool).add(aspect);", [["unknown", undefined]]],
    ["by code that knows types", 'if (node.cfnResourceType === "AWS::Cognito::UserPool") change(node);', [undefined]],
    ["by code that knows its class", "if (node instanceof cognito.CfnUserPool) change(node);", [undefined]],
    ["by code that knows any resource", "if (node instanceof CfnResource) change(node);", [undefined]],
  ])("has the tier that the file sets %s", (_name, statement, expected) => {
    expect(tiersIn(lite, statement)).toEqual(expected);
  });

  it.each([
    ["another property", `${cfn}.addPropertyOverride("UserPoolName", "a");`],
    ["another property of the resource", `${cfn}.addOverride("Properties.UserPoolName", "a");`],
    ["another attribute", `${cfn}.addOverride("UpdateReplacePolicy", "Retain");`],
    ["metadata", `${cfn}.addMetadata("UserPoolTier", "PLUS");`],
    ["a part's own override", `${cfn}.policies.addPropertyOverride("UserPoolTier", "PLUS");`],
    ["a tag", 'Tags.of(pool).add("a", "b");'],
    ["something in it", "Aspects.of(pool.parts).add(aspect);"],
    ["what is in another class", "if (node instanceof Stack) change(node);"],
    ["what is in a namesake", "if (node instanceof OwnCfnUserPool) change(node);"],
    ["nothing", `console.log(${cfn}.userPoolTier);`],
  ])("keeps its tier when the file changes %s", (_name, statement) => {
    expect(tiersIn(lite, statement)).toEqual([["LITE", []]]);
  });

  it("is changed itself if it is an L1 construct", () => {
    const source = inStack(
      'const pool = new cognito.CfnUserPool(stack, "Pool", { userPoolTier: "LITE" }); pool.userPoolTier = "PLUS";',
      'new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref });',
    );
    const { userPool } = onlyRelatedIn(source);
    expect(userPool && stringOf(userPool.tier)).toBe("PLUS");
  });

  it("has attributes that are not known if a name is not", () => {
    const other = lite.replace("featurePlan: cognito.FeaturePlan.LITE", "standardAttributes: { nonsense: {} }");
    expect(tiersIn(other)).toEqual([[undefined, undefined]]);
  });

  const allIn = (...statements: readonly string[]) => {
    const { userPool } = onlyRelatedIn(inStack(pool, ...statements, client), '"Client"');
    return userPool && [userPool.hasAllProviders, userPool.hasAllServers];
  };
  const other = 'const other = new cognito.UserPool(stack, "Other");';

  it.each<[name: string, statements: readonly string[], expected: readonly boolean[]]>([
    ["no members", [], [true, true]],
    ["members", [google, server], [true, true]],
    ["a server that is made only sometimes", [google, `if (app.api) { ${server} }`], [true, false]],
    [
      "two servers, one of which is made only sometimes",
      [server, `if (app.api) { ${server.replace("server", "two")} }`],
      [true, false],
    ],
    [
      "other code that gets the pool",
      [google, server, 'new OktaProvider(stack, "O", { id: pool.userPoolId });'],
      [false, false],
    ],
    [
      "members of another pool",
      [other, google.replace("userPool: pool", "userPool: other"), server.replace("pool.", "other.")],
      [true, true],
    ],
    [
      "a server of a pool that is not known",
      ['new cognito.UserPoolResourceServer(stack, "S", { userPool: app.pool, identifier: "api" });'],
      [true, false],
    ],
    ...["CfnApplication", "CfnInclude", "CfnModuleOwn", "NestedStack", "CfnStack", "AwsCustomResource"].map(
      (name): [string, string[], boolean[]] => [
        `a construct that may make others, ${name}`,
        [`import * as it from "aws-cdk-lib/aws-own"; new it.${name}(stack, "C", { pool: pool.userPoolId });`],
        [false, false],
      ],
    ),
    ...["CfnStackPolicy", "OwnNestedStack", "CfnApplications"].map((name): [string, string[], boolean[]] => [
      `a construct of its own, ${name}`,
      [`import * as it from "aws-cdk-lib/aws-own"; new it.${name}(stack, "C", { pool: pool.userPoolId });`],
      [true, true],
    ]),
    [
      "a resource of no known kind",
      ['new CfnResource(stack, "C", { type: 5, properties: { Pool: pool.userPoolId } });'],
      [false, false],
    ],
    ...[
      "AWS::CloudFormation::Stack",
      "AWS::Serverless::Application",
      "Custom::Google",
      "Acme::Auth::Google::MODULE",
    ].map((type): [string, string[], boolean[]] => [
      `a resource that may make others, ${type}`,
      [`new CfnResource(stack, "C", { type: "${type}", properties: { Pool: pool.userPoolId } });`],
      [false, false],
    ]),
    ...["AWS::S3::Bucket", "AWS::Serverless::ApplicationLayer", "Acme::Custom::Google", "Acme::Auth::MODULES"].map(
      (type): [string, string[], boolean[]] => [
        `a resource of its own, ${type}`,
        [`new CfnResource(stack, "C", { type: "${type}", properties: { Pool: pool.userPoolId } });`],
        [true, true],
      ],
    ),
  ])("may have other members in a file with %s", (_name, statements, expected) => {
    expect(allIn(...statements)).toEqual(expected);
  });
});

describe("the resources around a client", () => {
  it("are known in one scenario if they do not depend on any", () => {
    const providers = "app.isProd ? [cognito.UserPoolClientIdentityProvider.GOOGLE] : []";
    const source = inStack(pool, google, `pool.addClient("Client", { supportedIdentityProviders: ${providers} });`);
    expect(onlyRelatedIn(source).identityProviders).toHaveLength(1);
  });

  it("have no order with what the file does not make", () => {
    const around = onlyRelatedIn(inStack(pool, google, client));
    expect(around.precedesClient({ name: "google", range: [0, 0] })).toBe("maybe");
  });

  it("are not compared if there are more than a stack can have", () => {
    const many = Array.from(
      { length: 501 },
      (_, index) => `new cognito.UserPoolIdentityProviderSaml(stack, "S${index}", { userPool: pool });`,
    );
    const { poolReference, userPool, identityProviders, madeProviders } = onlyRelatedIn(inStack(pool, ...many, client));
    expect(poolReference?.target.name).toBe("pool");
    expect([userPool, madeProviders, ...identityProviders]).toEqual([undefined, undefined]);
  });
});

describe("what a client refers to in place of a pool", () => {
  const referenceIn = (statement: string, id: string) => {
    const source = inStack(statement, `new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: ${id} });`);
    const { poolReference } = onlyRelatedIn(source, '"Client"');
    return poolReference && [poolReference.type, poolReference.typeName, poolReference.attribute];
  };
  const made = (module: string, name: string) =>
    `import * as it from "${module}"; const thing = new it.${name}(stack, "Thing", {});`;

  it.each([
    ["aws-cdk-lib/aws-s3", "CfnBucket", "ref", ["AWS::s3::Bucket", "CfnBucket", undefined]],
    ["aws-cdk-lib/aws-s3", "CfnBucket", "attrArn", ["AWS::s3::Bucket", "CfnBucket", "Arn"]],
    ["aws-cdk-lib/aws-ec2", "CfnVPC", "ref", ["AWS::ec2::VPC", "CfnVPC", undefined]],
    [
      "aws-cdk-lib/aws-cognito",
      "CfnUserPool",
      "userPoolRef.userPoolId",
      ["AWS::Cognito::UserPool", undefined, undefined],
    ],
    ["aws-cdk-lib/aws-cognito", "CfnUserPool", "attrUserPoolId", ["AWS::Cognito::UserPool", undefined, "UserPoolId"]],
    [
      "aws-cdk-lib/aws-cognito",
      "CfnUserPool",
      "attrProviderName",
      ["AWS::Cognito::UserPool", undefined, "ProviderName"],
    ],
    ["aws-cdk-lib/aws-cognito", "CfnUserPool", "attrProviderUrl", ["AWS::Cognito::UserPool", undefined, "ProviderURL"]],
    [
      "aws-cdk-lib/aws-cognito",
      "UserPool",
      "userPoolProviderName",
      ["AWS::Cognito::UserPool", undefined, "ProviderName"],
    ],
    [
      "aws-cdk-lib/aws-cognito",
      "UserPool",
      "userPoolProviderUrl",
      ["AWS::Cognito::UserPool", undefined, "ProviderURL"],
    ],
    [
      "aws-cdk-lib/aws-cognito",
      "UserPoolResourceServer",
      "userPoolResourceServerId",
      ["AWS::Cognito::UserPoolResourceServer", undefined, undefined],
    ],
    [
      "aws-cdk-lib/aws-cognito",
      "UserPoolIdentityProviderGoogle",
      "ref",
      ["AWS::Cognito::UserPoolIdentityProvider", undefined, undefined],
    ],
  ])("is known of %s: %s.%s", (module, name, member, expected) => {
    expect(referenceIn(made(module, name), `thing.${member}`)).toEqual(expected);
  });

  it.each([
    ["aws-cdk-lib/aws-s3", "CfnBucket", "attrWebsiteUrl"],
    ["aws-cdk-lib/aws-s3", "Bucket", "ref"],
    ["aws-cdk-lib/aws-s3", "OwnCfnBucket", "ref"],
    ["aws-cdk-lib/aws-s3", "Cfnbucket", "ref"],
    ["aws-cdk-lib/aws-s3", "parts.CfnBucket", "ref"],
    ["aws-cdk-lib/aws-s3/own", "CfnBucket", "ref"],
    ["./aws-s3", "CfnBucket", "ref"],
    ["aws-cdk-lib/aws-cloudformation", "CfnStack", "ref"],
    ["aws-cdk-lib/aws-sam", "CfnApplication", "ref"],
    ["aws-cdk-lib/aws-servicecatalog", "CfnCloudFormationProvisionedProduct", "ref"],
    ["aws-cdk-lib/custom-resources", "CfnOwn", "ref"],
    ["aws-cdk-lib/aws-cognito", "parts.CfnUserPool", "ref"],
    ["aws-cdk-lib/aws-cognito", "CfnIdentityPool", "attrProviderName"],
    ["aws-cdk-lib/aws-cognito", "CfnIdentityPool", "userPoolId"],
  ])("is not known of %s: %s.%s", (module, name, member) => {
    expect(referenceIn(made(module, name), `thing.${member}`)).toBeUndefined();
  });

  it.each([
    ["addClient", "AWS::Cognito::UserPoolClient"],
    ["addDomain", "AWS::Cognito::UserPoolDomain"],
    ["addGroup", "AWS::Cognito::UserPoolGroup"],
    ["addResourceServer", "AWS::Cognito::UserPoolResourceServer"],
  ])("is known of what %s makes", (method, type) => {
    expect(referenceIn(`${pool} const thing = pool.${method}("Thing", {});`, "thing.ref")).toEqual([
      type,
      undefined,
      undefined,
    ]);
  });

  it("is not known of what a function returns", () => {
    expect(referenceIn("const thing = own().CfnBucket();", "thing.ref")).toBeUndefined();
  });
});
