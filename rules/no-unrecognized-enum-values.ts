import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { includes } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { enumMistakes } from "../src/rule/enum-mistakes.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { truncatedValues } from "../src/rule/truncated-values.ts";
import { typeOf } from "../src/spec/properties/app-client.ts";

/** The maximum number of suggestions for a truncated value. */
const suggestionLimit = 3;

export default createRule({
  name: "no-unrecognized-enum-values",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow unrecognized auth flows, and values that break off",
      preset: "recommended",
      level: "warning",
      facts: ["FLW-03", "FLW-04"],
    },
    hasSuggestions: true,
    messages: {
      unrecognizedValue: "Unrecognized value '{{ value }}' in '{{ property }}'. Unless it is new, Cognito rejects it.",
      breaksOff: "'{{ value }}' for '{{ property }}' breaks off. Use {{ values }}.",
      useValue: "Use '{{ meant }}'.",
    },
  },

  check(client, report) {
    for (const { property, value, facts, meant } of enumMistakes(client)) {
      if (!facts.isClosed && meant.length === 0) {
        report({
          at: client.placeOf(property, value),
          messageId: "unrecognizedValue",
          data: { value: String(value.value), property: client.nameOf(property) },
        });
      }
    }

    for (const { property, value, meant } of truncatedValues(client)) {
      const list = client.get(property);
      const isSuggested = typeOf(property) !== "boolean" && meant.length <= suggestionLimit;
      report({
        at: client.placeOf(property, value),
        messageId: "breaksOff",
        data: { value: value.value, property: client.nameOf(property), values: quotedList(meant, "or") },
        suggest: (isSuggested ? meant : []).map(name => ({
          messageId: "useValue",
          data: { meant: name },
          edit: includes(list, name) === true ? removeItem(property, value) : replaceValue(property, value, name),
        })),
      });
    }
  },
});
