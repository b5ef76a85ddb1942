import { appendItem, replaceValue, together } from "../src/edits/edit.ts";
import { knownStrings } from "../src/model/value.ts";
import { itemsBetweenCommas } from "../src/rule/comma-separated.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { propertyNames, typeOf } from "../src/spec/properties/app-client.ts";

const lists = propertyNames.filter(property => typeOf(property) === "strings");

export default createRule({
  name: "no-comma-separated-items",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow commas between what is meant as several items of a list",
      preset: "recommended",
      level: "error",
      facts: ["CLI-03"],
    },
    hasSuggestions: true,
    messages: {
      oneItem: "'{{ item }}' is a single item of '{{ property }}'. List its parts separately.",
      separate: "List them separately.",
    },
  },

  check(client, report) {
    for (const property of lists) {
      for (const item of knownStrings(client.get(property))) {
        const [first, ...others] = itemsBetweenCommas(property, item.value) ?? [];
        if (first === undefined) {
          continue;
        }
        const edits = [replaceValue(property, item, first), ...others.map(other => appendItem(property, other))];
        report({
          at: item,
          messageId: "oneItem",
          data: { item: item.value, property: client.nameOf(property) },
          suggest: [{ messageId: "separate", edit: together(...edits) }],
        });
      }
    }
  },
});
