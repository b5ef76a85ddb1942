import dedent from "dedent";
import rule from "../../rules/require-prevent-user-existence-errors.ts";
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
      { name: "ENABLED", client: { PreventUserExistenceErrors: "ENABLED" } },
      { name: "LEGACY, which is for another rule", client: { PreventUserExistenceErrors: "LEGACY" } },
      { name: "a value that cannot be read", client: { PreventUserExistenceErrors: unknown } },
      {
        name: "a client for machines",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
        },
      },
      { name: "a client for GetClientToken", client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] } },
    ],
    invalid: [
      {
        name: "nothing",
        client: {},
        messageIds: ["notSet"],
        suggested: [{ PreventUserExistenceErrors: "ENABLED" }],
      },
      {
        name: "a client for machines to which people can sign in, too, by the default auth flows",
        client: machine,
        messageIds: ["notSet"],
        suggested: [{ ...machine, PreventUserExistenceErrors: "ENABLED" }],
      },
      {
        name: "nothing beside other settings",
        client: { GenerateSecret: true, EnableTokenRevocation: true },
        messageIds: ["notSet"],
        suggested: [{ GenerateSecret: true, PreventUserExistenceErrors: "ENABLED", EnableTokenRevocation: true }],
      },
      {
        name: "an update, which turns it off",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] },
        messageIds: ["notSet"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], PreventUserExistenceErrors: "ENABLED" }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "members that are spread from somewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { defaults } from "./defaults";
            new CreateUserPoolClientCommand({ ...defaults, ClientName: "web" });
          `,
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a client whose template is changed behind the construct",
          code: dedent`
            import { CfnUserPoolClient, UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            const client = pool.addClient("Client");
            const cfn = client.node.defaultChild as CfnUserPoolClient;
            cfn.preventUserExistenceErrors = "ENABLED";
          `,
        },
      ],
      invalid: [
        {
          name: "a client without options",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", {});
          `,
          errors: [
            {
              messageId: "notSet",
              at: "addClient",
              message: "Sign-in errors reveal which users exist. Set 'preventUserExistenceErrors'.",
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
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "one branch of a condition, and leaves the other",
          code: dedent`
            Conditions:
              Production: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  PreventUserExistenceErrors: !If [Production, ENABLED, !Ref AWS::NoValue]
          `,
          errors: [{ messageId: "notSet", at: "Client" }],
          suggestions: [
            dedent`
              Conditions:
                Production: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    PreventUserExistenceErrors: !If [Production, ENABLED, ENABLED]
            `,
          ],
        },
      ],
    },
  },
});
