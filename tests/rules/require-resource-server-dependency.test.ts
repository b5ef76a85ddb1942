import rule from "../../rules/require-resource-server-dependency.ts";
import { serverScopes, serverTemplate as template } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const { read, write } = serverScopes;

const pool = 'const pool = new cognito.UserPool(stack, "Pool");';
const server =
  'const server = pool.addResourceServer("Server", { identifier: "api", scopes: [{ scopeName: "read", scopeDescription: "r" }] });';
const scoped = (scope: string) => `const client = pool.addClient("Client", { oAuth: { scopes: [${scope}] } });`;
const literalScope = 'cognito.OAuthScope.custom("api/read")';

const resources = [
  'const pool = new cognito.CfnUserPool(stack, "Pool", {});',
  'const server = new cognito.CfnUserPoolResourceServer(stack, "Server", { userPoolId: pool.ref, identifier: "api", scopes: [{ scopeName: "read" }] });',
  'const client = new cognito.CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, allowedOAuthScopes: ["api/read"] });',
];

testRule(rule, {
  everyHost: {
    valid: [{ name: "a scope of a pool that is elsewhere", client: { AllowedOAuthScopes: ["orders/read"] } }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "a client that waits", code: template([read], ["DependsOn: Orders"]) },
        { name: "a reference", code: template(["!Sub '${Orders}/read'"]) },
        { name: "a reference beside a literal", code: template([write, "!Sub '${Orders}/read'"]) },
        {
          name: "scopes of Cognito",
          code: template(["openid", "aws.cognito.signin.user.admin", "aws.cognito/dcr/register"]),
        },
        { name: "a scope of another server", code: template(["https://orders.example.com/read"]) },
        { name: "a scope that the server does not have", code: template([`${read}s`]) },
        { name: "an order that cannot be read", code: template([read], ["DependsOn: ${self:custom.order}"]) },
        {
          name: "two resources for one server, of which either may be made",
          code: template([read]).replace(
            "  Client:",
            "  Other:\n    Type: AWS::Cognito::UserPoolResourceServer\n    Properties:\n      UserPoolId: !Ref Pool\n      Identifier: https://orders.example.com/v1\n      Scopes: [{ ScopeName: read }]\n  Client:",
          ),
        },
      ],
      invalid: [
        {
          name: "a client without an order",
          code: template(["openid", read, write]),
          errors: [
            {
              messageId: "noOrder",
              at: read,
              message: `Scope '${read}' may not exist yet. Add a dependency on 'Orders'.`,
            },
          ],
          output: template(["openid", read, write], ["DependsOn: Orders"]),
        },
        {
          name: "a server whose scopes are not known",
          code: template([read], [], "!Ref Scopes"),
          errors: [{ messageId: "noOrder", at: read }],
          output: template([read], ["DependsOn: Orders"], "!Ref Scopes"),
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a client that waits",
          code: stackOf(pool, server, scoped(literalScope), "client.node.addDependency(server);"),
        },
        {
          name: "a scope of the construct",
          code: stackOf(pool, server, scoped("cognito.OAuthScope.resourceServer(server, config.scope)")),
        },
        { name: "a server that is made elsewhere", code: stackOf(pool, scoped(literalScope)) },
        {
          name: "a scope that the server does not have",
          code: stackOf(pool, server, scoped(literalScope).replace("read", "write")),
        },
      ],
      invalid: [
        {
          name: "a scope by its name",
          code: stackOf(pool, server, scoped(literalScope)),
          errors: [{ messageId: "noOrder", at: literalScope }],
          suggestions: [stackOf(pool, server, scoped(literalScope), "client.node.addDependency(server);")],
          suggestionMessages: ["Make this client depend on 'server'."],
        },
      ],
    },
    "cdk-l1": {
      invalid: [
        {
          name: "a scope by its name",
          code: stackOf(...resources),
          errors: [{ messageId: "noOrder", at: '"api/read"' }],
          suggestions: [stackOf(...resources, "client.node.addDependency(server);")],
        },
      ],
    },
  },
});
