import { hasNoItems, isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "require-callback-urls",
  meta: {
    type: "problem",
    docs: {
      description: "Require callback URLs for the code and implicit grants",
      preset: "recommended",
      level: "error",
      facts: ["OAU-02"],
    },
    messages: {
      noCallbackUrls: "The grant '{{ grant }}' requires a URL in '{{ property }}'.",
    },
  },

  check(client, report) {
    // While OAuth is off, another rule says so, and what Cognito makes of the rest is not known.
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const grant = knownStrings(client.effective("AllowedOAuthFlows")).find(({ value }) =>
      redirectFlows.includes(value),
    );
    const urls = client.effective("CallbackURLs");
    if (grant && hasNoItems(urls)) {
      report({
        at: urls.kind === "list" ? urls : grant,
        messageId: "noCallbackUrls",
        data: {
          grant: client.spell("AllowedOAuthFlows", grant.value),
          property: client.nameOf("CallbackURLs"),
        },
      });
    }
  },
});
