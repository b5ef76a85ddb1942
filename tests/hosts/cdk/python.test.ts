import dedent from "dedent";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import noChangedTokens from "../../../rules/no-changed-tokens.ts";
import noUndeclaredIdentityProviders from "../../../rules/no-undeclared-identity-providers.ts";
import requireProviderDependency from "../../../rules/require-provider-dependency.ts";
import requireRefreshTokenRotation from "../../../rules/require-refresh-token-rotation.ts";
import validTokenValidity from "../../../rules/valid-token-validity.ts";
import validUserPoolReference from "../../../rules/valid-user-pool-reference.ts";
import { applyTextEdits } from "../../../src/edits/text/text-edit.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import type { CognitoRule } from "../../../src/rule/cognito-rule.ts";
import { aligned } from "../../harness/aligned.ts";
import { readClients } from "../../harness/read-clients.ts";

function clientsIn(text: string): readonly object[] {
  const host = { filename: "app.py", languageOptions: { parser: parsers.python } };
  return readClients(host, `from aws_cdk import Fn, aws_cognito as cognito\n\n${text}\n`).flat();
}

const members = 'user_pool_id="us-east-1_Example1", access_token_validity=5';
const made = `client = cognito.CfnUserPoolClient(stack, "Client", ${members})`;
const units = (given: string) =>
  `cognito.CfnUserPoolClient(stack, "Client", ${members}, token_validity_units=${given})`;

test.each<[string, string, object]>([
  ["of the module", made, { UserPoolId: "us-east-1_Example1", AccessTokenValidity: 5 }],
  [
    "of the whole package",
    `import aws_cdk\naws_cdk.aws_cognito.CfnUserPoolClient(stack, "Client", ${members})`,
    { AccessTokenValidity: 5 },
  ],
  [
    "by its own name, with jsii's names",
    'from aws_cdk.aws_cognito import CfnUserPoolClient\nCfnUserPoolClient(s, "C", callback_ur_ls=["a:b"], allowed_o_auth_flows=["code"])',
    { CallbackURLs: ["a:b"], AllowedOAuthFlows: ["code"] },
  ],
  [
    "with a structure",
    units('cognito.CfnUserPoolClient.TokenValidityUnitsProperty(access_token="minutes")'),
    { "TokenValidityUnits.AccessToken": "minutes" },
  ],
  ["with what is not known", 'cognito.CfnUserPoolClient(s, "C", user_pool_id=Fn.ref("x"))', { UserPoolId: "unknown" }],
  ["that is assigned to", `${made}\nclient.access_token_validity = 6`, { AccessTokenValidity: 6 }],
  ["that is overridden", `${made}\nclient.add_property_override("AccessTokenValidity", 6)`, { AccessTokenValidity: 6 }],
  [
    "that is overridden by keywords",
    `${made}\nclient.add_property_override(property_path="AccessTokenValidity", value=6)`,
    { AccessTokenValidity: 6, UserPoolId: "us-east-1_Example1" },
  ],
  [
    "that is overridden as a resource by keywords",
    `${made}\nclient.add_override(value=6, path="Properties.AccessTokenValidity")`,
    { AccessTokenValidity: 6, UserPoolId: "us-east-1_Example1" },
  ],
  [
    "as a resource of any type, overridden by keywords",
    'from aws_cdk import CfnResource\nclient = CfnResource(stack, "C", type="AWS::Cognito::UserPoolClient", properties={"UserPoolId": "us-east-1_A", "ClientName": "web"})\nclient.add_property_override(property_path="ClientName", value="app")',
    { UserPoolId: "us-east-1_A", ClientName: "unknown" },
  ],
  [
    "that may be assigned to",
    `${made}\nfor days in spans:\n    client.access_token_validity = days`,
    { AccessTokenValidity: "unknown" },
  ],
  [
    "of which a copy is changed",
    `${made.slice(0, -1)}, callback_ur_ls=["a:b"])\nclient.callback_ur_ls.append("c:d")`,
    { CallbackURLs: "unknown" },
  ],
  [
    "that a function of the file changes",
    `def harden(one):\n    one.access_token_validity = 7\n\n${made}\nharden(client)`,
    { AccessTokenValidity: "unknown" },
  ],
  [
    "that a loop changes",
    `${made}\nfor one in [client]:\n    one.access_token_validity = 7`,
    { AccessTokenValidity: "unknown" },
  ],
  ["that waits", `${made}\nclient.add_dependency(google)`, { AccessTokenValidity: 5 }],
])("a CfnUserPoolClient %s is read", (_, text, expected) => {
  expect(clientsIn(text)).toMatchObject([expected]);
});

