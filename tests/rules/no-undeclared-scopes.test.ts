import rule from "../../rules/no-undeclared-scopes.ts";
import { serverScopes, serverTemplate as template } from "../harness/pool-templates.ts";
import { testRule } from "../harness/test-rule.ts";
import { stackOf } from "../harness/write-stack.ts";

const { read, write } = serverScopes;

const server = (scopes: string) =>
  `const pool = new cognito.UserPool(stack, "Pool"); pool.addResourceServer("Server", { identifier: "api", scopes: ${scopes} });`;
const scoped = (scope: string) =>
  `pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.custom("${scope}")] } });`;
/** A client that asks for a scope of the server by the server's construct. */
const scopedBy = (scope: string, scopes = readScopes, statement = "pool.addResourceServer(") =>
  stackOf(
    `const pool = new cognito.UserPool(stack, "Pool"); const write = new cognito.ResourceServerScope({ scopeName: "write", scopeDescription: "w" });`,
    `const server = ${statement}"Server", { userPool: pool, identifier: "api", scopes: ${scopes} });`,
    `pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.resourceServer(server, ${scope})] } });`,
  );
const withoutServerScope = (code: string) =>
  code.replace(/, cognito\.OAuthScope\.resourceServer\(.*\)\](?= \} \})/u, "]");
const readScopes = '[new cognito.ResourceServerScope({ scopeName: "read", scopeDescription: "r" })]';

testRule(rule, {
  everyHost: {
    valid: [{ name: "a scope of a pool that is elsewhere", client: { AllowedOAuthScopes: ["orders/read"] } }],
    invalid: [],
  },

  perHost: {
    cloudformation: {
      valid: [
        { name: "scopes that the server has", code: template([read, write]) },
        { name: "scopes of Cognito", code: template(["openid", "aws.cognito/dcr/register"]) },
        { name: "a scope of a server that is made elsewhere", code: template(["https://orders.example.com/reed"]) },
        { name: "a server whose scopes are not known", code: template([`${read}s`], [], "!Ref Scopes") },
        {
          name: "a scope that one of two servers has that may be the same",
          code: `${template(["https://orders.example.com/v1/list"])}  Other:
    Type: AWS::Cognito::UserPoolResourceServer
    Properties:
      UserPoolId: !Ref Pool
      Identifier: https://orders.example.com/v1
      Scopes: [{ ScopeName: list }]
`,
        },
        { name: "a scope whose name is not known", code: template([`${read}s`], [], "[{ ScopeName: !Ref Scope }]") },
        { name: "a partly known scope", code: template(["!Sub 'https://orders.example.com/v1/${Name}'"]) },
        {
          name: "another pool",
          code: template([`${read}s`]).replace("UserPoolId: !Ref Pool", "UserPoolId: !ImportValue Other"),
        },
      ],
      invalid: [
        {
          name: "a misspelt scope",
          code: template(["openid", "https://orders.example.com/v1/raed"]),
          errors: [
            {
              messageId: "undeclared",
              at: "https://orders.example.com/v1/raed",
              message:
                "Resource server 'https://orders.example.com/v1' has no scope 'raed'. Define it or remove it here.",
            },
          ],
          suggestions: [template(["openid", read]), template(["openid"])],
          suggestionMessages: [`Use '${read}'.`, "Remove 'https://orders.example.com/v1/raed'."],
        },
        {
          name: "a misspelt scope whose likely meaning is listed",
          code: template([read, `${read}s`]),
          errors: [{ messageId: "undeclared", at: `${read}s` }],
          suggestions: [template([read])],
        },
        {
          name: "the only scope, of a server without scopes",
          code: template([read], ["DependsOn: Orders"], "[]"),
          errors: [{ messageId: "undeclared", at: read }],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        { name: "a scope of the server", code: stackOf(server(readScopes), scoped("api/read")) },
        { name: "scopes that are not known", code: stackOf(server("config.scopes"), scoped("api/raed")) },
        { name: "another server", code: stackOf(server(readScopes), scoped("other/raed")) },
        { name: "a constant scope that the server has", code: scopedBy("write", "[write]") },
        {
          name: "an object like a scope that the server has",
          code: scopedBy('{ scopeName: "read", scopeDescription: "r" }'),
        },
        { name: "a scope that is not known", code: scopedBy("config.scope") },
        { name: "a scope whose server may have others", code: scopedBy("write", "[...config.scopes]") },
        {
          name: "a scope that the server is given later",
          code: scopedBy("write").replace(
            "pool.addClient",
            'server.node.defaultChild.addPropertyOverride("Scopes", []); pool.addClient',
          ),
        },
      ],
      invalid: [
        {
          name: "a scope that the server does not have",
          code: stackOf(server(readScopes), scoped("api/raed")),
          errors: [{ messageId: "undeclared", at: 'cognito.OAuthScope.custom("api/raed")' }],
          suggestions: [
            stackOf(server(readScopes), scoped("api/read")),
            stackOf(server(readScopes), scoped("api/raed").replace(', cognito.OAuthScope.custom("api/raed")', "")),
          ],
        },
        // Naming another scope would lose the order of deployment that the reference to the server implies.
        ...[
          { name: "a scope that the server lacks", scope: "write" },
          {
            name: "a scope in another case",
            scope: 'new cognito.ResourceServerScope({ scopeName: "Read", scopeDescription: "r" })',
          },
          {
            name: "a scope of a server made with its class",
            scope: "write",
            statement: "new cognito.UserPoolResourceServer(stack, ",
          },
          {
            name: "a scope of a server without scopes",
            scope: '{ scopeName: "read", scopeDescription: "r" }',
            scopes: "[]",
          },
        ].map(({ name, scope, scopes, statement }) => ({
          name,
          code: scopedBy(scope, scopes, statement),
          errors: [{ messageId: "undeclared" as const, at: `cognito.OAuthScope.resourceServer(server, ${scope})` }],
          suggestions: [withoutServerScope(scopedBy(scope, scopes, statement))],
        })),
      ],
    },
  },
});
