import dedent from "dedent";
import rule from "../../rules/no-analytics-configuration.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no analytics", shows: ["ANA-05", "ANA-06"], client: {} },
      { name: "analytics that may not be there", client: { AnalyticsConfiguration: unknown } },
    ],
    invalid: [
      {
        name: "analytics by ARN",
        shows: ["ANA-05", "ANA-06"],
        client: {
          ClientName: "web",
          "AnalyticsConfiguration.ApplicationArn":
            "arn:aws:mobiletargeting:us-east-1:111122223333:apps/0123456789abcdef",
          "AnalyticsConfiguration.UserDataShared": true,
        },
        messageIds: ["pinpointEnded"],
        suggested: [{ ClientName: "web" }],
      },
      {
        name: "analytics by id, of which nothing can be read",
        operation: "update",
        client: {
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
          "AnalyticsConfiguration.ApplicationId": unknown,
          "AnalyticsConfiguration.RoleArn": unknown,
          "AnalyticsConfiguration.ExternalId": unknown,
        },
        messageIds: ["pinpointEnded"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] }],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      invalid: [
        {
          name: "the option",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            import { app } from "./pinpoint";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", {
              disableOAuth: true,
              analytics: { application: app },
            });
          `,
          errors: [
            {
              messageId: "pinpointEnded",
              at: "{ application: app }",
              message: "'analytics' is for Amazon Pinpoint, which ended on October 30, 2026.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPool } from "aws-cdk-lib/aws-cognito";
              import { app } from "./pinpoint";
              const pool = new UserPool(stack, "Pool");
              pool.addClient("Client", {
                disableOAuth: true,
              });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "analytics that are there under a condition, and takes them out of their branch",
          code: dedent`
            Conditions:
              Production: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AnalyticsConfiguration: !If
                    - Production
                    - ApplicationArn: !GetAtt Pinpoint.Arn
                    - !Ref AWS::NoValue
                  ClientName: web
          `,
          errors: [{ messageId: "pinpointEnded", at: "ApplicationArn: !GetAtt Pinpoint.Arn" }],
          suggestions: [
            dedent`
              Conditions:
                Production: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    AnalyticsConfiguration: !If
                      - Production
                      - !Ref AWS::NoValue
                      - !Ref AWS::NoValue
                    ClientName: web
            `,
          ],
        },
      ],
    },
  },
});
