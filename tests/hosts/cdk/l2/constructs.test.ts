import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import { renameOption } from "../../../../src/edits/edit.ts";
import { clientsIn, titlesIn } from "../../found-clients.ts";
import { findClients, inOnlyScenario, onlyClient, plain, scenariosOf, textAt } from "./clients.ts";

const imports = `import * as cdk from "aws-cdk-lib"; import * as cognito from "aws-cdk-lib/aws-cognito";`;

describe("a client is not created by", () => {
  test.each([
    ["a call without `new`", `${imports} cognito.UserPoolClient(this, "C", { generateSecret: true });`],
    ["a member of the class", `${imports} new cognito.UserPoolClient.Other(this, "C", { generateSecret: true });`],
    [
      "a method of what only begins like a pool",
      `${imports} const auth = userPools => userPools.addClient("C", { oAuth: {} });`,
    ],
    [
      "a method of a given pool in a file that does not use Cognito's module",
      `import * as cdk from "aws-cdk-lib"; const auth = pool => pool.addClient("C", { oAuth: {} });`,
    ],
    [
      "options that another file's pool takes",
      `${imports} import { pool } from "./pool"; const web: cognito.UserPoolClientOptions = { generateSecret: true }; pool.addClient("C", web);`,
    ],
    ["options from elsewhere", `${imports} const web: cognito.UserPoolClientOptions = make();`],
    ["options that are a list", `${imports} const web: cognito.UserPoolClientOptions = [{ generateSecret: true }];`],
    ["a given pool with options from elsewhere", `${imports} const auth = pool => pool.addClient("C", options);`],
    [
      "options that other code may replace",
      `${imports} const web: cognito.UserPoolClientOptions = { generateSecret: true }; for (const key of keys) web[key] = 1;`,
    ],
  ])("%s", (_name, source) => {
    expect(findClients(source)).toHaveLength(0);
  });

  it("a method with the name of another library's construct", () => {
    const source = dedent`
      from aws_cdk import aws_cognito as cognito
      cognito.UserPool(stack, "P").Cognito(stack, "Auth", cdk={"userPoolClient": {"generateSecret": True}})
    `;
    expect(findClients(source, "python")).toHaveLength(0);
  });

  it("a construct of another library without `new`", () => {
    const source = `import { Cognito } from "sst/constructs"; Cognito(stack, "Auth", { cdk: { userPoolClient: { generateSecret: true } } });`;
    expect(titlesIn(source)).toEqual([]);
  });
});

describe("the providers of a pool are all known", () => {
  const providers = (code: string) =>
    scenariosOf(onlyClient(`${imports} ${code}`), shown => plain(shown.effective("SupportedIdentityProviders")));
  const pools = `const a = new cognito.UserPool(this, "A"); const b = new cognito.UserPool(this, "B");`;
  const pool = `const pool = new cognito.UserPool(this, "P");`;

  test.each([
    [
      "behind other options",
      `${pool} new cognito.UserPoolClient(this, "C", { generateSecret: true, userPool: pool });`,
    ],
    ["of one of two pools", `${pools} new cognito.UserPoolClient(this, "C", { userPool: p ? a : b });`],
    ["of a pool that is exported", `export const pool = new cognito.UserPool(stack, "P"); pool.addClient("C");`],
  ])("%s", (_name, code) => {
    expect(providers(code)).toEqual([["COGNITO"]]);
  });

  test.each([
    [
      "if one of two pools has others",
      `${pools} b.registerIdentityProvider(google); new cognito.UserPoolClient(this, "C", { userPool: p ? a : b });`,
    ],
    ["if it is a part of a pool", `${pool} new cognito.UserPoolClient(this, "C", { userPool: pool.other });`],
    [
      "if it is a pool of L1",
      `const pool = new cognito.CfnUserPool(this, "P", {}); new cognito.UserPoolClient(this, "C", { userPool: pool });`,
    ],
    [
      "if a construct of a library with a similar name gets it",
      `import { Domains } from "@me/aws-cdk-lib"; ${pool} new Domains(this, "D", { userPool: pool }); pool.addClient("C");`,
    ],
    ["if a function of the CDK gets it", `${pool} cdk.Tags.of(pool).add("a", "b"); pool.addClient("C");`],
    [
      "if a superclass gets it",
      `class D extends cognito.UserPoolDomain { constructor(s) { ${pool} super(s, "D", { userPool: pool }); pool.addClient("C"); } }`,
    ],
    ["if the callers of a function get it", `export function make() { ${pool} pool.addClient("C"); return pool; }`],
    ["if a member of it is unknown", `${pool} pool[method](google); pool.addClient("C");`],
  ])("but not %s", (_name, code) => {
    expect(providers(code)).toEqual([["COGNITO", "…"]]);
  });

  it("but not if a method gets it in Python", () => {
    const source = dedent`
      from aws_cdk import aws_cognito as cognito
      pool = cognito.UserPool(stack, "P")
      cognito.UserPool(stack, "Q").register(pool)
      pool.add_client("C")
    `;
    expect(
      inOnlyScenario(onlyClient(source, "python"), shown => plain(shown.effective("SupportedIdentityProviders"))),
    ).toEqual(["COGNITO", "…"]);
  });
});

