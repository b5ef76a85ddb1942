import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes, optionMistakes } from "../src/rule/member-mistakes.ts";

export default createRule({
  name: "no-unrecognized-members",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow unrecognized properties",
      preset: "recommended",
      level: "warning",
      facts: ["UPD-05"],
    },
    messages: {
      unrecognized: "Unrecognized property '{{ member }}'. Unless it is new, it is ignored or rejected.",
    },
  },

  check(client, report) {
    for (const { option, meant } of optionMistakes(client)) {
      if (meant === undefined) {
        report({ at: { range: option.keyRange }, messageId: "unrecognized", data: { member: option.key } });
      }
    }
    for (const { member, reason } of memberMistakes(client)) {
      if (reason.kind === "unrecognized" && /^(?:[a-z]\w*|--[a-z][a-z\d-]*)$/iu.test(member.key)) {
        report({ at: { range: member.keyRange }, messageId: "unrecognized", data: { member: member.key } });
      }
    }
  },
});
