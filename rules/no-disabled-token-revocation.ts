import { replaceValue } from "../src/edits/edit.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-disabled-token-revocation",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow disabling token revocation",
      preset: "recommended",
      level: "warning",
      facts: ["REV-01"],
    },
    hasSuggestions: true,
    messages: {
      revocationOff: "A stolen refresh token cannot be revoked. Turn '{{ property }}' on.",
      turnOn: "Set '{{ property }}' to true.",
    },
  },

  check(client, report) {
    const revocation = client.get("EnableTokenRevocation");
    // Machines get no refresh tokens.
    if (revocation.kind !== "literal" || revocation.value !== false || isForMachines(client)) {
      return;
    }
    const property = client.nameOf("EnableTokenRevocation");
    report({
      at: revocation,
      messageId: "revocationOff",
      data: { property },
      suggest: [
        { messageId: "turnOn", data: { property }, edit: replaceValue("EnableTokenRevocation", revocation, true) },
      ],
    });
  },
});
