import dedent from "dedent";
import rule from "../../rules/require-client-credentials-secret.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const machine = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["client_credentials"],
  AllowedOAuthScopes: ["orders/read"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no grants", client: {} },
      { name: "a client with a secret", client: { ...machine, GenerateSecret: true } },
      {
        name: "a client with a secret of its own",
        client: { ...machine, ClientSecret: "gq7example0secret0of0thirty2chars" },
      },
      { name: "a client whose secret cannot be read", client: { ...machine, GenerateSecret: unknown } },
      {
        name: "a client whose own secret cannot be read",
        client: { ...machine, GenerateSecret: false, ClientSecret: unknown },
      },
      {
        name: "a client that signs users in",
        client: { ...machine, AllowedOAuthFlows: ["code"], CallbackURLs: ["https://app.shop.test/"] },
      },
      { name: "grants that cannot be read", client: { ...machine, AllowedOAuthFlows: unknown } },
      { name: "a grant that cannot be read", client: { ...machine, AllowedOAuthFlows: [unknown] } },
      {
        name: "an update, whose client may have a secret",
        operation: "update",
        client: { ...machine },
      },
      {
        name: "a client whose OAuth is off, of which it is not known what Cognito makes",
        client: { AllowedOAuthFlows: ["client_credentials"] },
      },
      {
        name: "a client of which it cannot be read whether OAuth is on",
        client: { ...machine, AllowedOAuthFlowsUserPoolClient: unknown },
      },
    ],
    invalid: [
      {
        name: "a client without a secret",
        client: { ...machine, GenerateSecret: false },
        messageIds: ["noSecret"],
        suggested: [{ ...machine, GenerateSecret: true }],
      },
      {
        name: "a client that does not say whether it has a secret",
        client: { ...machine },
        messageIds: ["noSecret"],
        suggested: [{ ...machine, GenerateSecret: true }],
      },
      {
        name: "the grant beside one that cannot be read",
        client: { ...machine, AllowedOAuthFlows: [unknown, "client_credentials"] },
        messageIds: ["noSecret"],
        suggested: [{ ...machine, AllowedOAuthFlows: [unknown, "client_credentials"], GenerateSecret: true }],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "a secret that comes from elsewhere",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            import { isConfidential } from "./config";
            new UserPoolClient(stack, "Client", {
              userPool,
              generateSecret: isConfidential,
              oAuth: { flows: { clientCredentials: true } },
            });
          `,
        },
      ],
      invalid: [
        {
          name: "a switch",
          code: dedent`
            import { OAuthScope, UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom("orders/read")] },
            });
          `,
          errors: [
            {
              messageId: "noSecret",
              at: "clientCredentials: true",
              message: "The grant 'clientCredentials' requires a client secret.",
            },
          ],
          suggestions: [
            dedent`
              import { OAuthScope, UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                generateSecret: true,
                oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom("orders/read")] },
              });
            `,
          ],
          suggestionMessages: ["Set 'generateSecret' to true, which replaces an existing client."],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a secret that CloudFormation reads from quotes",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  GenerateSecret: 'true'
                  AllowedOAuthFlowsUserPoolClient: 'true'
                  AllowedOAuthFlows: [client_credentials]
          `,
        },
        {
          name: "a secret under the condition of the grant",
          code: dedent`
            Conditions:
              IsMachine: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  GenerateSecret: !If [IsMachine, true, false]
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [!If [IsMachine, client_credentials, code]]
          `,
        },
      ],
    },
  },
});
