import dedent from "dedent";
import rule from "../../rules/require-refresh-token-rotation.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const on = { "RefreshTokenRotation.Feature": "ENABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 10 } as const;

/** Version 2 of the SDK does not support rotation, so that there is no suggestion. */
const withoutRotation = ["sdk-v2"];

testRule(rule, {
  everyHost: {
    valid: [
      { name: "rotation", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], ...on } },
      { name: "a client with a secret", client: { GenerateSecret: true } },
      { name: "a client that may have a secret", client: { GenerateSecret: unknown } },
      { name: "a client without refresh tokens", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] } },
      { name: "flows that cannot be read", client: { ExplicitAuthFlows: unknown } },
      { name: "rotation that cannot be read", client: { "RefreshTokenRotation.Feature": unknown } },
      {
        name: "a machine client",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
        },
      },
      { name: "an update, which keeps the secret and rotation", operation: "update", client: {} },
    ],
    invalid: [
      {
        name: "the default flows",
        except: withoutRotation,
        client: { ClientName: "web" },
        messageIds: ["noRotation"],
        suggested: [{ ClientName: "web", ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"], ...on }],
      },
      {
        name: "the refresh flow beside another one",
        except: withoutRotation,
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["noRotation"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], ...on }],
      },
      {
        name: "the refresh flow alone, without which the list would be empty",
        client: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["noRotation"],
      },
      {
        name: "rotation that is turned off",
        client: {
          ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          "RefreshTokenRotation.Feature": "DISABLED",
        },
        messageIds: ["noRotation"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_AUTH"], ...on }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "what can happen",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              RefreshTokenRotation: { Feature: "DISABLED" },
              ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
            });
          `,
          errors: [
            {
              messageId: "noRotation",
              at: '"DISABLED"',
              message: "Refresh tokens of a client without a secret should rotate. Turn rotation on.",
            },
          ],
        },
      ],
    },
  },
});
