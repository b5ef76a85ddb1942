import dedent from "dedent";
import { describe, expect, it, test } from "vitest";
import type { Property } from "../../../src/spec/properties/app-client.ts";
import { cdkLibrary } from "../../../src/hosts/cdk/library/library.ts";
import { findClients, inOnlyScenario, onlyClient, plain, scenariosOf, type Language } from "./l2/clients.ts";
import { inStack, relatedIn } from "./related/stack.ts";

const imports = `
  import * as cdk from "aws-cdk-lib";
  import * as cognito from "aws-cdk-lib/aws-cognito";
  import { Duration } from "aws-cdk-lib";
  import * as Other from "aws-cdk-lib/aws-other";
  import * as lib from "./lib";`;

/** What the name of a client is, which can be any value of the CDK. */
function valueOf(code: string): unknown {
  const client = onlyClient(`${imports} new cognito.UserPoolClient(this, "C", { userPoolClientName: ${code} });`);
  return inOnlyScenario(client, shown => plain(shown.get("ClientName")));
}

describe("constants of the CDK are the values that they stand for", () => {
  test.each([
    ["cognito.FeaturePlan.PLUS", "PLUS"],
    ["cognito.ManagedLoginVersion.CLASSIC_HOSTED_UI", 1],
    ["cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN", 2],
    ["cognito.ManagedLoginVersion.OTHER", "<token>"],
    ["cognito.ManagedLoginVersion", "<token>"],
    ["cognito.ProviderAttribute.FACEBOOK_ID", "<token>"],
    ["cognito.ProviderAttribute", "<token>"],
    ["cognito.FeaturePlan", "<token>"],
    ["cognito.FeaturePlan.PLUS.x", "<token>"],
    ["cdk.Token.REGION", "<token>"],
    ["lib.FeaturePlan.PLUS", "<token>"],
    ["Other.FeaturePlan.PLUS", "<token>"],
    ["cognito.ProviderAttribute.AMAZON_EMAIL", "email"],
    ["cognito.ProviderAttribute.AMAZON_NAME", "name"],
    ["cognito.ProviderAttribute.AMAZON_POSTAL_CODE", "postal_code"],
    ["cognito.ProviderAttribute.APPLE_EMAIL", "email"],
    ["cognito.ProviderAttribute.APPLE_EMAIL_VERIFIED", "email_verified"],
    ["cognito.ProviderAttribute.APPLE_FIRST_NAME", "firstName"],
    ["cognito.ProviderAttribute.APPLE_LAST_NAME", "lastName"],
    ["cognito.ProviderAttribute.APPLE_NAME", "name"],
    ["cognito.ProviderAttribute.FACEBOOK_EMAIL", "email"],
    ["cognito.ProviderAttribute.GOOGLE_EMAIL", "email"],
    ["cognito.ProviderAttribute.GOOGLE_EMAIL_VERIFIED", "email_verified"],
    ["cognito.ProviderAttribute.GOOGLE_FAMILY_NAME", "family_name"],
    ["cognito.ProviderAttribute.GOOGLE_GIVEN_NAME", "given_name"],
    ["cognito.ProviderAttribute.GOOGLE_NAME", "name"],
    ["cognito.ProviderAttribute.GOOGLE_PICTURE", "picture"],
  ])("%s is %s", (code, value) => {
    expect(valueOf(code)).toBe(value);
  });

  test.each([
    ["Aws.ACCOUNT_ID", true],
    ["Aws.PARTITION", true],
    ["Aws.REGION", true],
    ["Aws.STACK_NAME", true],
    ["Aws.URL_SUFFIX", true],
    ["Aws.STACK_ID", undefined],
    ["Aws.NO_VALUE", undefined],
    ["Token.REGION", undefined],
  ])("%s is a word: %s", (name, isWord) => {
    const client = onlyClient(`${imports} new cognito.UserPoolClient(this, "C", { userPoolClientName: cdk.${name} });`);
    const value = inOnlyScenario(client, shown => shown.get("ClientName"));
    const isText = value.kind === "text" && value.parts.length === 1 && value.parts[0] === undefined;
    expect(isText && value.hasWords).toBe(isWord ?? false);
  });
});

describe("the definition of an attribute is its options", () => {
  test.each([
    ["BooleanAttribute", "{ mutable: true }", { mutable: true }],
    ["DateTimeAttribute", "{ mutable: true }", { mutable: true }],
    ["NumberAttribute", "{ min: 1 }", { min: 1 }],
    ["StringAttribute", "{ maxLen: 9 }", { maxLen: 9 }],
    ["StringAttribute", "", {}],
    ["OtherAttribute", "{ mutable: true }", "<token>"],
  ])("new %s(%s)", (className, options, value) => {
    expect(valueOf(`new cognito.${className}(${options})`)).toEqual(value);
  });
});

