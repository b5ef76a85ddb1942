import { itemsOf, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { privateUseScheme } from "../src/spec/private-use-schemes.ts";

export default createRule({
  name: "private-use-schemes",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require reverse domain names as URL schemes of apps",
      preset: "all",
      level: "warning",
      facts: ["URL-18"],
    },
    messages: {
      noDomain: "Any app can claim the scheme '{{ scheme }}'. Use one such as 'com.your-company.{{ scheme }}'.",
    },
  },

  check(client, report) {
    for (const property of ["CallbackURLs", "LogoutURLs"] as const) {
      for (const value of itemsOf(client.get(property))) {
        const parts = textParts(value) ?? [];
        const scheme = privateUseScheme(parts[0] ?? "");
        if (scheme !== undefined && !scheme.includes(".")) {
          report({
            at: value,
            messageId: "noDomain",
            data: { scheme },
          });
        }
      }
    }
  },
});
