import dedent from "dedent";
import rule from "../../rules/no-legacy-auth-flows.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      { name: "an empty list", client: { ExplicitAuthFlows: [] } },
      { name: "ALLOW_ flows", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] } },
      {
        name: "a mixed list, which is refused",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      { name: "a flow that nobody knows", client: { ExplicitAuthFlows: ["SOME_NEW_AUTH"] } },
      { name: "flows that cannot be read", client: { ExplicitAuthFlows: unknown } },
      { name: "a flow that cannot be read", client: { ExplicitAuthFlows: [unknown] } },
      {
        name: "a flow of which a part cannot be read",
        client: { ExplicitAuthFlows: [{ before: "USER_", after: "_AUTH" }] },
      },
    ],
    invalid: [
      {
        name: "a legacy flow",
        client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] },
        messageIds: ["legacyFlows"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
          { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] },
        ],
      },
      {
        name: "all legacy flows at once",
        client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"] },
        messageIds: ["legacyFlows"],
        suggested: [
          {
            ExplicitAuthFlows: [
              "ALLOW_ADMIN_USER_PASSWORD_AUTH",
              "ALLOW_CUSTOM_AUTH",
              "ALLOW_USER_PASSWORD_AUTH",
              "ALLOW_REFRESH_TOKEN_AUTH",
            ],
          },
          {
            ExplicitAuthFlows: [
              "ALLOW_ADMIN_USER_PASSWORD_AUTH",
              "ALLOW_CUSTOM_AUTH",
              "ALLOW_USER_PASSWORD_AUTH",
              "ALLOW_REFRESH_TOKEN_AUTH",
              "ALLOW_USER_SRP_AUTH",
            ],
          },
        ],
      },
      {
        name: "the same legacy flow twice",
        operation: "update",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"] },
        messageIds: ["legacyFlows"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
          { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"] },
        ],
      },
      {
        name: "a legacy flow while rotation is on, beside which the refresh flow is refused",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH"], "RefreshTokenRotation.Feature": "ENABLED" },
        messageIds: ["legacyFlows"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"], "RefreshTokenRotation.Feature": "ENABLED" },
          {
            ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"],
            "RefreshTokenRotation.Feature": "ENABLED",
          },
        ],
      },
      {
        name: "a legacy flow while rotation is off",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH"], "RefreshTokenRotation.Feature": "DISABLED" },
        messageIds: ["legacyFlows"],
        suggested: [
          {
            ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            "RefreshTokenRotation.Feature": "DISABLED",
          },
          {
            ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
            "RefreshTokenRotation.Feature": "DISABLED",
          },
        ],
      },
      {
        name: "a legacy flow where it cannot be told whether rotation is on",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH"], "RefreshTokenRotation.Feature": unknown },
        messageIds: ["legacyFlows"],
      },
      {
        name: "a legacy flow beside one that cannot be read",
        client: { ExplicitAuthFlows: [unknown, "USER_PASSWORD_AUTH"] },
        messageIds: ["legacyFlows"],
      },
      {
        name: "a legacy flow beside one that nobody knows",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "SOME_NEW_AUTH"] },
        messageIds: ["legacyFlows"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "enum members, and keeps them",
          code: dedent`
            import { CreateUserPoolClientCommand, ExplicitAuthFlowsType } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              ExplicitAuthFlows: [
                ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH, // for the importer
                ExplicitAuthFlowsType.USER_PASSWORD_AUTH,
              ],
            });
          `,
          errors: [
            {
              messageId: "legacyFlows",
              at: "ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH",
              message: "'ADMIN_NO_SRP_AUTH' is a deprecated auth flow name. Use names that start with 'ALLOW_'.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand, ExplicitAuthFlowsType } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                ExplicitAuthFlows: [
                  ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH, // for the importer
                  ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                  ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                ],
              });
            `,
            dedent`
              import { CreateUserPoolClientCommand, ExplicitAuthFlowsType } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                ExplicitAuthFlows: [
                  ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH, // for the importer
                  ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                  ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                  ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                ],
              });
            `,
          ],
          suggestionMessages: [
            "Use 'ALLOW_ADMIN_USER_PASSWORD_AUTH' and 2 more instead.",
            "Use 'ALLOW_ADMIN_USER_PASSWORD_AUTH' and 2 more instead, and keep SRP with 'ALLOW_USER_SRP_AUTH'.",
          ],
        },
      ],
    },
  },
});
