import dedent from "dedent";
import rule from "../../rules/no-orphan-token-units.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "neither unit nor amount", client: {} },
      { name: "an amount alone", client: { AccessTokenValidity: 1 } },
      {
        name: "an amount with its unit",
        client: { AccessTokenValidity: 30, "TokenValidityUnits.AccessToken": "minutes" },
      },
      {
        name: "a unit whose amount cannot be read",
        client: { IdTokenValidity: unknown, "TokenValidityUnits.IdToken": "minutes" },
      },
      { name: "a unit that cannot be read", client: { "TokenValidityUnits.IdToken": unknown } },
    ],
    invalid: [
      {
        name: "every unit alone",
        client: {
          "TokenValidityUnits.AccessToken": "minutes",
          "TokenValidityUnits.IdToken": "seconds",
          "TokenValidityUnits.RefreshToken": "hours",
        },
        messageIds: ["unitAlone", "unitAlone", "unitAlone"],
        suggested: [
          {
            AccessTokenValidity: 60,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "seconds",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            IdTokenValidity: 3600,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "seconds",
            "TokenValidityUnits.RefreshToken": "hours",
          },
          {
            RefreshTokenValidity: 720,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.IdToken": "seconds",
            "TokenValidityUnits.RefreshToken": "hours",
          },
        ],
      },
      {
        name: "a unit of which the default is no whole number",
        client: { "TokenValidityUnits.AccessToken": "days" },
        messageIds: ["unitAlone"],
      },
      {
        name: "a unit that there is not",
        client: { "TokenValidityUnits.AccessToken": "weeks" },
        messageIds: ["unitAlone"],
      },
      {
        name: "a unit beside the amount of another token",
        operation: "update",
        client: { AccessTokenValidity: 30, "TokenValidityUnits.RefreshToken": "days" },
        messageIds: ["unitAlone"],
        suggested: [{ RefreshTokenValidity: 30, AccessTokenValidity: 30, "TokenValidityUnits.RefreshToken": "days" }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a unit beside members that are spread from somewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { defaults } from "./defaults";
            new CreateUserPoolClientCommand({ ...defaults, TokenValidityUnits: { AccessToken: "minutes" } });
          `,
        },
      ],
      invalid: [
        {
          name: "the unit",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ TokenValidityUnits: { AccessToken: "minutes" } });
          `,
          errors: [
            {
              messageId: "unitAlone",
              at: '"minutes"',
              message: "'TokenValidityUnits.AccessToken' is set without 'AccessTokenValidity'. Set both.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ AccessTokenValidity: 60, TokenValidityUnits: { AccessToken: "minutes" } });
            `,
          ],
        },
      ],
    },
  },
});
