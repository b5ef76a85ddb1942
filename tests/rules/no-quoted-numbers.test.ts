import dedent from "dedent";
import rule from "../../rules/no-quoted-numbers.ts";
import { testRule } from "../harness/test-rule.ts";

const request = (...members: readonly string[]) => dedent`
  import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
  new CreateUserPoolClientCommand({ UserPoolId, ClientName: "web", ${members.join(", ")} });
`;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "numbers", client: { AccessTokenValidity: 5, AuthSessionValidity: 3 } },
      { name: "text that is text", client: { ClientName: "60" } },
    ],
    invalid: [],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        { name: "a text that is no number, which another rule reports", code: request('AuthSessionValidity: "five"') },
        { name: "a value that cannot be read", code: request("AuthSessionValidity: minutes") },
      ],
      invalid: [
        {
          name: "a number in quotes",
          code: request('AccessTokenValidity: "60"', 'TokenValidityUnits: { AccessToken: "minutes" }'),
          errors: [
            {
              messageId: "quoted",
              at: '"60"',
              message: "'AccessTokenValidity' must be a number, not the string '60'.",
            },
          ],
          suggestions: [request("AccessTokenValidity: 60", 'TokenValidityUnits: { AccessToken: "minutes" }')],
          suggestionMessages: ["Use the number 60."],
        },
        {
          name: "a text that begins as a number, without a guess",
          code: request('AuthSessionValidity: "5 minutes"'),
          errors: [{ messageId: "quoted", at: '"5 minutes"' }],
        },
        {
          name: "a constant",
          code: request("RefreshTokenValidity: days").replace("new ", 'const days = "30";\nnew '),
          errors: [{ messageId: "quoted", at: "days" }],
          suggestions: [request("RefreshTokenValidity: 30").replace("new ", 'const days = "30";\nnew ')],
        },
        {
          name: "a member of a structure",
          code: request('RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: "10" }'),
          errors: [{ messageId: "quoted", at: '"10"' }],
          suggestions: [request('RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 10 }')],
        },
      ],
    },
    boto3: {
      valid: [
        {
          name: "a number in quotes, whose type botocore checks",
          code: 'import boto3\nboto3.client("cognito-idp").create_user_pool_client(AccessTokenValidity="60")\n',
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a number in quotes, of which CloudFormation makes a number",
          code: 'Resources:\n  Client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      AccessTokenValidity: "5"\n',
        },
      ],
    },
  },
});
