import dedent from "dedent";
import rule from "../../rules/token-validity-order.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no lifetimes", client: {} },
      {
        name: "tokens of one lifetime",
        client: {
          AccessTokenValidity: 60,
          IdTokenValidity: 1,
          RefreshTokenValidity: 3600,
          "TokenValidityUnits.AccessToken": "minutes",
          "TokenValidityUnits.IdToken": "hours",
          "TokenValidityUnits.RefreshToken": "seconds",
        },
      },
      { name: "default units", client: { AccessTokenValidity: 24, IdTokenValidity: 24, RefreshTokenValidity: 1 } },
      {
        name: "the longest access token with the default refresh token of 30 days",
        client: { AccessTokenValidity: 1, "TokenValidityUnits.AccessToken": "days" },
      },
      {
        name: "the shortest refresh token with the default access and ID tokens of 1 hour",
        client: { RefreshTokenValidity: 60, "TokenValidityUnits.RefreshToken": "minutes" },
      },
      {
        name: "a refresh token validity of 0, which becomes 30 days",
        client: { AccessTokenValidity: 12, RefreshTokenValidity: 0 },
      },
      {
        name: "a refresh token that is too short by itself",
        client: {
          AccessTokenValidity: 12,
          RefreshTokenValidity: 30,
          "TokenValidityUnits.AccessToken": "hours",
          "TokenValidityUnits.RefreshToken": "minutes",
        },
      },
      {
        name: "an access token that is too long by itself",
        client: {
          AccessTokenValidity: 2,
          RefreshTokenValidity: 1,
          "TokenValidityUnits.AccessToken": "days",
          "TokenValidityUnits.RefreshToken": "days",
        },
      },
      {
        name: "a refresh token lifetime that cannot be read",
        client: {
          AccessTokenValidity: 12,
          RefreshTokenValidity: unknown,
          "TokenValidityUnits.AccessToken": "hours",
          "TokenValidityUnits.RefreshToken": "hours",
        },
      },
      {
        name: "a unit that cannot be read",
        client: { AccessTokenValidity: 12, RefreshTokenValidity: 2, "TokenValidityUnits.RefreshToken": unknown },
      },
      {
        name: "an update that resets the refresh token to 30 days",
        operation: "update",
        client: { AccessTokenValidity: 24 },
      },
    ],
    invalid: [
      {
        name: "an access token that outlives the refresh token",
        client: {
          AccessTokenValidity: 12,
          RefreshTokenValidity: 2,
          "TokenValidityUnits.AccessToken": "hours",
          "TokenValidityUnits.RefreshToken": "hours",
        },
        messageIds: ["outlivesRefreshToken"],
        suggested: [
          {
            AccessTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            AccessTokenValidity: 12,
            RefreshTokenValidity: 12,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
        ],
      },
      {
        name: "an ID token by a second, and writes the units that are missing",
        operation: "update",
        client: { IdTokenValidity: 2, RefreshTokenValidity: 7199, "TokenValidityUnits.RefreshToken": "seconds" },
        messageIds: ["outlivesRefreshToken"],
        suggested: [
          {
            IdTokenValidity: 7199,
            RefreshTokenValidity: 7199,
            "TokenValidityUnits.IdToken": "seconds",
            "TokenValidityUnits.RefreshToken": "seconds",
          },
          {
            IdTokenValidity: 2,
            RefreshTokenValidity: 2,
            "TokenValidityUnits.RefreshToken": "hours",
          },
        ],
      },
      {
        name: "both tokens, each by itself",
        client: {
          AccessTokenValidity: 5,
          IdTokenValidity: 6,
          RefreshTokenValidity: 4,
          "TokenValidityUnits.AccessToken": "hours",
          "TokenValidityUnits.IdToken": "hours",
          "TokenValidityUnits.RefreshToken": "hours",
        },
        messageIds: ["outlivesRefreshToken", "outlivesRefreshToken"],
        suggested: [
          {
            AccessTokenValidity: 4,
            IdTokenValidity: 6,
            RefreshTokenValidity: 4,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            AccessTokenValidity: 5,
            IdTokenValidity: 6,
            RefreshTokenValidity: 5,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            AccessTokenValidity: 5,
            IdTokenValidity: 4,
            RefreshTokenValidity: 4,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            AccessTokenValidity: 5,
            IdTokenValidity: 6,
            RefreshTokenValidity: 6,
            "TokenValidityUnits.AccessToken": "hours",
            "TokenValidityUnits.IdToken": "hours",
            "TokenValidityUnits.RefreshToken": "hours",
          },
        ],
      },
    ],
  },

  perHost: {
    "cdk-l1": {
      valid: [
        {
          name: "lifetimes that are never together",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              accessTokenValidity: isTest ? 12 : 1,
              refreshTokenValidity: isTest ? 30 : 2,
              tokenValidityUnits: { refreshToken: isTest ? "days" : "hours" },
            });
          `,
        },
      ],
      invalid: [
        {
          name: "the token at its lifetime",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              accessTokenValidity: 90,
              refreshTokenValidity: 1,
              tokenValidityUnits: { accessToken: "minutes", refreshToken: "hours" },
            });
          `,
          errors: [
            {
              messageId: "outlivesRefreshToken",
              at: "90",
              message: "'accessTokenValidity' (90 minutes) must not exceed the refresh token's 1 hour.",
            },
          ],
          suggestions: [
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                accessTokenValidity: 1,
                refreshTokenValidity: 1,
                tokenValidityUnits: { accessToken: "hours", refreshToken: "hours" },
              });
            `,
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                accessTokenValidity: 90,
                refreshTokenValidity: 90,
                tokenValidityUnits: { accessToken: "minutes", refreshToken: "minutes" },
              });
            `,
          ],
          suggestionMessages: ["Set 'accessTokenValidity' to 1 hour.", "Set 'refreshTokenValidity' to 90 minutes."],
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "a duration, and writes another",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              idTokenValidity: Duration.days(1),
              refreshTokenValidity: Duration.hours(12),
            });
          `,
          errors: [
            {
              messageId: "outlivesRefreshToken",
              at: "Duration.days(1)",
              message: "'idTokenValidity' (1 day) must not exceed the refresh token's 12 hours.",
            },
          ],
          suggestions: [
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                idTokenValidity: Duration.hours(12),
                refreshTokenValidity: Duration.hours(12),
              });
            `,
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                idTokenValidity: Duration.days(1),
                refreshTokenValidity: Duration.days(1),
              });
            `,
          ],
        },
      ],
    },
  },
});