const python = dedent`
  import aws_cdk as cdk
  from aws_cdk import aws_cognito as cognito
`;

/** What a property of the only client of a program in Python is. */
function inPython(code: string, property: Property): unknown {
  return inOnlyScenario(onlyClient(`${python}\n${code}\n`, "python"), shown => plain(shown.get(property)));
}

describe("a structure in Python is its members", () => {
  const valueOfCall = (callee: string) =>
    inPython(`cognito.UserPoolClient(s, "C", user_pool_client_name=cognito.${callee}(a=1))`, "ClientName");

  test.each([
    ...["AnalyticsConfiguration", "AttributeMapping", "AuthFlow", "CustomAttributeConfig", "OAuthFlows"],
    ...["OAuthSettings", "ResourceServerScopeProps", "StandardAttribute", "StandardAttributes"],
    ...["StandardAttributesMask", "UserPoolProps", "UserPoolClientOptions", "CfnUserPoolClientProps"],
    "CfnUserPoolClient.TokenValidityUnitsProperty",
  ])("%s", callee => {
    expect(valueOfCall(callee)).toEqual({ a: 1 });
  });

  test.each([
    ...["Other", "OtherUserPoolProps", "UserPoolPropsOther", "UserPoolProperties", "OAuthFlows.Property"],
    ...["CfnUserPoolClient.TokenValidityUnits", "CfnUserPoolClient.TokenValidityUnitsProperty.Other"],
  ])("but not %s", callee => {
    expect(valueOfCall(callee)).toBe("<token>");
  });
});

describe("arguments in Python have their names", () => {
  const withScope = (scope: string) =>
    `cognito.UserPoolClient(s, "C", o_auth=cognito.OAuthSettings(scopes=[cognito.OAuthScope.${scope}]))`;
  const server = `cognito.UserPoolResourceServer(scope=s, id="S", identifier="api")`;
  const imported = `cognito.UserPoolResourceServer.from_user_pool_resource_server_id(scope=s, id="S", user_pool_resource_server_id="api")`;
  const scope = `cognito.ResourceServerScope(scope_name="read", scope_description="r")`;

  test.each<[string, Property, unknown]>([
    [withScope(`custom(name="api/read")`), "AllowedOAuthScopes", ["api/read"]],
    [withScope(`resource_server(server=${server}, scope=${scope})`), "AllowedOAuthScopes", ["api/read"]],
    [withScope(`resource_server(scope=${scope}, server=${imported})`), "AllowedOAuthScopes", ["api/read"]],
    [
      `cognito.UserPoolClient(id="C", scope=s, auth_session_validity=cdk.Duration.minutes(amount=5))`,
      "AuthSessionValidity",
      5,
    ],
    [
      `cognito.UserPool.from_user_pool_id(id="P", user_pool_id="us-east-1_A", scope=s).add_client(generate_secret=True, id="C")`,
      "UserPoolId",
      "us-east-1_A",
    ],
    [
      `cognito.UserPoolClient(s, "C", supported_identity_providers=[cognito.UserPoolClientIdentityProvider.custom(name="Okta")])`,
      "SupportedIdentityProviders",
      ["Okta"],
    ],
  ])("%s", (code, property, value) => {
    expect(inPython(code, property)).toEqual(value);
  });

  test.each([
    `cognito.UserPoolClient(scope=s, id="C", generate_secret=True)`,
    `cognito.UserPool(scope=s, id="P").add_client(id="C", generate_secret=True)`,
  ])("and options are the others: %s", code => {
    const client = onlyClient(`${python}\n${code}\n`, "python");
    expect(inOnlyScenario(client, ({ options }) => options.map(({ key }) => key))).toEqual(["generate_secret"]);
  });
});

