import dedent from "dedent";
import rule from "../../rules/valid-retry-grace-period.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const rotation = { "RefreshTokenRotation.Feature": "ENABLED" } as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no rotation", client: {} },
      { name: "rotation without a grace period", client: { ...rotation } },
      { name: "no grace period", client: { ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": 0 } },
      { name: "the longest grace period", client: { ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": 60 } },
      {
        name: "a grace period that cannot be read",
        client: { ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": unknown },
      },
    ],
    invalid: [
      {
        name: "a grace period a second too long",
        client: { ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": 61 },
        messageIds: ["outOfRange"],
        suggested: [{ ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": 60 }],
      },
      {
        name: "a negative grace period",
        client: { ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": -1 },
        // A negative Duration throws when it is created.
        except: ["cdk-l2"],
        messageIds: ["outOfRange"],
        suggested: [{ ...rotation, "RefreshTokenRotation.RetryGracePeriodSeconds": 0 }],
      },
      {
        name: "a grace period in an update that turns rotation off",
        operation: "update",
        client: { "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 3600 },
        messageIds: ["outOfRange"],
        suggested: [{ "RefreshTokenRotation.Feature": "DISABLED", "RefreshTokenRotation.RetryGracePeriodSeconds": 60 }],
      },
    ],
  },

  perHost: {
    "cdk-l1": {
      valid: [
        {
          name: "a fraction, of which it is not known what Cognito makes",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 60.5 },
            });
          `,
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "a duration in minutes",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, refreshTokenRotationGracePeriod: Duration.minutes(2) });
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "Duration.minutes(2)",
              message: "'refreshTokenRotationGracePeriod' must be between 0 and 60 seconds, not 120 seconds.",
            },
          ],
          suggestions: [
            dedent`
              import { Duration } from "aws-cdk-lib";
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, refreshTokenRotationGracePeriod: Duration.seconds(60) });
            `,
          ],
          suggestionMessages: ["Set 'refreshTokenRotationGracePeriod' to 60 seconds."],
        },
      ],
    },
    "cloudformation, JSON": {
      invalid: [
        {
          name: "a nested member at its value",
          code: dedent`
            {
              "Resources": {
                "Client": {
                  "Type": "AWS::Cognito::UserPoolClient",
                  "Properties": {
                    "UserPoolId": { "Ref": "Pool" },
                    "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 90 }
                  }
                }
              }
            }
          `,
          errors: [
            {
              messageId: "outOfRange",
              at: "90",
              message:
                "'RefreshTokenRotation.RetryGracePeriodSeconds' must be between 0 and 60 seconds, not 90 seconds.",
            },
          ],
          suggestions: [
            dedent`
              {
                "Resources": {
                  "Client": {
                    "Type": "AWS::Cognito::UserPoolClient",
                    "Properties": {
                      "UserPoolId": { "Ref": "Pool" },
                      "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 60 }
                    }
                  }
                }
              }
            `,
          ],
        },
      ],
    },
  },
});
