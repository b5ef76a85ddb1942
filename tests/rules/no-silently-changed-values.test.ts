import dedent from "dedent";
import rule from "../../rules/no-silently-changed-values.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      {
        name: "a refresh token lifetime",
        shows: ["TOK-05"],
        client: { RefreshTokenValidity: 1, "TokenValidityUnits.RefreshToken": "days" },
      },
      { name: "a refresh token lifetime that cannot be read", client: { RefreshTokenValidity: unknown } },
      { name: "an access token lifetime of 0, which is refused", client: { AccessTokenValidity: 0 } },
      {
        name: "a grace period of 0 while rotation is off",
        shows: ["ROT-06"],
        client: { "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 0 },
      },
      {
        name: "a grace period while rotation is on",
        client: { "RefreshTokenRotation.Feature": "ENABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 30 },
      },
      {
        name: "a grace period where it cannot be told whether rotation is on",
        client: { "RefreshTokenRotation.Feature": unknown, "RefreshTokenRotation.RetryGracePeriodSeconds": 30 },
      },
      {
        name: "a grace period without a feature, of which it is not known what it does",
        client: { "RefreshTokenRotation.RetryGracePeriodSeconds": 30 },
      },
      {
        name: "a grace period that is refused",
        client: { "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 61 },
      },
      { name: "writable attributes", shows: ["ATT-03"], client: { WriteAttributes: ["locale"] } },
      { name: "a writable attribute that cannot be read", client: { WriteAttributes: [unknown] } },
      { name: "writable attributes that cannot be read", client: { WriteAttributes: unknown } },
      { name: "an empty list of readable attributes", client: { ReadAttributes: [] } },
    ],
    invalid: [
      {
        name: "a refresh token lifetime of 0",
        shows: ["TOK-05"],
        client: { RefreshTokenValidity: 0 },
        messageIds: ["zeroLifetime"],
        suggested: [{ RefreshTokenValidity: 30, "TokenValidityUnits.RefreshToken": "days" }],
      },
      {
        name: "a refresh token lifetime of 0 hours",
        except: ["cdk-l2"], // It refuses it.
        client: { RefreshTokenValidity: 0, "TokenValidityUnits.RefreshToken": "hours" },
        messageIds: ["zeroLifetime"],
        suggested: [{ RefreshTokenValidity: 30, "TokenValidityUnits.RefreshToken": "days" }],
      },
      {
        name: "a refresh token lifetime of 0 beside units for other tokens",
        client: { RefreshTokenValidity: 0, "TokenValidityUnits.AccessToken": "minutes" },
        messageIds: ["zeroLifetime"],
        suggested: [
          {
            RefreshTokenValidity: 30,
            "TokenValidityUnits.AccessToken": "minutes",
            "TokenValidityUnits.RefreshToken": "days",
          },
        ],
      },
      {
        name: "a grace period while rotation is off",
        shows: ["ROT-06"],
        client: { "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 30 },
        messageIds: ["unusedGracePeriod"],
        suggested: [{ "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 0 }],
      },
      {
        name: "an empty list of writable attributes",
        shows: ["ATT-03"],
        client: { WriteAttributes: [] },
        messageIds: ["emptyWriteAttributes"],
      },
      {
        name: "all of them in an update",
        operation: "update",
        client: {
          RefreshTokenValidity: 0,
          "RefreshTokenRotation.Feature": "DISABLED",
          "RefreshTokenRotation.RetryGracePeriodSeconds": 60,
          WriteAttributes: [],
        },
        // In the order in which they are written.
        messageIds: ["zeroLifetime", "unusedGracePeriod", "emptyWriteAttributes"],
        suggested: [
          {
            RefreshTokenValidity: 30,
            "TokenValidityUnits.RefreshToken": "days",
            "RefreshTokenRotation.Feature": "DISABLED",
            "RefreshTokenRotation.RetryGracePeriodSeconds": 60,
            WriteAttributes: [],
          },
          {
            RefreshTokenValidity: 0,
            "RefreshTokenRotation.Feature": "DISABLED",
            "RefreshTokenRotation.RetryGracePeriodSeconds": 0,
            WriteAttributes: [],
          },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "writable attributes that are spread from somewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { attributes } from "./attributes";
            new CreateUserPoolClientCommand({ WriteAttributes: [...attributes] });
          `,
        },
        {
          name: "a list that is filled later",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            const attributes: string[] = [];
            attributes.push("locale");
            new CreateUserPoolClientCommand({ WriteAttributes: attributes });
          `,
        },
      ],
      invalid: [
        {
          name: "a lifetime of 0 with its default",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ RefreshTokenValidity: 0 });
          `,
          errors: [
            {
              messageId: "zeroLifetime",
              at: "0",
              message: "'RefreshTokenValidity' is 0, so Cognito uses the default of 30 days.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ RefreshTokenValidity: 30, TokenValidityUnits: { RefreshToken: "days" } });
            `,
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a mask with attributes",
          code: dedent`
            import { ClientAttributes, UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            const writeAttributes = new ClientAttributes().withStandardAttributes({ locale: true });
            pool.addClient("Client", { writeAttributes });
          `,
        },
      ],
      invalid: [
        {
          name: "a mask without attributes",
          code: dedent`
            import { ClientAttributes, UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { writeAttributes: new ClientAttributes() });
          `,
          errors: [
            {
              messageId: "emptyWriteAttributes",
              at: "new ClientAttributes()",
              message: "An empty 'writeAttributes' allows all attributes. List the writable ones.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "numbers that are written as strings",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  RefreshTokenRotation:
                    Feature: DISABLED
                    RetryGracePeriodSeconds: '10'
          `,
          errors: [
            {
              messageId: "unusedGracePeriod",
              at: "'10'",
              message:
                "'RefreshTokenRotation.RetryGracePeriodSeconds' has no effect while rotation is off. Cognito stores 0.",
            },
          ],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    RefreshTokenRotation:
                      Feature: DISABLED
                      RetryGracePeriodSeconds: 0
            `,
          ],
        },
      ],
    },
  },
});
