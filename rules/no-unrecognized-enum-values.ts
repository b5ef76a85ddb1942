import { createRule } from "../src/rule/create-rule.ts";
import { enumMistakes } from "../src/rule/enum-mistakes.ts";

export default createRule({
  name: "no-unrecognized-enum-values",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow unrecognized auth flows",
      preset: "recommended",
      level: "warning",
      facts: ["FLW-03", "FLW-04"],
    },
    messages: {
      unrecognizedValue: "Unrecognized value '{{ value }}' in '{{ property }}'. Unless it is new, Cognito rejects it.",
    },
  },

  check(client, report) {
    for (const { property, value, facts, meant } of enumMistakes(client)) {
      if (!facts.isClosed && meant.length === 0) {
        report({
          at: value,
          messageId: "unrecognizedValue",
          data: { value: String(value.value), property: client.nameOf(property) },
        });
      }
    }
  },
});
