import { appendItem, removeItem, replaceValue, together } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { includes, itemsOf, knownStrings, stringOf, type Literal, type Value } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { truncatedFrom } from "../src/rule/truncated-values.ts";
import {
  offlineAccessScope,
  reservedScopes,
  scopeMeanings,
  serviceScopePrefix,
  splitCustomScope,
} from "../src/spec/scopes.ts";

export default createRule({
  name: "valid-scopes",
  meta: {
    type: "problem",
    docs: {
      description: "Require scopes that can exist",
      preset: "recommended",
      level: "error",
      facts: ["SCP-02", "SCP-03"],
    },
    hasSuggestions: true,
    messages: {
      unknownScope: "Unknown scope '{{ scope }}'. A custom scope has a slash, as in 'orders/read'.",
      severalScopes: "'{{ scope }}' is several scopes in one item. List them separately.",
      offlineAccess: `Cognito has no scope '${offlineAccessScope}' and needs none for refresh tokens. Remove it.`,
      useScope: "Use '{{ scope }}'.",
      removeScope: "Remove '{{ scope }}'.",
      splitScope: "Split it into {{ scopes }}.",
    },
  },

  check(client, report) {
    const list = client.get("AllowedOAuthScopes");
    const hasOthers = itemsOf(list).length > 1;
    for (const item of knownStrings(list)) {
      const scope = item.value;
      const meant = likelyScopes(scope, client);
      // White space is refused in any case, and the service may have more scopes than the known ones.
      const mayExist = scope.includes("/") || (scope.startsWith(serviceScopePrefix) && meant.length === 0);
      const isHalfTyped = truncatedFrom("AllowedOAuthScopes", scope, client).length > 0;
      if (/^$|\s/u.test(scope) || reservedScopes.includes(scope) || mayExist || isHalfTyped) {
        continue;
      }
      const isOfflineAccess = scope.toLowerCase() === offlineAccessScope;
      const separated = splitScope(item, list);
      report({
        at: item,
        ...(isOfflineAccess
          ? { messageId: "offlineAccess" }
          : { messageId: separated ? "severalScopes" : "unknownScope", data: { scope } }),
        suggest: [
          separated,
          ...meant.map(
            candidate =>
              ({
                messageId: "useScope",
                data: { scope: candidate },
                edit: replaceValue("AllowedOAuthScopes", item, candidate),
              }) as const,
          ),
          isOfflineAccess && hasOthers
            ? { messageId: "removeScope", data: { scope }, edit: removeItem("AllowedOAuthScopes", item) }
            : undefined,
        ],
      });
    }
  },
});

/** Several scopes in one text, in the format that other APIs use. */
function splitScope(item: Literal<string>, list: Value) {
  const [first, ...rest] = item.value.split(",");
  const names = [first, ...rest].filter(name => name !== undefined);
  const isSeveral = rest.length > 0 && names.every(name => reservedScopes.includes(name) || splitCustomScope(name));
  if (first === undefined || !isSeveral || names.some(name => includes(list, name) !== false)) {
    return undefined;
  }
  const edits = rest.map(name => appendItem("AllowedOAuthScopes", name));
  return {
    messageId: "splitScope",
    data: { scopes: quotedList(names) },
    edit: together(replaceValue("AllowedOAuthScopes", item, first), ...edits),
  } as const;
}

/** The scopes that may be meant: one of Cognito's own, or one of that name from a resource server in the file. */
function likelyScopes(scope: string, client: AppClient): readonly string[] {
  const name = scope.toLowerCase();
  const reserved = Object.hasOwn(scopeMeanings, name) ? scopeMeanings[name] : nearestName(scope, reservedScopes);
  const custom = client.relatedResources.resourceServers.flatMap(({ identifier, scopes }) => {
    const server = stringOf(identifier);
    return server !== undefined && scopes?.includes(scope) ? [`${server}/${scope}`] : [];
  });
  return [...custom, ...(reserved === undefined ? [] : [reserved])];
}
