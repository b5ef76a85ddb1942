import dedent from "dedent";
import rule from "../../rules/no-unmatchable-redirect-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
} as const;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      {
        name: "URLs that requests have",
        shows: ["URL-07", "URL-13"],
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/Callback", "http://localhost:3000", "MyApp://callback", "urn:my:app"],
          LogoutURLs: ["https://app.shop.test?Bye=1"],
        },
      },
      {
        name: "commas that are a part of a URL",
        client: {
          ...oauth,
          CallbackURLs: [
            "https://app.shop.test/a,b",
            "https://app.shop.test/back?to=a,https://shop.test",
            "https://app.shop.test/a,https",
            "https://app.shop.test/to/https://shop.test",
            "https://app.shop.test/back?to=https://shop.test",
            "https://app.shop.test/backhttps",
            "myhttps://back",
          ],
        },
      },
      { name: "URLs that cannot be read", client: { ...oauth, CallbackURLs: [unknown], LogoutURLs: unknown } },
      {
        name: "URLs of which the important part cannot be read",
        client: {
          ...oauth,
          CallbackURLs: [
            { before: "localhost:", after: "/callback" },
            { before: "https://App.", after: "/callback" },
            { before: "", after: ":3000/callback" },
            { before: "https://app.shop.test/back", after: "https://shop.test" },
          ],
        },
      },
      {
        name: "a default redirect URI, which is judged where it is registered",
        client: { DefaultRedirectURI: "https://App.shop.test/*" },
      },
    ],
    invalid: [
      {
        name: "a host of a website without TLS in upper case",
        client: { CallbackURLs: ["http://LOCALHOST:3000/Callback"] },
        messageIds: ["upperCaseHost"],
        suggested: [{ CallbackURLs: ["http://localhost:3000/Callback"] }],
      },
      {
        name: "a wildcard",
        shows: ["URL-13"],
        client: { ...oauth, CallbackURLs: ["https://*.shop.test/callback"], LogoutURLs: ["https://app.shop.test/*"] },
        messageIds: ["wildcard", "wildcard"],
      },
      {
        name: "several URLs with commas between them",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/back,shop://back"],
          LogoutURLs: ["https://app.shop.test/?bye", "https://a.shop.test,https://b.shop.test,https://c.shop.test?a,b"],
        },
        messageIds: ["several", "several"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/back", "shop://back"],
            LogoutURLs: [
              "https://app.shop.test/?bye",
              "https://a.shop.test,https://b.shop.test,https://c.shop.test?a,b",
            ],
          },
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/back,shop://back"],
            LogoutURLs: [
              "https://app.shop.test/?bye",
              "https://a.shop.test",
              "https://b.shop.test",
              "https://c.shop.test?a,b",
            ],
          },
        ],
      },
      {
        name: "several URLs with nothing between them",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/backhttp://localhost:3000/back"] },
        messageIds: ["several"],
        suggested: [{ ...oauth, CallbackURLs: ["https://app.shop.test/back", "http://localhost:3000/back"] }],
      },
      {
        name: "a host and a port without a scheme",
        shows: ["URL-07"],
        client: {
          ...oauth,
          CallbackURLs: ["localhost:3000/callback", "127.0.0.1:80"],
          LogoutURLs: ["shop.test:8443/"],
        },
        messageIds: ["hostAndPort", "hostAndPort", "hostAndPort"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["http://localhost:3000/callback", "127.0.0.1:80"],
            LogoutURLs: ["shop.test:8443/"],
          },
          {
            ...oauth,
            CallbackURLs: ["localhost:3000/callback", "http://127.0.0.1:80"],
            LogoutURLs: ["shop.test:8443/"],
          },
          {
            ...oauth,
            CallbackURLs: ["localhost:3000/callback", "127.0.0.1:80"],
            LogoutURLs: ["https://shop.test:8443/"],
          },
        ],
      },
      {
        name: "upper case in a host, and keeps it in the path",
        client: { ...oauth, CallbackURLs: ["https://App.shop.TEST:8443/Callback"] },
        messageIds: ["upperCaseHost"],
        suggested: [{ ...oauth, CallbackURLs: ["https://app.shop.test:8443/Callback"] }],
      },
      {
        name: "what is known of URLs in an update",
        operation: "update",
        client: {
          CallbackURLs: [
            { before: "https://*.", after: "/callback" },
            { before: "localhost:3000/", after: "" },
            { before: "https://App.shop.test/", after: "" },
          ],
        },
        messageIds: ["wildcard", "hostAndPort", "upperCaseHost"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "a wildcard in a URL of which not everything is known",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ CallbackURLs: [\`https://*.shop.test/\${stage}\`] });
          `,
          errors: [
            {
              messageId: "wildcard",
              at: "`https://*.shop.test/${stage}`",
              message: "'https://*.shop.test/…' must match exactly: '*' is not a wildcard. List each URL.",
            },
          ],
        },
      ],
    },
    boto3: {
      invalid: [
        {
          name: "two strings without a comma between them",
          code: dedent`
            import boto3
            boto3.client("cognito-idp").create_user_pool_client(
                CallbackURLs=[
                    "https://app.shop.test/back"
                    "https://app.shop.test/signed-in",
                ],
            )
          `,
          errors: [
            {
              messageId: "several",
              at: '"https://app.shop.test/back"\n        "https://app.shop.test/signed-in"',
            },
          ],
          suggestions: [
            dedent`
              import boto3
              boto3.client("cognito-idp").create_user_pool_client(
                  CallbackURLs=[
                      "https://app.shop.test/back",
                      "https://app.shop.test/signed-in",
                  ],
              )
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "each fault with what becomes of sign-ins or sign-outs",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs: ['https://*.shop.test/', 'https://Shop.test/']
                  LogoutURLs: ['localhost:3000/bye']
          `,
          errors: [
            {
              messageId: "wildcard",
              at: "'https://*.shop.test/'",
              message: "'https://*.shop.test/' must match exactly: '*' is not a wildcard. List each URL.",
            },
            {
              messageId: "upperCaseHost",
              at: "'https://Shop.test/'",
              message: "'https://Shop.test/' matches no request, because browsers lowercase hosts. Use lowercase.",
            },
            {
              messageId: "hostAndPort",
              at: "'localhost:3000/bye'",
              message:
                "'localhost:3000/bye' has no scheme and matches no request. Start it with one such as 'https://'.",
            },
          ],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs: ['https://*.shop.test/', 'https://shop.test/']
                    LogoutURLs: ['localhost:3000/bye']
            `,
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs: ['https://*.shop.test/', 'https://Shop.test/']
                    LogoutURLs: ['http://localhost:3000/bye']
            `,
          ],
          suggestionMessages: ["Use 'https://shop.test/'.", "Use 'http://localhost:3000/bye'."],
        },
      ],
    },
  },
});
