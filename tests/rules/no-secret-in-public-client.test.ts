import dedent from "dedent";
import rule from "../../rules/no-secret-in-public-client.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "a client without a secret",
        client: { ...oauth, GenerateSecret: false, AllowedOAuthFlows: ["implicit"] },
      },
      {
        name: "a client that may have a secret",
        client: { ...oauth, GenerateSecret: unknown, AllowedOAuthFlows: ["implicit"] },
      },
      { name: "a server's client", client: oauth },
      {
        name: "a server's client in development",
        client: { ...oauth, CallbackURLs: ["http://localhost:3000/callback"] },
      },
      {
        name: "an installed app beside a server",
        client: { ...oauth, CallbackURLs: ["shop://callback", "https://app.shop.test"] },
      },
      {
        name: "an installed app beside a URL that cannot be read",
        client: { ...oauth, CallbackURLs: ["shop://callback", unknown] },
      },
      {
        name: "a client whose OAuth is off",
        client: { GenerateSecret: true, CallbackURLs: ["shop://callback"] },
      },
      {
        name: "an update, of which it is not known whether there is a secret",
        operation: "update",
        client: { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["implicit"] },
      },
    ],
    invalid: [
      {
        name: "the implicit grant",
        client: { ...oauth, AllowedOAuthFlows: ["code", "implicit"] },
        messageIds: ["implicitGrant"],
      },
      {
        name: "redirect URLs of installed apps only",
        client: { ...oauth, CallbackURLs: ["http://localhost:8080", "shop://callback", "com.shop.app:/callback"] },
        messageIds: ["installedApp"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the words of both reports",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              GenerateSecret: true,
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["implicit"],
            });
          `,
          errors: [
            {
              messageId: "implicitGrant",
              at: '"implicit"',
              message: "Browser apps that use the implicit grant cannot keep a secret. Use a public client.",
            },
          ],
        },
        {
          name: "an installed app",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              GenerateSecret: true,
              AllowedOAuthFlowsUserPoolClient: true,
              CallbackURLs: ["shop://callback"],
            });
          `,
          errors: [
            {
              messageId: "installedApp",
              at: '"shop://callback"',
              message: "The app behind 'shop://callback' cannot keep a secret. Use a public client.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "the grants of the construct's default, which are for another rule",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, generateSecret: true });\n',
        },
      ],
    },
  },
});
