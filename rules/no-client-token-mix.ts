import { removeItems } from "../src/edits/edit.ts";
import { isFullyKnown, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { clientTokenAuthFlow } from "../src/spec/auth-flows.ts";

export default createRule({
  name: "no-client-token-mix",
  meta: {
    type: "problem",
    docs: {
      description: `Disallow other auth flows next to \`${clientTokenAuthFlow}\``,
      preset: "recommended",
      level: "warning",
      facts: ["FLW-05"],
    },
    hasSuggestions: true,
    messages: {
      mixedFlows: `'${clientTokenAuthFlow}' must be the only auth flow of a client. Split the client.`,
      keepUsers: `Remove '${clientTokenAuthFlow}' if users sign in.`,
      keepMachines: "Remove {{ flows }} if machines use the client.",
    },
  },

  check(client, report) {
    const list = client.get("ExplicitAuthFlows");
    const flows = knownStrings(list);
    const machine = flows.filter(flow => flow.value === clientTokenAuthFlow);
    const users = flows.filter(flow => flow.value !== clientTokenAuthFlow);
    const [first] = machine;
    if (!first || users.length === 0) {
      return;
    }
    report({
      at: first,
      messageId: "mixedFlows",
      suggest: [
        {
          messageId: "keepUsers",
          edit: removeItems("ExplicitAuthFlows", machine),
        },
        isFullyKnown(list)
          ? {
              messageId: "keepMachines",
              data: { flows: quotedList([...new Set(users.map(flow => flow.value))]) },
              edit: removeItems("ExplicitAuthFlows", users),
            }
          : undefined,
      ],
    });
  },
});
