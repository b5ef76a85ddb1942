import dedent from "dedent";
import rule from "../../rules/no-unrecognized-enum-values.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      {
        name: "known flows",
        shows: ["FLW-03", "FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "CUSTOM_AUTH_FLOW_ONLY"] },
      },
      { name: "a misspelt flow, which another rule reports", client: { ExplicitAuthFlows: ["ALLOW_USER_SPR_AUTH"] } },
      {
        name: "a flow that ends with a word, which another rule reports",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP"] },
      },
      { name: "an abbreviation, which another rule reports", client: { "TokenValidityUnits.AccessToken": "min" } },
      { name: "a singular, which another rule reports", client: { "TokenValidityUnits.AccessToken": "minute" } },
      { name: "a scope that is whole", client: { AllowedOAuthScopes: ["phone", "orders/read"] } },
      { name: "a flow that cannot be read", client: { ExplicitAuthFlows: [unknown] } },
      { name: "a wrong value where there are no new ones", client: { AllowedOAuthFlows: ["device_code"] } },
    ],
    invalid: [
      {
        name: "a flow that resembles none",
        shows: ["FLW-03", "FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_PASSKEY_ONLY", "ALLOW_USER_AUTH"] },
        messageIds: ["unrecognizedValue"],
      },
      {
        name: "flows that break off",
        client: { ExplicitAuthFlows: ["ALLOW_CUSTOM_AU", "ALLOW_REFRESH_TO"] },
        messageIds: ["breaksOff", "breaksOff"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TO"] },
          { ExplicitAuthFlows: ["ALLOW_CUSTOM_AU", "ALLOW_REFRESH_TOKEN_AUTH"] },
        ],
      },
      {
        name: "the same in an update, beside what cannot be read",
        operation: "update",
        client: { ExplicitAuthFlows: [unknown, "SOMETHING_ELSE"] },
        messageIds: ["unrecognizedValue"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a URL that is being typed, as far as one can tell",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthScopes: ["email"],
              CallbackURLs: ["https://app.shop.test/callback"],
              DefaultRedirectURI: "https://app.shop.test/call",
            });
          `,
        },
      ],
      invalid: [
        {
          name: "a URL that lacks its last character",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              CallbackURLs: ["https://app.shop.test/callback"],
              DefaultRedirectURI: "https://app.shop.test/callbac",
            });
          `,
          errors: [{ messageId: "breaksOff", at: '"https://app.shop.test/callbac"' }],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                CallbackURLs: ["https://app.shop.test/callback"],
                DefaultRedirectURI: "https://app.shop.test/callback",
              });
            `,
          ],
        },
        {
          name: "values that break off",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              CallbackURLs: ["https://app.shop.test/callback"],
              DefaultRedirectURI: "https://app.sh",
              AllowedOAuthScopes: ["emai"],
            });
          `,
          errors: [
            { messageId: "breaksOff", at: '"https://app.sh"' },
            {
              messageId: "breaksOff",
              at: '"emai"',
              message: "'emai' for 'AllowedOAuthScopes' breaks off. Use 'email'.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                CallbackURLs: ["https://app.shop.test/callback"],
                DefaultRedirectURI: "https://app.shop.test/callback",
                AllowedOAuthScopes: ["emai"],
              });
            `,
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                CallbackURLs: ["https://app.shop.test/callback"],
                DefaultRedirectURI: "https://app.sh",
                AllowedOAuthScopes: ["email"],
              });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "a switch that breaks off",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  GenerateSecret: tru
          `,
          errors: [{ messageId: "breaksOff", at: "tru" }],
        },
        {
          name: "the flow by its name",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows: [ALLOW_PASSKEY_ONLY]
          `,
          errors: [
            {
              messageId: "unrecognizedValue",
              at: "ALLOW_PASSKEY_ONLY",
              message:
                "Unrecognized value 'ALLOW_PASSKEY_ONLY' in 'ExplicitAuthFlows'. Unless it is new, Cognito rejects it.",
            },
          ],
        },
      ],
    },
  },
});
