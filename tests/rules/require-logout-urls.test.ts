import dedent from "dedent";
import rule from "../../rules/require-logout-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a client without OAuth", client: {} },
      { name: "a logout URL", client: { ...oauth, LogoutURLs: ["https://app.shop.test"] } },
      { name: "logout URLs that cannot be read", client: { ...oauth, LogoutURLs: unknown } },
      {
        name: "a machine client",
        client: { ...oauth, AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: ["orders/read"] },
      },
      { name: "grants that cannot be read", client: { ...oauth, AllowedOAuthFlows: unknown } },
      { name: "a client whose OAuth is off", client: { AllowedOAuthFlows: ["code"] } },
    ],
    invalid: [
      { name: "no logout URLs", client: oauth, messageIds: ["noLogoutUrls"] },
      { name: "an empty list", client: { ...oauth, LogoutURLs: [] }, messageIds: ["noLogoutUrls"] },
      { name: "an update that resets them", operation: "update", client: oauth, messageIds: ["noLogoutUrls"] },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "at the list",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["code"],
              LogoutURLs: [],
            });
          `,
          errors: [{ messageId: "noLogoutUrls", at: "[]" }],
        },
        {
          name: "at the grant",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["implicit"],
            });
          `,
          errors: [
            {
              messageId: "noLogoutUrls",
              at: '"implicit"',
              message: "Without 'LogoutURLs', users cannot return to the app after signing out.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "the grants of the construct's default, which are for another rule",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool });\n',
        },
      ],
    },
  },
});
