import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { includes } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { enumMistakes } from "../src/rule/enum-mistakes.ts";
import { quotedList } from "../src/rule/quoted-list.ts";

export default createRule({
  name: "valid-enum-values",
  meta: {
    type: "problem",
    docs: {
      description: "Require valid units, flows and other enum values",
      preset: "recommended",
      level: "error",
      facts: ["TOK-09", "FLW-03", "FLW-04", "OAU-06", "PUE-01", "ROT-04"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unknownValue: "Invalid value '{{ value }}' for '{{ property }}'. Use {{ values }}.",
      useValue: "Use '{{ meant }}'.",
    },
  },

  check(client, report) {
    for (const { property, value, facts, meant, differsInCase } of enumMistakes(client)) {
      if (!facts.isClosed && meant.length === 0) {
        continue;
      }
      const list = client.get(property);
      const edits = meant.map(name => ({
        name,
        edit: includes(list, name) === true ? removeItem(property, value) : replaceValue(property, value, name),
      }));
      report({
        at: client.placeOf(property, value),
        messageId: "unknownValue",
        data: {
          value: String(value.value),
          property: client.nameOf(property),
          values: quotedList(meant.length > 0 ? meant : facts.values, "or"),
        },
        ...(differsInCase
          ? { fix: edits[0]?.edit }
          : { suggest: edits.map(({ name, edit }) => ({ messageId: "useValue", data: { meant: name }, edit })) }),
      });
    }
  },
});
