import dedent from "dedent";
import rule from "../../rules/no-mixed-client-credentials.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ["orders/read"],
  CallbackURLs: ["https://app.shop.test/callback"],
  GenerateSecret: true,
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no grants", client: {} },
      { name: "the client credentials grant alone", client: { ...oauth, AllowedOAuthFlows: ["client_credentials"] } },
      {
        name: "the code and implicit grants, which go together",
        client: { ...oauth, AllowedOAuthFlows: ["code", "implicit"] },
      },
      {
        name: "the client credentials grant beside one that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: ["client_credentials", unknown] },
      },
      { name: "grants that cannot be read", client: { ...oauth, AllowedOAuthFlows: unknown } },
      {
        name: "a client whose OAuth is off, of which it is not known what Cognito makes",
        client: { AllowedOAuthFlows: ["client_credentials", "code"], AllowedOAuthFlowsUserPoolClient: false },
      },
      {
        name: "an update that turns OAuth off",
        operation: "update",
        client: { AllowedOAuthFlows: ["client_credentials", "code"] },
      },
      {
        name: "a client of which it cannot be read whether OAuth is on",
        client: { AllowedOAuthFlows: ["client_credentials", "code"], AllowedOAuthFlowsUserPoolClient: unknown },
      },
    ],
    invalid: [
      {
        name: "the client credentials grant beside the code grant",
        client: { ...oauth, AllowedOAuthFlows: ["code", "client_credentials"] },
        messageIds: ["mixedGrants"],
        suggested: [
          { ...oauth, AllowedOAuthFlows: ["code"] },
          { ...oauth, AllowedOAuthFlows: ["client_credentials"] },
        ],
      },
      {
        name: "the client credentials grant between both others",
        client: { ...oauth, AllowedOAuthFlows: ["code", "client_credentials", "implicit"] },
        messageIds: ["mixedGrants"],
        suggested: [
          { ...oauth, AllowedOAuthFlows: ["code", "implicit"] },
          { ...oauth, AllowedOAuthFlows: ["client_credentials"] },
        ],
      },
      {
        name: "grants that are listed twice, and takes out both",
        client: { ...oauth, AllowedOAuthFlows: ["client_credentials", "code", "client_credentials", "code"] },
        messageIds: ["mixedGrants"],
        suggested: [
          { ...oauth, AllowedOAuthFlows: ["code", "code"] },
          { ...oauth, AllowedOAuthFlows: ["client_credentials", "client_credentials"] },
        ],
      },
      {
        name: "scopes for users, which machines do not get",
        client: {
          ...oauth,
          AllowedOAuthFlows: ["code", "client_credentials"],
          AllowedOAuthScopes: ["openid", "orders/read"],
        },
        messageIds: ["mixedGrants"],
        suggested: [
          { ...oauth, AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid", "orders/read"] },
          { ...oauth, AllowedOAuthFlows: ["client_credentials"], AllowedOAuthScopes: ["orders/read"] },
        ],
      },
      {
        name: "scopes for users only, without which a client for machines would have none",
        client: { ...oauth, AllowedOAuthFlows: ["code", "client_credentials"], AllowedOAuthScopes: ["openid"] },
        messageIds: ["mixedGrants"],
        suggested: [{ ...oauth, AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid"] }],
      },
      {
        name: "a mixed list in an update",
        operation: "update",
        client: { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["client_credentials", "implicit"] },
        messageIds: ["mixedGrants"],
        suggested: [
          { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["implicit"] },
          { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["client_credentials"] },
        ],
      },
      {
        name: "a mixed list with a grant that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: [unknown, "code", "client_credentials"] },
        messageIds: ["mixedGrants"],
        suggested: [
          { ...oauth, AllowedOAuthFlows: [unknown, "code"] },
          { ...oauth, AllowedOAuthFlows: [unknown, "client_credentials"] },
        ],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "enum members",
          code: dedent`
            import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: [OAuthFlowType.code, OAuthFlowType.implicit, OAuthFlowType.client_credentials],
            });
          `,
          errors: [
            {
              messageId: "mixedGrants",
              at: "OAuthFlowType.client_credentials",
              message: "'client_credentials' cannot be combined with 'code'. Use a separate app client.",
            },
          ],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                AllowedOAuthFlowsUserPoolClient: true,
                AllowedOAuthFlows: [OAuthFlowType.code, OAuthFlowType.implicit],
              });
            `,
            dedent`
              import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                AllowedOAuthFlowsUserPoolClient: true,
                AllowedOAuthFlows: [OAuthFlowType.client_credentials],
              });
            `,
          ],
          suggestionMessages: [
            "Remove 'client_credentials' if users sign in.",
            "Remove 'code' and 'implicit' if machines use the client.",
          ],
        },
        {
          name: "a grant that is listed twice, and names it once",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["client_credentials", "code", "code"],
            });
          `,
          errors: [{ messageId: "mixedGrants", at: '"client_credentials"' }],
          suggestions: [
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                AllowedOAuthFlowsUserPoolClient: true,
                AllowedOAuthFlows: ["code", "code"],
              });
            `,
            dedent`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                AllowedOAuthFlowsUserPoolClient: true,
                AllowedOAuthFlows: ["client_credentials"],
              });
            `,
          ],
          suggestionMessages: [
            "Remove 'client_credentials' if users sign in.",
            "Remove 'code' if machines use the client.",
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "a switch that is off",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { clientCredentials: true, authorizationCodeGrant: false } },
            });
          `,
        },
      ],
      invalid: [
        {
          name: "two switches that are on, where the scopes are the default ones, which machines do not get",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { clientCredentials: true, authorizationCodeGrant: true } },
            });
          `,
          errors: [{ messageId: "mixedGrants", at: "clientCredentials: true" }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: { flows: { authorizationCodeGrant: true } },
              });
            `,
          ],
        },
        {
          name: "a switch that is on for some, and takes no grant from those that have no other",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            export const create = (isSite: boolean) =>
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: { flows: { clientCredentials: true, authorizationCodeGrant: isSite ? true : undefined } },
              });
            export const createOther = (isJob: boolean) =>
              new UserPoolClient(stack, "Other", {
                userPool,
                oAuth: { flows: { clientCredentials: isJob ? true : undefined, authorizationCodeGrant: true } },
              });
          `,
          errors: [
            { messageId: "mixedGrants", at: "clientCredentials: true" },
            { messageId: "mixedGrants", at: "clientCredentials: isJob ? true : undefined" },
          ],
          suggestions: [],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "grants that are never together",
          code: dedent`
            Conditions:
              IsMachine: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [!If [IsMachine, client_credentials, code]]
          `,
        },
      ],
    },
  },
});
