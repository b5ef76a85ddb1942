import { removeItem } from "../src/edits/edit.ts";
import { knownStrings, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { propertyNames, typeOf } from "../src/spec/properties/app-client.ts";

const lists = propertyNames.filter(property => typeOf(property) === "strings");

export default createRule({
  name: "no-duplicate-values",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow duplicate values in lists",
      preset: "strict",
      level: "warning",
      facts: ["DUP-01"],
    },
    fixable: "code",
    messages: {
      duplicate: "'{{ value }}' is already in '{{ property }}'. Remove the duplicate.",
    },
  },

  check(client, report) {
    for (const property of client.hasSets ? [] : lists) {
      const list = client.get(property);
      const listed = new Set<string>();
      for (const item of knownStrings(list)) {
        if (listed.has(item.value)) {
          report({
            at: item,
            messageId: "duplicate",
            data: { property: client.nameOf(property), value: item.value },
            fix: isItemOf(list, item) ? removeItem(property, item) : undefined,
          });
        }
        listed.add(item.value);
      }
    }
  },
});

/** Whether the item is in the list itself and unconditional: another may also be used elsewhere, or be absent. */
function isItemOf(list: Value, { site }: Value): boolean {
  return site.slot !== undefined && !site.slot.fixed && site.slot.container === list.site.container;
}
