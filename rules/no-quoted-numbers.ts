import { replaceValue } from "../src/edits/edit.ts";
import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { propertyNames, typeOf } from "../src/spec/properties/app-client.ts";

const numbers = propertyNames.filter(property => typeOf(property) === "integer");

export default createRule({
  name: "no-quoted-numbers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow quoted numbers that are not converted",
      preset: "recommended",
      level: "warning",
      facts: ["NUM-01"],
    },
    hasSuggestions: true,
    messages: {
      quoted: "'{{ property }}' must be a number, not the string '{{ text }}'.",
      useNumber: "Use the number {{ number }}.",
    },
  },

  check(client, report) {
    // What checks types refuses these like any other string, which another rule reports.
    for (const property of client.checksTypes ? [] : numbers) {
      const value = client.get(property);
      const text = stringOf(value);
      // Another rule reports values that do not start like a number.
      if (text === undefined || !/^\s*[-+.]?\d/u.test(text)) {
        continue;
      }
      const number = /^(?:0|[1-9]\d{0,9})$/u.test(text) ? Number(text) : undefined;
      report({
        at: value,
        messageId: "quoted",
        data: { property: client.nameOf(property), text },
        suggest: [
          number === undefined
            ? undefined
            : { messageId: "useNumber", data: { number }, edit: replaceValue(property, value, number) },
        ],
      });
    }
  },
});
