import rule from "../../rules/require-provider-dependency.ts";
import { aligned } from "../harness/aligned.ts";
import { testRule } from "../harness/test-rule.ts";
import { inlineTemplateOf, stackOf } from "../harness/write-stack.ts";

const providers = ["SupportedIdentityProviders:", "  - COGNITO", "  - Google"];

/** A template with a pool, its Google provider, and a client with these properties and attributes. */
function template(properties: readonly string[], attributes: readonly string[] = [], pool = "!Ref Pool"): string {
  return aligned`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
      GoogleProvider:
        Type: AWS::Cognito::UserPoolIdentityProvider
        Properties:
          UserPoolId: !Ref Pool
          ProviderName: Google
          ProviderType: Google
      Client:
        ${["Type: AWS::Cognito::UserPoolClient", ...attributes].join("\n")}
        Properties:
          UserPoolId: ${pool}
          ${properties.join("\n")}
  `;
}

function json(attributes: object): string {
  const template = {
    Resources: {
      Pool: { Type: "AWS::Cognito::UserPool" },
      Okta: {
        Type: "AWS::Cognito::UserPoolIdentityProvider",
        Properties: { UserPoolId: { Ref: "Pool" }, ProviderName: "Okta", ProviderType: "OIDC" },
      },
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        ...attributes,
        Properties: { UserPoolId: { Ref: "Pool" }, SupportedIdentityProviders: ["Okta"] },
      },
    },
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

const message = "Provider 'Google' may not exist yet. Add a dependency on 'GoogleProvider'.";

const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
const google =
  'const google = new cognito.UserPoolIdentityProviderGoogle(stack, "Google", { userPool: pool, clientId: "id" });';
const listed = "{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }";
const listedName = "cognito.UserPoolClientIdentityProvider.GOOGLE";
const client = `const client = pool.addClient("Client", ${listed});`;
const awaited = "client.node.addDependency(google);";

/** A class whose constructor has these statements. */
function stackClass(...statements: readonly string[]): string {
  return stackOf(
    "export class AuthStack extends Stack {",
    "  constructor() {",
    "    super();",
    ...statements.map(statement => `    ${statement}`),
    "  }",
    "}",
  );
}

const resources = [
  'const pool = new cognito.CfnUserPool(stack, "Pool", {});',
  'const okta = new cognito.CfnUserPoolIdentityProvider(stack, "Okta", { userPoolId: pool.ref, providerName: "Okta", providerType: "OIDC" });',
  'const client = new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, supportedIdentityProviders: ["Okta"] });',
];

function inline(attributes: string): readonly string[] {
  return [
    'Pool: { Type: "AWS::Cognito::UserPool" }',
    'Okta: { Type: "AWS::Cognito::UserPoolIdentityProvider", Properties: { UserPoolId: { Ref: "Pool" }, ProviderName: "Okta" } }',
    `Client: { Type: "AWS::Cognito::UserPoolClient", ${attributes}Properties: { UserPoolId: { Ref: "Pool" }, SupportedIdentityProviders: ["Okta"] } }`,
  ];
}

testRule(rule, {
  everyHost: {
    valid: [{ name: "a provider of a pool that is elsewhere", client: { SupportedIdentityProviders: ["Google"] } }],
    invalid: [],
  },

  perHost: {
    "cloudformation, block YAML": {
      valid: [
        { name: "a client that waits", code: template(providers, ["DependsOn: GoogleProvider"]) },
        { name: "a client that waits for several", code: template(providers, ["DependsOn: [Pool, GoogleProvider]"]) },
        { name: "a reference", code: template(["SupportedIdentityProviders: [!Ref GoogleProvider]"]) },
        { name: "a reference elsewhere", code: template([...providers, "ClientName: !Sub 'a-${GoogleProvider}'"]) },
        { name: "no provider", code: template(["SupportedIdentityProviders: [COGNITO]"]) },
        { name: "a provider that is made elsewhere", code: template(["SupportedIdentityProviders: [Facebook]"]) },
        { name: "another pool", code: template(providers, [], "!ImportValue Pool") },
        {
          name: "a pool that is a parameter",
          code: `Parameters:\n  P: { Type: String }\n${template(providers, [], "!Ref P")}`,
        },
        { name: "an order that cannot be read", code: template(providers, ["DependsOn: ${self:custom.order}"]) },
        {
          name: "a provider whose name is not known",
          code: template(providers).replace("ProviderName: Google", "ProviderName: !Ref Name"),
        },
        {
          name: "two resources for one provider, of which either may be made",
          code: template(providers).replace(
            "  Client:",
            "  OtherProvider:\n    Type: AWS::Cognito::UserPoolIdentityProvider\n    Properties:\n      UserPoolId: !Ref Pool\n      ProviderName: Google\n  Client:",
          ),
        },
        { name: "a template that a macro changes", code: `Transform: Custom\n${template(providers)}` },
        {
          name: "a provider that is made where the client is not",
          code: template(providers, ["Condition: Prod"])
            .replace("    Properties", "    Condition: Dev\n    Properties")
            .replace(
              "Resources:",
              "Conditions:\n  Prod: !Equals [!Ref AWS::Region, a]\n  Dev: !Not [Condition: Prod]\nResources:",
            ),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: template(providers),
          errors: [{ messageId: "noOrder", at: "Google", message }],
          output: template(providers, ["DependsOn: GoogleProvider"]),
        },
        {
          name: "a client that waits for something else",
          code: template(providers, ["DependsOn: Pool"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(providers, ["DependsOn: [Pool, GoogleProvider]"]),
        },
        {
          name: "a client that waits for other things",
          code: template(providers, ["DependsOn:", "  - Pool"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(providers, ["DependsOn:", "  - Pool", "  - GoogleProvider"]),
        },
        {
          name: "a provider in one branch of a condition",
          code: template(["SupportedIdentityProviders: !If [Social, [Google], [COGNITO]]"]),
          errors: [{ messageId: "noOrder", at: "Google" }],
          output: template(
            ["SupportedIdentityProviders: !If [Social, [Google], [COGNITO]]"],
            ["DependsOn: GoogleProvider"],
          ),
        },
        {
          name: "a provider that waits for the client",
          code: template(providers).replace("    Properties", "    DependsOn: Client\n    Properties"),
          errors: [{ messageId: "noOrder", at: "Google" }],
        },
      ],
    },
    "cloudformation, JSON": {
      valid: [{ name: "a client that waits", code: json({ DependsOn: ["Okta"] }) }],
      invalid: [
        {
          name: "a client without an order",
          code: json({}),
          errors: [{ messageId: "noOrder", at: '"Okta"' }],
          output: json({ DependsOn: "Okta" }),
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a client that waits", code: stackOf(pool, google, client, awaited) },
        {
          name: "the name that the construct gives",
          code: stackOf(
            pool,
            google,
            'pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom(google.providerName)] });',
          ),
        },
        { name: "no list", code: stackOf(pool, google, 'pool.addClient("Client");') },
        { name: "a provider that is made elsewhere", code: stackOf(pool, client) },
        {
          name: "a pool that is made elsewhere",
          code: stackOf("const pool: cognito.IUserPool = config.pool;", google, client),
        },
        { name: "an order that code elsewhere may make", code: stackOf(pool, google, client, "config.order(client);") },
        {
          name: "a provider that is made only sometimes",
          code: stackOf(pool, `if (config.google) { ${google} }`, client),
        },
        {
          name: "a list that has a provider under another condition",
          code: stackOf(
            pool,
            "const providers = [cognito.UserPoolClientIdentityProvider.COGNITO];",
            `if (config.google) { ${google} } if (config.signUp) { providers.push(${listedName}); }`,
            'pool.addClient("Client", { supportedIdentityProviders: providers });',
          ),
        },
        ...["for (const one of made) { client.node.addDependency(one); }", "client.node.addDependency(...made);"].map(
          waits => ({
            name: `a list of dependencies, with '${waits}'`,
            code: stackOf(
              pool,
              "const providers = []; const made = [];",
              `if (config.google) { ${google} providers.push(${listedName}); made.push(google); }`,
              'const client = pool.addClient("Client", { supportedIdentityProviders: providers });',
              waits,
            ),
          }),
        ),
        {
          name: "all providers of the pool, pushed one by one",
          code: stackOf(
            pool,
            google,
            "const providers = [];",
            "pool.identityProviders.forEach(one => providers.push(cognito.UserPoolClientIdentityProvider.custom(one.providerName)));",
            'const client = pool.addClient("Client", { supportedIdentityProviders: providers });',
          ),
        },
        {
          name: "all providers of the pool",
          code: stackOf(
            pool,
            google,
            'const client = pool.addClient("Client", { supportedIdentityProviders: pool.identityProviders.map(provider => cognito.UserPoolClientIdentityProvider.custom(provider.providerName)) });',
          ),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: stackOf(pool, google, client),
          errors: [{ messageId: "noOrder", at: listedName, message: message.replace("'GoogleProvider'", "'google'") }],
          suggestions: [stackOf(pool, google, client, awaited)],
          suggestionMessages: ["Make this client depend on 'google'."],
        },
        ...["pool.userPoolId", "pool.userPoolRef.userPoolId"].map(poolId => ({
          name: `a provider of CfnResource for '${poolId}', pushed on a list of resources`,
          code: stackOf(
            'import { CfnResource } from "aws-cdk-lib";',
            pool,
            `new CfnResource(stack, "Okta", { type: "AWS::Cognito::UserPoolIdentityProvider", properties: { UserPoolId: ${poolId}, ProviderName: "Okta" } });`,
            'const providers = ["COGNITO"]; providers.push("Okta");',
            'new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.userPoolId, supportedIdentityProviders: providers });',
          ),
          errors: [{ messageId: "noOrder" as const, at: '"Okta"' }],
        })),
        ...[
          { name: "pushed on a list", statements: [google, `providers.push(${listedName});`] },
          {
            name: "pushed on a list under the condition under which it is made",
            statements: [`if (config.google) { ${google} providers.push(${listedName}); }`],
          },
          {
            name: "made under the condition under which it is listed",
            statements: [
              `if (config.google) { ${google} }`,
              `providers.push(...(config.google ? [${listedName}] : []));`,
            ],
          },
        ].map(({ name, statements }) => ({
          name: `a provider that is ${name}`,
          code: stackOf(
            pool,
            "const providers = [cognito.UserPoolClientIdentityProvider.COGNITO];",
            ...statements,
            'new cognito.UserPoolClient(stack, "Client", { userPool: pool, supportedIdentityProviders: providers });',
          ),
          errors: [{ messageId: "noOrder" as const, at: listedName }],
          ...(statements[0] === google && {
            suggestions: [
              stackOf(
                pool,
                "const providers = [cognito.UserPoolClientIdentityProvider.COGNITO];",
                ...statements,
                'new cognito.UserPoolClient(stack, "Client", { userPool: pool, supportedIdentityProviders: providers }).node.addDependency(google);',
              ),
            ],
          }),
        })),
        {
          name: "a provider that is made behind the client",
          code: stackOf(pool, client, google),
          errors: [{ messageId: "noOrder", at: listedName }],
          suggestions: [stackOf(pool, client, google, awaited)],
        },
        {
          name: "a client without a name",
          code: stackOf(pool, google, `pool.addClient("Client", ${listed});`),
          errors: [{ messageId: "noOrder", at: listedName }],
          suggestions: [stackOf(pool, google, `pool.addClient("Client", ${listed}).node.addDependency(google);`)],
        },
        {
          name: "a client without a name before its provider",
          code: stackOf(pool, `pool.addClient("Client", ${listed});`, google),
          errors: [{ messageId: "noOrder", at: listedName }],
        },
        {
          name: "a provider without a name",
          code: stackOf(pool, google.replace("const google = ", ""), client),
          errors: [{ messageId: "noOrder", at: listedName, message: message.replace("'GoogleProvider'", "'Google'") }],
        },
        {
          name: "a provider that waits for the client",
          code: stackOf(pool, google, client, "google.node.addDependency(client);"),
          errors: [{ messageId: "noOrder", at: listedName }],
        },
        {
          name: "a client that waits for another provider",
          code: stackOf(
            pool,
            google,
            'const okta = new cognito.UserPoolIdentityProviderOidc(stack, "Okta", { userPool: pool, name: "Okta" });',
            client,
            "client.node.addDependency(okta);",
          ),
          errors: [{ messageId: "noOrder", at: listedName }],
          suggestions: [
            stackOf(
              pool,
              google,
              'const okta = new cognito.UserPoolIdentityProviderOidc(stack, "Okta", { userPool: pool, name: "Okta" });',
              client,
              awaited,
              "client.node.addDependency(okta);",
            ),
          ],
        },
        {
          name: "fields",
          code: stackClass(
            'this.pool = new cognito.UserPool(this, "Pool");',
            'this.google = new cognito.UserPoolIdentityProviderGoogle(this, "Google", { userPool: this.pool });',
            `this.client = new cognito.UserPoolClient(this, "Client", { userPool: this.pool, ...${listed} }); // web`,
            "this.pool.addDomain(config.domain);",
          ),
          errors: [{ messageId: "noOrder", at: listedName }],
          suggestions: [
            stackClass(
              'this.pool = new cognito.UserPool(this, "Pool");',
              'this.google = new cognito.UserPoolIdentityProviderGoogle(this, "Google", { userPool: this.pool });',
              `this.client = new cognito.UserPoolClient(this, "Client", { userPool: this.pool, ...${listed} }); // web`,
              "this.client.node.addDependency(this.google);",
              "this.pool.addDomain(config.domain);",
            ),
          ],
        },
        {
          name: "statements that do not stand in one block",
          code: stackOf(pool, google, `if (config.web) { ${client} }`),
          errors: [{ messageId: "noOrder", at: listedName }],
        },
        {
          name: "a statement that shares its line",
          code: stackOf(pool, google, `${client} config.done();`),
          errors: [{ messageId: "noOrder", at: listedName }],
        },
        {
          name: "a file without semicolons and with the line ends of Windows",
          code: stackOf(pool, google, client).replaceAll(";", "").replaceAll("\n", "\r\n"),
          errors: [{ messageId: "noOrder", at: listedName }],
          suggestions: [stackOf(pool, google, client, awaited).replaceAll(";", "").replaceAll("\n", "\r\n")],
        },
      ],
    },
    "cdk-l1": {
      valid: [
        { name: "a client that waits", code: stackOf(...resources, "client.addDependency(okta);") },
        {
          name: "another pool",
          code: stackOf(...resources).replace("userPoolId: pool.ref, s", "userPoolId: config.id, s"),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: stackOf(...resources),
          errors: [{ messageId: "noOrder", at: '"Okta"' }],
          suggestions: [stackOf(...resources, "client.node.addDependency(okta);")],
        },
      ],
    },
    "cloudformation, inline object": {
      valid: [
        { name: "a client that waits", code: inlineTemplateOf(...inline('DependsOn: "Okta", ')) },
        {
          name: "an order that other resources may make",
          code: inlineTemplateOf("...config.resources", ...inline('DependsOn: "Other", ')),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: inlineTemplateOf(...inline("")),
          errors: [{ messageId: "noOrder", at: '"Okta"' }],
          output: inlineTemplateOf(...inline('DependsOn: "Okta", ')),
        },
        {
          name: "a client beside resources from elsewhere",
          code: inlineTemplateOf("...config.resources", ...inline("")),
          errors: [{ messageId: "noOrder", at: '"Okta"' }],
          output: inlineTemplateOf("...config.resources", ...inline('DependsOn: "Okta", ')),
        },
      ],
    },
  },
});