test("a dictionary in place of a structure is not known", () => {
  expect(clientsIn(units('{"accessToken": "minutes"}'))).not.toMatchObject([
    { "TokenValidityUnits.AccessToken": "minutes" },
  ]);
});

test.each([
  ["that is given away", `${made}\nharden(client)`],
  ["that an aspect is put on", `from aws_cdk import Aspects\n${made}\nAspects.of(client).add(Harden())`],
  ["of another package", `import other\nother.CfnUserPoolClient(stack, "Client", ${members})`],
])("a CfnUserPoolClient %s is not judged", (_, text) => {
  expect(clientsIn(text)).toEqual([]);
});

const pool = 'pool = cognito.UserPool(stack, "Pool")';
const minute = "cdk.Duration.minutes(1)";

test.each<[string, string, object]>([
  [
    "of a method of the pool",
    `${pool}\npool.add_client("Web", generate_secret=True, access_token_validity=${minute})`,
    { GenerateSecret: true, AccessTokenValidity: 1, "TokenValidityUnits.AccessToken": "minutes" },
  ],
  [
    "with structures",
    `${pool}\ncognito.UserPoolClient(stack, "Web", user_pool=pool, auth_flows=cognito.AuthFlow(user_srp=True), o_auth=cognito.OAuthSettings(flows=cognito.OAuthFlows(client_credentials=True), scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.custom("api/read")]))`,
    {
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: ["openid", "api/read"],
    },
  ],
  [
    "with dictionaries for structures",
    `${pool}\npool.add_client("Web", o_auth={"flows": {"implicit_code_grant": True}, "callback_urls": ["a:b"]})`,
    { AllowedOAuthFlows: ["implicit"], CallbackURLs: ["a:b"] },
  ],
  [
    "with attributes and providers",
    `${pool}\npool.add_client("Web", read_attributes=cognito.ClientAttributes().with_standard_attributes(email=True, given_name=True).with_custom_attributes("age"), supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])`,
    { ReadAttributes: ["custom:age", "email", "given_name"], SupportedIdentityProviders: ["Google"] },
  ],
  [
    "with None",
    `${pool}\npool.add_client("Web", generate_secret=None, auth_flows=cognito.AuthFlow(user_srp=None))`,
    { ExplicitAuthFlows: [] },
  ],
  [
    "of an imported pool",
    'cognito.UserPool.from_user_pool_id(stack, "P", user_pool_id="us-east-1_A").add_client("Web", generate_secret=True)',
    { UserPoolId: "us-east-1_A", GenerateSecret: true },
  ],
  [
    "of a pool in a field, overridden by way of its resource",
    `class Auth(cdk.Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        self.pool = cognito.UserPool(self, "Pool")
        client = self.pool.add_client("Web", generate_secret=False)
        resource = cast(cognito.CfnUserPoolClient, client.node.default_child)
        resource.generate_secret = True
        resource.add_property_override("EnableTokenRevocation", False)`,
    { GenerateSecret: true, EnableTokenRevocation: false },
  ],
  [
    "of a parameter's declared type",
    'def add(pool: cognito.IUserPool) -> None:\n    pool.add_client("Web", enable_token_revocation=False)',
    { EnableTokenRevocation: false },
  ],
  [
    "whose options are a dictionary",
    `${pool}\noptions = {"generate_secret": True}\npool.add_client("Web", **options)`,
    { GenerateSecret: true },
  ],
])("a UserPoolClient %s is read", (_, text, expected) => {
  expect(clientsIn(`import aws_cdk as cdk\nfrom typing import cast\n\n${text}`)).toMatchObject([expected]);
});

test("a property is absent that an override deletes by a keyword", () => {
  const [client] = clientsIn(`${made}\nclient.add_property_deletion_override(property_path="AccessTokenValidity")`);
  expect(client).toHaveProperty("UserPoolId", "us-east-1_Example1");
  expect(client).not.toHaveProperty("AccessTokenValidity");
});

