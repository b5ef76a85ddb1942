import rule from "../../rules/no-fetched-urls.ts";
import { testRule } from "../harness/test-rule.ts";

function command(options: string): string {
  return `aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name web ${options}\n`;
}

const options = { awsCli: 1 };
const fetched = { messageId: "fetched", at: "https://app.shop.test/a" };

testRule(rule, {
  everyHost: { valid: [{ name: "a URL", client: { CallbackURLs: ["https://app.shop.test/a"] } }], invalid: [] },
  perHost: {
    "aws-cli, lines": {
      valid: [
        { name: "a URL in version 2", code: command("--callback-urls https://app.shop.test/a") },
        { name: "two URLs", code: command("--callback-urls https://app.shop.test/a https://app.shop.test/b"), options },
        { name: "an array", code: command(`--callback-urls '["https://app.shop.test/a"]'`), options },
        { name: "another scheme", code: command("--callback-urls shop://a"), options },
      ],
      invalid: [
        {
          name: "a callback URL",
          code: command("--callback-urls https://app.shop.test/a"),
          options,
          errors: [fetched],
        },
        { name: "a logout URL", code: command("--logout-urls https://app.shop.test/a"), options, errors: [fetched] },
        {
          name: "a default redirect URI",
          code: command("--default-redirect-uri https://app.shop.test/a"),
          options,
          errors: [
            {
              ...fetched,
              message: "Version 1 of the AWS CLI fetches this URL and sends what comes back. Use '--cli-input-json'.",
            },
          ],
        },
      ],
    },
  },
});
