import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { misnamedProviders, misspeltProviders } from "../src/model/misspelt-providers.ts";
import { includes } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { misnamedProviderMessage, unknownProviderMessage } from "../src/spec/identity-providers.ts";

export default createRule({
  name: "valid-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Require the names of Cognito's own and of social identity providers to be right",
      preset: "recommended",
      level: "error",
      facts: ["IDP-02", "X-10"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      misspelt: `'{{ provider }}' in '{{ property }}' has to be '{{ name }}'. Cognito answers: ${unknownProviderMessage}`,
      misnamed: `'{{ resource }}' can only be named '{{ type }}'. Cognito answers: ${misnamedProviderMessage}`,
      useName: "Use '{{ name }}'.",
    },
  },

  check(client, report) {
    const property = "SupportedIdentityProviders";
    const list = client.get(property);
    // To rename it here alone would leave a name that nobody has.
    for (const { item, maker, type } of misnamedProviders(client)) {
      report({ at: item, messageId: "misnamed", data: { provider: item.value, resource: maker.name, type } });
    }
    for (const { item, name, isCertain, isUnambiguous } of misspeltProviders(client)) {
      if (!isCertain) {
        continue;
      }
      const edit = includes(list, name) === true ? removeItem(property, item) : replaceValue(property, item, name);
      report({
        at: item,
        messageId: "misspelt",
        data: { provider: item.value, name, property: client.nameOf(property) },
        ...(isUnambiguous ? { fix: edit } : { suggest: [{ messageId: "useName", data: { name }, edit }] }),
      });
    }
  },
});
