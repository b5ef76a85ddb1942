import dedent from "dedent";
import rule from "../../rules/require-rotation-feature.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const grace = { "RefreshTokenRotation.RetryGracePeriodSeconds": 10 } as const;

/** The hosts that require a `Feature` themselves, which `no-missing-members` covers. */
const demanding = [
  "sdk-v3",
  "aws-cli",
  "boto3",
  "paws",
  "cdk-sdk-call",
  "terraform",
  "cdktf",
  "pulumi-aws",
  "pulumi-yaml",
  "sst",
  "ack",
  "crossplane",
];

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no rotation", client: {} },
      { name: "rotation that is turned on", client: { "RefreshTokenRotation.Feature": "ENABLED", ...grace } },
      { name: "rotation that is turned off", client: { "RefreshTokenRotation.Feature": "DISABLED" } },
      { name: "a feature that cannot be read", client: { "RefreshTokenRotation.Feature": unknown, ...grace } },
    ],
    invalid: [
      {
        name: "a grace period alone",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], ...grace },
        except: demanding,
        messageIds: ["noFeature"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], "RefreshTokenRotation.Feature": "ENABLED", ...grace },
          { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], "RefreshTokenRotation.Feature": "DISABLED", ...grace },
        ],
      },
      {
        name: "a grace period beside the refresh flow, which rotation excludes",
        client: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], ...grace },
        except: demanding,
        messageIds: ["noFeature"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], "RefreshTokenRotation.Feature": "DISABLED", ...grace },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "a request, which another rule judges",
          code: 'import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ RefreshTokenRotation: {} });\n',
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a feature that is misspelt, which another rule reports",
          code: `${dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  RefreshTokenRotation: { feature: ENABLED }
          `}\n`,
        },
        {
          name: "a rotation that cannot be read",
          code: `${dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  RefreshTokenRotation: !Ref Rotation
          `}\n`,
        },
      ],
      invalid: [
        {
          name: "an empty rotation",
          code: `${dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows: !Ref Flows
                  RefreshTokenRotation: {}
          `}\n`,
          errors: [
            {
              messageId: "noFeature",
              at: "{}",
              message: "'RefreshTokenRotation' requires 'RefreshTokenRotation.Feature'.",
            },
          ],
          suggestions: [
            `${dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    ExplicitAuthFlows: !Ref Flows
                    RefreshTokenRotation: { Feature: DISABLED }
            `}\n`,
          ],
          suggestionMessages: ["Set 'RefreshTokenRotation.Feature' to 'DISABLED'."],
        },
      ],
    },
  },
});
