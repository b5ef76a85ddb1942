import { replaceValue, setProperty } from "../src/edits/edit.ts";
import { isTrue } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "require-context-data-secret",
  meta: {
    type: "problem",
    docs: {
      description: "Require a client secret for propagating user context data",
      preset: "recommended",
      level: "error",
      facts: ["CTX-01"],
    },
    hasSuggestions: true,
    messages: {
      noSecret: "'{{ property }}' requires a client secret.",
      turnOff: "Set '{{ property }}' to false.",
      generateSecret: "Set '{{ secret }}' to true, which replaces an existing client.",
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
