import { hasNoItems, isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "require-logout-urls",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require logout URLs for the code and implicit grants",
      preset: "all",
      level: "warning",
      facts: ["URL-17"],
    },
    messages: {
      noLogoutUrls: "Without '{{ property }}', users cannot return to the app after signing out.",
    },
  },

  check(client, report) {
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const grant = knownStrings(client.get("AllowedOAuthFlows")).find(({ value }) => redirectFlows.includes(value));
    const urls = client.get("LogoutURLs");
    if (grant && hasNoItems(urls)) {
      report({
        at: urls.kind === "list" ? urls : grant,
        messageId: "noLogoutUrls",
        data: { property: client.nameOf("LogoutURLs") },
      });
    }
  },
});
