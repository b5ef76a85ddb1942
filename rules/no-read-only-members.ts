import { createRule } from "../src/rule/create-rule.ts";
import { memberMistakes } from "../src/rule/member-mistakes.ts";

export default createRule({
  name: "no-read-only-members",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow properties that only Cognito sets",
      preset: "recommended",
      level: "warning",
      facts: ["UPD-05", "NAM-04"],
    },
    messages: {
      response: "'{{ member }}' is only in responses and cannot be set. Remove it.",
      attribute: "'{{ member }}' is a read-only attribute of the client. Remove it.",
    },
  },

  check(client, report) {
    for (const { member, reason } of memberMistakes(client)) {
      // If the host refuses them, `no-unknown-members` reports an error.
      const isResponse = reason.kind === "response" && !client.refusesMembers;
      if (isResponse || reason.kind === "attribute") {
        report({ at: { range: member.keyRange }, messageId: reason.kind, data: { member: member.key } });
      }
    }
  },
});
