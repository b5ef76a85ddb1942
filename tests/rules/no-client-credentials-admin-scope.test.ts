import rule from "../../rules/no-client-credentials-admin-scope.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const machine = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
} as const;
const admin = "aws.cognito.signin.user.admin";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "custom scopes", client: { ...machine, AllowedOAuthScopes: ["orders/read"] } },
      { name: "a scope that cannot be read", client: { ...machine, AllowedOAuthScopes: [unknown] } },
      {
        name: "a client for users",
        client: {
          ...machine,
          AllowedOAuthFlows: ["code"],
          AllowedOAuthScopes: [admin],
          CallbackURLs: ["https://app.shop.test"],
        },
      },
      {
        name: "a client whose OAuth is off",
        client: { AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: [admin] },
      },
    ],
    invalid: [
      {
        name: "the scope beside a custom one",
        client: { ...machine, AllowedOAuthScopes: ["orders/read", admin] },
        messageIds: ["adminScope"],
        suggested: [{ ...machine, AllowedOAuthScopes: ["orders/read"] }],
      },
      {
        name: "the scope twice, and takes out both",
        client: { ...machine, AllowedOAuthScopes: [admin, "orders/read", admin] },
        messageIds: ["adminScope"],
        suggested: [{ ...machine, AllowedOAuthScopes: ["orders/read"] }],
      },
      {
        name: "the scope beside one that cannot be read",
        client: { ...machine, AllowedOAuthScopes: [unknown, admin] },
        messageIds: ["adminScope"],
        suggested: [{ ...machine, AllowedOAuthScopes: [unknown] }],
      },
      {
        name: "the scope alone, without which there would be none",
        client: { ...machine, AllowedOAuthScopes: [admin] },
        messageIds: ["adminScope"],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "the default scopes, of which others are refused",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { clientCredentials: true } } });\n',
        },
      ],
    },
    "sdk-v3": {
      invalid: [
        {
          name: "an update, with the words of the report",
          code: `import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew UpdateUserPoolClientCommand({ AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: ["${admin}"] });\n`,
          errors: [
            {
              messageId: "adminScope",
              at: `"${admin}"`,
              message: "'aws.cognito.signin.user.admin' needs a user. Use custom scopes for machines.",
            },
          ],
        },
      ],
    },
  },
});
