import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-changed-tokens",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow string methods on tokens of the CDK",
      preset: "recommended",
      level: "warning",
      facts: ["CDK-05"],
    },
    messages: {
      changed: "'{{ method }}()' changes the placeholder of a CDK token, not its value. Use the token as it is.",
    },
  },

  check(client, report) {
    for (const { kind, range, text } of client.usageErrors) {
      if (kind === "changed-token") {
        report({ at: { range }, messageId: "changed", data: { method: text } });
      }
    }
  },
});
