import dedent from "dedent";
import rule from "../../rules/explicit-token-units.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no lifetimes", client: {} },
      {
        name: "lifetimes with units",
        shows: ["TOK-07", "TOK-08", "TOK-11"],
        client: {
          AccessTokenValidity: 60,
          "TokenValidityUnits.AccessToken": "minutes",
          RefreshTokenValidity: 7,
          "TokenValidityUnits.RefreshToken": "days",
        },
      },
      { name: "a unit that cannot be read", client: { IdTokenValidity: 1, "TokenValidityUnits.IdToken": unknown } },
      { name: "a lifetime that cannot be read", client: { IdTokenValidity: unknown } },
      {
        name: "a lifetime that is refused, of which another rule knows what is meant",
        client: { AccessTokenValidity: 60 },
      },
      { name: "0, which Cognito replaces", client: { RefreshTokenValidity: 0 } },
    ],
    invalid: [
      {
        name: "lifetimes in the default units",
        shows: ["TOK-07", "TOK-08"],
        client: { AccessTokenValidity: 2, IdTokenValidity: 1, RefreshTokenValidity: 7 },
        messageIds: ["noUnit", "noUnit", "noUnit"],
        suggested: [
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 1,
            RefreshTokenValidity: 7,
            "TokenValidityUnits.AccessToken": "hours",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 1,
            RefreshTokenValidity: 7,
            "TokenValidityUnits.IdToken": "hours",
          },
          {
            AccessTokenValidity: 2,
            IdTokenValidity: 1,
            RefreshTokenValidity: 7,
            "TokenValidityUnits.RefreshToken": "days",
          },
        ],
      },
      {
        name: "one lifetime beside another with a unit, in an update",
        shows: ["TOK-11"],
        operation: "update",
        client: { IdTokenValidity: 30, "TokenValidityUnits.IdToken": "minutes", RefreshTokenValidity: 30 },
        messageIds: ["noUnit"],
        suggested: [
          {
            IdTokenValidity: 30,
            "TokenValidityUnits.IdToken": "minutes",
            RefreshTokenValidity: 30,
            "TokenValidityUnits.RefreshToken": "days",
          },
        ],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "a duration, which has its unit",
          code: 'import { Duration } from "aws-cdk-lib";\nimport { UserPoolClient } from "aws-cdk-lib/aws-cognito";\nnew UserPoolClient(stack, "Client", { userPool, accessTokenValidity: Duration.hours(1) });\n',
        },
      ],
    },
    "sdk-v3": {
      invalid: [
        {
          name: "what the number means",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              RefreshTokenValidity: 1,
            });
          `,
          errors: [
            {
              messageId: "noUnit",
              at: "1",
              message: "'RefreshTokenValidity' has no unit and means 1 day. Set 'TokenValidityUnits.RefreshToken'.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                RefreshTokenValidity: 1,
                TokenValidityUnits: { RefreshToken: "days" },
              });
            `,
          ],
          suggestionMessages: ["Set 'TokenValidityUnits.RefreshToken' to 'days', which keeps the lifetime."],
        },
      ],
    },
  },
});
