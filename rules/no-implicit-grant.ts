import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { isFullyKnown, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-implicit-grant",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow the implicit grant",
      preset: "recommended",
      level: "warning",
      facts: ["OAU-11", "OAU-12"],
    },
    hasSuggestions: true,
    messages: {
      implicitGrant: "The implicit grant exposes tokens in URLs. Use the code grant with PKCE.",
      removeImplicit: "Remove the implicit grant.",
      useCode: "Use the code grant instead.",
    },
  },

  check(client, report) {
    const list = client.get("AllowedOAuthFlows");
    const grants = knownStrings(list);
    const hasCode = grants.some(({ value }) => value === "code");
    const isAlone = isFullyKnown(list) && list.items.length === 1;
    for (const implicit of grants.filter(({ value }) => value === "implicit")) {
      report({
        at: implicit,
        messageId: "implicitGrant",
        suggest: [
          hasCode ? { messageId: "removeImplicit", edit: removeItem("AllowedOAuthFlows", implicit) } : undefined,
          isAlone ? { messageId: "useCode", edit: replaceValue("AllowedOAuthFlows", implicit, "code") } : undefined,
        ],
      });
    }
  },
});
