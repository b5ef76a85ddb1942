import { setProperty } from "../src/edits/edit.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { firstOAuthGap } from "../src/rule/oauth-gap.ts";
import { userPoolProvider } from "../src/spec/identity-providers.ts";

export default createRule({
  name: "require-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Require identity providers for the code and implicit grants",
      preset: "recommended",
      level: "warning",
      facts: ["IDP-03"],
    },
    hasSuggestions: true,
    messages: {
      noProviders: "The grant '{{ flow }}' requires a provider in '{{ property }}'.",
      useUserPool: `Set '{{ property }}' to '${userPoolProvider}', for users of the pool itself.`,
    },
  },

  check(client, report) {
    const gap = firstOAuthGap(client);
    if (gap?.kind !== "identity-providers") {
      return;
    }
    const written = client.get("SupportedIdentityProviders");
    const property = client.nameOf("SupportedIdentityProviders");
    report({
      at: written.kind === "list" ? written : gap.grant,
      messageId: "noProviders",
      data: { flow: client.spell("AllowedOAuthFlows", gap.grant.value), property },
      suggest: [
        {
          messageId: "useUserPool",
          data: { property },
          edit: setProperty("SupportedIdentityProviders", [userPoolProvider]),
        },
      ],
    });
  },
});