describe("a construct that the file reaches without naming it", () => {
  const made = `const client = new cognito.UserPoolClient(this, "C", { generateSecret: true });`;
  const backend = `import { defineBackend } from "@aws-amplify/backend"; const backend = defineBackend({ auth });`;
  const secret = (code: string) =>
    inOnlyScenario(onlyClient(`${imports} ${made} ${code}`), shown => plain(shown.effective("GenerateSecret")));

  test.each([
    [
      "an aspect goes by the type",
      `class A { visit(n) { if (n.cfnResourceType === "AWS::Cognito::UserPoolClient") fix(n); } }`,
    ],
    [
      "one of several",
      "client.node.defaultChild.callbackUrLs = []; clients()[0].node.defaultChild.generateSecret = false;",
    ],
    ["in a stack of Amplify", `${backend} backend.stack.node.defaultChild.generateSecret = false;`],
    ["among the children in Amplify", `${backend} backend.auth.stack.node.children[0].node.defaultChild.x = 1;`],
  ])("may be any client: %s", (_name, code) => {
    expect(secret(code)).toBe("<token>");
  });

  test.each([
    [
      "in a resource of Amplify",
      `${backend} backend.auth.resources.cfnResources.cfnIdentityPool.node.defaultChild.x = 1;`,
    ],
    ["of a declared type", "function f(bucket: cdk.aws_s3.Bucket) { bucket.node.defaultChild.x = 1; }"],
  ])("is no client of the file: %s", (_name, code) => {
    expect(secret(code)).toBe(true);
  });

  it.each([
    ...["CfnElement", "CfnRefElement", "CfnResource", "CfnUserPoolClient", "Construct", "IConstruct", "IResource"],
    ...["IUserPoolClient", "IUserPoolClientRef", "Resource", "UserPoolClient"],
  ])("may be any client: of the type %s, which clients have, too", type => {
    const module = type.includes("UserPoolClient") ? "cognito" : "cdk";
    expect(secret(`(clients()[0].node.defaultChild as ${module}.${type}).generateSecret = false;`)).toBe("<token>");
  });

  it("may be one that is only described", () => {
    const source = `${imports} const web: cognito.UserPoolClientOptions = { generateSecret: true }; clients()[0].node.defaultChild.generateSecret = false;`;
    expect(inOnlyScenario(onlyClient(source), shown => plain(shown.get("GenerateSecret")))).toBe("<token>");
  });
});

describe("options that are only described", () => {
  it("have a type, to which other code may add", () => {
    const source = `${imports} const settings: cognito.OAuthSettings = { callbackUrls: ["https://a"] };`;
    const client = onlyClient(source);
    const { urls, secret } = inOnlyScenario(client, shown => ({
      urls: shown.get("CallbackURLs"),
      secret: shown.effective("GenerateSecret"),
    }));
    expect([plain(urls), plain(secret)]).toEqual([["https://a"], "<token>"]);
    expect(textAt(source, secret)).toBe(`{ callbackUrls: ["https://a"] }`);
  });

  it("have their names", () => {
    const client = onlyClient(`${imports} const web: cognito.UserPoolClientOptions = { generateSecret: true };`);
    expect(client.spell?.("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH")).toBe("userSrp");
  });
});

describe("a client that another construct creates", () => {
  const withOptions = (options: string, later = "", first = "") =>
    `${first} import { Cognito } from "sst/constructs"; const auth = new Cognito(stack, "Auth", { cdk: { userPoolClient: ${options} } }); ${later}`;

  it("has an unknown pool, with unknown providers", () => {
    const source = withOptions("{ generateSecret: true }");
    const client = onlyClient(source);
    const { pool, providers } = inOnlyScenario(client, shown => ({
      pool: shown.get("UserPoolId"),
      providers: shown.effective("SupportedIdentityProviders"),
    }));
    expect([pool.kind, textAt(source, pool).slice(0, 11)]).toEqual(["unknown", "new Cognito"]);
    expect(plain(providers)).toEqual(["COGNITO", "…"]);
    expect(client.spell?.("AllowedOAuthFlows", "code")).toBe("authorizationCodeGrant");
  });

  it("has the options of the version that the file uses", () => {
    const options = `{ authSessionValidity: Duration.minutes(5) }`;
    const values = ["@aws-cdk/core", "aws-cdk-lib"].map(module =>
      inOnlyScenario(onlyClient(withOptions(options, "", `import { Duration } from "${module}";`)), shown =>
        plain(shown.get("AuthSessionValidity")),
      ),
    );
    expect(values).toEqual([undefined, 5]);
  });

  it.each([
    ["a part of it that is unknown", "auth.cdk[name].add(x);", 0],
    ["a part of the client that is unknown", "auth.cdk.userPoolClient.other.addDependency(x);", 0],
    ["the client, which it replaces", "auth.cdk.userPoolClient = client;", 0],
    ["the client itself", "const { userPoolClient } = auth.cdk; secure(userPoolClient);", 0],
    ["another part of the construct", "auth.cdk.userPool.addDomain('D', {});", 1],
    ["its secret", "use(auth.cdk.userPoolClient.userPoolClientSecret);", 1],
    ["its name", "use(auth.cdk.userPoolClient.userPoolClientName);", 1],
    ["a member with a longer name", "use(auth.cdk.userPoolClient.userPoolClientIdentity);", 0],
    ["a member whose name ends alike", "use(auth.cdk.userPoolClient.theuserPoolClientId);", 0],
    ["another part of its node", "auth.cdk.userPoolClient.node.addMetadata('a', 1);", 0],
  ])("depends on what the file does with %s", (_name, later, count) => {
    expect(findClients(withOptions("{ generateSecret: true }", later))).toHaveLength(count);
  });
});

