import { referTo } from "../src/edits/edit.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { isWithoutPoolId, otherPoolAttributes, poolIdAttribute, userPoolType } from "../src/spec/user-pools.ts";

export default createRule({
  name: "valid-user-pool-reference",
  meta: {
    type: "problem",
    docs: {
      description: "Require `UserPoolId` to refer to the ID of a user pool",
      preset: "recommended",
      level: "error",
      facts: ["NAM-03"],
    },
    hasSuggestions: true,
    messages: {
      wrongAttribute: "'{{ property }}' needs the ID of '{{ pool }}', not its '{{ attribute }}'.",
      wrongResource: "'{{ property }}' must refer to a user pool. '{{ resource }}' is of type '{{ type }}'.",
      noId: "'{{ pool }}' has no attribute '{{ attribute }}'. '{{ property }}' needs the pool's ID.",
      usePool: "Refer to the user pool '{{ pool }}'.",
    },
  },

  check(client, report) {
    const { poolReference: reference, madePools = [] } = client.relatedResources;
    if (!reference) {
      return;
    }
    const { target, type, typeName = type, attribute } = reference;
    const at = client.get("UserPoolId");
    const property = client.nameOf("UserPoolId");
    if (type === userPoolType && attribute !== undefined && attribute !== poolIdAttribute) {
      const data = { property, attribute, pool: target.name };
      report({
        at,
        messageId: otherPoolAttributes.includes(attribute) ? "wrongAttribute" : "noId",
        data,
        suggest: [{ messageId: "usePool", data, edit: referTo("UserPoolId", at, target) }],
      });
    } else if (isWithoutPoolId(type, attribute)) {
      const [pool, ...otherPools] = madePools;
      report({
        at,
        messageId: "wrongResource",
        data: { property, resource: target.name, type: typeName },
        suggest: [
          pool && otherPools.length === 0
            ? { messageId: "usePool", data: { pool: pool.name }, edit: referTo("UserPoolId", at, pool) }
            : undefined,
        ],
      });
    }
  },
});
