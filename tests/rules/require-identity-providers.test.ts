import dedent from "dedent";
import rule from "../../rules/require-identity-providers.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const codeClient = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no grants", client: {} },
      { name: "the users of the pool", client: { ...codeClient, SupportedIdentityProviders: ["COGNITO"] } },
      { name: "a provider of one's own", client: { ...codeClient, SupportedIdentityProviders: ["Okta"] } },
      { name: "providers that cannot be read", client: { ...codeClient, SupportedIdentityProviders: unknown } },
      { name: "a provider that cannot be read", client: { ...codeClient, SupportedIdentityProviders: [unknown] } },
      { name: "OAuth turned off", client: { ...codeClient, AllowedOAuthFlowsUserPoolClient: false } },
      { name: "a flag that cannot be read", client: { ...codeClient, AllowedOAuthFlowsUserPoolClient: unknown } },
      {
        name: "grants without the flag",
        client: { AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid"] },
      },
      { name: "grants that cannot be read", client: { ...codeClient, AllowedOAuthFlows: unknown } },
      {
        name: "the client credentials grant",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
        },
      },
    ],
    invalid: [
      {
        name: "no providers",
        client: codeClient,
        // They list COGNITO themselves.
        except: ["cdk-l2", "sst"],
        messageIds: ["noProviders"],
        suggested: [{ ...codeClient, SupportedIdentityProviders: ["COGNITO"] }],
      },
      {
        name: "an empty list",
        client: { ...codeClient, SupportedIdentityProviders: [] },
        messageIds: ["noProviders"],
        suggested: [{ ...codeClient, SupportedIdentityProviders: ["COGNITO"] }],
      },
      {
        name: "the implicit grant beside one that cannot be read",
        client: { ...codeClient, AllowedOAuthFlows: [unknown, "implicit"] },
        // It lists COGNITO itself.
        except: ["sst"],
        messageIds: ["noProviders"],
        suggested: [
          { ...codeClient, AllowedOAuthFlows: [unknown, "implicit"], SupportedIdentityProviders: ["COGNITO"] },
        ],
      },
      {
        name: "an update, which takes the providers away",
        operation: "update",
        client: codeClient,
        messageIds: ["noProviders"],
        suggested: [{ ...codeClient, SupportedIdentityProviders: ["COGNITO"] }],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "members that are spread from somewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { defaults } from "./defaults";
            new CreateUserPoolClientCommand({
              ...defaults,
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["code"],
            });
          `,
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "no providers, where the construct lists COGNITO",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client");
          `,
        },
      ],
      invalid: [
        {
          name: "an empty list, beside grants that are on by default",
          code: dedent`
            import * as cognito from "aws-cdk-lib/aws-cognito";
            const pool = new cognito.UserPool(stack, "Pool");
            pool.addClient("Client", { supportedIdentityProviders: [] });
          `,
          errors: [{ messageId: "noProviders", at: "[]" }],
          suggestions: [
            dedent`
              import * as cognito from "aws-cdk-lib/aws-cognito";
              const pool = new cognito.UserPool(stack, "Pool");
              pool.addClient("Client", { supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO] });
            `,
          ],
        },
      ],
    },
    "sdk-v2": {
      invalid: [
        {
          name: "once what two clients are made of",
          code: dedent`
            import AWS from "aws-sdk";
            const cognito = new AWS.CognitoIdentityServiceProvider();
            const settings = {
              AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ["code"],
              AllowedOAuthScopes: ["openid"], CallbackURLs: ["https://app.shop.test/callback"],
            };
            cognito.createUserPoolClient({ ...settings, ClientName: "web" });
            cognito.createUserPoolClient({ ...settings, ClientName: "app" });
          `,
          errors: [{ messageId: "noProviders", at: '"code"' }],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "providers that are there under a condition only, and adds them where they are not",
          code: dedent`
            Conditions:
              Social: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [code]
                  AllowedOAuthScopes: [openid]
                  CallbackURLs: [https://app.shop.test/callback]
                  SupportedIdentityProviders: !If [Social, [Google], !Ref AWS::NoValue]
          `,
          errors: [
            {
              messageId: "noProviders",
              at: "code",
              message: "The grant 'code' requires a provider in 'SupportedIdentityProviders'.",
            },
          ],
          suggestions: [
            dedent`
              Conditions:
                Social: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    AllowedOAuthFlowsUserPoolClient: true
                    AllowedOAuthFlows: [code]
                    AllowedOAuthScopes: [openid]
                    CallbackURLs: [https://app.shop.test/callback]
                    SupportedIdentityProviders: !If [Social, [Google], [COGNITO]]
            `,
          ],
        },
      ],
    },
  },
});
