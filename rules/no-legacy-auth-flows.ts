import { appendItem, removeItem, replaceValue, together, type Edit } from "../src/edits/edit.ts";
import { isFullyKnown, knownStrings, stringOf, type Literal } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import {
  isAllowAuthFlow,
  isLegacyAuthFlow,
  legacyAuthFlows,
  refreshAuthFlow,
  srpAuthFlow,
  type LegacyAuthFlow,
} from "../src/spec/auth-flows.ts";
import { rotationFeature } from "../src/spec/refresh-token-rotation.ts";

export default createRule({
  name: "no-legacy-auth-flows",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow deprecated auth flow names without the prefix `ALLOW_`",
      preset: "recommended",
      level: "warning",
      facts: ["FLW-02"],
    },
    hasSuggestions: true,
    messages: {
      legacyFlows: "'{{ flow }}' is a deprecated auth flow name. Use names that start with 'ALLOW_'.",
      useAllowFlows: "Use {{ flows }} instead.",
      keepSrp: `Use {{ flows }} instead, and keep SRP with '${srpAuthFlow}'.`,
    },
  },

  check(client, report) {
    const list = client.get("ExplicitAuthFlows");
    const flows = knownStrings(list);
    const legacy = flows.filter(isLegacy);
    const [first] = legacy;
    // Another rule reports mixed lists, which are refused.
    if (!first || flows.some(flow => isAllowAuthFlow(flow.value))) {
      return;
    }
    const rotation = client.get("RefreshTokenRotation.Feature");
    const isCertain = isFullyKnown(list) && legacy.length === list.items.length && rotation.kind !== "unknown";
    // Legacy flows include the refresh flow, which is refused together with rotation.
    const additions = stringOf(rotation) === rotationFeature.on ? [] : [refreshAuthFlow];
    const replacements = new Set(legacy.map(flow => legacyAuthFlows[flow.value].replacement));
    const edits = [...replaceAll(legacy), ...additions.map(flow => appendItem("ExplicitAuthFlows", flow))];
    const names = [...replacements, ...additions];
    // Legacy flows left SRP enabled, except for the one that excludes all others.
    const mayUseSrp = legacy.some(({ value }) => value !== "CUSTOM_AUTH_FLOW_ONLY");
    report({
      at: first,
      messageId: "legacyFlows",
      data: { flow: first.value },
      suggest: [
        isCertain
          ? {
              messageId: "useAllowFlows",
              data: { flows: quotedList(names) },
              edit: together(...edits),
            }
          : undefined,
        isCertain && mayUseSrp
          ? {
              messageId: "keepSrp",
              data: { flows: quotedList(names) },
              edit: together(...edits, appendItem("ExplicitAuthFlows", srpAuthFlow)),
            }
          : undefined,
      ],
    });
  },
});

function isLegacy(flow: Literal<string>): flow is Literal<LegacyAuthFlow> {
  return isLegacyAuthFlow(flow.value);
}

/** Replaces every legacy flow, or removes it if its replacement is already there. */
function replaceAll(legacy: readonly Literal<LegacyAuthFlow>[]): readonly Edit[] {
  const present = new Set<string>();
  return legacy.map(flow => {
    const { replacement } = legacyAuthFlows[flow.value];
    const isPresent = present.has(replacement);
    present.add(replacement);
    return isPresent ? removeItem("ExplicitAuthFlows", flow) : replaceValue("ExplicitAuthFlows", flow, replacement);
  });
}
