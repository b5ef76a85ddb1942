import { removeItems } from "../src/edits/edit.ts";
import { isClientCredentialsClient } from "../src/model/machine-client.ts";
import { itemsOf, knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { clientCredentialsScopeRefusal } from "../src/spec/oauth.ts";
import { openIdScopes, reservedScopes } from "../src/spec/scopes.ts";

export default createRule({
  name: "valid-client-credentials-scopes",
  meta: {
    type: "problem",
    docs: {
      description: "Require custom scopes for the client credentials grant, not those of OpenID Connect",
      preset: "recommended",
      level: "error",
      facts: ["OAU-05"],
    },
    hasSuggestions: true,
    messages: {
      userScopes: `'{{ property }}' lists {{ scopes }}, but the 'client_credentials' grant takes only custom scopes. Cognito answers: {{ scope }} ${clientCredentialsScopeRefusal}.`,
      defaultScopes: `'{{ property }}' is not set, which grants {{ scopes }}, but the 'client_credentials' grant takes only custom scopes. Cognito answers: {{ scope }} ${clientCredentialsScopeRefusal}.`,
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
    // A client without scopes is refused as well.
    const keepsScope = itemsOf(list).some(scope => !reservedScopes.includes(stringOf(scope) ?? ""));
    report({
      at: list.defaulted ? list : first,
      messageId: list.defaulted ? "defaultScopes" : "userScopes",
      data: { property: client.nameOf("AllowedOAuthScopes"), scopes, scope: first.value },
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
