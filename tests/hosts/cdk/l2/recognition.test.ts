import { describe, expect, it, test } from "vitest";
import { findClients, inOnlyScenario, onlyClient, plain, textAt } from "./clients.ts";

const v2 = `import * as cognito from "aws-cdk-lib/aws-cognito";`;

/** The names where clients are found, with the client's name as far as it is known. */
function found(source: string, language?: "javascript" | "commonjs"): readonly string[] {
  return findClients(source, language).map(client => {
    const name = inOnlyScenario(client, shown => plain(shown.get("ClientName")));
    return `${source.slice(...client.range)} ${String(name)}`;
  });
}

describe("new UserPoolClient", () => {
  test.each([
    ["a namespace import", `${v2} new cognito.UserPoolClient(s, "C", { userPoolClientName: "web" });`],
    [
      "a named import",
      `import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "the root's aws_cognito",
      `import { aws_cognito } from "aws-cdk-lib"; new aws_cognito.UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "aws_cognito under another name",
      `import { aws_cognito as auth } from "aws-cdk-lib"; new auth.UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "the root as a namespace",
      `import * as cdk from "aws-cdk-lib"; new cdk.aws_cognito.UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "a destructured namespace",
      `${v2} const { UserPoolClient } = cognito; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "a path into the package",
      `import { UserPoolClient } from "aws-cdk-lib/aws-cognito/lib"; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "a path to a file of the package",
      `import { UserPoolClient } from "aws-cdk-lib/aws-cognito/lib/user-pool-client"; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "v1",
      `import { UserPoolClient } from "@aws-cdk/aws-cognito"; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "monocdk",
      `import { aws_cognito as cognito } from "monocdk"; new cognito.UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "a module of monocdk",
      `import { UserPoolClient } from "monocdk/aws-cognito"; new UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
    [
      "import = require",
      `import cognito = require("aws-cdk-lib/aws-cognito"); new cognito.UserPoolClient(s, "C", { userPoolClientName: "web" });`,
    ],
  ])("is found through %s", (_, source) => {
    expect(found(source)).toEqual(["UserPoolClient web"]);
  });

  it("is found in JavaScript", () => {
    const source = `
      const { aws_cognito: cognito } = require("aws-cdk-lib");
      new cognito.UserPoolClient(this, "C", { userPool, userPoolClientName: "web" });`;

    expect(found(source, "commonjs")).toEqual(["UserPoolClient web"]);
  });

  it("is one client with typed props in a variable", () => {
    const source = `
      import { UserPoolClient, UserPoolClientProps } from "aws-cdk-lib/aws-cognito";
      const props: UserPoolClientProps = { userPool, userPoolClientName: "web" };
      new UserPoolClient(this, "C", props);`;

    expect(found(source)).toEqual(["UserPoolClient web"]);
  });

  it("reads props that satisfy their type", () => {
    const source = `
      ${v2}
      const props = { userPool, userPoolClientName: "web" } satisfies cognito.UserPoolClientProps;
      new cognito.UserPoolClient(this, "C", props);`;

    expect(found(source)).toEqual(["UserPoolClient web"]);
  });
});

describe("addClient", () => {
  test.each([
    ["a constant", `const pool = new cognito.UserPool(this, "P"); pool.addClient("C", { userPoolClientName: "web" });`],
    [
      "the expression that makes the pool",
      `new cognito.UserPool(this, "P").addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "an imported pool",
      `cognito.UserPool.fromUserPoolId(this, "P", "us-east-1_abc").addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "a pool imported by its ARN into a constant",
      `const pool = cognito.UserPool.fromUserPoolArn(this, "P", arn); pool.addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "an imported pool or a new one",
      `const pool = id ? cognito.UserPool.fromUserPoolId(this, "P", id) : new cognito.UserPool(this, "P"); pool.addClient("C", { userPoolClientName: "web" });`,
    ],
    ["a typed variable", `let pool: cognito.IUserPool; pool.addClient("C", { userPoolClientName: "web" });`],
    ["a parameter", `function auth(pool: cognito.IUserPool) { pool.addClient("C", { userPoolClientName: "web" }); }`],
    [
      "an optional parameter",
      `function auth(pool?: cognito.UserPool) { pool?.addClient("C", { userPoolClientName: "web" }); }`,
    ],
    [
      "a destructured parameter",
      `interface Props { readonly pool: cognito.IUserPool } function auth({ pool }: Props) { pool.addClient("C", { userPoolClientName: "web" }); }`,
    ],
    [
      "a member of a typed parameter",
      `interface Props extends StackProps { readonly pool: cognito.IUserPool } function auth(props: Props) { props.pool.addClient("C", { userPoolClientName: "web" }); }`,
    ],
    [
      "a member of a type alias",
      `type Props = StackProps & { pool: cognito.UserPool }; const auth = (props: Readonly<Props>) => props.pool.addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "a member that a base interface has",
      `interface Base { pool: cognito.UserPool } interface Props extends Base {} const auth = (props: Props) => props.pool.addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "a constant taken from typed props",
      `interface Props { pool: cognito.UserPool } function auth(props: Props) { const { pool } = props; pool.addClient("C", { userPoolClientName: "web" }); }`,
    ],
    [
      "a field of a construct of the same file",
      `class Pools { readonly main: cognito.UserPool; } const pools = new Pools(); pools.main.addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "a class field",
      `class Auth { private pool = new cognito.UserPool(this, "P"); make() { this.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a class field that the constructor sets",
      `class Auth { pool; constructor() { this.pool = new cognito.UserPool(this, "P"); this.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a class field for an imported pool",
      `class Auth { constructor() { this.pool = cognito.UserPool.fromUserPoolId(this, "P", "x"); this.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a typed class field",
      `class Auth { readonly pool: cognito.IUserPool; make() { this.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a parameter property",
      `class Auth { constructor(private readonly pool: cognito.IUserPool) {} make() { this.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a member of props in a field",
      `interface Props { pool: cognito.IUserPool } class Auth { constructor(private readonly props: Props) {} make() { this.props.pool.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "what a method builds up and returns",
      `class Auth { make() { this.pool = this.build(); this.pool.addClient("C", { userPoolClientName: "web" }); } build() { const pool = new cognito.UserPool(this, "P"); pool.addDomain("D", {}); return pool; } }`,
    ],
    [
      "what a function returns either way",
      `function build(id) { if (id) { return cognitoPool; } return new cognito.UserPool(this, "P"); } const cognitoPool: cognito.UserPool = get(); build().addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "a pool of one's own class, within it",
      `class Users extends cognito.UserPool { constructor(s, id) { super(s, id); this.addClient("C", { userPoolClientName: "web" }); } }`,
    ],
    [
      "a pool of one's own class",
      `class Users extends cognito.UserPool {} const users = new Users(this, "P"); users.addClient("C", { userPoolClientName: "web" });`,
    ],
    [
      "the pool in the CDK's own props",
      `const copy = (props: cognito.UserPoolClientProps) => props.userPool.addClient("C", { userPoolClientName: "web" });`,
    ],
    ["a cast", `(pool as cognito.UserPool).addClient("C", { userPoolClientName: "web" });`],
  ])("is found on %s", (_, statement) => {
    expect(found(`${v2} ${statement}`)).toEqual(["addClient web"]);
  });

  const named = `userPoolClientName: "web", oAuth: {}`;

  it.each([
    ["a parameter", `${v2} exports.auth = pool => { pool.addClient("C", { ${named} }); };`],
    ["a parameter that is taken apart", `${v2} exports.auth = ({ userPool: p }) => p.addClient("C", { ${named} });`],
    [
      "a member of a parameter",
      `${v2} class A { constructor(s, id, props) { props.userPool.addClient("C", { ${named} }); } }`,
    ],
    [
      "a parameter beside the root's aws_cognito",
      `const { aws_cognito } = require("aws-cdk-lib"); function auth(pool) { pool.addClient("C", { ${named} }); }`,
    ],
    [
      "a parameter in version 1",
      `import * as c from "@aws-cdk/aws-cognito"; function auth(pool) { pool.addClient("C", { ${named} }); }`,
    ],
  ])("is found on %s without a type, by its options and the module", (_, source) => {
    expect(found(source, source.includes("require(") ? "commonjs" : "javascript")).toEqual(["addClient web"]);
  });

  it.each([
    ...["authFlows", "disableOAuth", "oAuth", "preventUserExistenceErrors", "supportedIdentityProviders"],
    "userPoolClientName",
  ])("is found on a parameter without a type by %s", option => {
    expect(findClients(`${v2} const auth = pool => pool.addClient("C", { ${option}: value });`)).toHaveLength(1);
  });

  it("is not found on a parameter without a type by options that others have, too", () => {
    expect(findClients(`${v2} const auth = pool => pool.addClient("C", { generateSecret: true });`)).toEqual([]);
  });

  it("is found without options", () => {
    const client = onlyClient(`${v2} new cognito.UserPool(this, "P").addClient("C");`);

    expect(inOnlyScenario(client, shown => plain(shown.effective("AllowedOAuthFlows")))).toEqual(["implicit", "code"]);
  });

  it("knows the id of an imported pool", () => {
    const source = `
      ${v2}
      const pool = cognito.UserPool.fromUserPoolId(this, "P", "us-east-1_abc");
      pool.addClient("C");`;

    const id = inOnlyScenario(onlyClient(source), shown => shown.get("UserPoolId"));
    expect([plain(id), textAt(source, id)]).toEqual(["us-east-1_abc", `"us-east-1_abc"`]);
  });

  it("has a pool that is not known before it is deployed", () => {
    const client = onlyClient(`${v2} new cognito.UserPool(this, "P").addClient("C");`);

    expect(inOnlyScenario(client, shown => shown.has("UserPoolId"))).toBe("maybe");
  });
});

describe("what is no app client of the CDK's L2", () => {
  test.each([
    ["addClient of something else", `${v2} registry.addClient("C", { oAuth: {} });`],
    [
      "addClient of SST's pool",
      `${v2} const pool = new sst.aws.CognitoUserPool("P"); pool.addClient("C", { name: "web" });`,
    ],
    ["addClient of an own class", `${v2} class Pool { addClient() {} } new Pool().addClient("C", {});`],
    ["addClient of an untyped parameter", `${v2} function auth(pool) { pool.addClient("C", {}); }`],
    [
      "addClient with options of another thing",
      `${v2} const auth = pool => pool.addClient("C", { oAuth: {}, region });`,
    ],
    [
      "addClient with options that may be more",
      `${v2} const auth = pool => pool.addClient("C", { oAuth: {}, ...more });`,
    ],
    [
      "addClient with options that others have",
      `${v2} const auth = pool => pool.addClient("C", { generateSecret: true });`,
    ],
    [
      "addClient of a parameter for something else",
      `${v2} const auth = clients => clients.addClient("C", { oAuth: {} });`,
    ],
    [
      "addClient of a parameter of an own type",
      `${v2} interface Pool {} const auth = (pool: Pool) => pool.addClient("C", { oAuth: {} });`,
    ],
    [
      "addClient of a parameter that the file gives an own class",
      `${v2} class Pool { addClient() {} } const auth = pool => pool.addClient("C", { oAuth: {} }); auth(new Pool());`,
    ],
    [
      "addClient of a parameter that is replaced",
      `${v2} const auth = pool => { pool = get(pool); pool.addClient("C", { oAuth: {} }); };`,
    ],
    ["addClient of an import", `${v2} import { pool } from "./pool"; pool.addClient("C", { oAuth: {} });`],
    ["addClient in a file without the module", `const auth = pool => pool.addClient("C", { oAuth: {} });`],
    [
      "addClient of a member of unknown type",
      `${v2} interface Props { pool: Pool } const auth = (props: Props) => props.pool.addClient("C", {});`,
    ],
    ["addClient of a client", `${v2} new cognito.UserPoolClient(s, "C", {}).addClient("D", {});`.replace(", {})", ")")],
    [
      "addClient of what is a pool only sometimes",
      `${v2} class A { constructor() { this.pool = new cognito.UserPool(this, "P"); this.pool = other; this.pool.addClient("C"); } }`,
    ],
    [
      "addClient of what a function returns only sometimes",
      `${v2} function build(id) { if (id) { return other(id); } return new cognito.UserPool(s, "P"); } build().addClient("C");`,
    ],
    [
      "addClient of another option of the CDK's",
      `${v2} const f = (p: cognito.UserPoolClientProps) => p.oAuth.addClient("C");`,
    ],
    ["addClient that is not called", `${v2} const add = new cognito.UserPool(this, "P").addClient;`],
    ["addClient without an id", `${v2} new cognito.UserPool(this, "P").addClient();`],
    ["an imported client", `${v2} cognito.UserPoolClient.fromUserPoolClientId(this, "C", "id");`],
    ["a client without props", `${v2} new cognito.UserPoolClient(this, "C");`],
    [
      "the class of another package",
      `import { UserPoolClient } from "amazon-cognito-identity-js"; new UserPoolClient(this, "C", {});`,
    ],
    [
      "Pulumi's class",
      `import * as aws from "@pulumi/aws"; new aws.cognito.UserPoolClient("c", "d", { callbackUrls: [] });`,
    ],
    ["an own class", `class UserPoolClient {} new UserPoolClient(this, "C", {});`],
    [
      "a class that hides the imported one",
      `import { UserPoolClient } from "aws-cdk-lib/aws-cognito"; function f(UserPoolClient) { new UserPoolClient(this, "C", {}); }`,
    ],
    ["the L1 construct", `${v2} new cognito.CfnUserPoolClient(this, "C", { userPoolId: "x" });`],
    [
      "a module of similar name",
      `import { UserPoolClient } from "aws-cdk-lib/aws-cognito-identitypool"; new UserPoolClient(this, "C", {});`,
    ],
  ])("%s is not found", (_, source) => {
    expect(findClients(source)).toEqual([]);
  });
});

describe("half-typed code", () => {
  test.each([
    `new cognito.UserPoolClient(this, "C", { oAuth: { flows: { } }, })`,
    `new cognito.UserPoolClient(...args)`,
    `new cognito.UserPoolClient(this, ...rest, {})`,
    `new cognito.UserPoolClient(this, "C", undefined)`,
    `new cognito.UserPoolClient(this, "C", null)`,
    `new cognito.UserPoolClient(this, "C", [])`,
    `new cognito.UserPoolClient(this, "C", "x")`,
    `new cognito.UserPoolClient(this, "C", { ...{}, __proto__: null, constructor: 1, get oAuth() { return 1 }, [x]: 2 })`,
    `new cognito.UserPoolClient(this, "C", { oAuth: null, authFlows: [], analytics: 1, readAttributes: "x" })`,
    `new cognito.UserPoolClient(this, "C", { oAuth: { flows: 1, scopes: "x", callbackUrls: {} }, authFlows: "x" })`,
    `new cognito.UserPoolClient(this, "C", { oAuth: { scopes: [OAuthScope, cognito.OAuthScope.__proto__, cognito.OAuthScope.custom()] } })`,
    `new cognito.UserPoolClient(this, "C", { accessTokenValidity: cdk.Duration.days(), authSessionValidity: 3 })`,
    `new cognito.UserPoolClient(this, "C", { readAttributes: new cognito.ClientAttributes().withStandardAttributes() })`,
    `new cognito.UserPoolClient(this, "C", { writeAttributes: a.withCustomAttributes(...names) })`,
    `new cognito.UserPool(this, "P").addClient(...args)`,
    `new cognito.UserPool(this, "P")["addClient"]("C", { , })`.replace(", }", " }"),
  ])("%s is read without complaint", source => {
    const text = `import * as cdk from "aws-cdk-lib"; ${v2} ${source}`;

    for (const client of findClients(text)) {
      expect(() => inOnlyScenario(client, shown => shown.effective("CallbackURLs"))).not.toThrow();
      expect(() => inOnlyScenario(client, shown => shown.effective("AllowedOAuthScopes"))).not.toThrow();
      expect(() => inOnlyScenario(client, shown => shown.effective("ReadAttributes"))).not.toThrow();
    }
  });

  it("knows nothing of a client whose arguments are spread", () => {
    const client = onlyClient(`${v2} new cognito.UserPoolClient(this, ...rest, {});`);

    expect(inOnlyScenario(client, shown => shown.has("AllowedOAuthFlows"))).toBe("maybe");
  });
});
