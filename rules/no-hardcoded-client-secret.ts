import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-hardcoded-client-secret",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow hard-coded client secrets",
      preset: "recommended",
      level: "warning",
      facts: ["SEC-04"],
    },
    messages: {
      hardcodedSecret: "'{{ property }}' is hard-coded. Read it from AWS Secrets Manager or use '{{ generate }}'.",
    },
  },

  check(client, report) {
    const secret = client.get("ClientSecret");
    if (stringOf(secret)) {
      report({
        at: secret,
        messageId: "hardcodedSecret",
        data: { property: client.nameOf("ClientSecret"), generate: client.nameOf("GenerateSecret") },
      });
    }
  },
});
