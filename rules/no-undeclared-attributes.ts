import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { itemsOf, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import { customAttributePrefix, developerAttributePrefix } from "../src/spec/attributes.ts";

/** The maximum number of a pool's attributes that a name is compared with. A pool can have 50 custom ones. */
const comparedAttributes = 100;

export default createRule({
  name: "no-undeclared-attributes",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow custom attributes that the user pool does not declare",
      preset: "recommended",
      level: "error",
      facts: ["ATT-05", "ATT-06", "X-04"],
    },
    hasSuggestions: true,
    messages: {
      undeclared: "User pool '{{ pool }}' does not declare '{{ attribute }}'. Declare it or remove it here.",
      useAttribute: "Use '{{ replacement }}' instead of '{{ attribute }}'.",
      removeAttribute: "Remove '{{ attribute }}'.",
    },
  },

  check(client, report) {
    const { userPool } = client.relatedResources;
    if (!userPool?.attributes) {
      return;
    }
    const declared = userPool.attributes.map(({ name }) => name);
    // Whether a developer attribute may be referred to by its shorter name is unknown.
    const known = new Set(declared.map(name => withoutPrefix(name, developerAttributePrefix)));

    for (const property of ["ReadAttributes", "WriteAttributes"] as const) {
      const list = client.get(property);
      const items = knownStrings(list);
      for (const item of items) {
        const attribute = item.value;
        if (!attribute.startsWith(customAttributePrefix) || known.has(attribute)) {
          continue;
        }
        const replacement = nearestName(attribute, declared.slice(0, comparedAttributes));
        report({
          at: item,
          messageId: "undeclared",
          data: { pool: userPool.name, attribute },
          suggest: [
            replacement === undefined || items.some(({ value }) => value === replacement)
              ? undefined
              : {
                  messageId: "useAttribute",
                  data: { replacement, attribute },
                  edit: replaceValue(property, item, replacement),
                },
            // An empty list would mean every attribute.
            itemsOf(list).length > 1
              ? { messageId: "removeAttribute", data: { attribute }, edit: removeItem(property, item) }
              : undefined,
          ],
        });
      }
    }
  },
});

function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
