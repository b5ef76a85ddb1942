import { appendItem, together } from "../src/edits/edit.ts";
import { includes, itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { unwritableAttributes } from "../src/spec/attributes.ts";

export default createRule({
  name: "require-writable-mapped-attributes",
  meta: {
    type: "problem",
    docs: {
      description: "Require attributes that an identity provider maps to be writable",
      preset: "recommended",
      level: "warning",
      facts: ["X-06", "X-07b"],
    },
    hasSuggestions: true,
    messages: {
      unwritable: "'{{ property }}' must include {{ attributes }}, which '{{ resource }}' maps.",
      immutable:
        "'{{ attribute }}' is immutable in '{{ pool }}', so users can sign in with '{{ provider }}' only once.",
      addAttributes: "Add {{ attributes }} to '{{ property }}'.",
    },
  },

  check(client, report) {
    const { identityProviders, userPool } = client.relatedResources;
    const writable = client.get("WriteAttributes");
    const property = client.nameOf("WriteAttributes");

    for (const item of knownStrings(client.get("SupportedIdentityProviders"))) {
      const [identityProvider, ...others] = identityProviders.filter(
        ({ providerName }) => stringOf(providerName) === item.value,
      );
      if (!identityProvider || others.length > 0) {
        continue;
      }
      const mapped = identityProvider.mappedAttributes.filter(name => !unwritableAttributes.has(name));

      // An empty list means every attribute.
      const missing = itemsOf(writable).length > 0 ? mapped.filter(name => includes(writable, name) === false) : [];
      if (missing.length > 0) {
        const attributes = quotedList(missing);
        report({
          at: writable,
          messageId: "unwritable",
          data: { resource: identityProvider.name, property, attributes },
          suggest: [
            {
              messageId: "addAttributes",
              data: { attributes, property },
              edit: together(...missing.map(name => appendItem("WriteAttributes", name))),
            },
          ],
        });
      }

      const fixed =
        userPool?.attributes?.filter(({ name, mutable }) => mutable === false && mapped.includes(name)) ?? [];
      for (const { name: attribute } of fixed) {
        // At the mapping, because that has to change, whatever the client lists.
        const at = identityProvider.mapping?.attributes.find(({ name }) => name === attribute) ?? item;
        report({
          at,
          messageId: "immutable",
          data: { attribute, pool: userPool?.name ?? "", provider: item.value },
        });
      }
    }
  },
});
