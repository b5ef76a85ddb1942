import { replaceValue } from "../src/edits/edit.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import { splitCustomScope } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-undeclared-resource-servers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow scopes of resource servers that are not created with their user pool",
      preset: "recommended",
      level: "warning",
      facts: ["X-12"],
    },
    hasSuggestions: true,
    messages: {
      undeclared: "No resource server '{{ server }}' is created in '{{ pool }}'. Create it or correct the scope.",
      useScope: "Use '{{ scope }}'.",
    },
  },

  check(client, report) {
    const { userPool, madeServers } = client.relatedResources;
    if (!userPool?.hasAllServers || !madeServers) {
      return;
    }
    const property = "AllowedOAuthScopes";
    const items = knownStrings(client.get(property));
    const made = madeServers.map(({ identifier }) => stringOf(identifier));
    for (const item of items) {
      const scope = splitCustomScope(item.value);
      // A server with an unknown identifier may be this one.
      if (!scope || made.includes(scope.identifier) || made.includes(undefined)) {
        continue;
      }
      const server = nearestName(
        scope.identifier,
        made.filter(identifier => identifier !== undefined),
      );
      const replacement = `${server ?? ""}/${scope.name}`;
      const isListed = items.some(({ value }) => value === replacement);
      report({
        at: item,
        messageId: "undeclared",
        data: { server: scope.identifier, pool: userPool.name },
        suggest: [
          server === undefined || isListed
            ? undefined
            : {
                messageId: "useScope",
                data: { scope: replacement },
                edit: replaceValue(property, item, replacement),
              },
        ],
      });
    }
  },
});
