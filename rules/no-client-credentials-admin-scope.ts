import { removeItems } from "../src/edits/edit.ts";
import { isClientCredentialsClient } from "../src/model/machine-client.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { adminScope, reservedScopes } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-client-credentials-admin-scope",
  meta: {
    type: "problem",
    docs: {
      description: `Disallow the scope \`${adminScope}\` with the client credentials grant`,
      preset: "recommended",
      level: "warning",
      facts: ["OAU-05"],
    },
    hasSuggestions: true,
    messages: {
      adminScope: `'${adminScope}' needs a user. Use custom scopes for machines.`,
      removeScope: `Remove '${adminScope}'.`,
    },
  },

  check(client, report) {
    const list = client.get("AllowedOAuthScopes");
    const listed = knownStrings(list).filter(scope => scope.value === adminScope);
    const [first] = listed;
    if (!first || !isClientCredentialsClient(client)) {
      return;
    }
    // A client without scopes is refused.
    const keepsScope = itemsOf(list).some(scope => !reservedScopes.includes(stringOf(scope) ?? ""));
    report({
      at: first,
      messageId: "adminScope",
      suggest: [keepsScope ? { messageId: "removeScope", edit: removeItems("AllowedOAuthScopes", listed) } : undefined],
    });
  },
});
