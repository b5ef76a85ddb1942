import { createRule } from "../src/rule/create-rule.ts";
import { firstOAuthGap } from "../src/rule/oauth-gap.ts";

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
    const gap = firstOAuthGap(client);
    if (gap?.kind !== "callback-urls") {
      return;
    }
    const urls = client.effective("CallbackURLs");
    report({
      at: urls.kind === "list" ? urls : gap.grant,
      messageId: "noCallbackUrls",
      data: {
        grant: client.spell("AllowedOAuthFlows", gap.grant.value),
        property: client.nameOf("CallbackURLs"),
      },
    });
  },
});
