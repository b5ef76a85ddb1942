import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { isFullyKnown, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { isAllowAuthFlow, isLegacyAuthFlow, legacyAuthFlows } from "../src/spec/auth-flows.ts";

export default createRule({
  name: "no-mixed-auth-flows",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow mixing legacy and `ALLOW_` auth flows",
      preset: "recommended",
      level: "error",
      facts: ["FLW-01"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      mixedFlows: "'{{ legacy }}' cannot be combined with 'ALLOW_' flows. Use '{{ replacement }}'.",
      useReplacement: "Use '{{ replacement }}' instead of '{{ legacy }}'.",
    },
  },

  check(client, report) {
    const list = client.get("ExplicitAuthFlows");
    const flows = knownStrings(list);
    if (!flows.some(flow => isAllowAuthFlow(flow.value))) {
      return;
    }

    // An unknown item may already be the replacement, so only a fully known list gets a fix.
    const canFix = isFullyKnown(list);
    const present = new Set(flows.map(flow => flow.value));

    for (const flow of flows) {
      const legacy = flow.value;
      if (!isLegacyAuthFlow(legacy)) {
        continue;
      }

      const { replacement, keepsMeaning } = legacyAuthFlows[legacy];
      const edit = present.has(replacement)
        ? removeItem("ExplicitAuthFlows", flow)
        : replaceValue("ExplicitAuthFlows", flow, replacement);
      present.add(replacement);

      report({
        at: flow,
        messageId: "mixedFlows",
        data: { legacy, replacement },
        ...(canFix && keepsMeaning
          ? { fix: edit }
          : { suggest: [{ messageId: "useReplacement", data: { legacy, replacement }, edit }] }),
      });
    }
  },
});
