import dedent from "dedent";
import rule from "../../rules/max-token-validity.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const strict = { accessTokenMinutes: 60, idTokenMinutes: 30, refreshTokenDays: 7 };

const refresh = { RefreshTokenValidity: 7, "TokenValidityUnits.RefreshToken": "days" } as const;
const id = { IdTokenValidity: 30, "TokenValidityUnits.IdToken": "minutes" } as const;

testRule(rule, {
  everyHost: {
    valid: [
      {
        name: "a lifetime and a unit that cannot be read, where the default is too long",
        client: { ...id, ...refresh, AccessTokenValidity: unknown, "TokenValidityUnits.AccessToken": unknown },
        options: { accessTokenMinutes: 30 },
      },
      {
        name: "a unit without an amount",
        client: { ...id, ...refresh, "TokenValidityUnits.AccessToken": "days" },
        options: { accessTokenMinutes: 30 },
        // There the unit follows from the amount.
        except: ["cdk-l2"],
      },
      { name: "the default lifetimes", client: {} },
      {
        name: "lifetimes up to the limits",
        client: {
          AccessTokenValidity: 1,
          "TokenValidityUnits.AccessToken": "days",
          RefreshTokenValidity: 365,
          "TokenValidityUnits.RefreshToken": "days",
        },
      },
      {
        name: "what Cognito refuses",
        client: { RefreshTokenValidity: 4000, "TokenValidityUnits.RefreshToken": "days" },
        // There the construct throws.
        except: ["cdk-l2"],
      },
      {
        name: "a lifetime that cannot be read, where the default is too long",
        client: { ...id, ...refresh, AccessTokenValidity: unknown },
        options: { ...strict, accessTokenMinutes: 30 },
      },
      { name: "lifetimes up to other limits", client: { ...id, ...refresh }, options: strict },
      {
        name: "a machine client, which gets neither ID nor refresh tokens",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
        },
        options: strict,
      },
    ],
    invalid: [
      {
        name: "a machine client's access token",
        client: {
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
        },
        options: { accessTokenMinutes: 30, idTokenMinutes: 30, refreshTokenDays: 7 },
        messageIds: ["defaultTooLong"],
      },
      {
        name: "a refresh token for ten years",
        client: { RefreshTokenValidity: 3650, "TokenValidityUnits.RefreshToken": "days" },
        messageIds: ["tooLong"],
      },
      {
        name: "lifetimes beyond other limits, the default one included",
        client: { AccessTokenValidity: 61, "TokenValidityUnits.AccessToken": "minutes", ...refresh },
        options: strict,
        messageIds: ["defaultTooLong", "tooLong"],
      },
      {
        name: "an update, which resets what it leaves out",
        operation: "update",
        client: { ...id },
        options: { refreshTokenDays: 7 },
        messageIds: ["defaultTooLong"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "how long it is and how long it may be",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AccessTokenValidity: 2,
              IdTokenValidity: 1,
            });
          `,
          options: { accessTokenMinutes: 60, refreshTokenDays: 1 },
          errors: [
            {
              messageId: "defaultTooLong",
              at: "CreateUserPoolClientCommand",
              message: "'RefreshTokenValidity' defaults to 30 days, more than the maximum of 1 day.",
            },
            {
              messageId: "tooLong",
              at: "2",
              message: "'AccessTokenValidity' is 2 hours, more than the maximum of 1 hour.",
            },
          ],
        },
      ],
    },
  },
});
