import { dependOn } from "../src/edits/edit.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { splitCustomScope } from "../src/spec/scopes.ts";

export default createRule({
  name: "require-resource-server-dependency",
  meta: {
    type: "problem",
    docs: {
      description: "Require `DependsOn` for resource servers created in the same file",
      preset: "recommended",
      level: "error",
      facts: ["X-02"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      noOrder: "Scope '{{ scope }}' may not exist yet. Add a dependency on '{{ resource }}'.",
      addDependency: "Make this client depend on '{{ resource }}'.",
    },
  },

  check(client, report) {
    const { relatedResources } = client;
    const awaited = new Set<string>();
    for (const item of knownStrings(client.get("AllowedOAuthScopes"))) {
      const scope = splitCustomScope(item.value);
      const [server, ...others] = relatedResources.resourceServers.filter(
        ({ identifier }) => stringOf(identifier) === scope?.identifier,
      );
      // Two resources cannot create the same server, and another rule reports a scope that it does not have.
      if (!scope || !server || others.length > 0 || server.scopes?.includes(scope.name) === false) {
        continue;
      }
      if (relatedResources.precedesClient(server) === false && !awaited.has(server.name)) {
        awaited.add(server.name);
        report({
          at: item,
          messageId: "noOrder",
          data: { resource: server.name, scope: item.value },
          fix: dependOn(server),
          suggest: [{ messageId: "addDependency", data: { resource: server.name }, edit: dependOn(server) }],
        });
      }
    }
  },
});
