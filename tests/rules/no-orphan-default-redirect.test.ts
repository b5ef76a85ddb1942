import dedent from "dedent";
import rule from "../../rules/no-orphan-default-redirect.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no default redirect URI", client: {} },
      {
        name: "a default redirect URI with callback URLs",
        client: { CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/callback" },
      },
      {
        name: "callback URLs that cannot be read",
        client: { CallbackURLs: unknown, DefaultRedirectURI: "https://app.shop.test/" },
      },
      {
        name: "a callback URL that cannot be read",
        client: { CallbackURLs: [unknown], DefaultRedirectURI: "https://app.shop.test/" },
      },
      { name: "a default redirect URI that cannot be read", client: { DefaultRedirectURI: unknown } },
    ],
    invalid: [
      {
        name: "a default redirect URI without callback URLs",
        client: { DefaultRedirectURI: "https://app.shop.test/" },
        messageIds: ["noCallbacks"],
        suggested: [{ CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/" }],
      },
      {
        name: "a default redirect URI with an empty list",
        client: { CallbackURLs: [], DefaultRedirectURI: "myapp://callback" },
        messageIds: ["noCallbacks"],
        suggested: [{ CallbackURLs: ["myapp://callback"], DefaultRedirectURI: "myapp://callback" }],
      },
      {
        name: "an update that resets the callback URLs",
        operation: "update",
        client: { DefaultRedirectURI: "https://app.shop.test/" },
        messageIds: ["noCallbacks"],
        suggested: [{ CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/" }],
      },
      {
        name: "a URL of which a part cannot be read",
        client: { DefaultRedirectURI: { before: "https://", after: "/callback" } },
        messageIds: ["noCallbacks"],
      },
      {
        name: "a URL that Cognito refuses, and does not suggest to register it",
        client: { DefaultRedirectURI: "http://app.shop.test/" },
        messageIds: ["noCallbacks"],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "a default redirect URI beside the callback URL that the construct has by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { defaultRedirectUri: "https://example.com" } });
          `,
        },
      ],
      invalid: [
        {
          name: "a default redirect URI with a grant for which the construct has no callback URL",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: {
                flows: { clientCredentials: true },
                defaultRedirectUri: "https://app.shop.test/",
              },
            });
          `,
          errors: [
            {
              messageId: "noCallbacks",
              at: '"https://app.shop.test/"',
              message: "'oAuth.defaultRedirectUri' must exactly match one of 'oAuth.callbackUrls', which has no URLs.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: {
                  flows: { clientCredentials: true },
                  callbackUrls: ["https://app.shop.test/"],
                  defaultRedirectUri: "https://app.shop.test/",
                },
              });
            `,
          ],
          suggestionMessages: ["Add 'https://app.shop.test/' to 'oAuth.callbackUrls'."],
        },
      ],
    },
  },
});
