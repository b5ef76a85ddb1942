import dedent from "dedent";
import rule from "../../rules/no-hardcoded-client-secret.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no secret", client: {} },
      { name: "a secret that Cognito makes", client: { GenerateSecret: true } },
      { name: "a secret from elsewhere", client: { ClientSecret: unknown } },
      { name: "a secret of which a part is from elsewhere", client: { ClientSecret: { before: "prefix", after: "" } } },
      { name: "an empty secret, which is none", client: { ClientSecret: "" } },
    ],
    invalid: [
      {
        name: "a secret that is written out",
        client: { ClientSecret: "0123456789abcdefghijklmnop" },
        messageIds: ["hardcodedSecret"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a secret from the environment",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ ClientSecret: process.env.CLIENT_SECRET });
          `,
        },
      ],
      invalid: [
        {
          name: "a secret in a constant, without repeating it",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            const secret = "0123456789abcdefghijklmnop";
            new CreateUserPoolClientCommand({ UserPoolId: "us-east-1_Example1", ClientSecret: secret });
          `,
          errors: [
            {
              messageId: "hardcodedSecret",
              at: "secret",
              message: "'ClientSecret' is hard-coded. Read it from AWS Secrets Manager or use 'GenerateSecret'.",
            },
          ],
        },
        {
          name: "a secret to fall back to",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              ClientSecret: process.env.CLIENT_SECRET ?? "0123456789abcdefghijklmnop",
            });
          `,
          errors: [{ messageId: "hardcodedSecret", at: '"0123456789abcdefghijklmnop"' }],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a dynamic reference",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ClientSecret: '{{resolve:secretsmanager:client:SecretString:secret}}'
          `,
        },
      ],
    },
  },
});
