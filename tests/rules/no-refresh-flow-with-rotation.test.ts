import dedent from "dedent";
import rule from "../../rules/no-refresh-flow-with-rotation.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const rotation = { "RefreshTokenRotation.Feature": "ENABLED" } as const;

function overridden(options: string): string {
  return dedent`
    import { UserPoolClient, type CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
    const client = new UserPoolClient(stack, "Client", ${options});
    const cfn = client.node.defaultChild as CfnUserPoolClient;
    cfn.addPropertyOverride("RefreshTokenRotation", { Feature: "ENABLED", RetryGracePeriodSeconds: 60 });
  `;
}

testRule(rule, {
  everyHost: {
    valid: [
      { name: "the refresh flow without rotation", client: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] } },
      {
        name: "the refresh flow while rotation is off",
        client: {
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          "RefreshTokenRotation.Feature": "DISABLED",
        },
      },
      {
        name: "rotation with another flow",
        client: {
          ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
          ...rotation,
          "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
        },
      },
      { name: "rotation without a list, of which it is not known what Cognito makes", client: { ...rotation } },
      {
        name: "rotation with an empty list, which Cognito accepts",
        client: { ExplicitAuthFlows: [], ...rotation },
      },
      {
        name: "rotation with a legacy flow, which Cognito accepts",
        client: { ExplicitAuthFlows: ["ADMIN_NO_SRP_AUTH"], ...rotation },
      },
      {
        name: "rotation with flows that cannot be read",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", unknown], ...rotation },
      },
      {
        name: "a rotation that cannot be read",
        client: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], "RefreshTokenRotation.Feature": unknown },
      },
      {
        name: "an update that does not say whether tokens rotate",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
    ],
    invalid: [
      {
        name: "the refresh flow with rotation",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"], ...rotation },
        messageIds: ["refreshFlow"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"], ...rotation },
      },
      {
        name: "the refresh flow in an update",
        operation: "update",
        client: {
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH"],
          ...rotation,
          "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
        },
        messageIds: ["refreshFlow"],
        fixed: {
          ExplicitAuthFlows: ["ALLOW_USER_AUTH"],
          ...rotation,
          "RefreshTokenRotation.RetryGracePeriodSeconds": 10,
        },
      },
      {
        name: "the refresh flow beside one that cannot be read",
        client: { ExplicitAuthFlows: [unknown, "ALLOW_REFRESH_TOKEN_AUTH"], ...rotation },
        messageIds: ["refreshFlow"],
        fixed: { ExplicitAuthFlows: [unknown], ...rotation },
      },
      {
        name: "the refresh flow twice",
        client: {
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
          ...rotation,
        },
        messageIds: ["refreshFlow", "refreshFlow"],
        fixed: { ExplicitAuthFlows: ["ALLOW_USER_AUTH"], ...rotation },
      },
      {
        name: "the refresh flow alone",
        client: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], ...rotation },
        messageIds: ["refreshFlow"],
        suggested: [{ ExplicitAuthFlows: [], ...rotation }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "the refresh flow behind flows from elsewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { flows } from "./config";
            new CreateUserPoolClientCommand({
              ExplicitAuthFlows: [...flows, "ALLOW_REFRESH_TOKEN_AUTH"],
              RefreshTokenRotation: { Feature: "ENABLED" },
            });
          `,
          errors: [
            {
              messageId: "refreshFlow",
              at: '"ALLOW_REFRESH_TOKEN_AUTH"',
              message: "'ALLOW_REFRESH_TOKEN_AUTH' cannot be combined with refresh token rotation.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              import { flows } from "./config";
              new CreateUserPoolClientCommand({
                ExplicitAuthFlows: [...flows],
                RefreshTokenRotation: { Feature: "ENABLED" },
              });
            `,
          ],
          suggestionMessages: ["Remove 'ALLOW_REFRESH_TOKEN_AUTH', the only auth flow."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "rotation without any flow, which leaves the list to Cognito",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              authFlows: {},
              refreshTokenRotationGracePeriod: Duration.seconds(10),
            });
          `,
        },
        {
          name: "rotation, with which the construct leaves the refresh flow out",
          code: dedent`
            import { Duration } from "aws-cdk-lib";
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              authFlows: { userSrp: true },
              refreshTokenRotationGracePeriod: Duration.seconds(10),
            });
          `,
        },
        {
          name: "rotation by an override beside flows by another",
          code: dedent`
            ${overridden("{ userPool, authFlows: { userSrp: true } }")}
            cfn.addPropertyOverride("ExplicitAuthFlows", ["ALLOW_USER_SRP_AUTH"]);
          `,
        },
        {
          name: "rotation by an override without auth flows, where the construct adds none",
          code: overridden("{ userPool }"),
        },
      ],
      invalid: [
        {
          name: "rotation by an override, where the construct adds the refresh flow",
          code: overridden("{ userPool, authFlows: { userSrp: true } }"),
          errors: [{ messageId: "refreshFlow", at: "authFlows" }],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "conditions that never let both be there",
          code: dedent`
            Conditions:
              Rotates: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows:
                    - ALLOW_USER_SRP_AUTH
                    - !If [Rotates, !Ref AWS::NoValue, ALLOW_REFRESH_TOKEN_AUTH]
                  RefreshTokenRotation:
                    Feature: !If [Rotates, ENABLED, DISABLED]
          `,
        },
      ],
      invalid: [
        {
          name: "the refresh flow where rotation depends on a condition, without a fix: the other clients need it",
          code: dedent`
            Conditions:
              Rotates: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows:
                    - ALLOW_USER_SRP_AUTH
                    - ALLOW_REFRESH_TOKEN_AUTH
                  RefreshTokenRotation:
                    Feature: !If [Rotates, ENABLED, DISABLED]
          `,
          errors: [{ messageId: "refreshFlow", at: "ALLOW_REFRESH_TOKEN_AUTH" }],
        },
        {
          name: "the refresh flow where all depends on a condition, and keeps comments",
          code: dedent`
            Conditions:
              Rotates: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Condition: Rotates
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows:
                    - ALLOW_USER_SRP_AUTH # for browsers
                    - ALLOW_REFRESH_TOKEN_AUTH
                  RefreshTokenRotation:
                    Feature: !If [Rotates, ENABLED, DISABLED]
          `,
          errors: [{ messageId: "refreshFlow", at: "ALLOW_REFRESH_TOKEN_AUTH" }],
          output: dedent`
            Conditions:
              Rotates: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Condition: Rotates
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows:
                    - ALLOW_USER_SRP_AUTH # for browsers
                  RefreshTokenRotation:
                    Feature: !If [Rotates, ENABLED, DISABLED]
          `,
        },
      ],
    },
  },
});
