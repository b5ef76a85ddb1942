import { setProperty } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { hasNoItems, includes, isTrue, itemsOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { clientTokenAuthFlow } from "../src/spec/auth-flows.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

export default createRule({
  name: "require-oauth-client-flag",
  meta: {
    type: "problem",
    docs: {
      description: "Require `AllowedOAuthFlowsUserPoolClient` with OAuth grants or scopes",
      preset: "recommended",
      level: "warning",
      facts: ["OAU-02", "OAU-08", "OAU-09"],
    },
    hasSuggestions: true,
    messages: {
      oauthOff: "'{{ property }}' has no effect while OAuth is off. Turn it on with '{{ flag }}'.",
      turnOn: "Turn OAuth on with '{{ flag }}'.",
    },
  },

  check(client, report) {
    // If a condition turns OAuth on somewhere, it is off elsewhere on purpose.
    if (!client.always(other => isTrue(other.effective("AllowedOAuthFlowsUserPoolClient")) === false)) {
      return;
    }
    // Such a client gets its tokens from GetClientToken, which does not need the flag.
    if (includes(client.get("ExplicitAuthFlows"), clientTokenAuthFlow) !== false) {
      return;
    }
    const property = (["AllowedOAuthFlows", "AllowedOAuthScopes"] as const).find(
      candidate => itemsOf(client.get(candidate)).length > 0,
    );
    if (property) {
      const flag = client.nameOf("AllowedOAuthFlowsUserPoolClient");
      report({
        at: client.get(property),
        messageId: "oauthOff",
        data: { property: client.nameOf(property), flag },
        suggest: [
          isReadyForOauth(client)
            ? { messageId: "turnOn", data: { flag }, edit: setProperty("AllowedOAuthFlowsUserPoolClient", true) }
            : undefined,
        ],
      });
    }
  },
});

/** Whether OAuth has everything that it needs, so that Cognito does not refuse the client once the flag is true. */
function isReadyForOauth(client: AppClient): boolean {
  const grants = client.get("AllowedOAuthFlows");
  const redirects = redirectFlows.some(grant => includes(grants, grant) !== false);
  return (
    !hasNoItems(grants) &&
    !hasNoItems(client.get("AllowedOAuthScopes")) &&
    !(redirects && hasNoItems(client.get("CallbackURLs")))
  );
}