test.each<[string, string]>([
  [
    "of a custom resource",
    'from aws_cdk import custom_resources as cr\ncr.AwsCustomResource(stack, "C", on_create=cr.AwsSdkCall(service="CognitoIdentityServiceProvider", action="createUserPoolClient", parameters={"ClientName": "web", "GenerateSecret": True}))',
  ],
  [
    "of a custom resource, as a dictionary",
    'from aws_cdk import custom_resources as cr\ncr.AwsCustomResource(stack, "C", on_update={"service": "CognitoIdentityServiceProvider", "action": "createUserPoolClient", "parameters": {"ClientName": "web", "GenerateSecret": True}})',
  ],
  [
    "of a state machine",
    'from aws_cdk.aws_stepfunctions_tasks import CallAwsService\nCallAwsService(stack, "C", service="cognitoidentityprovider", action="createUserPoolClient", parameters={"ClientName": "web", "GenerateSecret": True})',
  ],
])("an API call %s is read", (_, text) => {
  expect(clientsIn(text)).toEqual([{ ClientName: "web", GenerateSecret: true }]);
});

test.each(["on_create", "on_update", "on_delete"])("an API call of a custom resource is read %s", option => {
  const call = `{"service": "cognito-identity-provider", "action": "createUserPoolClient", "parameters": {"ClientName": "web"}}`;
  const text = `from aws_cdk import custom_resources as cr\ncr.AwsCustomResource(stack, "C", ${option}=${call})`;
  expect(clientsIn(text)).toEqual([{ ClientName: "web" }]);
});

test.each([
  ...["custom_resources.AwsSdkCall", "aws_stepfunctions_tasks.CallAwsService"],
  "aws_stepfunctions_tasks.CallAwsServiceCrossRegion",
])("an API call by %s is read", callee => {
  const call = `aws_cdk.${callee}(s, "C", service="cognito-identity-provider", action="createUserPoolClient", parameters={"ClientName": "web"})`;
  expect(clientsIn(`import aws_cdk\n${call}`)).toEqual([{ ClientName: "web" }]);
});

test("an API call with either of two dictionaries is one", () => {
  const call = `{"service": "cognito-identity-provider", "action": "createUserPoolClient", "parameters": {"ClientName": "a"} if x else {"ClientName": "b"}}`;
  const text = `from aws_cdk import custom_resources as cr\ncr.AwsCustomResource(stack, "C", on_update=${call})`;
  expect(clientsIn(text)).toEqual([{ ClientName: "a" }, { ClientName: "b" }]);
});

test.each([
  ["of a package that is not the CDK", "from mine import AwsSdkCall"],
  ["of an object", "AwsSdkCall = app.AwsSdkCall"],
])("an API call %s is not one that the CDK makes", (_, statement) => {
  const call = `AwsSdkCall(service="cognito-identity-provider", action="createUserPoolClient", parameters={"ClientName": "web"})`;
  expect(clientsIn(`${statement}\ncalls = [${call}, app.${call}]`)).toEqual([]);
});

test.each([
  ["an own class", "from .constructs import UserPoolClient\nUserPoolClient(stack, 'Web', generate_secret=True)"],
  ["a method of something else", "registry.add_client('web', generate_secret=True)"],
  [
    "a method of a local subclass",
    "class Pool:\n    def add_client(self, name, **options):\n        return name\n\nPool().add_client('web', generate_secret=True)",
  ],
])("%s makes no UserPoolClient", (_, text) => {
  expect(clientsIn(text)).toEqual([]);
});

const { structure, override, dictionary } = {
  structure: 'token_validity_units = cognito.CfnUserPoolClient.TokenValidityUnitsProperty(access_token="minutes")',
  override: 'add_property_override("TokenValidityUnits", {"AccessToken": "minutes"})',
  dictionary: 'token_validity_units = {"accessToken": "minutes"}',
};

test.each([
  ["L1, by a structure", `${made}\nclient.${structure}`, "minutes"],
  ["L1, by an override", `${made}\nclient.${override}`, "minutes"],
  ["L1, by a dictionary", `${made}\nclient.${dictionary}`, "unknown"],
  [
    "L2, by a structure",
    `${pool}\nresource = pool.add_client("Web").node.default_child\nresource.${structure}`,
    "minutes",
  ],
  [
    "L2, by an override",
    `${pool}\nresource = pool.add_client("Web").node.default_child\nresource.${override}`,
    "minutes",
  ],
  [
    "L2, by a dictionary",
    `${pool}\nresource = pool.add_client("Web").node.default_child\nresource.${dictionary}`,
    "unknown",
  ],
])("the units of %s, are read", (_, text, unit) => {
  expect(clientsIn(text)).toMatchObject([{ "TokenValidityUnits.AccessToken": unit }]);
});

