import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { choiceAuthFlow } from "../src/spec/auth-flows.ts";
import { lowestTier } from "../src/spec/user-pools.ts";

export default createRule({
  name: "no-tier-mismatch",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow auth flows that the user pool's tier does not support",
      preset: "recommended",
      level: "warning",
      facts: ["FLW-10", "X-08"],
    },
    messages: {
      notInTier: `'{{ flow }}' needs the Essentials tier, but '{{ pool }}' uses '${lowestTier}'.`,
    },
  },

  check(client, report) {
    const { userPool } = client.relatedResources;
    if (!userPool || stringOf(userPool.tier) !== lowestTier) {
      return;
    }
    const flow = knownStrings(client.get("ExplicitAuthFlows")).find(({ value }) => value === choiceAuthFlow);
    if (flow) {
      report({
        at: flow,
        messageId: "notInTier",
        data: { flow: client.spell("ExplicitAuthFlows", flow.value), pool: userPool.name },
      });
    }
  },
});
