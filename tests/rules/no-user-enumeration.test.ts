import dedent from "dedent";
import rule from "../../rules/no-user-enumeration.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const machine = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
  AllowedOAuthScopes: ["orders/read"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing, which is for another rule", client: {} },
      { name: "the same answer whether a user exists or not", client: { PreventUserExistenceErrors: "ENABLED" } },
      { name: "a value that cannot be read", client: { PreventUserExistenceErrors: unknown } },
      { name: "a value that there is not", client: { PreventUserExistenceErrors: "DISABLED" } },
      {
        name: "a client for machines",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
          PreventUserExistenceErrors: "LEGACY",
        },
      },
      { name: "an update without it", operation: "update", client: {} },
    ],
    invalid: [
      {
        name: "LEGACY",
        client: { PreventUserExistenceErrors: "LEGACY" },
        messageIds: ["existenceErrors"],
        suggested: [{ PreventUserExistenceErrors: "ENABLED" }],
      },
      {
        name: "a client for machines to which people can sign in, too, by the default auth flows",
        client: { ...machine, PreventUserExistenceErrors: "LEGACY" },
        messageIds: ["existenceErrors"],
        suggested: [{ ...machine, PreventUserExistenceErrors: "ENABLED" }],
      },
      {
        name: "a client for machines with an auth flow for people",
        client: { ...machine, ExplicitAuthFlows: ["ALLOW_USER_AUTH"], PreventUserExistenceErrors: "LEGACY" },
        except: ["cdk-l2"], // It adds the refresh flow.
        messageIds: ["existenceErrors"],
        suggested: [{ ...machine, ExplicitAuthFlows: ["ALLOW_USER_AUTH"], PreventUserExistenceErrors: "ENABLED" }],
      },
      {
        name: "LEGACY in an update",
        operation: "update",
        client: { PreventUserExistenceErrors: "LEGACY" },
        messageIds: ["existenceErrors"],
        suggested: [{ PreventUserExistenceErrors: "ENABLED" }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "an enum member, and keeps it one",
          code: dedent`
            import { CreateUserPoolClientCommand, PreventUserExistenceErrorTypes } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              PreventUserExistenceErrors: PreventUserExistenceErrorTypes.LEGACY,
            });
          `,
          errors: [{ messageId: "existenceErrors", at: "PreventUserExistenceErrorTypes.LEGACY" }],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand, PreventUserExistenceErrorTypes } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                PreventUserExistenceErrors: PreventUserExistenceErrorTypes.ENABLED,
              });
            `,
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "what is decided when the stack is built",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            import { hides } from "./config";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { preventUserExistenceErrors: hides });
          `,
        },
      ],
      invalid: [
        {
          name: "false",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { preventUserExistenceErrors: false });
          `,
          errors: [
            {
              messageId: "existenceErrors",
              at: "false",
              message: "Sign-in errors reveal which users exist. Turn 'preventUserExistenceErrors' on.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", { preventUserExistenceErrors: true });
            `,
          ],
        },
      ],
    },
  },
});
