import { setProperty } from "../src/edits/edit.ts";
import { knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { clientTokenAuthFlow } from "../src/spec/auth-flows.ts";

export default createRule({
  name: "require-client-token-secret",
  meta: {
    type: "problem",
    docs: {
      description: `Require a client secret for \`${clientTokenAuthFlow}\``,
      preset: "recommended",
      level: "warning",
      facts: ["FLW-06"],
    },
    hasSuggestions: true,
    messages: {
      noSecret: `'${clientTokenAuthFlow}' requires a client secret.`,
      generateSecret: "Set '{{ property }}' to true, which replaces an existing client.",
    },
  },

  check(client, report) {
    const flow = knownStrings(client.get("ExplicitAuthFlows")).find(({ value }) => value === clientTokenAuthFlow);
    if (!flow || client.hasSecret() !== false) {
      return;
    }
    report({
      at: flow,
      messageId: "noSecret",
      suggest: [
        {
          messageId: "generateSecret",
          data: { property: client.nameOf("GenerateSecret") },
          edit: setProperty("GenerateSecret", true),
        },
      ],
    });
  },
});
