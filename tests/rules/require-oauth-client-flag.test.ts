import dedent from "dedent";
import rule from "../../rules/require-oauth-client-flag.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const code = {
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.shop.test/"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no OAuth settings", client: {} },
      { name: "OAuth that is off", client: { AllowedOAuthFlowsUserPoolClient: false } },
      {
        name: "OAuth that is on",
        shows: ["OAU-02", "OAU-08"],
        client: { AllowedOAuthFlowsUserPoolClient: true, ...code },
      },
      { name: "empty lists", client: { AllowedOAuthFlows: [], AllowedOAuthScopes: [] } },
      { name: "a flag that cannot be read", client: { AllowedOAuthFlowsUserPoolClient: unknown, ...code } },
      { name: "grants that cannot be read, which may be none", client: { AllowedOAuthFlows: unknown } },
      {
        name: "a client for GetClientToken, which needs no flag",
        shows: ["OAU-09"],
        client: { ExplicitAuthFlows: ["ALLOW_CLIENT_TOKEN_AUTH"], AllowedOAuthScopes: ["orders/read"] },
      },
      {
        name: "a client that may be for GetClientToken",
        client: { ExplicitAuthFlows: unknown, AllowedOAuthScopes: ["orders/read"] },
      },
      { name: "URLs alone", client: { CallbackURLs: ["https://app.shop.test/"] } },
    ],
    invalid: [
      {
        name: "grants without the flag",
        shows: ["OAU-08"],
        client: { ...code },
        messageIds: ["oauthOff"],
        suggested: [{ AllowedOAuthFlowsUserPoolClient: true, ...code }],
      },
      {
        name: "grants with the flag off",
        client: { AllowedOAuthFlowsUserPoolClient: false, ...code },
        messageIds: ["oauthOff"],
        suggested: [{ AllowedOAuthFlowsUserPoolClient: true, ...code }],
      },
      {
        name: "an update that resets the flag",
        operation: "update",
        client: { ...code },
        messageIds: ["oauthOff"],
        suggested: [{ AllowedOAuthFlowsUserPoolClient: true, ...code }],
      },
      {
        name: "a grant for machines, which needs no callback URL",
        client: {
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["orders/read"],
          GenerateSecret: true,
        },
        messageIds: ["oauthOff"],
        suggested: [
          {
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ["client_credentials"],
            AllowedOAuthScopes: ["orders/read"],
            GenerateSecret: true,
          },
        ],
      },
      {
        name: "scopes and callback URLs that cannot be read",
        client: { AllowedOAuthFlows: ["implicit"], AllowedOAuthScopes: unknown, CallbackURLs: unknown },
        messageIds: ["oauthOff"],
        suggested: [
          {
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ["implicit"],
            AllowedOAuthScopes: unknown,
            CallbackURLs: unknown,
          },
        ],
      },
      {
        name: "grants without scopes, with which the flag alone would be refused",
        client: { AllowedOAuthFlows: ["code"], CallbackURLs: ["https://app.shop.test/"] },
        messageIds: ["oauthOff"],
      },
      {
        name: "scopes without grants, with which the flag alone would be refused",
        shows: ["OAU-09"],
        client: { AllowedOAuthScopes: ["openid"], CallbackURLs: ["https://app.shop.test/"] },
        messageIds: ["oauthOff"],
      },
      {
        name: "a grant without callback URLs, with which the flag alone would be refused",
        shows: ["OAU-02"],
        client: { AllowedOAuthFlows: ["code"], AllowedOAuthScopes: ["openid"] },
        messageIds: ["oauthOff"],
      },
    ],
  },

  perHost: {
    "cdk-l1": {
      invalid: [
        {
          name: "the grants, by the name that they have here",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              allowedOAuthFlows: ["code"],
              allowedOAuthScopes: ["openid"],
              callbackUrLs: urls,
            });
          `,
          errors: [
            {
              messageId: "oauthOff",
              at: '["code"]',
              message:
                "'allowedOAuthFlows' has no effect while OAuth is off. Turn it on with 'allowedOAuthFlowsUserPoolClient'.",
            },
          ],
          suggestions: [
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                allowedOAuthFlows: ["code"],
                allowedOAuthScopes: ["openid"],
                allowedOAuthFlowsUserPoolClient: true,
                callbackUrLs: urls,
              });
            `,
          ],
          suggestionMessages: ["Turn OAuth on with 'allowedOAuthFlowsUserPoolClient'."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "grants where OAuth is on by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { flows: { authorizationCodeGrant: true } } });
          `,
        },
      ],
      invalid: [
        {
          name: "grants beside disableOAuth",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              disableOAuth: true,
              oAuth: { flows: { authorizationCodeGrant: true } },
            });
          `,
          errors: [
            {
              messageId: "oauthOff",
              at: "{ authorizationCodeGrant: true }",
              message: "'oAuth.flows' has no effect while OAuth is off. Turn it on with 'disableOAuth'.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a flag under the condition of the grants",
          code: dedent`
            Conditions:
              HasSite: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  AllowedOAuthFlowsUserPoolClient: !If [HasSite, true, false]
                  AllowedOAuthFlows: !If [HasSite, [code], !Ref AWS::NoValue]
          `,
        },
        {
          name: "a flag under a condition that leaves the scopes where they are",
          code: dedent`
            Conditions:
              HasSite: !Not [!Equals [!Ref Site, none]]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  AllowedOAuthFlowsUserPoolClient: !If [HasSite, true, false]
                  AllowedOAuthScopes: [openid]
          `,
        },
      ],
    },
  },
});
