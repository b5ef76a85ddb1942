import dedent from "dedent";
import rule from "../../rules/private-use-schemes.ts";
import { unknown } from "../harness/client.ts";
import { testRule } from "../harness/test-rule.ts";

testRule(rule, {
  everyHost: {
    valid: [
      { name: "no URLs", client: {} },
      { name: "websites", client: { CallbackURLs: ["https://app.shop.test", "http://localhost:3000"] } },
      { name: "a domain in reverse", client: { CallbackURLs: ["com.shop.app:/callback", "com.shop.app://callback"] } },
      {
        name: "schemes of platforms",
        client: { CallbackURLs: ["exp://localhost:8081", "capacitor://localhost", "chrome-extension://abc/callback"] },
      },
      { name: "what is no scheme", client: { CallbackURLs: ["localhost:3000/callback", "urn:ietf:wg:oauth:2.0:oob"] } },
      {
        name: "a scheme that cannot be read",
        client: { CallbackURLs: [unknown, { before: "shop", after: "://callback" }] },
      },
    ],
    invalid: [
      {
        name: "schemes of one word",
        client: { CallbackURLs: ["shop://callback"], LogoutURLs: [{ before: "shop-app://", after: "" }] },
        messageIds: ["noDomain", "noDomain"],
      },
    ],
  },

  perHost: {
    "sdk-v3": {
      invalid: [
        {
          name: "a URL of which not everything is known",
          code: dedent`
            import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new CreateUserPoolClientCommand({ LogoutURLs: [\`shop://\${page}/bye\`] });
          `,
          errors: [
            {
              messageId: "noDomain",
              at: "`shop://${page}/bye`",
              message: "Any app can claim the scheme 'shop'. Use one such as 'com.your-company.shop'.",
            },
          ],
        },
        {
          name: "an update",
          code: dedent`
            import { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
            new UpdateUserPoolClientCommand({
              CallbackURLs: ["Shop://callback"],
            });
          `,
          errors: [
            {
              messageId: "noDomain",
              at: '"Shop://callback"',
              message: "Any app can claim the scheme 'shop'. Use one such as 'com.your-company.shop'.",
            },
          ],
        },
      ],
    },
  },
});
