import { setProperty } from "../src/edits/edit.ts";
import { isForMachines } from "../src/model/machine-client.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { customAttributePrefix, standardAttributes, unwritableAttributes } from "../src/spec/attributes.ts";

export default createRule({
  name: "no-open-write-attributes",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require `WriteAttributes` if the user pool has mutable custom attributes",
      preset: "strict",
      level: "warning",
      facts: ["ATT-04", "X-07b"],
    },
    hasSuggestions: true,
    messages: {
      open: "Users can change {{ attributes }} through this client. Set '{{ property }}'.",
      standardOnly: "Allow writing only standard attributes.",
    },
  },

  check(client, report) {
    const { userPool, identityProviders } = client.relatedResources;
    const open = userPool?.attributes
      ?.filter(({ name, mutable }) => mutable === true && name.startsWith(customAttributePrefix))
      .map(({ name }) => name);
    if (!open?.length || client.has("WriteAttributes") !== false || isForMachines(client)) {
      return;
    }
    // Sign-ins fail if a provider maps an attribute that the client cannot write.
    const isMapped = identityProviders.some(({ mappedAttributes }) =>
      mappedAttributes.some(name => open.includes(name)),
    );
    const standard = standardAttributes.filter(name => !unwritableAttributes.has(name));
    report({
      at: client,
      messageId: "open",
      data: { property: client.nameOf("WriteAttributes"), attributes: quotedList(open) },
      suggest: [isMapped ? undefined : { messageId: "standardOnly", edit: setProperty("WriteAttributes", standard) }],
    });
  },
});
