import { setProperty, together, type Edit } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { hasNoItems, isFullyKnown, itemsOf, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { firstOAuthGap, type OAuthList } from "../src/rule/oauth-gap.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { redirectFlows } from "../src/spec/oauth.ts";
import { openIdScope } from "../src/spec/scopes.ts";

export default createRule({
  name: "require-oauth-flows-and-scopes",
  meta: {
    type: "problem",
    docs: {
      description: "Require grants and scopes for OAuth clients",
      preset: "recommended",
      level: "error",
      facts: ["OAU-01"],
    },
    hasSuggestions: true,
    messages: {
      nothingListed: "OAuth is on, so {{ properties }} must not be empty.",
      useCode: "Use the code grant with the scope 'openid'.",
      addCode: "Set '{{ property }}' to the code grant.",
      addOpenId: "Set '{{ property }}' to the scope 'openid'.",
      turnOff: "Turn OAuth off with '{{ flag }}'.",
    },
  },

  check(client, report) {
    const gap = firstOAuthGap(client);
    if (gap?.kind !== "grants-or-scopes") {
      return;
    }
    const { missing } = gap;
    const flag = client.effective("AllowedOAuthFlowsUserPoolClient");
    const written = missing.map(property => client.get(property)).find(({ kind }) => kind !== "absent");
    const grants = { messageId: "addCode", data: { property: client.nameOf("AllowedOAuthFlows") } } as const;
    const scopes = { messageId: "addOpenId", data: { property: client.nameOf("AllowedOAuthScopes") } } as const;
    const useCode = missing.length > 1 ? ({ messageId: "useCode" } as const) : undefined;
    report({
      at: written ?? flag,
      messageId: "nothingListed",
      data: { properties: quotedList(missing.map(property => client.nameOf(property))) },
      suggest: [
        canSignUsersIn(client)
          ? { ...(useCode ?? (missing.includes("AllowedOAuthFlows") ? grants : scopes)), edit: signUsersIn(missing) }
          : undefined,
        {
          messageId: "turnOff",
          data: { flag: client.nameOf("AllowedOAuthFlowsUserPoolClient") },
          edit: setProperty("AllowedOAuthFlowsUserPoolClient", false),
        },
      ],
    });
  },
});

/** Whether the client has everything else that the code grant needs, and no other grant. */
function canSignUsersIn(client: AppClient): boolean {
  const grants = client.get("AllowedOAuthFlows");
  const isForUsers =
    hasNoItems(grants) ||
    (isFullyKnown(grants) && knownStrings(grants).every(({ value }) => redirectFlows.includes(value)));
  return isForUsers && itemsOf(client.get("CallbackURLs")).length > 0;
}

function signUsersIn(missing: readonly OAuthList[]): Edit {
  const values = { AllowedOAuthFlows: ["code"], AllowedOAuthScopes: [openIdScope] };
  return together(...missing.map(property => setProperty(property, values[property])));
}
