import dedent from "dedent";
import rule from "../../rules/require-callback-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthScopes: ["openid"] } as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "a client without OAuth", client: { AllowedOAuthFlowsUserPoolClient: false } },
      {
        name: "the code grant with a callback URL",
        client: { ...oauth, AllowedOAuthFlows: ["code"], CallbackURLs: ["https://app.shop.test/callback"] },
      },
      {
        name: "callback URLs that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: ["code", "implicit"], CallbackURLs: unknown },
      },
      {
        name: "a callback URL that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: ["code"], CallbackURLs: [unknown] },
      },
      {
        name: "the client credentials grant, which redirects nobody",
        client: {
          ...oauth,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          GenerateSecret: true,
        },
      },
      { name: "grants that cannot be read", client: { ...oauth, AllowedOAuthFlows: unknown } },
      { name: "a grant that cannot be read", client: { ...oauth, AllowedOAuthFlows: [unknown] } },
      {
        name: "a client whose OAuth is off, of which it is not known what Cognito makes",
        client: { AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid"] },
      },
      {
        name: "a client of which it cannot be read whether OAuth is on",
        client: { AllowedOAuthFlowsUserPoolClient: unknown, AllowedOAuthFlows: ["code"] },
      },
    ],
    invalid: [
      {
        name: "the code grant without callback URLs",
        client: { ...oauth, AllowedOAuthFlows: ["code"] },
        messageIds: ["noCallbackUrls"],
      },
      {
        name: "the implicit grant with an empty list",
        client: { ...oauth, AllowedOAuthFlows: ["implicit"], CallbackURLs: [] },
        messageIds: ["noCallbackUrls"],
      },
      {
        name: "two grants once",
        client: { ...oauth, AllowedOAuthFlows: ["code", "implicit"], LogoutURLs: ["https://app.shop.test/bye"] },
        messageIds: ["noCallbackUrls"],
      },
      {
        name: "a grant beside one that cannot be read",
        client: { ...oauth, AllowedOAuthFlows: [unknown, "code"] },
        messageIds: ["noCallbackUrls"],
      },
      {
        name: "an update that resets the callback URLs",
        operation: "update",
        client: { ...oauth, AllowedOAuthFlows: ["code"] },
        messageIds: ["noCallbackUrls"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      valid: [
        {
          name: "members that come from elsewhere",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            import { urls } from "./config";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: ["code"],
              ...urls,
            });
          `,
        },
      ],
      invalid: [
        {
          name: "the grant that needs them",
          code: dedent`
            import { CreateUserPoolClientCommand, OAuthFlowType } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthFlows: [OAuthFlowType.code],
              AllowedOAuthScopes: ["openid"],
            });
          `,
          errors: [
            {
              messageId: "noCallbackUrls",
              at: "OAuthFlowType.code",
              message: "The grant 'code' requires a URL in 'CallbackURLs'.",
            },
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "no callback URLs, for which the construct has one of its own",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { authorizationCodeGrant: true } } });
          `,
        },
        {
          name: "no grants, with which the construct needs no URL",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: {}, callbackUrls: [] } });
          `,
        },
      ],
      invalid: [
        {
          name: "an empty list with the grants that the construct allows by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { callbackUrls: [] } });
          `,
          errors: [
            {
              messageId: "noCallbackUrls",
              at: "[]",
              message: "The grant 'implicitCodeGrant' requires a URL in 'oAuth.callbackUrls'.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a grant that is there only when its URLs are",
          code: dedent`
            Conditions:
              HasSite: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows:
                    - !If [HasSite, code, client_credentials]
                  CallbackURLs: !If [HasSite, [https://app.shop.test/callback], !Ref AWS::NoValue]
          `,
        },
      ],
      invalid: [
        {
          name: "a list that a condition leaves empty",
          code: dedent`
            Conditions:
              HasSite: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AllowedOAuthFlowsUserPoolClient: 'true'
                  AllowedOAuthFlows:
                    - code
                  AllowedOAuthScopes: [openid]
                  CallbackURLs:
                    - !If [HasSite, https://app.shop.test/callback, !Ref AWS::NoValue]
          `,
          errors: [
            { messageId: "noCallbackUrls", at: "- !If [HasSite, https://app.shop.test/callback, !Ref AWS::NoValue]" },
          ],
        },
      ],
    },
  },
});
