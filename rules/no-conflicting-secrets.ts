import { removeProperty, setProperty } from "../src/edits/edit.ts";
import { isTrue } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-conflicting-secrets",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow `ClientSecret` together with `GenerateSecret`",
      preset: "recommended",
      level: "error",
      facts: ["SEC-02"],
    },
    hasSuggestions: true,
    messages: {
      twoSecrets: "'{{ given }}' cannot be combined with '{{ generated }}'. Keep one of them.",
      keepGenerated: "Remove '{{ given }}' and let Cognito generate the secret.",
      keepGiven: "Set '{{ generated }}' to false and keep '{{ given }}'.",
    },
  },

  check(client, report) {
    // An update can have neither of them, which another rule reports.
    if (
      client.operation === "update" ||
      isTrue(client.get("GenerateSecret")) !== true ||
      client.has("ClientSecret") !== true
    ) {
      return;
    }
    const data = { given: client.nameOf("ClientSecret"), generated: client.nameOf("GenerateSecret") };
    report({
      at: client.get("ClientSecret"),
      messageId: "twoSecrets",
      data,
      suggest: [
        { messageId: "keepGenerated", data, edit: removeProperty("ClientSecret") },
        { messageId: "keepGiven", data, edit: setProperty("GenerateSecret", false) },
      ],
    });
  },
});
