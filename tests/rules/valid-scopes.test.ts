import dedent from "dedent";
import rule from "../../rules/valid-scopes.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

/** A template with a resource server and a client with this scope. */
function template(scope: string): string {
  return dedent`
    Resources:
      Pool:
        Type: AWS::Cognito::UserPool
      Orders:
        Type: AWS::Cognito::UserPoolResourceServer
        Properties:
          UserPoolId: !Ref Pool
          Identifier: orders
          Scopes: [{ ScopeName: read }, { ScopeName: write }]
      Client:
        Type: AWS::Cognito::UserPoolClient
        DependsOn: Orders
        Properties:
          UserPoolId: !Ref Pool
          AllowedOAuthScopes:
            - ${scope}
  `;
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no scopes", client: {} },
      {
        name: "the reserved scopes",
        shows: ["SCP-03"],
        client: {
          ...oauth,
          AllowedOAuthScopes: ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"],
        },
      },
      {
        name: "scopes of resource servers, which may be anywhere",
        shows: ["SCP-02"],
        client: { ...oauth, AllowedOAuthScopes: ["orders/read", "https://api.shop.test/orders/write"] },
      },
      {
        name: "scopes of the service's own resource servers",
        client: { ...oauth, AllowedOAuthScopes: ["aws.cognito/dcr/register"] },
      },
      {
        name: "a service scope that may be new",
        client: { ...oauth, AllowedOAuthScopes: ["aws.cognito.devices"] },
      },
      {
        name: "an empty scope, which is refused for its length",
        client: { ...oauth, AllowedOAuthScopes: ["", "openid"] },
      },
      { name: "a scope that cannot be read", client: { ...oauth, AllowedOAuthScopes: [unknown, "openid"] } },
      {
        name: "a scope that is partly known",
        client: { ...oauth, AllowedOAuthScopes: [{ before: "orders", after: "" }] },
      },
      {
        name: "two scopes in one, which are refused for the space",
        client: { ...oauth, AllowedOAuthScopes: ["openid groups"] },
      },
    ],
    invalid: [
      {
        name: "several scopes in one text",
        client: { AllowedOAuthScopes: ["openid,email", "phone"] },
        // It adds a scope by itself.
        except: ["cdk-l2"],
        messageIds: ["severalScopes"],
        suggested: [{ AllowedOAuthScopes: ["openid", "phone", "email"] }],
      },
      {
        name: "several scopes in one text, of which one is listed already",
        client: { AllowedOAuthScopes: ["openid,email", "email"] },
        except: ["cdk-l2"],
        messageIds: ["unknownScope"],
      },
      {
        name: "a misspelt scope of the service",
        client: { ...oauth, AllowedOAuthScopes: ["openid", "aws.cognito.signin.user.admn"] },
        messageIds: ["unknownScope"],
        suggested: [{ ...oauth, AllowedOAuthScopes: ["openid", "aws.cognito.signin.user.admin"] }],
      },
      {
        name: "nothing but offline_access, which leaves no scope when it goes",
        client: { ...oauth, AllowedOAuthScopes: ["offline_access"] },
        messageIds: ["offlineAccess"],
      },
      {
        name: "the name that old documentation had",
        shows: ["SCP-03"],
        client: { ...oauth, AllowedOAuthScopes: ["openid", "Cognito"] },
        messageIds: ["unknownScope"],
        suggested: [{ ...oauth, AllowedOAuthScopes: ["openid", "aws.cognito.signin.user.admin"] }],
      },
      {
        name: "another case and a slip",
        client: { ...oauth, AllowedOAuthScopes: ["OpenID", "emial"] },
        messageIds: ["unknownScope", "unknownScope"],
        suggested: [
          { ...oauth, AllowedOAuthScopes: ["openid", "emial"] },
          { ...oauth, AllowedOAuthScopes: ["OpenID", "email"] },
        ],
        // The construct adds openid to a list with email, so that the list differs there.
        except: ["cdk-l2"],
      },
      {
        name: "a scope that other servers have",
        client: { ...oauth, AllowedOAuthScopes: ["openid", "offline_access"] },
        messageIds: ["offlineAccess"],
        suggested: [{ ...oauth, AllowedOAuthScopes: ["openid"] }],
      },
      {
        name: "a scope without its resource server, in an update",
        shows: ["SCP-02"],
        operation: "update",
        client: { ...oauth, AllowedOAuthScopes: ["groups"] },
        messageIds: ["unknownScope"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the scope in words",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ AllowedOAuthScopes: ["read", "offline_access"] });\n',
          errors: [
            {
              messageId: "unknownScope",
              at: '"read"',
              message: "Unknown scope 'read'. A custom scope has a slash, as in 'orders/read'.",
            },
            {
              messageId: "offlineAccess",
              at: '"offline_access"',
              message: "Cognito has no scope 'offline_access' and needs none for refresh tokens. Remove it.",
            },
          ],
          suggestions: [
            'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ AllowedOAuthScopes: ["read"] });\n',
          ],
          suggestionMessages: ["Remove 'offline_access'."],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [{ name: "a scope of a resource server in the file", code: template("orders/read") }],
      invalid: [
        {
          name: "the name of a scope without its resource server, which is in the file",
          code: template("read"),
          errors: [{ messageId: "unknownScope", at: "read" }],
          suggestions: [template("orders/read")],
          suggestionMessages: ["Use 'orders/read'."],
        },
        {
          name: "the name of a scope where the scopes of its resource server are not known",
          code: template("read").replace("[{ ScopeName: read }, { ScopeName: write }]", "!Ref Scopes"),
          errors: [{ messageId: "unknownScope", at: "read" }],
        },
        {
          name: "the name of a scope where the name of its resource server is not known",
          code: template("read").replace("Identifier: orders", "Identifier: !Ref Orders"),
          errors: [{ messageId: "unknownScope", at: "read" }],
        },
        {
          name: "the name of a scope that no resource server in the file has",
          code: template("groups"),
          errors: [{ messageId: "unknownScope", at: "groups" }],
        },
      ],
    },
  },
});
