import { replaceValue, setProperty } from "../src/edits/edit.ts";
import { isTrue } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { contextDataSecretMessage } from "../src/spec/user-context-data.ts";

export default createRule({
  name: "require-context-data-secret",
  meta: {
    type: "problem",
    docs: {
      description: "Require a client secret where additional user context data is propagated",
      preset: "recommended",
      level: "error",
      facts: ["CTX-01"],
    },
    hasSuggestions: true,
    messages: {
      noSecret: `'{{ property }}' needs a client with a secret, and this one has none. Cognito answers: ${contextDataSecretMessage}.`,
      turnOff: "Set '{{ property }}' to false.",
      generateSecret: "Set '{{ secret }}' to true. On a client that exists already this makes a new one in its place.",
    },
  },

  check(client, report) {
    const propagation = client.get("EnablePropagateAdditionalUserContextData");
    if (isTrue(propagation) !== true || client.hasSecret() !== false) {
      return;
    }
    const property = client.nameOf("EnablePropagateAdditionalUserContextData");
    report({
      at: propagation,
      messageId: "noSecret",
      data: { property },
      suggest: [
        {
          messageId: "turnOff",
          data: { property },
          edit: replaceValue("EnablePropagateAdditionalUserContextData", propagation, false),
        },
        {
          messageId: "generateSecret",
          data: { secret: client.nameOf("GenerateSecret") },
          edit: setProperty("GenerateSecret", true),
        },
      ],
    });
  },
});
