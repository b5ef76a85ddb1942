import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes } from "../src/rule/member-mistakes.ts";

export default createRule({
  name: "no-read-only-members",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow setting what only Cognito sets",
      preset: "recommended",
      level: "warning",
      facts: ["UPD-05", "NAM-04"],
    },
    messages: {
      response: "'{{ member }}' is only in what Cognito answers, and cannot be set. Leave it out.",
      attribute: "'{{ member }}' is what Cognito calls the client once it is made, and cannot be set. Leave it out.",
    },
  },

  check(client, report) {
    for (const { member, reason } of memberMistakes(client)) {
      if (reason.kind === "response" || reason.kind === "attribute") {
        report({ at: { range: member.keyRange }, messageId: reason.kind, data: { member: member.key } });
      }
    }
  },
});
