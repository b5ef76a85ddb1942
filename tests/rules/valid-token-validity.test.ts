import dedent from "dedent";
import rule from "../../rules/valid-token-validity.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

/** An AWS service's client that Terraform manages. */
const managed = (member: string) =>
  `{ "resource": { "aws_cognito_managed_user_pool_client": { "search": { "user_pool_id": "a", "access_token_validity": 60, ${member} } } } }\n`;

/** A client with these options. */
const l2 = (...options: readonly string[]) => dedent`
  import { Duration } from "aws-cdk-lib";
  import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
  new UserPoolClient(stack, "Client", { userPool, ${options.join(", ")} });
`;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no lifetimes", client: {} },
      {
        name: "the shortest lifetimes",
        shows: ["TOK-01", "TOK-02", "TOK-03"],
        client: {
          AccessTokenValidity: 5,
          IdTokenValidity: 300,
          RefreshTokenValidity: 60,
          "TokenValidityUnits.AccessToken": "minutes",
          "TokenValidityUnits.IdToken": "seconds",
          "TokenValidityUnits.RefreshToken": "minutes",
        },
      },
      {
        name: "the longest lifetimes",
        client: {
          AccessTokenValidity: 1,
          IdTokenValidity: 1440,
          RefreshTokenValidity: 3650,
          "TokenValidityUnits.AccessToken": "days",
          "TokenValidityUnits.IdToken": "minutes",
          "TokenValidityUnits.RefreshToken": "days",
        },
      },
      {
        name: "the longest lifetimes in default units",
        shows: ["TOK-07", "TOK-08"],
        client: { AccessTokenValidity: 24, IdTokenValidity: 24, RefreshTokenValidity: 3650 },
      },
      {
        name: "a unit for each token of which the others have none",
        shows: ["TOK-11"],
        client: {
          AccessTokenValidity: 30,
          IdTokenValidity: 12,
          RefreshTokenValidity: 90,
          "TokenValidityUnits.AccessToken": "minutes",
        },
      },
      { name: "a refresh token validity of 0, which becomes 30 days", client: { RefreshTokenValidity: 0 } },
      {
        name: "a lifetime that cannot be read",
        client: { AccessTokenValidity: unknown, "TokenValidityUnits.AccessToken": "days" },
      },
      {
        name: "a unit that cannot be read",
        client: { AccessTokenValidity: 60, "TokenValidityUnits.AccessToken": unknown },
      },
      {
        name: "a unit that there is not",
        client: { AccessTokenValidity: 60, "TokenValidityUnits.AccessToken": "Hours" },
      },
      {
        name: "a fraction, of which it is not known what Cognito makes",
        client: { AccessTokenValidity: 0.05, IdTokenValidity: 24.5 },
      },
      {
        name: "a unit without a lifetime",
        client: { "TokenValidityUnits.AccessToken": "seconds", "TokenValidityUnits.RefreshToken": "seconds" },
      },
      {
        name: "an update without lifetimes, which resets them",
        operation: "update",
        client: { "TokenValidityUnits.AccessToken": "seconds" },
      },
    ],
    invalid: [
      {
        name: "minutes without their unit",
        shows: ["TOK-07"],
        client: { AccessTokenValidity: 60 },
        messageIds: ["outOfRange"],
        suggested: [{ AccessTokenValidity: 60, "TokenValidityUnits.AccessToken": "minutes" }],
      },
      {
        name: "a refresh token in minutes, which are taken for days",
        shows: ["TOK-08"],
        client: { RefreshTokenValidity: 43_200 },
        messageIds: ["outOfRange"],
        suggested: [
          { RefreshTokenValidity: 43_200, "TokenValidityUnits.RefreshToken": "seconds" },
          { RefreshTokenValidity: 43_200, "TokenValidityUnits.RefreshToken": "minutes" },
          { RefreshTokenValidity: 43_200, "TokenValidityUnits.RefreshToken": "hours" },
        ],
      },
      {
        name: "a lifetime whose unit is missing among others",
        shows: ["TOK-11"],
        client: { IdTokenValidity: 30, "TokenValidityUnits.AccessToken": "minutes" },
        messageIds: ["outOfRange"],
        suggested: [
          {
            IdTokenValidity: 30,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "minutes",
          },
        ],
      },
      {
        name: "a lifetime in an update",
        operation: "update",
        client: { IdTokenValidity: 25 },
        messageIds: ["outOfRange"],
        suggested: [{ IdTokenValidity: 25, "TokenValidityUnits.IdToken": "minutes" }],
      },
      {
        name: "the smallest and the largest number, in units with which they are too short and too long",
        client: {
          AccessTokenValidity: 86_400,
          IdTokenValidity: 1,
          "TokenValidityUnits.AccessToken": "hours",
          "TokenValidityUnits.IdToken": "seconds",
        },
        messageIds: ["outOfRange", "outOfRange"],
        suggested: [
          {
            AccessTokenValidity: 86_400,
            IdTokenValidity: 1,
            "TokenValidityUnits.AccessToken": "seconds",
            "TokenValidityUnits.IdToken": "seconds",
          },
          {
            AccessTokenValidity: 24,
            IdTokenValidity: 1,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "seconds",
          },
          {
            AccessTokenValidity: 86_400,
            IdTokenValidity: 1,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "hours",
          },
          {
            AccessTokenValidity: 86_400,
            IdTokenValidity: 1,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "days",
          },
        ],
      },
      {
        name: "an access token a minute too short",
        client: { AccessTokenValidity: 4, "TokenValidityUnits.AccessToken": "minutes" },
        messageIds: ["outOfRange"],
        suggested: [{ AccessTokenValidity: 4, "TokenValidityUnits.AccessToken": "hours" }],
      },
      {
        name: "an access token a second too short",
        shows: ["TOK-01"],
        client: { AccessTokenValidity: 299, "TokenValidityUnits.AccessToken": "seconds" },
        messageIds: ["outOfRange"],
        suggested: [{ AccessTokenValidity: 299, "TokenValidityUnits.AccessToken": "minutes" }],
      },
      {
        name: "an ID token a minute too long",
        shows: ["TOK-02"],
        client: { IdTokenValidity: 1441, "TokenValidityUnits.IdToken": "minutes" },
        messageIds: ["outOfRange"],
        suggested: [
          { IdTokenValidity: 1441, "TokenValidityUnits.IdToken": "seconds" },
          { IdTokenValidity: 1440, "TokenValidityUnits.IdToken": "minutes" },
        ],
      },
      {
        name: "a refresh token that is too short, with every unit in which it is not",
        client: { RefreshTokenValidity: 30, "TokenValidityUnits.RefreshToken": "minutes" },
        messageIds: ["outOfRange"],
        suggested: [
          { RefreshTokenValidity: 30, "TokenValidityUnits.RefreshToken": "hours" },
          { RefreshTokenValidity: 30, "TokenValidityUnits.RefreshToken": "days" },
        ],
      },
      {
        name: "a refresh token that is too long",
        shows: ["TOK-03"],
        client: { RefreshTokenValidity: 3651, "TokenValidityUnits.RefreshToken": "days" },
        messageIds: ["outOfRange"],
        suggested: [
          { RefreshTokenValidity: 3651, "TokenValidityUnits.RefreshToken": "hours" },
          { RefreshTokenValidity: 3650, "TokenValidityUnits.RefreshToken": "days" },
        ],
      },
      {
        name: "every token by itself",
        client: {
          AccessTokenValidity: 2,
          IdTokenValidity: 2,
          RefreshTokenValidity: 2,
          "TokenValidityUnits.AccessToken": "minutes",
          "TokenValidityUnits.IdToken": "days",
          "TokenValidityUnits.RefreshToken": "seconds",
        },
        messageIds: ["outOfRange", "outOfRange", "outOfRange"],
        suggested: [
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "days",
            "TokenValidityUnits.RefreshToken": "seconds",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "hours",
            "TokenValidityUnits.RefreshToken": "seconds",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 1,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "days",
            "TokenValidityUnits.RefreshToken": "seconds",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "days",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "days",
            "TokenValidityUnits.RefreshToken": "days",
          },
        ],
      },
      {
        name: "numbers that Cognito takes in no unit",
        client: { AccessTokenValidity: 0, IdTokenValidity: 100_000, "TokenValidityUnits.IdToken": "seconds" },
        messageIds: ["impossibleNumber", "impossibleNumber"],
        suggested: [{ AccessTokenValidity: 0, IdTokenValidity: 86_400, "TokenValidityUnits.IdToken": "seconds" }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a number in quotes, which is wrong in another way",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ AccessTokenValidity: "60" });
          `,
        },
        {
          name: "a lifetime that is never with its unit",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            export const create = (short: boolean) => new CreateUserPoolClientCommand({
              AccessTokenValidity: short ? 10 : 1,
              TokenValidityUnits: { AccessToken: short ? "minutes" : "hours" },
            });
          `,
        },
      ],
      invalid: [
        {
          name: "units written as enum members, and keeps them",
          code: dedent`
            import { TimeUnitsType, UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new UpdateUserPoolClientCommand({
              RefreshTokenValidity: 30,
              TokenValidityUnits: { RefreshToken: TimeUnitsType.MINUTES },
            });
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "30",
              message: "'RefreshTokenValidity' must be between 1 hour and 3650 days, not 30 minutes.",
            },
          ],
          suggestions: ["HOURS", "DAYS"].map(
            unit =>
              dedent`
              import { TimeUnitsType, UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new UpdateUserPoolClientCommand({
                RefreshTokenValidity: 30,
                TokenValidityUnits: { RefreshToken: TimeUnitsType.${unit} },
              });
            `,
          ),
          suggestionMessages: ["Set the unit to hours, for 30 hours.", "Set the unit to days, for 30 days."],
        },
        {
          name: "a number that Cognito takes in no unit, without the answer that it does not give",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ IdTokenValidity: -1 });
          `,
          errors: [
            {
              messageId: "impossibleNumber",
              at: "-1",
              message: "'IdTokenValidity' must be between 5 minutes and 1 day, not -1 hours (default unit).",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a length that comes from elsewhere",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            import { hours } from "./config";
            new UserPoolClient(stack, "Client", { userPool, accessTokenValidity: Duration.hours(hours) });
          `,
        },
      ],
      invalid: [
        {
          name: "parts of a minute, which the construct refuses",
          code: l2("accessTokenValidity: Duration.seconds(450)", "idTokenValidity: Duration.minutes(7.5)"),
          errors: [
            {
              messageId: "partOfMinute",
              at: "Duration.seconds(450)",
              message: "'accessTokenValidity' must be whole minutes in the CDK, not 450 seconds.",
            },
            { messageId: "partOfMinute", at: "Duration.minutes(7.5)" },
          ],
        },
        {
          name: "a refresh token lifetime of 0, which the construct refuses",
          code: l2("refreshTokenValidity: Duration.days(0)"),
          errors: [{ messageId: "outOfRange", at: "Duration.days(0)" }],
        },
        {
          name: "a duration, at the duration",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, disableOAuth: true, idTokenValidity: Duration.hours(60) });
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "Duration.hours(60)",
              message: "'idTokenValidity' must be between 5 minutes and 1 day, not 60 hours.",
            },
          ],
          suggestions: [
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, disableOAuth: true, idTokenValidity: Duration.minutes(60) });
            `,
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, disableOAuth: true, idTokenValidity: Duration.hours(24) });
            `,
          ],
          suggestionMessages: ["Set the unit to minutes, for 1 hour.", "Set it to 1 day."],
        },
      ],
    },
    terraform: {
      valid: [
        { name: "a managed client with units", code: managed('"token_validity_units": { "access_token": "minutes" }') },
        {
          name: "a managed client whose units a dynamic block may give",
          code: managed('"dynamic": { "token_validity_units": {} }'),
        },
      ],
      invalid: [
        {
          name: "a managed client without units, which has the default ones",
          code: managed('"name_prefix": "Search"'),
          errors: [{ messageId: "outOfRange", at: "60" }],
          suggestions: [managed('"token_validity_units": [{ "access_token": "minutes" }], "name_prefix": "Search"')],
        },
        {
          name: "a managed client with the units of another token",
          code: managed('"token_validity_units": { "id_token": "minutes" }'),
          errors: [{ messageId: "outOfRange", at: "60" }],
          suggestions: [managed('"token_validity_units": { "access_token": "minutes", "id_token": "minutes" }')],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a number that a parameter gives",
          code: dedent`
            Parameters:
              Validity: { Type: Number }
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AccessTokenValidity: !Ref Validity
          `,
        },
      ],
      invalid: [
        {
          name: "only the branch of a condition that is out of range, as CloudFormation reads it",
          code: dedent`
            Conditions:
              IsTest: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AccessTokenValidity: !If [IsTest, '60', !Ref AWS::NoValue] # minutes
                  IdTokenValidity: 1
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "'60'",
              message: "'AccessTokenValidity' must be between 5 minutes and 1 day, not 60 hours (default unit).",
            },
          ],
          suggestions: [
            dedent`
              Conditions:
                IsTest: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    AccessTokenValidity: !If [IsTest, '60', !Ref AWS::NoValue] # minutes
                    IdTokenValidity: 1
                    TokenValidityUnits:
                      AccessToken: minutes
            `,
          ],
        },
      ],
    },
  },
});
