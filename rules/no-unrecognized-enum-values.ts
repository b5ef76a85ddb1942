import { createRule } from "../src/rule/create-rule.ts";
import { enumMistakes } from "../src/rule/enum-mistakes.ts";

export default createRule({
  name: "no-unrecognized-enum-values",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow auth flows that are neither documented nor like one that is",
      preset: "recommended",
      level: "warning",
      facts: ["FLW-03", "FLW-04"],
    },
    messages: {
      unrecognizedValue:
        "'{{ value }}' is no value of '{{ property }}' that this version of the plugin knows. Unless it is new, Cognito refuses it.",
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