describe("a duration is converted", () => {
  test.each([
    ["Duration.hours(2).toSeconds()", 7200],
    ["Duration.hours(2).toMinutes()", 120],
    ["Duration.days(2).toHours()", 48],
    ["Duration.hours(48).toDays()", 2],
    ["Duration.hours(36).toDays()", "<token>"],
    ["Duration.hours(n).toMinutes()", "<token>"],
    [`Duration.hours("2").toMinutes()`, "<token>"],
    ["Duration.millis(60000).toMinutes()", "<token>"],
    [`Duration.parse("PT1H").toMinutes()`, "<token>"],
    ["Duration.hours(1).plus(Duration.hours(1)).toMinutes()", "<token>"],
    ["Duration.hours.toMinutes()", "<token>"],
    ["Duration.hours(2).toString()", "<token>"],
  ])("%s is %s", (code, value) => {
    expect(valueOf(code)).toBe(value);
  });

  it("in each case", () => {
    const client = onlyClient(`${imports} const ttl: Duration = p ? Duration.days(1) : Duration.hours(1);
      new cognito.UserPoolClient(this, "C", { userPoolClientName: ttl.toHours() });`);
    expect(scenariosOf(client, shown => plain(shown.get("ClientName")))).toEqual([24, 1]);
  });

  it("but not by a method that is not called", () => {
    const client = onlyClient(`${imports} const ttl: Duration = p ? Duration.hours : Duration.days(1);
      new cognito.UserPoolClient(this, "C", { userPoolClientName: ttl.toHours() });`);
    expect(scenariosOf(client, shown => plain(shown.get("ClientName")))).toEqual(["<token>", 24]);
  });

  it.each([
    "const ttl: Duration = props.ttl;",
    "const ttl: Duration = Duration.hours;",
    "const ttl = Duration.hours;",
    "function f(ttl: Duration) {}",
  ])("unless it is unknown: %s", setUp => {
    const client = onlyClient(
      `${imports} ${setUp} new cognito.UserPoolClient(this, "C", { userPoolClientName: ttl.toHours() });`,
    );
    expect(inOnlyScenario(client, shown => plain(shown.get("ClientName")))).toBe("<token>");
  });
});

describe("a resource server of a pool", () => {
  const scopes = (pool: string, declared = "") => `${imports}
    ${declared} const pool${pool};
    const server = pool.addResourceServer("S", { identifier: "users" });
    new cognito.UserPoolClient(this, "C", { oAuth: { scopes: [cognito.OAuthScope.resourceServer(server, { scopeName: "r" })] } });`;

  test.each([
    ["that is created", scopes(` = new cognito.UserPool(this, "P")`), "users/r"],
    ["that is imported", scopes(` = cognito.UserPool.fromUserPoolId(this, "P", "us-east-1_A")`), "users/r"],
    ["that has its interface", scopes(": cognito.IUserPool = props.pool"), "users/r"],
    ["but not of another construct", scopes(` = new cognito.UserPoolDomain(this, "D", {})`), "<token>/r"],
    ["but not of another module", scopes(` = new cdk.aws_cognito_identitypool.UserPool(this, "D", {})`), "<token>/r"],
  ])("has its identifier: %s", (_name, source, scope) => {
    expect(inOnlyScenario(onlyClient(source), shown => plain(shown.get("AllowedOAuthScopes")))).toEqual([scope]);
  });
});

describe("a pool by its id", () => {
  it("is the one with that id, in each case", () => {
    const source = inStack(
      'const a = new cognito.CfnUserPool(stack, "A"); const b = new cognito.CfnUserPool(stack, "B");',
      'const pool = cognito.UserPool.fromUserPoolId(stack, "It", app.isProd ? a.ref : b.ref); pool.addClient("Client");',
    );
    expect(relatedIn(source).map(({ userPool }) => userPool?.name)).toEqual(["a", "b"]);
  });

  it("is the one with that id, or the one whose id is written", () => {
    const source = inStack(
      'const made = new cognito.CfnUserPool(stack, "Made");',
      'const pool = cognito.UserPool.fromUserPoolId(stack, "It", app.isProd ? "us-east-1_Example1" : made.ref); pool.addClient("Client");',
    );
    expect(relatedIn(source).map(({ userPool }) => userPool?.name)).toEqual([undefined, "made"]);
  });

  it.each([
    ["CfnUserPool", "made"],
    ["UserPoolDomain", undefined],
  ])("is what %s imports by it: %s", (className, expected) => {
    const source = inStack(
      'const made = new cognito.CfnUserPool(stack, "Made");',
      `const userPool = cognito.${className}.fromUserPoolId(stack, "It", made.ref);`,
      'new cognito.UserPoolClient(stack, "Client", { userPool });',
    );
    expect(relatedIn(source).map(({ userPool }) => userPool?.name)).toEqual([expected]);
  });

  it.each(["cognito.OAuthScope.OPENID", "app.pool", `"us-east-1_Example1"`])("is unknown by %s", id => {
    const source = inStack(
      `const pool = cognito.UserPool.fromUserPoolId(stack, "It", ${id});`,
      'new cognito.UserPoolClient(stack, "Client", { userPool: pool });',
    );
    expect(relatedIn(source).map(({ userPool }) => userPool)).toEqual([undefined]);
  });
});

