import dedent from "dedent";
import rule from "../../rules/valid-client-credentials-scopes.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const machine = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no scopes", client: {} },
      { name: "custom scopes", client: { ...machine, AllowedOAuthScopes: ["orders/read", "openid/read"] } },
      { name: "a scope that cannot be read", client: { ...machine, AllowedOAuthScopes: [unknown] } },
      {
        name: "the admin scope, which is not known to be refused",
        client: { ...machine, AllowedOAuthScopes: ["aws.cognito.signin.user.admin"] },
      },
      {
        name: "a client for users",
        client: {
          ...machine,
          AllowedOAuthFlows: ["code"],
          AllowedOAuthScopes: ["openid"],
          CallbackURLs: ["https://app.shop.test"],
        },
      },
      {
        name: "a client for both, of which the grants are the problem",
        client: { ...machine, AllowedOAuthFlows: ["client_credentials", "code"], AllowedOAuthScopes: ["openid"] },
      },
      {
        name: "grants that cannot be read",
        client: { ...machine, AllowedOAuthFlows: [unknown], AllowedOAuthScopes: ["openid"] },
      },
      {
        name: "a client whose OAuth is off",
        client: { AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: ["openid"] },
      },
    ],
    invalid: [
      {
        name: "OpenID scopes beside a custom one",
        client: { ...machine, AllowedOAuthScopes: ["openid", "orders/read", "phone"] },
        messageIds: ["userScopes"],
        suggested: [{ ...machine, AllowedOAuthScopes: ["orders/read"] }],
      },
      {
        name: "OpenID scopes beside one that cannot be read",
        client: { ...machine, AllowedOAuthScopes: ["openid", unknown] },
        messageIds: ["userScopes"],
        suggested: [{ ...machine, AllowedOAuthScopes: [unknown] }],
      },
      {
        name: "scopes about users only, without which there would be none",
        client: { ...machine, AllowedOAuthScopes: ["openid", "email", "profile", "aws.cognito.signin.user.admin"] },
        messageIds: ["userScopes"],
      },
      {
        name: "an update",
        operation: "update",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["openid"],
        },
        messageIds: ["userScopes"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the scopes by their names",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["client_credentials"],
              AllowedOAuthScopes: ["email", "orders/read", "openid"],
            });
          `,
          errors: [
            {
              messageId: "userScopes",
              at: '"email"',
              message: "'email' and 'openid' cannot be combined with 'client_credentials'. Use custom scopes.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                AllowedOAuthFlowsUserPoolClient: true,
                AllowedOAuthFlows: ["client_credentials"],
                AllowedOAuthScopes: ["orders/read"],
              });
            `,
          ],
          suggestionMessages: ["Remove 'email' and 'openid'."],
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "the default scopes",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              generateSecret: true,
              oAuth: { flows: { clientCredentials: true } },
            });
          `,
          errors: [
            {
              messageId: "defaultScopes",
              at: "oAuth",
              message: "The default scopes cannot be combined with 'clientCredentials'. Set 'oAuth.scopes'.",
            },
          ],
        },
        {
          name: "a scope to which the construct adds openid",
          code: dedent`
            import { OAuthScope, UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.EMAIL, OAuthScope.custom("orders/read")] },
            });
          `,
          errors: [{ messageId: "userScopes", at: "OAuthScope.EMAIL" }],
          suggestions: [
            dedent`
              import { OAuthScope, UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom("orders/read")] },
              });
            `,
          ],
        },
      ],
    },
  },
});
