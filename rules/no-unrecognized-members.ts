import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes } from "../src/rule/member-mistakes.ts";

export default createRule({
  name: "no-unrecognized-members",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow members that are neither documented nor like one that is",
      preset: "recommended",
      level: "warning",
      facts: ["UPD-05"],
    },
    messages: {
      unrecognized:
        "This version of the plugin knows no member '{{ member }}'. Unless it is new, it has no effect or is refused.",
    },
  },

  check(client, report) {
    for (const { member, reason } of memberMistakes(client)) {
      if (reason.kind === "unrecognized" && /^[a-z]\w*$/iu.test(member.key)) {
        report({ at: { range: member.keyRange }, messageId: "unrecognized", data: { member: member.key } });
      }
    }
  },
});
