import dedent from "dedent";
import rule from "../../rules/no-disabled-token-revocation.ts";
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
      { name: "nothing, which is on", client: {} },
      { name: "revocation turned on", client: { EnableTokenRevocation: true } },
      {
        name: "a client for machines, which get no refresh tokens",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
          EnableTokenRevocation: false,
        },
      },
      { name: "a value that cannot be read", client: { EnableTokenRevocation: unknown } },
      {
        name: "an update without it, of which it is not known what it does",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] },
      },
    ],
    invalid: [
      {
        name: "revocation turned off",
        client: { EnableTokenRevocation: false },
        messageIds: ["revocationOff"],
        suggested: [{ EnableTokenRevocation: true }],
      },
      {
        name: "a client for machines to which people can sign in, too, by the default auth flows",
        client: { ...machine, EnableTokenRevocation: false },
        messageIds: ["revocationOff"],
        suggested: [{ ...machine, EnableTokenRevocation: true }],
      },
      {
        name: "revocation turned off by an update",
        operation: "update",
        client: { EnableTokenRevocation: false },
        messageIds: ["revocationOff"],
        suggested: [{ EnableTokenRevocation: true }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "what is decided when the program runs",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            export const create = (input: { revocable: boolean }) =>
              new CreateUserPoolClientCommand({ EnableTokenRevocation: input.revocable });
          `,
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "the option",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { enableTokenRevocation: false });
          `,
          errors: [
            {
              messageId: "revocationOff",
              at: "false",
              message: "A stolen refresh token cannot be revoked. Turn 'enableTokenRevocation' on.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", { enableTokenRevocation: true });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "false as a string, and one branch of a condition",
          code: dedent`
            Conditions:
              Test: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Web:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  EnableTokenRevocation: 'false'
              Test:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  EnableTokenRevocation: !If [Test, false, true]
          `,
          errors: [
            { messageId: "revocationOff", at: "'false'" },
            { messageId: "revocationOff", at: "false" },
          ],
          suggestions: [
            dedent`
              Conditions:
                Test: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Web:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    EnableTokenRevocation: true
                Test:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    EnableTokenRevocation: !If [Test, false, true]
            `,
            dedent`
              Conditions:
                Test: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Web:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    EnableTokenRevocation: 'false'
                Test:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    EnableTokenRevocation: !If [Test, true, true]
            `,
          ],
        },
      ],
    },
  },
});