describe("the type of a pool", () => {
  test.each([
    [
      "a new one or an imported one",
      `const pool = id ? new cognito.UserPool(this, "P") : cognito.UserPool.fromUserPoolId(this, "P", id);`,
    ],
    [
      "an imported one or a new one",
      `const pool = id ? cognito.UserPool.fromUserPoolId(this, "P", id) : new cognito.UserPool(this, "P");`,
    ],
  ])("is known of %s", (_name, setUp) => {
    expect(findClients(`${imports} ${setUp} pool.addClient("C");`)).toHaveLength(1);
  });

  test.each([
    [
      "pools of two versions",
      `import * as v1 from "@aws-cdk/aws-cognito"; function f() { make().addClient("C"); } function make() { if (id) { return v1.UserPool.fromUserPoolId(this, "P", id); } return new cognito.UserPool(this, "P"); }`,
    ],
    [
      "a pool or a domain",
      `function f() { make().addClient("C"); } function make() { if (id) { return new cognito.UserPoolDomain(this, "D", {}); } return new cognito.UserPool(this, "P"); }`,
    ],
    ["what another method returns", `cognito.UserPool.isUserPool(props.pool).addClient("C");`],
    ["what another class imports", `cognito.CfnUserPool.fromUserPoolId(this, "P", id).addClient("C");`],
    ["what another class adds", `new cognito.UserPoolDomain(this, "D", {}).addClient("C").addClient("D");`],
    [
      "a member of what is imported",
      `const { pool } = cognito.UserPool.fromUserPoolId(this, "P", id); pool.addClient("C");`,
    ],
    ["a method of what imports one", `cognito.UserPool.fromUserPoolId.bind(this).addClient("C");`],
    ["an option of another type", `function f(props: cognito.UserPoolPropsMixin) { props.userPool.addClient("C"); }`],
    [
      "an option of the L1 construct",
      `function f(props: cognito.CfnUserPoolClientProps) { props.userPool.addClient("C"); }`,
    ],
  ])("is not known of %s", (_name, setUp) => {
    expect(findClients(`${imports} ${setUp}`)).toHaveLength(0);
  });
});

describe("a package of the CDK", () => {
  it("has its mixins known by their own host", () => {
    const name = { module: "@aws-cdk/cfn-property-mixins/aws-cognito", path: ["CfnUserPoolClientPropsMixin"] };
    expect(cdkLibrary.canonical(name)).toBeUndefined();
  });

  test.each<[string, Language]>([
    [
      `import { Duration } from "monocdk"; import { UserPoolClient } from "monocdk/aws-cognito"; new UserPoolClient(s, "C", { accessTokenValidity: Duration.hours(2) });`,
      "typescript",
    ],
    [
      `import { Duration } from "@aws-cdk/core"; import { UserPoolClient } from "@aws-cdk/aws-cognito"; new UserPoolClient(s, "C", { accessTokenValidity: Duration.hours(2) });`,
      "typescript",
    ],
    [
      dedent`
        from aws_cdk import core, aws_cognito as cognito
        cognito.UserPoolClient(s, "C", access_token_validity=core.Duration.hours(2))
      `,
      "python",
    ],
    [
      dedent`
        import aws_cdk.aws_cognito as cognito
        from aws_cdk import Duration
        cognito.UserPoolClient(s, "C", access_token_validity=Duration.hours(2))
      `,
      "python",
    ],
    [
      dedent`
        import aws_cdk as cdk
        cdk.aws_cognito.UserPoolClient(s, "C", access_token_validity=cdk.Duration.hours(2))
      `,
      "python",
    ],
  ])("has the construct and the core: %s", (source, language) => {
    const client = onlyClient(source, language);
    expect(inOnlyScenario(client, shown => plain(shown.get("AccessTokenValidity")))).toBe(2);
  });

  test.each<[string, Language]>([
    [`import { UserPoolClient } from "@me/aws-cdk-lib/aws-cognito"; new UserPoolClient(s, "C", {});`, "typescript"],
    [`import { UserPoolClient } from "aws-cdk-lib-extra/aws-cognito"; new UserPoolClient(s, "C", {});`, "typescript"],
    [`from my_aws_cdk import aws_cognito\naws_cognito.UserPoolClient(s, "C", generate_secret=True)`, "python"],
    [`from my.aws_cdk import aws_cognito\naws_cognito.UserPoolClient(s, "C", generate_secret=True)`, "python"],
    [`from aws_cdk_extra import aws_cognito\naws_cognito.UserPoolClient(s, "C", generate_secret=True)`, "python"],
  ])("is not another one: %s", (source, language) => {
    expect(findClients(source, language)).toHaveLength(0);
  });
});
