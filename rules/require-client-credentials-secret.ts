import { setProperty } from "../src/edits/edit.ts";
import { isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "require-client-credentials-secret",
  meta: {
    type: "problem",
    docs: {
      description: "Require a client secret for the client credentials grant",
      preset: "recommended",
      level: "error",
      facts: ["OAU-04"],
    },
    hasSuggestions: true,
    messages: {
      noSecret: "The grant '{{ grant }}' requires a client secret.",
      generateSecret: "Set '{{ property }}' to true, which replaces an existing client.",
    },
  },

  check(client, report) {
    // While OAuth is off, another rule reports that, and how Cognito treats the rest is unknown.
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true || client.hasSecret() !== false) {
      return;
    }
    const grant = knownStrings(client.get("AllowedOAuthFlows")).find(({ value }) => value === "client_credentials");
    if (grant) {
      report({
        at: grant,
        messageId: "noSecret",
        data: { grant: client.spell("AllowedOAuthFlows", grant.value) },
        suggest: [
          {
            messageId: "generateSecret",
            data: { property: client.nameOf("GenerateSecret") },
            edit: setProperty("GenerateSecret", true),
          },
        ],
      });
    }
  },
});
