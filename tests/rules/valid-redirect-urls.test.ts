import dedent from "dedent";
import rule from "../../rules/valid-redirect-urls.ts";
import { aligned } from "../harness/aligned.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
} as const;

/** A client with these callback URLs. */
const l1 = (...urls: readonly string[]) => dedent`
  import { Aws } from "aws-cdk-lib";
  import { CfnUserPoolClient } from "aws-cdk-lib/aws-cognito";
  import { config } from "./config";
  new CfnUserPoolClient(stack, "Client", { userPoolId: pool.ref, callbackUrLs: [${urls.join(", ")}] });
`;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      {
        name: "URLs that Cognito accepts",
        shows: ["URL-03", "URL-05", "URL-07"],
        client: {
          ...oauth,
          CallbackURLs: [
            "https://app.shop.test/callback?x=1",
            "myapp://",
            "com.shop.app:/callback",
            "exp://10.0.0.2:80",
          ],
          LogoutURLs: ["https://app.shop.test/bye", "myapp://bye"],
          DefaultRedirectURI: "myapp://",
        },
      },
      {
        name: "http on loopback hosts",
        shows: ["URL-01", "URL-02"],
        client: {
          ...oauth,
          CallbackURLs: [
            "http://localhost",
            "http://localhost:3000/",
            "http://127.0.0.1:80/cb",
            "http://[::1]:3000/cb",
          ],
          LogoutURLs: ["http://localhost:3000/"],
        },
      },
      {
        name: "hosts by their address over https",
        client: { ...oauth, CallbackURLs: ["https://192.168.1.5:3000/", "https://localhost/"] },
      },
      {
        name: "what nobody has tried: user information, upper case, a query behind the host, names below localhost",
        client: {
          ...oauth,
          CallbackURLs: ["http://me@shop.test/", "http://LOCALHOST/", "http://localhost?x", "http://app.localhost/"],
        },
      },
      {
        name: "a fragment and a path in logout URLs, of which it is not known what Cognito makes",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/"], LogoutURLs: ["https://shop.test/#bye", "/bye"] },
      },
      {
        name: "a host with a port, which may be a scheme",
        client: { ...oauth, CallbackURLs: ["localhost:3000/callback"] },
      },
      {
        name: "a wildcard, which Cognito stores",
        client: { ...oauth, CallbackURLs: ["https://*.shop.test/"] },
      },
      { name: "a word that is put in later", client: { ...oauth, CallbackURLs: ["CALLBACK_URL"] } },
      { name: "URLs that cannot be read", client: { ...oauth, CallbackURLs: unknown, LogoutURLs: [unknown] } },
      {
        name: "hosts that cannot be read",
        client: {
          ...oauth,
          CallbackURLs: [
            { before: "http://", after: "/callback" },
            { before: "http://localhost:", after: "/callback" },
            { before: "https://", after: ".shop.test/callback" },
            { before: "", after: "/callback" },
          ],
        },
      },
      {
        name: "URLs in an update",
        operation: "update",
        client: { CallbackURLs: ["http://127.0.0.1:8080/"], DefaultRedirectURI: "http://127.0.0.1:8080/" },
      },
    ],
    invalid: [
      {
        name: "a scheme without its colon, and such a thing further on",
        client: { CallbackURLs: ["https://shop.test/", "http//localhost:3000/", "shop.test/https//a"] },
        messageIds: ["relative", "relative"],
        suggested: [
          { CallbackURLs: ["https://shop.test/", "http://localhost:3000/", "shop.test/https//a"] },
          { CallbackURLs: ["https://shop.test/", "http//localhost:3000/", "https://shop.test/https//a"] },
        ],
      },
      {
        name: "http in callback and logout URLs",
        shows: ["URL-01", "URL-02"],
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/", "http://app.shop.test/"],
          LogoutURLs: ["http://10.0.0.2:3000/bye"],
        },
        messageIds: ["http", "http"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/", "https://app.shop.test/"],
            LogoutURLs: ["http://10.0.0.2:3000/bye"],
          },
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/", "http://app.shop.test/"],
            LogoutURLs: ["https://10.0.0.2:3000/bye"],
          },
        ],
      },
      {
        name: "a fragment",
        shows: ["URL-03"],
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/#/callback"] },
        messageIds: ["fragment"],
        suggested: [{ ...oauth, CallbackURLs: ["https://app.shop.test/"] }],
      },
      {
        name: "http and a fragment, each by itself",
        operation: "update",
        client: { CallbackURLs: ["http://app.shop.test/#"] },
        messageIds: ["http", "fragment"],
        suggested: [{ CallbackURLs: ["https://app.shop.test/#"] }, { CallbackURLs: ["http://app.shop.test/"] }],
      },
      {
        name: "hosts without a scheme",
        shows: ["URL-07"],
        client: { ...oauth, CallbackURLs: ["app.shop.test/callback", "localhost/callback", "https//shop.test"] },
        messageIds: ["relative", "relative", "relative"],
        suggested: [
          { ...oauth, CallbackURLs: ["https://app.shop.test/callback", "localhost/callback", "https//shop.test"] },
          { ...oauth, CallbackURLs: ["app.shop.test/callback", "http://localhost/callback", "https//shop.test"] },
          { ...oauth, CallbackURLs: ["app.shop.test/callback", "localhost/callback", "https://shop.test"] },
        ],
      },
      {
        name: "a path, whose host nobody can guess",
        client: { ...oauth, CallbackURLs: ["/callback"] },
        messageIds: ["relative"],
      },
      {
        name: "white space around a URL",
        client: { ...oauth, CallbackURLs: [" https://app.shop.test/", "https://shop.test/\t"] },
        messageIds: ["whitespace", "whitespace"],
        fixed: { ...oauth, CallbackURLs: ["https://app.shop.test/", "https://shop.test/"] },
      },
      {
        name: "white space in a URL",
        shows: ["URL-05"],
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/call back"] },
        messageIds: ["whitespace"],
      },
      {
        name: "an invisible character",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/\u200B"] },
        messageIds: ["whitespace"],
      },
      {
        name: "an empty URL",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/", ""], LogoutURLs: [" "] },
        messageIds: ["empty", "empty"],
        suggested: [
          { ...oauth, CallbackURLs: ["https://app.shop.test/"], LogoutURLs: [" "] },
          { ...oauth, CallbackURLs: ["https://app.shop.test/", ""], LogoutURLs: [] },
        ],
      },
      {
        name: "a default redirect URI that is no callback URL",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/"],
          DefaultRedirectURI: "http://app.shop.test/",
        },
        messageIds: ["http"],
        suggested: [
          {
            ...oauth,
            CallbackURLs: ["https://app.shop.test/"],
            DefaultRedirectURI: "https://app.shop.test/",
          },
        ],
      },
      {
        name: "a default redirect URI with a part that cannot be read, beside callback URLs that cannot be read",
        client: { CallbackURLs: [unknown], DefaultRedirectURI: { before: "http://app.shop.test/", after: "" } },
        messageIds: ["http"],
      },
      {
        name: "an empty default redirect URI",
        client: { ...oauth, CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "" },
        // Terraform's provider treats it as absent, and the SDK for R leaves it out.
        except: ["terraform", "crossplane", "paws", "pulumi-yaml"],
        messageIds: ["empty"],
      },
      {
        name: "a default redirect URI that is a callback URL once",
        client: {
          ...oauth,
          CallbackURLs: ["https://app.shop.test/#"],
          DefaultRedirectURI: "https://app.shop.test/#",
        },
        messageIds: ["fragment"],
        suggested: [
          { ...oauth, CallbackURLs: ["https://app.shop.test/"], DefaultRedirectURI: "https://app.shop.test/#" },
        ],
      },
      {
        name: "what is known of URLs",
        client: {
          ...oauth,
          CallbackURLs: [
            { before: "http://app.shop.test/", after: "" },
            { before: "https://", after: "/#/callback" },
            { before: "/", after: "/callback" },
            { before: "https://", after: "/call back" },
          ],
        },
        messageIds: ["http", "fragment", "relative", "whitespace"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "each fault in words",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              CallbackURLs: [
                "http://shop.test/",
                "https://shop.test/#cb",
                "/cb",
                "https://shop.test/ cb",
                "",
                \`http://shop.test/\${path}\`,
              ],
            });
          `,
          errors: [
            {
              messageId: "http",
              at: '"http://shop.test/"',
              message: "'http://shop.test/' must use https. Only localhost, 127.0.0.1 and [::1] may use http.",
            },
            {
              messageId: "fragment",
              at: '"https://shop.test/#cb"',
              message: "'https://shop.test/#cb' in 'CallbackURLs' must not have a fragment.",
            },
            {
              messageId: "relative",
              at: '"/cb"',
              message: "'/cb' must be absolute and start with a scheme such as 'https://'.",
            },
            {
              messageId: "whitespace",
              at: '"https://shop.test/ cb"',
              message: "'https://shop.test/ cb' must not have white space or invisible characters.",
            },
            { messageId: "empty", at: '""', message: "'CallbackURLs' must not have an empty URL." },
            {
              messageId: "http",
              at: "`http://shop.test/${path}`",
              message: "'http://shop.test/…' must use https. Only localhost, 127.0.0.1 and [::1] may use http.",
            },
          ],
          suggestions: [
            ['"https://shop.test/"', '"https://shop.test/#cb"', '""'],
            ['"http://shop.test/"', '"https://shop.test/"', '""'],
            ['"http://shop.test/"', '"https://shop.test/#cb"', ""],
          ].map(
            ([first, second, last]) => aligned`
              import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
              new CreateUserPoolClientCommand({
                CallbackURLs: [
                  ${first},
                  ${second},
                  "/cb",
                  ${['"https://shop.test/ cb"', ...(last ? [last] : []), "`http://shop.test/${path}`"].join(",\n")},
                ],
              });
            `,
          ),
          suggestionMessages: ["Use 'https://shop.test/'.", "Use 'https://shop.test/'.", "Remove the empty URL."],
        },
      ],
    },
    "cdk-l2": {
      invalid: [
        {
          name: "URLs that the construct does not check",
          code: dedent`
            import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
            new UserPoolClient(stack, "Client", { userPool, oAuth: { logoutUrls: ["http://shop.test/bye"] } });
          `,
          errors: [
            {
              messageId: "http",
              at: '"http://shop.test/bye"',
              message: "'http://shop.test/bye' must use https. Only localhost, 127.0.0.1 and [::1] may use http.",
            },
          ],
          suggestions: [
            dedent`
              import { UserPoolClient } from "aws-cdk-lib/aws-cognito";
              new UserPoolClient(stack, "Client", { userPool, oAuth: { logoutUrls: ["https://shop.test/bye"] } });
            `,
          ],
        },
      ],
    },
    "cdk-l1": {
      valid: [
        {
          name: "a host that is open",
          code: l1(
            "`http://${config.host}.shop.test/`",
            "`http://${Aws.STACK_NAME}/`",
            "`http://${Aws.STACK_ID}.shop.test`",
          ),
        },
      ],
      invalid: [
        {
          name: "http on a host of which only the region is open",
          code: l1("`http://${Aws.REGION}.shop.test/`"),
          errors: [{ messageId: "http", at: "`http://${Aws.REGION}.shop.test/`" }],
        },
      ],
    },
    "cloudformation, block YAML": {
      valid: [
        {
          name: "what is replaced before or at deployment",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - !Sub http://\${Domain}/callback
                    - \${self:custom.url}/callback
                    - '{{resolve:ssm:/app/callback}}'
                    - 'https://#{AWS::Region}.shop.test/callback'
                    - !Join ['', [!Ref Site, /callback]]
                    - !If [IsTest, http://localhost:3000, !Ref AWS::NoValue]
                    - !Sub http://\${AWS::StackName}/callback
                    - !Sub http://\${AWS::StackName}.localhost/callback
                    - !Sub http://\${Stage}.shop.test/callback
          `,
        },
      ],
      invalid: [
        {
          name: "http on a host of which only the region, the account or the name of the stack is open",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - !Sub http://\${AWS::Region}.shop.test/callback
                    - !Join ['', ['http://shop-', !Ref AWS::AccountId, '.s3.', !Ref AWS::URLSuffix, /]]
                  LogoutURLs: [!Sub 'http://shop.test/\${AWS::StackName}']
          `,
          errors: [
            {
              messageId: "http",
              at: "!Sub http://${AWS::Region}.shop.test/callback",
              message:
                "'http://….shop.test/callback' must use https. Only localhost, 127.0.0.1 and [::1] may use http.",
            },
            {
              messageId: "http",
              at: "!Join ['', ['http://shop-', !Ref AWS::AccountId, '.s3.', !Ref AWS::URLSuffix, /]]",
            },
            { messageId: "http", at: "!Sub 'http://shop.test/${AWS::StackName}'" },
          ],
        },
        {
          name: "a branch of a condition, and what Fn::Sub leaves to know",
          code: dedent`
            Conditions:
              IsTest: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - !If [IsTest, http://test.shop.test/, https://shop.test/]
                    - !Sub http://shop.test/\${AWS::StackName}
          `,
          errors: [
            { messageId: "http", at: "http://test.shop.test/" },
            { messageId: "http", at: "!Sub http://shop.test/${AWS::StackName}" },
          ],
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
                      - !If [IsTest, "https://test.shop.test/", https://shop.test/]
                      - !Sub http://shop.test/\${AWS::StackName}
            `,
          ],
        },
        {
          name: "white space in quotes, and keeps the quotes",
          code: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - 'https://shop.test/ ' # the shop
                    - !If [IsTest, 'https://test.shop.test/ ', !Ref AWS::NoValue]
          `,
          errors: [
            { messageId: "whitespace", at: "'https://shop.test/ '" },
            { messageId: "whitespace", at: "'https://test.shop.test/ '" },
          ],
          output: dedent`
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  CallbackURLs:
                    - 'https://shop.test/' # the shop
                    - !If [IsTest, 'https://test.shop.test/', !Ref AWS::NoValue]
          `,
        },
      ],
    },
  },
});