describe("a client as its host describes it", () => {
  it("exists in the scenarios of the code around it", () => {
    const source = `${imports} if (isProd) { const client = new cognito.UserPoolClient(this, "C", { generateSecret: isProd ? true : false }); }`;
    expect(scenariosOf(onlyClient(source), shown => plain(shown.get("GenerateSecret")))).toEqual([true]);
  });

  it("exists in the scenarios of what is overridden, too", () => {
    const source = `${imports} if (isProd) { const client = new cognito.UserPoolClient(this, "C", {});
      client.node.defaultChild.generateSecret = isProd ? true : false; }`;
    expect(scenariosOf(onlyClient(source), shown => plain(shown.get("GenerateSecret")))).toEqual([true]);
  });

  it("checks lifetimes unless they are overridden", () => {
    const source = `${imports} const client = new cognito.UserPoolClient(this, "C", {}); client.node.defaultChild.accessTokenValidity = 5;`;
    const client = onlyClient(source);
    expect([client.checksLifetime?.("AccessTokenValidity"), client.checksLifetime?.("IdTokenValidity")]).toEqual([
      false,
      true,
    ]);
  });

  it("spells items as flags unless they are overridden", () => {
    const source = `${imports} const client = new cognito.UserPoolClient(this, "C", {}); client.node.defaultChild.allowedOAuthFlows = ["code"];`;
    const client = onlyClient(source);
    expect([
      client.spell?.("ExplicitAuthFlows", "ALLOW_USER_SRP_AUTH"),
      client.spell?.("ExplicitAuthFlows", "USER_SRP_AUTH"),
      client.spell?.("AllowedOAuthFlows", "code"),
      client.spell?.("PreventUserExistenceErrors", "ENABLED"),
    ]).toEqual(["userSrp", "USER_SRP_AUTH", "code", "ENABLED"]);
  });

  it("spells flags as Python does", () => {
    const source = `from aws_cdk import aws_cognito as cognito\ncognito.UserPoolClient(stack, "C", user_pool=pool)\n`;
    const client = onlyClient(source, "python");
    expect(client.spell?.("AllowedOAuthFlows", "code")).toBe("authorization_code_grant");
    expect(client.spell?.("ExplicitAuthFlows", "ALLOW_REFRESH_TOKEN_AUTH")).toBe("ALLOW_REFRESH_TOKEN_AUTH");
  });

  it.each([
    [
      "javascript",
      `import * as cognito from "aws-cdk-lib/aws-cognito"; new cognito.UserPoolClient(this, "C", { oauth: {} });`,
      true,
    ],
    [
      "python",
      `from aws_cdk import aws_cognito as cognito\ncognito.UserPoolClient(stack, "C", oauth=settings)\n`,
      false,
    ],
  ] as const)(
    "only suggests another name for an option where it was ignored: %s",
    (language, source, isOnlySuggested) => {
      const client = onlyClient(source, language);
      const option = inOnlyScenario(client, ({ options }) => options.find(({ key }) => key === "oauth"));
      expect(option && client.isOnlySuggested?.(renameOption(option, "oAuth"))).toBe(isOnlySuggested);
      expect(client.isOnlySuggested?.({ kind: "remove", property: "ClientName" })).toBe(false);
    },
  );

  it("stands at its construct where an option does not exist in its version", () => {
    const source = `import { UserPoolClient } from "@aws-cdk/aws-cognito"; new UserPoolClient(this, "C", { analytics: { applicationId: "a" } });`;
    const values = inOnlyScenario(onlyClient(source), shown => [
      shown.get("AnalyticsConfiguration"),
      shown.get("AnalyticsConfiguration.ApplicationId"),
    ]);
    expect(values.map(value => [plain(value), textAt(source, value)])).toEqual([
      [undefined, "UserPoolClient"],
      [undefined, "UserPoolClient"],
    ]);
  });

  it("is one client with what is written twice", () => {
    const source = `${imports} const options = { generateSecret: true }; new cognito.UserPoolClient(this, "C", options);`;
    expect(clientsIn(source)).toHaveLength(1);
  });
});
