import { setProperty } from "../src/edits/edit.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { customAttributePrefix, standardAttributes, unwritableAttributes } from "../src/spec/attributes.ts";

const namedAttributes = 3;

export default createRule({
  name: "no-open-write-attributes",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require `WriteAttributes` where the user pool in the same file has mutable custom attributes",
      preset: "strict",
      level: "warning",
      facts: ["ATT-04", "X-07b"],
    },
    hasSuggestions: true,
    messages: {
      open: "Without '{{ property }}' users can change {{ attributes }} of their own account through this client.",
      standardOnly: "Let this client write standard attributes only.",
    },
  },

  check(client, report) {
    const { userPool, identityProviders } = client.neighbours;
    const open = userPool?.attributes
      ?.filter(({ name, mutable }) => mutable === true && name.startsWith(customAttributePrefix))
      .map(({ name }) => name);
    if (!open?.length || client.has("WriteAttributes") !== false || isForMachines(client)) {
      return;
    }
    // Sign-ins fail when a provider maps what the client cannot write.
    const isMapped = identityProviders.some(({ mappedAttributes }) =>
      mappedAttributes.some(name => open.includes(name)),
    );
    const standard = standardAttributes.filter(name => !unwritableAttributes.has(name));
    report({
      at: client,
      messageId: "open",
      data: { property: client.nameOf("WriteAttributes"), attributes: quotedList(open, namedAttributes) },
      suggest: [isMapped ? undefined : { messageId: "standardOnly", edit: setProperty("WriteAttributes", standard) }],
    });
  },
});
