import dedent from "dedent";
import rule from "../../rules/no-mixed-auth-flows.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      { name: "an empty list", client: { ExplicitAuthFlows: [] } },
      { name: "ALLOW_ flows only", client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] } },
      { name: "legacy flows only", client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH"] } },
      { name: "a flow that nobody knows", client: { ExplicitAuthFlows: ["SOME_NEW_AUTH", "ALLOW_USER_AUTH"] } },
      { name: "a legacy flow beside an unknown one", client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", unknown] } },
    ],
    invalid: [
      {
        name: "a legacy flow beside an ALLOW_ flow",
        client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "ALLOW_USER_SRP_AUTH"] },
        messageIds: ["mixedFlows"],
        fixed: { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"] },
      },
      {
        name: "a legacy flow in an update",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"] },
        messageIds: ["mixedFlows"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"] },
      },
      {
        name: "a legacy flow whose replacement is listed already",
        client: { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"] },
        messageIds: ["mixedFlows"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] },
      },
      {
        name: "the same legacy flow twice",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", "ALLOW_USER_AUTH"] },
        messageIds: ["mixedFlows", "mixedFlows"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_AUTH"] },
      },
      {
        name: "CUSTOM_AUTH_FLOW_ONLY, whose 'only' has no counterpart",
        client: { ExplicitAuthFlows: ["CUSTOM_AUTH_FLOW_ONLY", "ALLOW_USER_SRP_AUTH"] },
        messageIds: ["mixedFlows"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH"] }],
      },
      {
        name: "a mixed list with an item that cannot be read",
        client: { ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", unknown] },
        messageIds: ["mixedFlows"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", unknown] }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a command of another package",
          code: 'import { CreateUserPoolClientCommand } from "./commands";\nnew CreateUserPoolClientCommand({ ExplicitAuthFlows: ["USER_PASSWORD_AUTH", "ALLOW_USER_AUTH"] });\n',
        },
      ],
      invalid: [
        {
          name: "enum members, and keeps them",
          code: dedent`
            import { ExplicitAuthFlowsType as Flow, UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new UpdateUserPoolClientCommand({
              ExplicitAuthFlows: [Flow.USER_PASSWORD_AUTH, Flow.ALLOW_USER_AUTH],
            });
          `,
          errors: [
            {
              messageId: "mixedFlows",
              at: "Flow.USER_PASSWORD_AUTH",
              message: "'USER_PASSWORD_AUTH' cannot be combined with 'ALLOW_' flows. Use 'ALLOW_USER_PASSWORD_AUTH'.",
            },
          ],
          output: dedent`
            import { ExplicitAuthFlowsType as Flow, UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new UpdateUserPoolClientCommand({
              ExplicitAuthFlows: [Flow.ALLOW_USER_PASSWORD_AUTH, Flow.ALLOW_USER_AUTH],
            });
          `,
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "only the branch of a condition that is mixed",
          code: dedent`
            Conditions:
              Legacy: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - !If [Legacy, USER_PASSWORD_AUTH, ALLOW_USER_PASSWORD_AUTH] # since 2019
                    - 'ALLOW_REFRESH_TOKEN_AUTH'
          `,
          errors: [{ messageId: "mixedFlows", at: "USER_PASSWORD_AUTH" }],
          output: dedent`
            Conditions:
              Legacy: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - !If [Legacy, ALLOW_USER_PASSWORD_AUTH, ALLOW_USER_PASSWORD_AUTH] # since 2019
                    - 'ALLOW_REFRESH_TOKEN_AUTH'
          `,
        },
        {
          name: "once what is mixed in both branches of a condition, in the words of the first",
          code: dedent`
            Conditions:
              HasTriggers: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - !If [HasTriggers, ALLOW_CUSTOM_AUTH, ALLOW_USER_SRP_AUTH]
                    - USER_PASSWORD_AUTH
          `,
          errors: [
            {
              messageId: "mixedFlows",
              at: "USER_PASSWORD_AUTH",
              message: "'USER_PASSWORD_AUTH' cannot be combined with 'ALLOW_' flows. Use 'ALLOW_USER_PASSWORD_AUTH'.",
            },
          ],
          output: dedent`
            Conditions:
              HasTriggers: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - !If [HasTriggers, ALLOW_CUSTOM_AUTH, ALLOW_USER_SRP_AUTH]
                    - ALLOW_USER_PASSWORD_AUTH
          `,
        },
        ...[
          { name: "another flow", flow: "ALLOW_USER_SRP_AUTH" },
          { name: "its replacement", flow: "ALLOW_USER_PASSWORD_AUTH" },
        ].map(({ name, flow }) => ({
          name: `a legacy flow that is alone without ${name}, and keeps it for then`,
          code: dedent`
            Conditions:
              New: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - USER_PASSWORD_AUTH
                    - !If [New, ${flow}, !Ref AWS::NoValue]
          `,
          errors: [{ messageId: "mixedFlows", at: "USER_PASSWORD_AUTH" }],
        })),
      ],
    },
  },
});