test("a construct that is reached without being named may be any client", () => {
  const text = `${pool}\nclient = pool.add_client("Web", generate_secret=True)\ndef harden(one):\n    one.node.default_child.generate_secret = False`;
  expect(clientsIn(text)).toMatchObject([{ GenerateSecret: "unknown" }]);
});

function lint(rule: CognitoRule, text: string): readonly Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ["**/*.py"],
    languageOptions: { parser: parsers.python },
    plugins: { cognito: { rules: { [rule.name]: rule } } },
    rules: { [`cognito/${rule.name}`]: "error" },
  };
  return new Linter().verify(text, [config], { filename: "app.py" });
}

/** The file after a rule's first suggestion. */
function suggestedBy(rule: CognitoRule, text: string): string | undefined {
  const fix = lint(rule, text)[0]?.suggestions?.[0]?.fix;
  return fix && applyTextEdits(text, [fix]);
}

describe("a pool that is known", () => {
  const client = 'add_client("Web", generate_secret=True)';
  const both =
    'if x:\n    p = cognito.UserPool.from_user_pool_id(stack, "P", x)\nelse:\n    p = cognito.UserPool(stack, "P")\n';

  test.each([
    ["that is imported or created", `${both}p.${client}`],
    ["that is created after one is imported", `${both}    p.${client}`],
    [
      "that is created or imported",
      `if x:\n    p = cognito.UserPool(stack, "P")\nelse:\n    p = cognito.UserPool.from_user_pool_id(stack, "P", x)\np.${client}`,
    ],
    ["by another name of the class", `Pool = cognito.UserPool\np = Pool(stack, "P")\np.${client}`],
    ["by another name of the module", `import aws_cdk\nidp = aws_cdk.aws_cognito\nidp.UserPool(stack, "P").${client}`],
    ["by inheritance", `class Pool(cognito.UserPool):\n    def f(self):\n        self.${client}`],
    [
      "by what it overrides",
      `class Pool(cognito.UserPool):\n    def add_client(self, id):\n        return super().${client}`,
    ],
    [
      "in a field of a field",
      `class Auth:\n    def __init__(self):\n        self.pool = cognito.UserPool(self, "P")\n\nclass S(Stack):\n    def __init__(self):\n        self.auth = Auth()\n        self.auth.pool.${client}`,
    ],
    ["by a cast", `from typing import cast\np = cast(cognito.IUserPool, context["pool"])\np.${client}`],
    ["by a cast of its value", `import typing\n${pool}\ntyping.cast("cognito.UserPool", pool).${client}`],
    ["by a quoted type", `def f(p: "cognito.IUserPool | None"):\n    p.${client}`],
    ["by the type of a variable", `p: cognito.UserPool = context["pool"]\np.${client}`],
    [
      "by the type of a field",
      `class Props:\n    pool: cognito.IUserPool\n\ndef f(props: Props):\n    props.pool.${client}`,
    ],
    [
      "by the type of a field of the object itself",
      `class S(Stack):\n    def __init__(self, ctx):\n        self.pool: cognito.IUserPool = ctx.pool\n        self.pool.${client}`,
    ],
  ])("has a client %s", (_, text) => {
    expect(clientsIn(text)[0]).toMatchObject({ GenerateSecret: true });
  });

  test.each([
    [
      "what overrides its method",
      `class Pool(cognito.UserPool):\n    def add_client(self, id, **options):\n        pass\n\n    def f(self):\n        self.${client}`,
    ],
    ["a subclass of two", `class Pool(cognito.UserPool, Base):\n    def f(self):\n        self.${client}`],
    ["a class that has two names", `Pool = cognito.UserPool\nPool = Other\np = Pool(stack, "P")\np.${client}`],
    ["a class that is its own name", `Pool = Name\nName = Pool\np = Pool(stack, "P")\np.${client}`],
    ["a variable of another type", `p: Room = cognito\np.${client}`],
    ["a field of another class", `class Props:\n    pool: Room\n\ndef f(props: Props):\n    props.pool.${client}`],
    [
      "one of two classes",
      `p = cognito.UserPool(stack, "P") if x else cognito.UserPoolDomain(stack, "P")\np.${client}`,
    ],
    [
      "one of two classes, the second of which is a pool",
      `p = cognito.UserPoolDomain(stack, "P") if x else cognito.UserPool(stack, "P")\np.${client}`,
    ],
    [
      "one of two modules' classes",
      `from aws_cdk import aws_s3 as s3\np = s3.Bucket(stack, "P") if x else cognito.UserPool(stack, "P")\np.${client}`,
    ],
  ])("is not %s", (_, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});

describe("a pool from elsewhere", () => {
  const client = 'add_client("Web", auth_flows=cognito.AuthFlow(user_srp=True))';

  test.each([
    ["a parameter", `def f(user_pool):\n    user_pool.${client}`],
    ["a parameter with a longer name", `def f(auth_pool):\n    auth_pool.${client}`],
    ["a variable", `pool = make()\npool.${client}`],
    ["a field of a superclass", `class S(Base):\n    def add(self):\n        self.user_pool.${client}`],
    ["a member of a parameter", `def f(auth_stack):\n    auth_stack.user_pool.${client}`],
    [
      "a field",
      `class S(Stack):\n    def __init__(self, user_pool):\n        self.user_pool = user_pool\n\n    def add(self):\n        self.user_pool.${client}`,
    ],
  ])("is known by its name and the options: %s", (_, text) => {
    expect(clientsIn(text)).toMatchObject([{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] }]);
  });

  test.each([
    ["another name", `def f(session):\n    session.${client}`],
    ["a name that only ends alike", `def f(carpool):\n    carpool.${client}`],
    ["a class of the file", `class Room:\n    pass\nuser_pool = Room()\nuser_pool.${client}`],
    ["another type", `def f(user_pool: Room):\n    user_pool.${client}`],
    ["other options", 'def f(pool):\n    pool.add_client("Web", generate_secret=True)'],
    ["more options", `def f(pool):\n    pool.${client.slice(0, -1)}, websocket=ws)`],
    ["only one argument", "def f(pool):\n    pool.add_client(ws)"],
    ["the object itself", `class Pool:\n    def add(pool):\n        pool.${client}`],
  ])("is not taken for one: %s", (_, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});

describe("an import of everything", () => {
  const made = 'UserPoolClient(stack, "Web", user_pool=pool, generate_secret=True)';

  test.each([
    ["from Cognito's module", `from aws_cdk.aws_cognito import *\n${made}`],
    ["together with other packages", `from aws_cdk.aws_cognito import *\nfrom constructs import *\n${made}`],
  ])("has the constructs: %s", (_, text) => {
    expect(clientsIn(text)).toMatchObject([{ GenerateSecret: true }]);
  });

  test.each([
    ["of other packages", `from constructs import *\n${made}`],
    ["of two modules of the CDK", `from aws_cdk.aws_cognito import *\nfrom aws_cdk.aws_lambda import *\n${made}`],
    ["with a class of the file", `from aws_cdk.aws_cognito import *\nclass UserPoolClient:\n    pass\n${made}`],
  ])("is not followed: %s", (_, text) => {
    expect(clientsIn(text)).toEqual([]);
  });
});

describe("a pool at the top level of a file", () => {
  const client = (...after: readonly string[]) => aligned`
    from aws_cdk import App, Stack, aws_cognito as cognito
    app = App()
    stack = Stack(app, "Auth")
    ${pool}
    pool.add_client("Web", supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])
    ${after.join("\n")}
  `;

  test.each([
    ["the file synthesizes", client("app.synth()")],
    ["the file synthesizes where it is run", client('if __name__ == "__main__":', "    app.synth()")],
  ])("has no other providers where %s", (_, text) => {
    expect(lint(noUndeclaredIdentityProviders, text)).toHaveLength(1);
  });

  test.each([
    ["the app is synthesized elsewhere", client()],
    ["something else is", client("other.synth()")],
    ["the file says that it exports it", client("app.synth()", '__all__ = ["pool"]')],
    ["the file hands it on", client("Providers(app, pool)", "app.synth()")],
    ["the stack has it as a field", client("stack.pool = pool", "app.synth()")],
  ])("may have others where %s", (_, text) => {
    expect(lint(noUndeclaredIdentityProviders, text)).toEqual([]);
  });
});

describe("lists of providers in Python", () => {
  const google = 'google = cognito.UserPoolIdentityProviderGoogle(self, "Google", user_pool=pool, client_id="id")';
  const append = "idps.append(cognito.UserPoolClientIdentityProvider.GOOGLE)";
  const web = 'client = cognito.UserPoolClient(self, "Web", user_pool=pool, supported_identity_providers=idps)';
  const okta =
    'okta = cognito.CfnUserPoolIdentityProvider(self, "Okta", user_pool_id=pool.user_pool_id, provider_name="Okta")';
  const cfnWeb =
    'client = cognito.CfnUserPoolClient(self, "Web", user_pool_id=pool.user_pool_id, supported_identity_providers=idps)';
  const generic =
    'okta = CfnResource(self, "Okta", type="AWS::Cognito::UserPoolIdentityProvider", properties={"UserPoolId": pool.user_pool_id, "ProviderName": "Okta"})';
  const wait = "client.node.add_dependency(google)";
  const inBlock = (head: string, ...statements: readonly string[]) => aligned`
    ${head}:
        ${statements.join("\n")}
  `;

  const stackOf = (...statements: readonly string[]) => aligned`
    from aws_cdk import CfnResource, Stack, aws_cognito as cognito
    class Auth(Stack):
        def __init__(self, scope, id, social, staff):
            super().__init__(scope, id)
            pool = cognito.UserPool(self, "Pool")
            idps = []
            ${statements.join("\n")}
  `;

  test.each([
    ["append", [google, append, web]],
    ["append, later than the list is made", [append, google, web]],
    ["extend", [google, "idps.extend([cognito.UserPoolClientIdentityProvider.GOOGLE])", web]],
    ["an append beside the provider", [inBlock("if social", google, append), web]],
    ["an append under the same test", [inBlock("if social", google), inBlock("if social", append), web]],
    ["an append in an else", [inBlock("if staff", "pass"), inBlock("else", google, append), web]],
    ["an append in an elif", [inBlock("if staff", "pass"), inBlock("elif social", google, append), web]],
    ["an append under two tests", [inBlock("if staff", inBlock("if social", google, append)), web]],
    [
      "a conditional list",
      [inBlock("if social", google), "idps = [cognito.UserPoolClientIdentityProvider.GOOGLE] if social else []", web],
    ],
    ["append, of resources", [okta, 'idps.append("Okta")', cfnWeb]],
    ["an append beside a resource", [inBlock("if staff", okta, 'idps.append("Okta")'), cfnWeb]],
    ["append, of a CfnResource", [generic, 'idps.append("Okta")', cfnWeb]],
  ])("have a provider that may be made later: %s", (_, statements) => {
    expect(lint(requireProviderDependency, stackOf(...statements))).toHaveLength(1);
    expect(lint(noUndeclaredIdentityProviders, stackOf(...statements))).toEqual([]);
  });

  test.each([
    ["a dependency", [google, append, web, wait]],
    ["a dependency under the same test", [inBlock("if social", google, append), web, inBlock("if social", wait)]],
    [
      "a dependency on what may be made",
      ["google = None", inBlock("if social", google, append), web, inBlock("if google", wait)],
    ],
    [
      "a loop of dependencies",
      [
        "made = []",
        inBlock("if social", google, append, "made.append(google)"),
        web,
        inBlock("for one in made", "client.node.add_dependency(one)"),
      ],
    ],
    ["another test", [inBlock("if staff", google), inBlock("if social", append), web]],
    [
      "a test that may have changed",
      [inBlock("if social", google), "social = staff(social)", inBlock("if social", append), web],
    ],
    ["a statement that handles exceptions", [inBlock("try", google, append), inBlock("except Exception", "pass"), web]],
    ["a context that may suppress exceptions", [inBlock("with suppress()", google, append), web]],
    [
      "the name that the construct gives",
      [google, "idps.append(cognito.UserPoolClientIdentityProvider.custom(google.provider_name))", web],
    ],
    [
      "all providers of the pool",
      [
        google,
        "idps = [cognito.UserPoolClientIdentityProvider.custom(one.provider_name) for one in pool.identity_providers]",
        web,
      ],
    ],
    ["a dependency of a CfnResource", [generic, 'idps.append("Okta")', cfnWeb, "client.add_dependency(okta)"]],
  ])("have no provider that may be made later, with %s", (_, statements) => {
    expect(lint(requireProviderDependency, stackOf(...statements))).toEqual([]);
    expect(lint(noUndeclaredIdentityProviders, stackOf(...statements))).toEqual([]);
  });

  test.each([
    ["append", [append, web]],
    ["append under a test", [inBlock("if social", append), web]],
    ["append, beside another provider", [okta, append, web]],
    ["append, of resources", ['idps.append("Google")', cfnWeb]],
    ["append, beside another provider of a CfnResource", [generic, 'idps.append("Google")', cfnWeb]],
  ])("have a provider that is not made: %s", (_, statements) => {
    expect(lint(noUndeclaredIdentityProviders, stackOf(...statements))).toHaveLength(1);
  });
});

test("a reference to a pool's ARN is edited to the name of its id in Python", () => {
  const text = `from aws_cdk import aws_cognito as cognito\n\n${pool}\ncognito.CfnUserPoolClient(stack, "Web", user_pool_id=pool.user_pool_arn)\n`;
  expect(suggestedBy(validUserPoolReference, text)).toBe(text.replace("user_pool_arn", "user_pool_id"));
});

describe("in version 1 of the CDK", () => {
  const imports = "from aws_cdk import aws_cognito as cognito, core as cdk\n\n";

  test("a length of time is written with the core's own module", () => {
    const client = (length: string) => `${imports}${pool}\npool.add_client("Web", access_token_validity=${length})\n`;
    expect(suggestedBy(validTokenValidity, client("settings.Duration.minutes(2)"))).toBeUndefined();
    expect(suggestedBy(validTokenValidity, client("cdk.Duration.minutes(2)"))).toBe(client("cdk.Duration.hours(2)"));
  });

  test("a structure is written by the name of its class", () => {
    const client = (units: string) =>
      `${imports}cognito.CfnUserPoolClient(\n    stack,\n    "Web",\n    user_pool_id="us-east-1_A",\n    access_token_validity=60,\n${units})\n`;
    expect(suggestedBy(validTokenValidity, client(""))).toBe(
      client(
        '    token_validity_units=cognito.CfnUserPoolClient.TokenValidityUnitsProperty(access_token="minutes"),\n',
      ),
    );
  });

  test("refresh tokens cannot rotate", () => {
    const text =
      'cognito.CfnUserPoolClient(stack, "Web", explicit_auth_flows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])\n';
    expect(suggestedBy(requireRefreshTokenRotation, `${imports}${text}`)).toBeUndefined();
    expect(suggestedBy(requireRefreshTokenRotation, `from aws_cdk import aws_cognito as cognito\n${text}`)).toContain(
      "refresh_token_rotation=cognito.CfnUserPoolClient.RefreshTokenRotationProperty(",
    );
  });
});

describe("tokens of Python", () => {
  /** A client with this callback URL. */
  const client = (url: string) => dedent`
    from aws_cdk import Aws, Fn, Stack, aws_cognito as cognito
    class Auth(Stack):
        def __init__(self, scope, id):
            super().__init__(scope, id)
            pool = cognito.UserPool(self, "Pool")
            text = f"https://{pool.user_pool_id}"
            cognito.CfnUserPoolClient(self, "Client", user_pool_id=pool.user_pool_id, callback_ur_ls=[${url}])
  `;

  test.each([
    "pool.user_pool_provider_url.lower()",
    "pool.user_pool_provider_url.upper()",
    'pool.user_pool_provider_url.split("/")[0]',
    'pool.user_pool_provider_url.replace("http:", "https:")',
    'f"https://{pool.user_pool_id}".lower()',
    "text.lower()",
    "Aws.STACK_NAME.lower()",
    'Fn.import_value("Url").lower()',
  ])("are changed by %s", url => {
    expect(lint(noChangedTokens, client(url))).toHaveLength(1);
  });

  test.each(["cognito.OAuthSettings(callback_urls=[%s])", '{"callback_urls": [%s]}'])("are changed in %s", options => {
    const changed = options.replace("%s", "pool.user_pool_provider_url.lower()");
    expect(lint(noChangedTokens, `${client('""')}\n        pool.add_client("Web", o_auth=${changed})\n`)).toHaveLength(
      1,
    );
  });

  test.each(['f"https://{pool.user_pool_id}"', '"https://A.example".lower()', "host.lower()", "Aws.STACK_NAME"])(
    "are not changed by %s",
    url => {
      expect(lint(noChangedTokens, client(url))).toEqual([]);
    },
  );
});
