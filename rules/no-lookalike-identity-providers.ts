import { replaceValue } from "../src/edits/edit.ts";
import { misspeltProviders } from "../src/model/misspelt-providers.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-lookalike-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow identity provider names that differ from a built-in name only in case",
      preset: "recommended",
      level: "warning",
      facts: ["IDP-02", "X-10"],
    },
    hasSuggestions: true,
    messages: {
      lookalike: "Provider names are case-sensitive: '{{ provider }}' is not '{{ name }}'.",
      useName: "Use '{{ name }}'.",
    },
  },

  check(client, report) {
    const property = "SupportedIdentityProviders";
    for (const { item, name, isCertain } of misspeltProviders(client)) {
      // Another rule reports certain mistakes.
      if (!isCertain) {
        report({
          at: item,
          messageId: "lookalike",
          data: { provider: item.value, name },
          suggest: [{ messageId: "useName", data: { name }, edit: replaceValue(property, item, name) }],
        });
      }
    }
  },
});
