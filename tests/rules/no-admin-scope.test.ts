import dedent from "dedent";
import rule from "../../rules/no-admin-scope.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const adminScope = "aws.cognito.signin.user.admin";

const codeClient = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  CallbackURLs: ["https://app.shop.test/callback"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no scopes", client: {} },
      { name: "other scopes", client: { ...codeClient, AllowedOAuthScopes: ["openid", "email"] } },
      {
        name: "scopes of the service's own resource servers",
        client: { AllowedOAuthScopes: ["aws.cognito/dcr/register"] },
      },
      { name: "scopes that cannot be read", client: { AllowedOAuthScopes: [unknown] } },
      {
        name: "the client credentials grant, which is refused with it",
        client: {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: [adminScope],
        },
      },
    ],
    invalid: [
      {
        name: "the scope beside others",
        client: { ...codeClient, AllowedOAuthScopes: ["openid", adminScope, "email"] },
        messageIds: ["adminScope"],
        suggested: [{ ...codeClient, AllowedOAuthScopes: ["openid", "email"] }],
      },
      {
        name: "the scope twice, and takes out both",
        client: { AllowedOAuthScopes: [adminScope, "openid", adminScope] },
        messageIds: ["adminScope"],
        suggested: [{ AllowedOAuthScopes: ["openid"] }],
      },
      {
        name: "the scope twice and no other, without which there would be none",
        client: { AllowedOAuthScopes: [adminScope, adminScope] },
        messageIds: ["adminScope"],
      },
      {
        name: "the scope beside one that cannot be read",
        operation: "update",
        client: { AllowedOAuthScopes: [adminScope, unknown] },
        messageIds: ["adminScope"],
        suggested: [{ AllowedOAuthScopes: [unknown] }],
      },
      {
        name: "the scope alone, without which there would be none",
        client: { ...codeClient, AllowedOAuthScopes: [adminScope] },
        messageIds: ["adminScope"],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "a client all of whose OAuth options are defaults, which is for another rule",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { callbackUrls: ["https://app.shop.test/callback"] } });
          `,
        },
        {
          name: "a client without OAuth",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { disableOAuth: true });
          `,
        },
      ],
      invalid: [
        {
          name: "the scope that the construct adds where there are no scopes",
          code: dedent`
            import * as cognito from "aws-cdk-lib/aws-cognito";
            const pool = new cognito.UserPool(stack, "Pool");
            pool.addClient("Client", {
              oAuth: {
                flows: { authorizationCodeGrant: true },
                callbackUrls: ["https://app.shop.test/callback"],
              },
            });
          `,
          errors: [
            {
              messageId: "defaultAdminScope",
              at: "oAuth",
              message: "The default scopes include 'aws.cognito.signin.user.admin'. Set 'oAuth.scopes'.",
            },
          ],
          suggestions: [
            dedent`
              import * as cognito from "aws-cdk-lib/aws-cognito";
              const pool = new cognito.UserPool(stack, "Pool");
              pool.addClient("Client", {
                oAuth: {
                  flows: { authorizationCodeGrant: true },
                  callbackUrls: ["https://app.shop.test/callback"],
                  scopes: [
                    cognito.OAuthScope.PROFILE,
                    cognito.OAuthScope.PHONE,
                    cognito.OAuthScope.EMAIL,
                    cognito.OAuthScope.OPENID,
                  ],
                },
              });
            `,
          ],
        },
        {
          name: "the constant",
          code: dedent`
            import * as cognito from "aws-cdk-lib/aws-cognito";
            const pool = new cognito.UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.COGNITO_ADMIN, cognito.OAuthScope.OPENID] } });
          `,
          errors: [
            {
              messageId: "adminScope",
              at: "cognito.OAuthScope.COGNITO_ADMIN",
              message:
                "'aws.cognito.signin.user.admin' lets access tokens change the user's attributes and MFA. Remove it.",
            },
          ],
          suggestions: [
            dedent`
              import * as cognito from "aws-cdk-lib/aws-cognito";
              const pool = new cognito.UserPool(stack, "Pool");
              pool.addClient("Client", { oAuth: { scopes: [cognito.OAuthScope.OPENID] } });
            `,
          ],
        },
      ],
    },
  },
});
