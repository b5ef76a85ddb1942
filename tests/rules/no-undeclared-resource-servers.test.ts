import rule from "../../rules/no-undeclared-resource-servers.ts";
import { poolTemplate } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const template = (scopes: string, others?: string, pool?: string) =>
  poolTemplate("AllowedOAuthScopes", scopes, others, pool);

const server = (identifier: string, pool = "!Ref Pool") =>
  `  Server:\n    Type: AWS::Cognito::UserPoolResourceServer\n    Properties: { UserPoolId: ${pool}, Identifier: ${identifier}, Name: API }`;
const nestedStack =
  "  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: api.yaml, Parameters: { Pool: !Ref Pool } }";

const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
const client = (scope: string) =>
  `pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.custom("${scope}")] } });`;

testRule(rule, {
  everyHost: {
    // The files of some hosts have the pool.
    valid: [
      {
        name: "a scope of a pool that is elsewhere",
        client: { AllowedOAuthScopes: ["orders/read"] },
        except: ["cdk-l2", "cloudformation"],
      },
    ],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "scopes of Cognito", code: template("[openid, aws.cognito/dcr/register]") },
        { name: "a scope of a server of the file", code: template("[orders/read]", server("orders")) },
        { name: "a server whose identifier is not known", code: template("[orders/read]", server("!ImportValue Id")) },
        { name: "a server with a name in parts", code: template("[orders/read]", server("!Sub '${AWS::StackName}'")) },
        { name: "a server that may be of another pool", code: template("[a/read]", server("b", "!ImportValue Pool")) },
        { name: "a nested stack that is given the pool", code: template("[orders/read]", nestedStack) },
        { name: "a pool that is imported", code: template("[orders/read]", "", "!ImportValue Pool") },
        { name: "a scope that is not known", code: template("[!ImportValue Scope]") },
      ],
      invalid: [
        {
          name: "a scope whose server nothing makes",
          code: template("[openid, orders/read]"),
          errors: [
            {
              messageId: "undeclared",
              at: "orders/read",
              message: "No resource server 'orders' is created in 'Pool'. Create it or correct the scope.",
            },
          ],
        },
        {
          name: "a server in the form of a URL",
          code: template('["https://api.shop.test/orders.read"]'),
          errors: [{ messageId: "undeclared", at: '"https://api.shop.test/orders.read"' }],
        },
        {
          name: "a name that is near that of one in the file",
          code: template("[order/read]", server("orders")),
          errors: [{ messageId: "undeclared", at: "order/read" }],
          suggestions: [template("[orders/read]", server("orders"))],
        },
        {
          name: "a near name beside the right one",
          code: template("[orders/read, order/read]", server("orders")),
          errors: [{ messageId: "undeclared", at: "order/read" }],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a scope of a server of the file",
          code: stackOf(pool, 'pool.addResourceServer("Server", { identifier: "orders" });', client("orders/read")),
        },
        { name: "a pool that other files can name", code: stackOf(`export ${pool}`, client("orders/read")) },
        { name: "a pool that is handed on", code: stackOf(pool, "config.addServers(pool);", client("orders/read")) },
        {
          name: "a server that is made under a condition",
          code: stackOf(
            pool,
            'if (config.hasApi) { pool.addResourceServer("Server", { identifier: "orders" }); }',
            client("orders/read"),
          ),
        },
      ],
      invalid: [
        {
          name: "a scope whose server nothing makes",
          code: stackOf(pool, client("orders/read")),
          errors: [{ messageId: "undeclared", at: 'cognito.OAuthScope.custom("orders/read")' }],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a scope whose server nothing makes",
          code: stackOf(
            'const pool = new cognito.CfnUserPool(stack, "Pool");',
            'new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, allowedOAuthScopes: ["orders/read"] });',
          ),
          errors: [{ messageId: "undeclared", at: '"orders/read"' }],
        },
      ],
    },
  },
});
