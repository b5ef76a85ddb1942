import dedent from "dedent";
import rule from "../../rules/valid-auth-session-validity.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no authentication session", client: {} },
      { name: "the shortest session", client: { AuthSessionValidity: 3 } },
      { name: "the longest session", client: { AuthSessionValidity: 15 } },
      { name: "a session that cannot be read", client: { AuthSessionValidity: unknown } },
      { name: "the longest session in an update", operation: "update", client: { AuthSessionValidity: 15 } },
    ],
    invalid: [
      {
        name: "a session a minute too short",
        client: { AuthSessionValidity: 2 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 3 }],
      },
      {
        name: "a session a minute too long",
        client: { AuthSessionValidity: 16 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 15 }],
      },
      {
        name: "a session in seconds",
        client: { AuthSessionValidity: 180 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 3 }, { AuthSessionValidity: 15 }],
      },
      {
        name: "the longest session in seconds",
        client: { AuthSessionValidity: 900 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 15 }],
      },
      {
        name: "seconds that are too many, too",
        client: { AuthSessionValidity: 1800 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 15 }],
      },
      {
        name: "no session at all in an update",
        operation: "update",
        client: { AuthSessionValidity: 0 },
        messageIds: ["outOfRange"],
        suggested: [{ AuthSessionValidity: 3 }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a fraction, of which it is not known what Cognito makes",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ AuthSessionValidity: 15.5 });
          `,
        },
      ],
      invalid: [
        {
          name: "a constant, and says what Cognito accepts",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ AuthSessionValidity: 1 });
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "1",
              message: "'AuthSessionValidity' must be between 3 and 15 minutes, not 1 minute.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ AuthSessionValidity: 3 });
            `,
          ],
          suggestionMessages: ["Set 'AuthSessionValidity' to 3 minutes."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a session in another unit",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, authSessionValidity: Duration.seconds(180) });
          `,
        },
      ],
      invalid: [
        {
          name: "parts of a minute, which the construct refuses",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, authSessionValidity: Duration.seconds(200) });
          `,
          errors: [
            {
              messageId: "partOfMinute",
              at: "Duration.seconds(200)",
              message: "'authSessionValidity' must be a whole number of minutes in the CDK.",
            },
          ],
        },
        {
          name: "a session in hours",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, authSessionValidity: Duration.hours(1) });
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "Duration.hours(1)",
              message: "'authSessionValidity' must be between 3 and 15 minutes, not 60 minutes.",
            },
          ],
          suggestions: [
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, authSessionValidity: Duration.minutes(15) });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "a number in quotes, which CloudFormation takes",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AuthSessionValidity: "30"
          `,
          errors: [{ messageId: "outOfRange", at: '"30"' }],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    AuthSessionValidity: 15
            `,
          ],
        },
      ],
    },
  },
});
