import dedent from "dedent";
import rule from "../../rules/no-placeholder-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      {
        name: "URLs of an app",
        client: { CallbackURLs: ["https://app.shop.test/callback", "http://localhost:3000", "myapp://callback"] },
      },
      {
        name: "hosts that only end or begin like a placeholder",
        client: { CallbackURLs: ["https://my-example.com/callback", "https://example.com.shop.test/callback"] },
      },
      {
        name: "a placeholder outside the host",
        client: {
          CallbackURLs: ["https://app.shop.test/example.com?to=https://example.com", "https://example.com@shop.test"],
        },
      },
      { name: "a URL without a scheme, which is for another rule", client: { CallbackURLs: ["example.com"] } },
      { name: "a URL that cannot be read", client: { CallbackURLs: [unknown] } },
      {
        name: "a host of which the end cannot be read",
        client: { CallbackURLs: [{ before: "https://example.com", after: "/callback" }] },
      },
      {
        name: "a host of which the first letters cannot be read",
        client: { CallbackURLs: [{ before: "https://", after: "example.com/callback" }] },
      },
      {
        name: "the usual placeholders where others are named",
        options: { hosts: ["shop.test"] },
        client: { CallbackURLs: ["https://example.com/callback"] },
      },
      {
        name: "everything where none is named",
        options: { hosts: [] },
        client: { CallbackURLs: ["https://example.com"] },
      },
    ],
    invalid: [
      {
        name: "placeholders in every list",
        client: {
          CallbackURLs: ["https://example.com/callback", "https://www.example.org"],
          LogoutURLs: ["https://EXAMPLE.net:8443?signed=out"],
          DefaultRedirectURI: "https://example.com/callback",
        },
        messageIds: ["placeholder", "placeholder", "placeholder", "placeholder"],
      },
      {
        name: "a host below the top-level domain for examples",
        operation: "update",
        client: { CallbackURLs: ["http://app.example/callback"] },
        messageIds: ["placeholder"],
      },
      {
        name: "a subdomain that cannot be read",
        client: { CallbackURLs: [{ before: "https://", after: ".example.com/callback" }] },
        messageIds: ["placeholder"],
      },
      {
        name: "a path or port that cannot be read",
        client: {
          CallbackURLs: [
            { before: "https://example.com/", after: "" },
            { before: "https://example.com:", after: "/callback" },
          ],
        },
        messageIds: ["placeholder", "placeholder"],
      },
      {
        name: "placeholders of one's own",
        options: { hosts: ["Acme.test"] },
        client: { CallbackURLs: ["https://acme.test", "https://app.acme.test"] },
        messageIds: ["placeholder", "placeholder"],
      },
    ],
  },

  perHost: {
    "cdk-l2": {
      valid: [
        {
          name: "the URL that the construct uses by itself, which is for another rule",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client");
          `,
        },
      ],
      invalid: [
        {
          name: "the URL that the construct uses by itself, written out",
          code: dedent`
            import { UserPool } from "aws-cdk-lib/aws-cognito";
            const pool = new UserPool(stack, "Pool");
            pool.addClient("Client", { oAuth: { callbackUrls: ["https://example.com"] } });
          `,
          errors: [
            {
              messageId: "placeholder",
              at: '"https://example.com"',
              message: "'https://example.com' is a placeholder. Use your app's URL.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "one branch of a condition",
          code: dedent`
            Conditions:
              Production: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - !If [Production, 'https://app.shop.test', !Sub 'https://\${AWS::StackName}.example.com']
          `,
          errors: [
            {
              messageId: "placeholder",
              at: "!Sub 'https://${AWS::StackName}.example.com'",
              message: "'https://….example.com' is a placeholder. Use your app's URL.",
            },
          ],
        },
      ],
    },
  },
});
