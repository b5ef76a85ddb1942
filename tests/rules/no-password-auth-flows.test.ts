import dedent from "dedent";
import rule from "../../rules/no-password-auth-flows.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      {
        name: "SRP",
        shows: ["FLW-08"],
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      {
        name: "choice-based authentication",
        client: { ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      {
        name: "the flow for servers",
        shows: ["FLW-09"],
        client: { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      { name: "the legacy flow for servers", client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] } },
      { name: "a flow that cannot be read", client: { ExplicitAuthFlows: [unknown] } },
      { name: "flows that cannot be read", client: { ExplicitAuthFlows: unknown } },
      {
        name: "the flow for servers where it is said to be right",
        options: { checkAdminFlows: false },
        client: { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
    ],
    invalid: [
      {
        name: "the password flow",
        shows: ["FLW-08"],
        client: { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["sendsPassword"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }],
      },
      {
        name: "the password flow beside SRP",
        client: {
          ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        },
        messageIds: ["sendsPassword"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }],
      },
      {
        name: "the password flow beside one that cannot be read, which may be SRP",
        client: { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", unknown] },
        messageIds: ["sendsPassword"],
      },
      {
        name: "the legacy password flow, beside which SRP would be refused",
        operation: "update",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH"] },
        messageIds: ["sendsPassword"],
      },
      {
        name: "the flow for servers when asked to",
        shows: ["FLW-09"],
        options: { checkAdminFlows: true },
        client: { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["sendsPassword"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] }],
      },
      {
        name: "the legacy flow for servers when asked to",
        options: { checkAdminFlows: true },
        client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"] },
        messageIds: ["sendsPassword"],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "a flow that is turned off",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { authFlows: { userPassword: false, adminUserPassword: true } });
          `,
        },
      ],
      invalid: [
        {
          name: "the switch",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { authFlows: { userPassword: true } });
          `,
          errors: [
            {
              messageId: "sendsPassword",
              at: "userPassword: true",
              message: "'userPassword' sends the user's password. Use 'userSrp'.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", { authFlows: { userSrp: true } });
            `,
          ],
        },
      ],
    },
  },
});
