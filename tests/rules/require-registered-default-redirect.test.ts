import dedent from "dedent";
import rule from "../../rules/require-registered-default-redirect.ts";
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
      { name: "no default redirect URI", client: { ...oauth, CallbackURLs: ["https://app.shop.test/"] } },
      {
        name: "a default redirect URI that is registered",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/", "myapp://callback"],
          DefaultRedirectURI: "myapp://callback",
        },
      },
      {
        name: "a default redirect URI that cannot be read",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: unknown },
      },
      {
        name: "a default redirect URI of which a part cannot be read",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/"],
          DefaultRedirectURI: { before: "https://", after: ".shop.test/" },
        },
      },
      {
        name: "callback URLs that cannot be read",
        client: { ...oauth, CallbackURLs: unknown, DefaultRedirectURI: "https://app.shop.test/" },
      },
      {
        name: "a callback URL that cannot be read",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/", unknown],
          DefaultRedirectURI: "https://app.shop.test/callback",
        },
      },
      {
        name: "a callback URL of which a part cannot be read",
        client: {
          ...oauth,
          CallbackURLs: [{ before: "https://", after: "/" }],
          DefaultRedirectURI: "https://app.shop.test/",
        },
      },
      {
        name: "no callback URLs, of which it is not known what Cognito makes",
        client: { AllowedOAuthFlowsUserPoolClient: true, DefaultRedirectURI: "https://app.shop.test/" },
      },
      {
        name: "an empty list, of which it is not known what Cognito makes",
        client: { CallbackURLs: [], DefaultRedirectURI: "https://app.shop.test/" },
      },
      {
        name: "a default redirect URI that is refused by itself",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "http://app.shop.test/" },
      },
    ],
    invalid: [
      {
        name: "a default redirect URI that is not registered",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/"],
          DefaultRedirectURI: "https://app.shop.test/callback",
        },
        messageIds: ["notRegistered"],
        suggested: [
          { ...oauth, CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/" },
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/", "https://app.shop.test/callback"],
            DefaultRedirectURI: "https://app.shop.test/callback",
          },
        ],
      },
      {
        name: "a misspelt default redirect URI, and takes the nearest of several first",
        client: {
          ...oauth,
          CallbackURLs: ["https://admin.shop.test/start", "https://app.shop.test/callback", "https://*.shop.test/"],
          DefaultRedirectURI: "https://app.shop.test/callbak",
        },
        messageIds: ["notRegistered"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://admin.shop.test/start", "https://app.shop.test/callback", "https://*.shop.test/"],
            DefaultRedirectURI: "https://app.shop.test/callback",
          },
          {
            ...oauth,
            CallbackURLs: [
              "https://admin.shop.test/start",
              "https://app.shop.test/callback",
              "https://*.shop.test/",
              "https://app.shop.test/callbak",
            ],
            DefaultRedirectURI: "https://app.shop.test/callbak",
          },
        ],
      },
      {
        name: "a default redirect URI in an update",
        operation: "update",
        client: { CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "myapp://callback" },
        messageIds: ["notRegistered"],
        suggested: [
          { CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/" },
          { CallbackURLs: ["https://app.shop.test/", "myapp://callback"], DefaultRedirectURI: "myapp://callback" },
        ],
      },
      {
        name: "a slash too many, of which it is not certain where it belongs",
        client: {
          ...oauth,
          CallbackURLs: ["https://shop.test/", "https://app.shop.test"],
          DefaultRedirectURI: "https://app.shop.test/",
        },
        messageIds: ["notRegistered"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://shop.test/", "https://app.shop.test"],
            DefaultRedirectURI: "https://app.shop.test",
          },
          {
            ...oauth,
            CallbackURLs: ["https://shop.test/", "https://app.shop.test", "https://app.shop.test/"],
            DefaultRedirectURI: "https://app.shop.test/",
          },
        ],
      },
      {
        name: "other letter case",
        client: {
          CallbackURLs: ["https://app.shop.test/callback"],
          DefaultRedirectURI: "https://app.shop.test/Callback",
        },
        messageIds: ["notRegistered"],
        suggested: [
          {
            CallbackURLs: ["https://app.shop.test/callback"],
            DefaultRedirectURI: "https://app.shop.test/callback",
          },
          {
            CallbackURLs: ["https://app.shop.test/callback", "https://app.shop.test/Callback"],
            DefaultRedirectURI: "https://app.shop.test/Callback",
          },
        ],
      },
      {
        name: "http for https",
        client: { CallbackURLs: ["https://localhost:3000/"], DefaultRedirectURI: "http://localhost:3000/" },
        messageIds: ["notRegistered"],
        suggested: [
          { CallbackURLs: ["https://localhost:3000/"], DefaultRedirectURI: "https://localhost:3000/" },
          {
            CallbackURLs: ["https://localhost:3000/", "http://localhost:3000/"],
            DefaultRedirectURI: "http://localhost:3000/",
          },
        ],
      },
      {
        name: "http for https in what a URL carries",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/?next=https://shop.test"],
          DefaultRedirectURI: "https://app.shop.test/?next=http://shop.test",
        },
        messageIds: ["notRegistered"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/?next=https://shop.test"],
            DefaultRedirectURI: "https://app.shop.test/?next=https://shop.test",
          },
          {
            ...oauth,
            CallbackURLs: [
              "https://app.shop.test/?next=https://shop.test",
              "https://app.shop.test/?next=http://shop.test",
            ],
            DefaultRedirectURI: "https://app.shop.test/?next=http://shop.test",
          },
        ],
      },
      {
        name: "a similar URL that is refused by itself, and does not use it",
        client: { CallbackURLs: ["https://app.shop.test/ "], DefaultRedirectURI: "https://app.shop.test/" },
        messageIds: ["notRegistered"],
        suggested: [
          {
            CallbackURLs: ["https://app.shop.test/ ", "https://app.shop.test/"],
            DefaultRedirectURI: "https://app.shop.test/",
          },
        ],
      },
      {
        name: "a default redirect URI that no request would match",
        client: { CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://*.shop.test/" },
        messageIds: ["notRegistered"],
        suggested: [
          { CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/" },
          {
            CallbackURLs: ["https://app.shop.test/", "https://*.shop.test/"],
            DefaultRedirectURI: "https://*.shop.test/",
          },
        ],
      },
    ],
  },

  perHost: {
    "cdk-l1": {
      invalid: [
        {
          name: "a constant",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            const home = "https://app.shop.test/home";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              callbackUrLs: ["https://app.shop.test/"],
              defaultRedirectUri: home,
            });
          `,
          errors: [
            {
              messageId: "notRegistered",
              at: "home",
              message: "'defaultRedirectUri' must exactly match one of 'callbackUrLs'.",
            },
          ],
          suggestions: [
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              const home = "https://app.shop.test/home";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                callbackUrLs: ["https://app.shop.test/"],
                defaultRedirectUri: "https://app.shop.test/",
              });
            `,
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              const home = "https://app.shop.test/home";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                callbackUrLs: ["https://app.shop.test/", "https://app.shop.test/home"],
                defaultRedirectUri: home,
              });
            `,
          ],
        },
        {
          name: "a slash too many",
          code: dedent`
            import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
            new CfnUserPoolClient(this, "Client", {
              userPoolId: pool.ref,
              callbackUrLs: ["https://app.shop.test"],
              defaultRedirectUri: "https://app.shop.test/",
            });
          `,
          errors: [{ messageId: "notRegistered", at: '"https://app.shop.test/"' }],
          suggestions: [
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                callbackUrLs: ["https://app.shop.test"],
                defaultRedirectUri: "https://app.shop.test",
              });
            `,
            dedent`
              import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
              new CfnUserPoolClient(this, "Client", {
                userPoolId: pool.ref,
                callbackUrLs: ["https://app.shop.test", "https://app.shop.test/"],
                defaultRedirectUri: "https://app.shop.test/",
              });
            `,
          ],
          suggestionMessages: ["Use 'https://app.shop.test'.", "Add 'https://app.shop.test/' to 'callbackUrLs'."],
        },
      ],
    },
    "cdk-l2": {
      valid: [
        {
          name: "the callback URL that the construct has by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { defaultRedirectUri: "https://example.com" } });
          `,
        },
      ],
      invalid: [
        {
          name: "another URL than the callback URL that the construct has by default",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", {
              userPool,
              oAuth: {
                defaultRedirectUri: "https://app.shop.test/",
              },
            });
          `,
          errors: [{ messageId: "notRegistered", at: '"https://app.shop.test/"' }],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", {
                userPool,
                oAuth: {
                  callbackUrls: ["https://app.shop.test/"],
                  defaultRedirectUri: "https://app.shop.test/",
                },
              });
            `,
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "a URL under the condition of its callback URL",
          code: dedent`
            Conditions:
              IsTest: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - !If [IsTest, http://localhost:3000/, https://app.shop.test/]
                  DefaultRedirectURI: !If [IsTest, http://localhost:3000/, https://app.shop.test/]
          `,
        },
      ],
      invalid: [
        {
          name: "a URL in one branch only",
          code: dedent`
            Conditions:
              IsTest: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - https://app.shop.test/
                  DefaultRedirectURI: !If [IsTest, http://localhost:3000/, https://app.shop.test/]
          `,
          errors: [{ messageId: "notRegistered", at: "http://localhost:3000/" }],
          suggestions: [
            dedent`
              Conditions:
                IsTest: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs:
                      - https://app.shop.test/
                    DefaultRedirectURI: !If [IsTest, "https://app.shop.test/", https://app.shop.test/]
            `,
            dedent`
              Conditions:
                IsTest: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs:
                      - https://app.shop.test/
                      - http://localhost:3000/
                    DefaultRedirectURI: !If [IsTest, http://localhost:3000/, https://app.shop.test/]
            `,
          ],
        },
        {
          name: "a URL that one branch lacks, and offers to add it there only, as the other has it",
          code: dedent`
            Conditions:
              IsTest: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs: !If
                    - IsTest
                    - - http://localhost:3000/
                    - - https://app.shop.test/
                      - https://app.shop.test/start
                  DefaultRedirectURI: https://app.shop.test/start
          `,
          errors: [{ messageId: "notRegistered", at: "https://app.shop.test/start" }],
          suggestions: [
            dedent`
              Conditions:
                IsTest: !Equals [!Ref AWS::Region, us-east-1]
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs: !If
                      - IsTest
                      - - http://localhost:3000/
                        - https://app.shop.test/start
                      - - https://app.shop.test/
                        - https://app.shop.test/start
                    DefaultRedirectURI: https://app.shop.test/start
            `,
          ],
        },
        {
          name: "a URL, and adds it in the style of the list",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - 'https://app.shop.test/' # home
                  DefaultRedirectURI: https://app.shop.test/start
          `,
          errors: [{ messageId: "notRegistered", at: "https://app.shop.test/start" }],
          suggestions: [
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs:
                      - 'https://app.shop.test/' # home
                    DefaultRedirectURI: https://app.shop.test/
            `,
            dedent`
              Resources:
                Client:
                  Type: AWS::Cognito::UserPoolClient
                  Properties:
                    UserPoolId: !Ref Pool
                    CallbackURLs:
                      - 'https://app.shop.test/' # home
                      - 'https://app.shop.test/start'
                    DefaultRedirectURI: https://app.shop.test/start
            `,
          ],
        },
      ],
    },
  },
});
