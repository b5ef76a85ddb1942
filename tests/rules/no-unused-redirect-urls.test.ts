import dedent from "dedent";
import rule from "../../rules/no-unused-redirect-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauthOn = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      { name: "empty lists", client: { CallbackURLs: [], LogoutURLs: [] } },
      { name: "URLs that cannot be read, which may be none", client: { CallbackURLs: unknown } },
      {
        name: "URLs with OAuth on",
        client: { ...oauthOn, CallbackURLs: ["https://app.shop.test/"], LogoutURLs: ["https://app.shop.test/"] },
      },
      {
        name: "a client of which it cannot be read whether OAuth is on",
        client: { AllowedOAuthFlowsUserPoolClient: unknown, CallbackURLs: ["https://app.shop.test/"] },
      },
      {
        name: "URLs with grants, where it is the flag that is missing",
        client: { AllowedOAuthFlows: ["code"], CallbackURLs: ["https://app.shop.test/"] },
      },
      {
        name: "URLs with scopes that cannot be read",
        client: { AllowedOAuthScopes: unknown, CallbackURLs: ["https://app.shop.test/"] },
      },
    ],
    invalid: [
      {
        name: "callback URLs without OAuth",
        client: { CallbackURLs: ["https://app.shop.test/"] },
        messageIds: ["unused"],
        suggested: [{ ...oauthOn, CallbackURLs: ["https://app.shop.test/"] }],
      },
      {
        name: "a callback URL that cannot be read, with OAuth off",
        client: { AllowedOAuthFlowsUserPoolClient: false, CallbackURLs: [unknown] },
        // An unknown word may be any array there, even an empty one.
        except: ["aws-cli, lines", "aws-cli, one line"],
        messageIds: ["unused"],
        suggested: [{ ...oauthOn, CallbackURLs: [unknown] }],
      },
      {
        name: "logout URLs alone, with which turning OAuth on is not enough",
        client: { LogoutURLs: ["https://app.shop.test/bye"] },
        messageIds: ["unused"],
      },
      {
        name: "every kind of URL in an update",
        operation: "update",
        client: {
          CallbackURLs: ["https://app.shop.test/"],
          LogoutURLs: ["https://app.shop.test/bye"],
          DefaultRedirectURI: "https://app.shop.test/",
        },
        messageIds: ["unused", "unused", "unused"],
        suggested: [1, 2, 3].map(() => ({
          ...oauthOn,
          CallbackURLs: ["https://app.shop.test/"],
          LogoutURLs: ["https://app.shop.test/bye"],
          DefaultRedirectURI: "https://app.shop.test/",
        })),
      },
    ],
  },

  perHost: {
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "the list, and says what turns OAuth on",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs: [https://app.shop.test/]
          `,
          errors: [
            {
              messageId: "unused",
              at: "[https://app.shop.test/]",
              message:
                "'CallbackURLs' has no effect while OAuth is off. Turn it on with 'AllowedOAuthFlowsUserPoolClient'.",
            },
          ],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs: [https://app.shop.test/]
                    AllowedOAuthFlows: [code]
                    AllowedOAuthScopes: [openid]
                    AllowedOAuthFlowsUserPoolClient: true
            `,
          ],
          suggestionMessages: [
            "Turn OAuth on with 'AllowedOAuthFlowsUserPoolClient', the code grant and the scope 'openid'.",
          ],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "URLs where OAuth is on by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { callbackUrls: ["https://app.shop.test/"] } });
          `,
        },
      ],
      invalid: [
        {
          name: "URLs beside disableOAuth",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              disableOAuth: true,
              oAuth: { logoutUrls: ["https://app.shop.test/"] },
            });
          `,
          errors: [
            {
              messageId: "unused",
              at: '["https://app.shop.test/"]',
              message: "'oAuth.logoutUrls' has no effect while OAuth is off. Turn it on with 'disableOAuth'.",
            },
          ],
        },
      ],
    },
  },
});
