import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { misnamedProviders, misspeltProviders } from "../src/model/misspelt-providers.ts";
import { includes } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "valid-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Require the exact names of built-in and social identity providers",
      preset: "recommended",
      level: "error",
      facts: ["IDP-02", "X-10"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      misspelt: "Provider names must be exact: use '{{ name }}', not '{{ provider }}'.",
      misnamed: "'{{ resource }}' is a provider of type '{{ type }}' and must be named '{{ type }}'.",
      useName: "Use '{{ name }}'.",
    },
  },

  check(client, report) {
    const property = "SupportedIdentityProviders";
    const list = client.get(property);
    // Renaming it only here would refer to a provider that does not exist.
    for (const { item, identityProvider, type } of misnamedProviders(client)) {
      report({ at: item, messageId: "misnamed", data: { resource: identityProvider.name, type } });
    }
    for (const { item, name, isCertain, isUnambiguous } of misspeltProviders(client)) {
      if (!isCertain) {
        continue;
      }
      const edit = includes(list, name) === true ? removeItem(property, item) : replaceValue(property, item, name);
      report({
        at: item,
        messageId: "misspelt",
        data: { provider: item.value, name },
        ...(isUnambiguous ? { fix: edit } : { suggest: [{ messageId: "useName", data: { name }, edit }] }),
      });
    }
  },
});
