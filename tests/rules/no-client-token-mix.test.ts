import dedent from "dedent";
import rule from "../../rules/no-client-token-mix.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no list", client: {} },
      {
        name: "auth flows of users",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
      },
      {
        name: "a client for GetClientToken, with neither OAuth flag nor grants",
        client: {
          GenerateSecret: true,
          ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"],
          AllowedOAuthScopes: ["orders/read"],
        },
      },
      { name: "an auth flow that cannot be read", client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", unknown] } },
      {
        name: "the same flow twice",
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_CLIENT_TOKEN_AUTH"] },
      },
    ],
    invalid: [
      {
        name: "another auth flow",
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["mixedFlows"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] },
          { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] },
        ],
      },
      {
        name: "other auth flows in an update",
        operation: "update",
        client: { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
        messageIds: ["mixedFlows"],
        suggested: [
          { ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
          { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"] },
        ],
      },
      {
        name: "another auth flow beside one that cannot be read",
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_AUTH", unknown] },
        messageIds: ["mixedFlows"],
        suggested: [{ ExplicitAuthFlows: ["ALLOW_USER_AUTH", unknown] }],
      },
    ],
  },

  perHost: {
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the flow for machines",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  ExplicitAuthFlows:
                    - ALLOW_USER_SRP_AUTH
                    - ALLOW_REFRESH_TOKEN_AUTH
                    - ALLOW_CLIENT_TOKEN_AUTH
          `,
          errors: [
            {
              messageId: "mixedFlows",
              at: "ALLOW_CLIENT_TOKEN_AUTH",
              message: "'ALLOW_CLIENT_TOKEN_AUTH' must be the only auth flow of a client. Split the client.",
            },
          ],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    ExplicitAuthFlows:
                      - ALLOW_USER_SRP_AUTH
                      - ALLOW_REFRESH_TOKEN_AUTH
            `,
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    ExplicitAuthFlows:
                      - ALLOW_CLIENT_TOKEN_AUTH
            `,
          ],
        },
      ],
    },
  },
});
