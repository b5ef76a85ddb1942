import { replaceValue } from "../src/edits/edit.ts";
import { misspeltProviders } from "../src/model/misspelt-providers.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-lookalike-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow identity providers that differ from Cognito's own or a social one in their case only",
      preset: "recommended",
      level: "warning",
      facts: ["IDP-02", "X-10"],
    },
    hasSuggestions: true,
    messages: {
      lookalike:
        "'{{ provider }}' in '{{ property }}' is not the provider '{{ name }}', because upper and lower case count. Without a provider of that very name Cognito refuses the client.",
      useName: "Use '{{ name }}'.",
    },
  },

  check(client, report) {
    const property = "SupportedIdentityProviders";
    for (const { item, name, isCertain } of misspeltProviders(client)) {
      // What is certainly wrong is for another rule.
      if (!isCertain) {
        report({
          at: item,
          messageId: "lookalike",
          data: { provider: item.value, name, property: client.nameOf(property) },
          suggest: [{ messageId: "useName", data: { name }, edit: replaceValue(property, item, name) }],
        });
      }
    }
  },
});
