import { removeItem, replaceValue } from "../src/edits/edit.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import { splitCustomScope } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-undeclared-scopes",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow scopes that their resource server does not define",
      preset: "recommended",
      level: "error",
      facts: ["X-02"],
    },
    hasSuggestions: true,
    messages: {
      undeclared: "Resource server '{{ server }}' has no scope '{{ name }}'. Define it or remove it here.",
      useScope: "Use '{{ scope }}'.",
      removeScope: "Remove '{{ scope }}'.",
    },
  },

  check(client, report) {
    const property = "AllowedOAuthScopes";
    const list = client.get(property);
    const scopes = knownStrings(list);
    for (const item of scopes) {
      const scope = splitCustomScope(item.value);
      const servers = client.relatedResources.resourceServers.filter(
        ({ identifier }) => stringOf(identifier) === scope?.identifier,
      );
      const [server] = servers;
      if (!scope || !server || servers.some(({ scopes: names }) => names?.includes(scope.name) !== false)) {
        continue;
      }
      const meant = nearestName(
        scope.name,
        servers.flatMap(({ scopes: names }) => names ?? []),
      );
      const replacement = `${scope.identifier}/${meant ?? ""}`;
      const isNew = meant !== undefined && !scopes.some(({ value }) => value === replacement);
      report({
        at: item,
        messageId: "undeclared",
        data: { server: scope.identifier, name: scope.name },
        suggest: [
          isNew
            ? {
                messageId: "useScope",
                data: { scope: replacement },
                edit: replaceValue(property, item, replacement),
              }
            : undefined,
          itemsOf(list).length > 1
            ? { messageId: "removeScope", data: { scope: item.value }, edit: removeItem(property, item) }
            : undefined,
        ],
      });
    }
  },
});
