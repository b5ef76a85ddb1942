import rule from "../../rules/no-undeclared-identity-providers.ts";
import { poolTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const template = (providers: string, others?: string, pool?: string) =>
  poolTemplate("SupportedIdentityProviders", providers, others, pool);

/** A resource of a template. */
function resource(type: string, properties: string, attributes = ""): string {
  return `  Other:\n    Type: ${type}\n${attributes}    Properties: { ${properties} }`;
}

const provider = (properties: string, attributes = "") =>
  resource("AWS::Cognito::UserPoolIdentityProvider", properties, attributes);

const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
const client = (providers: string) => `pool.addClient("Client", { supportedIdentityProviders: [${providers}] });`;
const google = "cognito.UserPoolClientIdentityProvider.GOOGLE";
const custom = (name: string) => `cognito.UserPoolClientIdentityProvider.custom("${name}")`;
const saml = (name: string) =>
  `new cognito.UserPoolIdentityProviderSaml(stack, "Saml", { userPool: pool, name: ${name}, metadata: config.metadata });`;

testRule(rule, {
  everyHost: {
    // The files of some hosts have the pool.
    valid: [
      {
        name: "a provider of a pool that is elsewhere",
        client: { SupportedIdentityProviders: ["Google"] },
        except: ["cdk-l2", "cloudformation"],
      },
    ],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "the pool's own users", code: template("[COGNITO]") },
        { name: "no list", code: template("!Ref AWS::NoValue") },
        {
          name: "a provider of the file",
          code: template("[Staff]", provider("UserPoolId: !Ref Pool, ProviderName: Staff")),
        },
        {
          name: "a provider that is made under a condition",
          code: template(
            "[Staff]",
            provider("UserPoolId: !Ref Pool, ProviderName: Staff", "    Condition: HasStaff\n"),
          ),
        },
        {
          name: "a provider whose name is not known",
          code: template("[Staff]", provider("UserPoolId: !Ref Pool, ProviderName: !ImportValue Name")),
        },
        {
          name: "a nested stack that is given the pool",
          code: template(
            "[Staff]",
            resource("AWS::CloudFormation::Stack", "TemplateURL: providers.yaml, Parameters: { Pool: !Ref Pool }"),
          ),
        },
        {
          name: "a custom resource that is given the pool",
          code: template(
            "[Staff]",
            resource("Custom::Provider", "ServiceToken: !ImportValue Make, Pool: !GetAtt Pool.Arn"),
          ),
        },
        {
          name: "a module that is given the pool",
          code: template("[Staff]", resource("Acme::Cognito::Provider::MODULE", "Pool: !Ref Pool")),
        },
        {
          name: "providers that a loop makes",
          code: template(
            "[Staff, Partners]",
            "  Fn::ForEach::Providers: [Name, [Staff, Partners], { '${Name}Provider': { Type: AWS::Cognito::UserPoolIdentityProvider, Properties: { UserPoolId: !Ref Pool, ProviderName: !Ref Name } } }]",
          ),
        },
        {
          name: "a provider of a pool that may be this one",
          code: template("[Staff, Partners]", provider("UserPoolId: !ImportValue P, ProviderName: Staff")),
        },
        { name: "a pool that is imported", code: template("[Staff]", "", "!ImportValue Pool") },
        { name: "what is misspelt, which is for other rules", code: template('[GOOGLE, "Sign in with Apple"]') },
        { name: "an item that is not known", code: template("[COGNITO, !ImportValue Provider]") },
      ],
      invalid: [
        {
          name: "a provider that nothing makes",
          code: template("[COGNITO, Google]"),
          errors: [
            {
              messageId: "undeclared",
              at: "Google",
              message: "No provider 'Google' is created in 'Pool'. Create it or correct the name.",
            },
          ],
        },
        {
          name: "a name that is near that of one in the file",
          code: template("[Stafff]", provider("UserPoolId: !Ref Pool, ProviderName: Staff")),
          errors: [{ messageId: "undeclared", at: "Stafff" }],
          suggestions: [template("[Staff]", provider("UserPoolId: !Ref Pool, ProviderName: Staff"))],
        },
        {
          name: "a near name beside the right one",
          code: template("[Staff, Stafff]", provider("UserPoolId: !Ref Pool, ProviderName: Staff")),
          errors: [{ messageId: "undeclared", at: "Stafff" }],
        },
        {
          name: "a custom resource that is not given the pool",
          code: template("[Staff]", resource("Custom::Bucket", "ServiceToken: !ImportValue Make")),
          errors: [{ messageId: "undeclared", at: "Staff" }],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a provider of the file",
          code: stackOf(pool, saml('"Staff"'), client(custom("Staff"))),
        },
        {
          name: "a provider whose name is not known",
          code: stackOf(pool, saml("config.name"), client(custom("Staff"))),
        },
        {
          name: "a pool that other files can name",
          code: stackOf(`export ${pool}`, client(google)),
        },
        { name: "a pool that is handed on", code: stackOf(pool, "config.addProviders(pool);", client(google)) },
        {
          name: "a pool that is made elsewhere",
          code: stackOf('const pool = cognito.UserPool.fromUserPoolId(stack, "Pool", config.pool);', client(google)),
        },
        {
          name: "a provider that is made under a condition",
          code: stackOf(pool, `if (config.hasStaff) { ${saml('"Staff"')} }`, client(custom("Staff"))),
        },
      ],
      invalid: [
        {
          name: "a provider that nothing makes",
          code: stackOf(pool, client(google)),
          errors: [{ messageId: "undeclared", at: google }],
        },
        {
          name: "a custom name that is near that of one in the file",
          code: stackOf(pool, saml('"Staff"'), client(custom("Staf"))),
          errors: [{ messageId: "undeclared", at: custom("Staf") }],
          suggestions: [stackOf(pool, saml('"Staff"'), client(custom("Staff")))],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a provider that nothing makes",
          code: stackOf(
            'const pool = new cognito.CfnUserPool(stack, "Pool");',
            'new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, supportedIdentityProviders: ["Google"] });',
          ),
          errors: [{ messageId: "undeclared", at: '"Google"' }],
        },
      ],
    },
  },
});
