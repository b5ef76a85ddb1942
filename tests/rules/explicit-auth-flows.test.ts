import dedent from "dedent";
import rule from "../../rules/explicit-auth-flows.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const defaults = {
  ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"],
} as const;
const srp = { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] } as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "flows", client: srp },
      { name: "legacy flows", client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] } },
      { name: "an empty list, of which it is not known what it means", client: { ExplicitAuthFlows: [] } },
      { name: "a list that cannot be read", client: { ExplicitAuthFlows: unknown } },
    ],
    invalid: [
      {
        name: "no flows",
        client: { ClientName: "web" },
        messageIds: ["defaultFlows"],
        suggested: [
          { ClientName: "web", ...defaults },
          { ClientName: "web", ...srp },
        ],
      },
      {
        name: "no flows beside rotation",
        client: {
          "RefreshTokenRotation.Feature": "ENABLED",
          "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
        },
        messageIds: ["defaultFlows"],
      },
      {
        name: "no flows on a machine client",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
        },
        messageIds: ["defaultFlows"],
      },
      {
        name: "no flows in an update, which may keep rotation",
        operation: "update",
        client: {},
        messageIds: ["defaultFlows"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "what is open by default",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              RefreshTokenRotation: undefinedInThisFile,
            });
          `,
          errors: [
            {
              messageId: "defaultFlows",
              at: "CreateUserPoolClientCommand",
              message: "'ExplicitAuthFlows' is left to its default. List the flows the app uses.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "flags that are all off, which leave the refresh flow",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, authFlows: { userSrp: false } });\n',
        },
      ],
      invalid: [
        {
          name: "no flags",
          code: 'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, authFlows: {} });\n',
          errors: [{ messageId: "defaultFlows", at: "{}" }],
          suggestions: [
            'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, authFlows: { userSrp: true, custom: true } });\n',
            'import { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, authFlows: { userSrp: true } });\n',
          ],
        },
      ],
    },
  },
});
