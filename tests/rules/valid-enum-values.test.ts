import dedent from "dedent";
import rule from "../../rules/valid-enum-values.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "nothing", client: {} },
      {
        name: "documented values",
        shows: ["TOK-09", "FLW-03", "OAU-06", "PUE-01", "ROT-04"],
        client: {
          AccessTokenValidity: 60,
          "TokenValidityUnits.AccessToken": "minutes",
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          PreventUserExistenceErrors: "LEGACY",
        },
      },
      { name: "legacy flows", client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY"] } },
      {
        name: "the flow that the API reference lacks",
        shows: ["FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] },
      },
      { name: "a flow like no other, which may be new", client: { ExplicitAuthFlows: ["ALLOW_PASSKEY_ONLY"] } },
      { name: "unknown values", client: { ExplicitAuthFlows: [unknown], PreventUserExistenceErrors: unknown } },
      { name: "an update", operation: "update", client: { "RefreshTokenRotation.Feature": "DISABLED" } },
    ],
    invalid: [
      {
        name: "a unit in other letters",
        client: { "TokenValidityUnits.AccessToken": "Minutes" },
        messageIds: ["unknownValue"],
        fixed: { "TokenValidityUnits.AccessToken": "minutes" },
      },
      {
        name: "a flow in other letters",
        shows: ["FLW-03"],
        client: { ExplicitAuthFlows: ["allow_user_srp_auth", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["unknownValue"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      {
        name: "a flow in other letters that is listed already",
        client: { ExplicitAuthFlows: ["allow_user_auth", "ALLOW_USER_AUTH"] },
        messageIds: ["unknownValue"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_AUTH"] },
      },
      {
        name: "a slip in the flow that the API reference lacks",
        shows: ["FLW-04"],
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUHT"] },
        messageIds: ["unknownValue"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] }],
      },
      {
        name: "a unit in the singular",
        client: { "TokenValidityUnits.RefreshToken": "day" },
        messageIds: ["unknownValue"],
        suggested: [{ "TokenValidityUnits.RefreshToken": "days" }],
      },
      {
        name: "a unit that there is not",
        shows: ["TOK-09"],
        client: { "TokenValidityUnits.IdToken": "weeks" },
        messageIds: ["unknownValue"],
      },
      {
        name: "a switch for rotation",
        client: { "RefreshTokenRotation.Feature": "enable" },
        messageIds: ["unknownValue"],
        suggested: [{ "RefreshTokenRotation.Feature": "ENABLED" }],
      },
      {
        name: "rotation that is spelled like existence errors",
        shows: ["ROT-04"],
        client: { "RefreshTokenRotation.Feature": "LEGACY" },
        messageIds: ["unknownValue"],
      },
      {
        name: "existence errors that are spelled like rotation",
        shows: ["PUE-01"],
        operation: "update",
        client: { PreventUserExistenceErrors: "DISABLED" },
        messageIds: ["unknownValue"],
        suggested: [{ PreventUserExistenceErrors: "LEGACY" }],
      },
      {
        name: "the grant by its name in OAuth",
        client: { AllowedOAuthFlows: ["authorization_code"] },
        messageIds: ["unknownValue"],
        suggested: [{ AllowedOAuthFlows: ["code"] }],
      },
      {
        name: "the grant of an old page of documentation",
        shows: ["OAU-06"],
        client: { AllowedOAuthFlows: ["token"] },
        messageIds: ["unknownValue"],
        suggested: [{ AllowedOAuthFlows: ["implicit"] }, { AllowedOAuthFlows: ["code"] }],
      },
      {
        name: "a flow of InitiateAuth beside an unknown one",
        client: { ExplicitAuthFlows: ["USER_SRP_AUTH", unknown] },
        messageIds: ["unknownValue"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", unknown] }],
      },
      {
        name: "a flow without USER",
        client: { ExplicitAuthFlows: ["ALLOW_PASSWORD_AUTH", "ALLOW_ADMIN_NO_SRP_AUTH"] },
        messageIds: ["unknownValue", "unknownValue"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_NO_SRP_AUTH"] },
          { ExplicitAuthFlows: ["ALLOW_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"] },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "members of enums, known or not",
          code: dedent`
            import { CreateUserPoolClientCommand, ExplicitAuthFlowsType } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ ExplicitAuthFlows: [ExplicitAuthFlowsType.ALLOW_USER_AUTH, ExplicitAuthFlowsType.NEW] });
          `,
        },
      ],
      invalid: [
        {
          name: "a boolean",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ PreventUserExistenceErrors: true });
          `,
          errors: [
            {
              messageId: "unknownValue",
              at: "true",
              message: "Invalid value 'true' for 'PreventUserExistenceErrors'. Use 'ENABLED'.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({ PreventUserExistenceErrors: "ENABLED" });
            `,
          ],
          suggestionMessages: ["Use 'ENABLED'."],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "one branch of a condition",
          code: dedent`
            Conditions:
              Long: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  TokenValidityUnits:
                    AccessToken: !If [Long, Hours, minutes]
          `,
          errors: [{ messageId: "unknownValue", at: "Hours" }],
          output: dedent`
            Conditions:
              Long: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  TokenValidityUnits:
                    AccessToken: !If [Long, hours, minutes]
          `,
        },
      ],
    },
  },
});
