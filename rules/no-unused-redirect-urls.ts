import { setProperty, together } from "../src/edits/edit.ts";
import { isTrue, itemsOf, textParts } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "no-unused-redirect-urls",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow redirect URLs on clients that do not use OAuth",
      preset: "strict",
      level: "warning",
      facts: ["OAU-10"],
    },
    hasSuggestions: true,
    messages: {
      unused: "'{{ property }}' has no effect while OAuth is off. Turn it on with '{{ flag }}'.",
      turnOn: "Turn OAuth on with '{{ flag }}', the code grant and the scope 'openid'.",
    },
  },

  check(client, report) {
    // If a condition turns OAuth on somewhere, it is off elsewhere on purpose.
    if (!client.always(other => isTrue(other.effective("AllowedOAuthFlowsUserPoolClient")) === false)) {
      return;
    }
    // With grants or scopes, the missing flag is an oversight, which another rule reports.
    if ((["AllowedOAuthFlows", "AllowedOAuthScopes"] as const).some(property => client.has(property) !== false)) {
      return;
    }
    const flag = client.nameOf("AllowedOAuthFlowsUserPoolClient");
    const hasCallbacks = itemsOf(client.get("CallbackURLs")).length > 0;
    for (const property of ["CallbackURLs", "LogoutURLs", "DefaultRedirectURI"] as const) {
      const value = client.get(property);
      if (itemsOf(value).length > 0 || textParts(value)) {
        report({
          at: value,
          messageId: "unused",
          data: { property: client.nameOf(property), flag },
          suggest: [hasCallbacks ? { messageId: "turnOn", data: { flag }, edit: turnOauthOn } : undefined],
        });
      }
    }
  },
});

/** The flag alone is refused: OAuth needs a grant and a scope. */
const turnOauthOn = together(
  setProperty("AllowedOAuthFlowsUserPoolClient", true),
  setProperty("AllowedOAuthFlows", ["code"]),
  setProperty("AllowedOAuthScopes", ["openid"]),
);
