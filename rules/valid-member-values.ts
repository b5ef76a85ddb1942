import { replaceValue } from "../src/edits/edit.ts";
import { writtenLifetime } from "../src/model/token-lifetime.ts";
import { isLiteral, itemsOf, numberOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { stringFault } from "../src/rule/string-fault.ts";
import { typeMistake } from "../src/rule/type-mistakes.ts";
import { maximumItems, stringConstraints } from "../src/spec/constraints.ts";
import { propertyNames, typeOf } from "../src/spec/properties.ts";
import { tokenValidities } from "../src/spec/token-validity.ts";

export default createRule({
  name: "valid-member-values",
  meta: {
    type: "problem",
    docs: {
      description: "Require values of the right type, length and format",
      preset: "recommended",
      level: "error",
      facts: [
        "NAM-01",
        "NAM-03",
        "NAM-04",
        "SEC-03",
        "TOK-04",
        "SCP-01",
        "URL-05",
        "URL-06",
        "OAU-07",
        "IDP-01",
        "ATT-09",
        "ANA-04",
      ],
    },
    hasSuggestions: true,
    messages: {
      wrongType: "{{ subject }} must be {{ wanted }}, not {{ written }}.",
      nullValue: "{{ subject }} must not be {{ nothing }}. Leave it out instead.",
      wrongText: "{{ subject }} {{ fault }}.",
      tooManyItems: "{{ subject }} has {{ count }} items. The maximum is {{ maximum }}.",
      impossibleNumber: "{{ subject }} must be {{ minimum }} to {{ maximum }} in any unit, not {{ number }}.",
      useValue: "Write {{ value }} instead.",
    },
  },

  check(client, report) {
    for (const property of propertyNames.filter(name => client.takes(name))) {
      const name = `'${client.nameOf(property)}'`;
      const value = client.get(property);
      const isList = typeOf(property) === "strings";
      if (isLiteral(value) && value.value === null) {
        const { nothing = "null" } = client.checksTypes ?? {};
        report({ at: value, messageId: "nullValue", data: { subject: name, nothing } });
        continue;
      }

      const mistake = typeMistake(property, value, client.checksTypes !== undefined);
      if (mistake) {
        const { at, wanted, written, meant } = mistake;
        report({
          at,
          messageId: "wrongType",
          data: { subject: at === value ? name : `An item of ${name}`, wanted, written },
          suggest: [
            meant === undefined
              ? undefined
              : {
                  messageId: "useValue",
                  data: { value: JSON.stringify(meant) },
                  edit: replaceValue(property, at, meant),
                },
          ],
        });
      }

      const maximum = maximumItems.get(property) ?? Infinity;
      const count = itemsOf(value).length;
      if (isList && count > maximum) {
        report({ at: value, messageId: "tooManyItems", data: { subject: name, count, maximum } });
      }

      const constraint = stringConstraints.get(property) ?? {};
      for (const text of isList ? itemsOf(value) : [value]) {
        const fault = stringFault(text, constraint);
        if (fault !== undefined) {
          report({ at: text, messageId: "wrongText", data: { subject: isList ? `An item of ${name}` : name, fault } });
        }
      }
    }

    for (const token of Object.values(tokenValidities)) {
      const { property, numbers } = token;
      const value = client.get(property);
      const number = numberOf(value) ?? numbers.minimum;
      // Once the unit is known, too, there is more to say about it, and another rule says it.
      const isJudged = !Number.isInteger(number) || writtenLifetime(client, token) !== undefined;
      if (!isJudged && (number < numbers.minimum || number > numbers.maximum)) {
        report({
          at: value,
          messageId: "impossibleNumber",
          data: { subject: `'${client.nameOf(property)}'`, number, ...numbers },
        });
      }
    }
  },
});
