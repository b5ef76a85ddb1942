import dedent from "dedent";
import rule from "../../rules/no-mixed-local-urls.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

const site = "https://app.shop.test/callback";

const stackNameUrls = dedent`
  Resources:
    Client:
      Type: AWS::Cognito::UserPoolClient
      Properties:
        CallbackURLs:
          - !Sub https://\${AWS::StackName}.shop.test/
          - http://localhost:3000/
`;

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      { name: "websites only", client: { CallbackURLs: [site, "https://shop.test"] } },
      { name: "local URLs only", client: { CallbackURLs: ["http://localhost:3000", "http://127.0.0.1"] } },
      {
        name: "a local URL beside one of an installed app",
        client: { CallbackURLs: ["http://localhost", "com.shop.app://callback"] },
      },
      {
        name: "a host that only begins like a local one",
        client: { CallbackURLs: [site, "https://localhost.shop.test"] },
      },
      { name: "a local URL beside one that cannot be read", client: { CallbackURLs: ["http://localhost", unknown] } },
      {
        name: "a local URL beside one whose host cannot be read",
        client: { CallbackURLs: ["http://localhost", { before: "https://", after: "/callback" }] },
      },
      {
        name: "a local callback and a logout elsewhere",
        client: { CallbackURLs: ["http://localhost"], LogoutURLs: [site] },
      },
    ],
    invalid: [
      {
        name: "local URLs beside a website",
        client: { CallbackURLs: ["http://localhost:3000", site, "https://[::1]:3000/callback"] },
        messageIds: ["localUrl", "localUrl"],
      },
      {
        name: "a local logout URL with a part that cannot be read, in an update",
        operation: "update",
        client: {
          LogoutURLs: [
            { before: "http://localhost/", after: "" },
            { before: "https://shop.test/", after: "" },
          ],
        },
        messageIds: ["localUrl"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "both URLs",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({
              CallbackURLs: ["https://shop.test", "http://localhost"],
            });
          `,
          errors: [
            {
              messageId: "localUrl",
              at: '"http://localhost"',
              message: "'http://localhost' is a local URL next to a website's. Use a separate client for development.",
            },
          ],
        },
        {
          name: "both URLs as far as they are known",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            export const command = (shop: string) => new CreateUserPoolClientCommand({
              LogoutURLs: [\`http://localhost:3000/\${shop}/bye\`, \`https://shop.test/\${shop}/bye\`],
            });
          `,
          errors: [
            {
              messageId: "localUrl",
              at: "`http://localhost:3000/${shop}/bye`",
              message:
                "'http://localhost:3000/…/bye' is a local URL next to a website's. Use a separate client for development.",
            },
          ],
        },
      ],
    },
    "cloudformation, block YAML": {
      invalid: [
        {
          name: "a local URL beside a website whose host begins with the name of the stack",
          code: stackNameUrls,
          errors: [{ messageId: "localUrl", at: "http://localhost:3000/" }],
        },
      ],
      valid: [
        {
          name: "a local URL where the website is not",
          code: dedent`
            Conditions:
              Dev: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - !If [Dev, http://localhost, https://shop.test]
          `,
        },
        {
          name: "a local URL under a condition, beside a website that is always there",
          code: dedent`
            Conditions:
              Dev: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - https://shop.test
                    - !If [Dev, http://localhost, !Ref AWS::NoValue]
          `,
        },
        {
          name: "a website under a condition, beside a local URL that is always there",
          code: dedent`
            Conditions:
              Live: !Equals [!Ref AWS::Region, us-east-1]
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs:
                    - http://localhost
                    - !If [Live, https://shop.test, !Ref AWS::NoValue]
          `,
        },
        {
          name: "a local URL that a parameter gives unless somebody gives another",
          code: dedent`
            Parameters:
              AppUrl: { Type: String, Default: http://localhost:5173 }
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  CallbackURLs: [!Ref AppUrl, https://shop.test]
          `,
        },
      ],
    },
  },
});
