import { replaceValue } from "../src/edits/edit.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-stray-words",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow words of a command that none of its options takes",
      preset: "recommended",
      level: "error",
      facts: ["CLI-02"],
    },
    hasSuggestions: true,
    messages: {
      strayWord: "No option takes '{{ word }}', so the command fails. Remove it or quote the value.",
      secondWord: "'{{ property }}' takes a single word, so '{{ word }}' makes the command fail.",
      oneWord: "Write {{ value }} as one word.",
    },
  },

  check(client, report) {
    for (const { kind, property, range, text, meant } of client.usageErrors) {
      if (kind !== "stray-word") {
        continue;
      }
      if (!property) {
        report({ at: { range }, messageId: "strayWord", data: { word: text } });
        continue;
      }
      report({
        at: { range },
        messageId: "secondWord",
        data: { word: text, property: client.nameOf(property) },
        suggest: [
          meant && {
            messageId: "oneWord",
            data: { value: `'${meant.text}'` },
            edit: replaceValue(property, client.get(property), meant.value),
          },
        ],
      });
    }
  },
});
