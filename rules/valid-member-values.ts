import { replaceValue, type PlainValue } from "../src/edits/edit.ts";
import { isLiteral, itemsOf, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { impossibleNumbers } from "../src/rule/impossible-numbers.ts";
import { stringFault } from "../src/rule/string-fault.ts";
import { isHalfTyped } from "../src/rule/truncated-values.ts";
import { typeMistake } from "../src/rule/type-mistakes.ts";
import { maximumItems, stringConstraints } from "../src/spec/constraints.ts";
import { propertyNames, typeOf, type Property } from "../src/spec/properties/app-client.ts";

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
        "CLI-01",
      ],
    },
    hasSuggestions: true,
    messages: {
      wrongType: "{{ subject }} must be {{ wanted }}, not {{ written }}.",
      nullValue: "{{ subject }} must not be {{ nothing }}. Leave it out instead.",
      wrongText: "{{ subject }} {{ fault }}.",
      tooManyItems: "{{ subject }} has {{ count }} items. The maximum is {{ maximum }}.",
      impossibleNumber: "{{ subject }} must be between {{ minimum }} and {{ maximum }} in any unit, not {{ number }}.",
      valuedSwitch: "{{ subject }} takes no value, so '{{ value }}' makes the command fail.",
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
      if (mistake && !isHalfTyped(property, mistake.at, client)) {
        const { at, wanted, written, meant } = mistake;
        report({
          at,
          messageId: "wrongType",
          data: { subject: at === value ? name : `An item of ${name}`, wanted, written },
          suggest: [meant === undefined ? undefined : useValue(property, at, meant, JSON.stringify(meant))],
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
          const subject = isList ? `An item of ${name}` : name;
          report({ at: client.placeOf(property, text), messageId: "wrongText", data: { subject, fault } });
        }
      }
    }

    for (const { kind, property, range, text, meant } of client.usageErrors) {
      if (kind === "valued-switch" && property) {
        report({
          at: { range },
          messageId: "valuedSwitch",
          data: { subject: `'${client.nameOf(property)}'`, value: text },
          suggest: [meant && useValue(property, client.get(property), meant.value, meant.text)],
        });
      }
    }

    for (const { property, value, ...data } of impossibleNumbers(client)) {
      const subject = `'${client.nameOf(property)}'`;
      report({ at: value, messageId: "impossibleNumber", data: { subject, ...data } });
    }
  },
});

function useValue(property: Property, at: Value, value: PlainValue, text: string) {
  return { messageId: "useValue", data: { value: text }, edit: replaceValue(property, at, value) } as const;
}
