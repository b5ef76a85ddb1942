import { appendItem, together } from "../src/edits/edit.ts";
import { includes, itemsOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { canBeRequired } from "../src/spec/attributes.ts";

export default createRule({
  name: "require-writable-required-attributes",
  meta: {
    type: "problem",
    docs: {
      description: "Require `WriteAttributes` to include the required attributes of the user pool",
      preset: "recommended",
      level: "error",
      facts: ["ATT-02", "X-05"],
    },
    hasSuggestions: true,
    messages: {
      missing: "'{{ property }}' must include {{ attributes }}, required by '{{ pool }}'.",
      addAttributes: "Add {{ attributes }} to '{{ property }}'.",
    },
  },

  check(client, report) {
    const property = "WriteAttributes";
    const list = client.get(property);
    const { userPool } = client.relatedResources;
    // An empty list means every attribute.
    if (!userPool?.attributes || itemsOf(list).length === 0) {
      return;
    }
    const missing = userPool.attributes
      .filter(({ name, required }) => required === true && canBeRequired(name) && includes(list, name) === false)
      .map(({ name }) => name);
    if (missing.length > 0) {
      const names = { property: client.nameOf(property), attributes: quotedList(missing) };
      report({
        at: list,
        messageId: "missing",
        data: { ...names, pool: userPool.name },
        // Only suggested, because it lets the client write more.
        suggest: [
          {
            messageId: "addAttributes",
            data: names,
            edit: together(...missing.map(name => appendItem(property, name))),
          },
        ],
      });
    }
  },
});
