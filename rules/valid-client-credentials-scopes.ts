import { removeItems } from "../src/edits/edit.ts";
import { isClientCredentialsClient } from "../src/model/machine-client.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { openIdScopes, reservedScopes } from "../src/spec/scopes.ts";

export default createRule({
  name: "valid-client-credentials-scopes",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow OpenID Connect scopes with the client credentials grant",
      preset: "recommended",
      level: "error",
      facts: ["OAU-05"],
    },
    hasSuggestions: true,
    messages: {
      userScopes: "{{ scopes }} cannot be combined with '{{ grant }}'. Use custom scopes.",
      defaultScopes: "The default scopes cannot be combined with '{{ grant }}'. Set '{{ property }}'.",
      removeScopes: "Remove {{ scopes }}.",
    },
  },

  check(client, report) {
    const list = client.effective("AllowedOAuthScopes");
    const refused = knownStrings(list).filter(
      scope => openIdScopes.includes(scope.value) && (list.defaulted || !scope.defaulted),
    );
    const [first] = refused;
    if (!first || !isClientCredentialsClient(client)) {
      return;
    }
    const scopes = quotedList([...new Set(refused.map(scope => scope.value))]);
    const grant = client.spell("AllowedOAuthFlows", "client_credentials");
    // A client without scopes is rejected as well.
    const keepsScope = itemsOf(list).some(scope => !reservedScopes.includes(stringOf(scope) ?? ""));
    report({
      at: list.defaulted ? list : first,
      ...(list.defaulted
        ? { messageId: "defaultScopes", data: { grant, property: client.nameOf("AllowedOAuthScopes") } }
        : { messageId: "userScopes", data: { grant, scopes } }),
      suggest: [
        keepsScope
          ? {
              messageId: "removeScopes",
              data: { scopes },
              edit: removeItems("AllowedOAuthScopes", refused),
            }
          : undefined,
      ],
    });
  },
});
