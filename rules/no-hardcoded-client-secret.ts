import { stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-hardcoded-client-secret",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow client secrets that are written out",
      preset: "recommended",
      level: "warning",
      facts: ["SEC-04"],
    },
    messages: {
      hardcodedSecret:
        "'{{ property }}' is written out, so that whoever reads this file can act as the client. Read the secret from AWS Secrets Manager, or set '{{ generate }}' to true and let Cognito make one.",
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
