import { removeItems, setProperty } from "../src/edits/edit.ts";
import { hasMachineGrant } from "../src/model/machine-client.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { adminScope } from "../src/spec/scopes.ts";

export default createRule({
  name: "no-admin-scope",
  meta: {
    type: "suggestion",
    docs: {
      description: `Disallow the scope \`${adminScope}\``,
      preset: "strict",
      level: "warning",
      facts: ["SCP-05"],
    },
    hasSuggestions: true,
    messages: {
      adminScope: `'${adminScope}' lets access tokens change the user's attributes and MFA. Remove it.`,
      defaultAdminScope: `The default scopes include '${adminScope}'. Set '{{ property }}'.`,
      removeScope: `Remove '${adminScope}'.`,
      setScopes: "Set '{{ property }}' to the other default scopes.",
    },
  },

  check(client, report) {
    const scopes = client.effective("AllowedOAuthScopes");
    const listed = knownStrings(scopes).filter(scope => scope.value === adminScope);
    const [first] = listed;
    // Cognito refuses this scope for machines, which another rule reports.
    if (!first || hasMachineGrant(client)) {
      return;
    }
    if (!scopes.defaulted) {
      // A client without scopes is refused.
      const hasOthers = itemsOf(scopes).some(scope => stringOf(scope) !== adminScope);
      report({
        at: first,
        messageId: "adminScope",
        suggest: [
          hasOthers ? { messageId: "removeScope", edit: removeItems("AllowedOAuthScopes", listed) } : undefined,
        ],
      });
      return;
    }
    // If the grants are left to the default too, the scopes are the lesser problem, and another rule reports all of it.
    if (!client.effective("AllowedOAuthFlows").defaulted) {
      const property = client.nameOf("AllowedOAuthScopes");
      const others = knownStrings(scopes).flatMap(({ value }) => (value === adminScope ? [] : [value]));
      report({
        at: scopes,
        messageId: "defaultAdminScope",
        data: { property },
        suggest: [{ messageId: "setScopes", data: { property }, edit: setProperty("AllowedOAuthScopes", others) }],
      });
    }
  },
});
