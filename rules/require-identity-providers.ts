import { setProperty } from "../src/edits/edit.ts";
import { hasNoItems, isTrue, knownStrings } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { userPoolProvider } from "../src/spec/identity-providers.ts";
import { redirectFlows } from "../src/spec/oauth.ts";

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
    if (isTrue(client.effective("AllowedOAuthFlowsUserPoolClient")) !== true) {
      return;
    }
    const flow = knownStrings(client.effective("AllowedOAuthFlows")).find(({ value }) => redirectFlows.includes(value));
    const providers = client.effective("SupportedIdentityProviders");
    if (!flow || !hasNoItems(providers)) {
      return;
    }
    const written = client.get("SupportedIdentityProviders");
    const property = client.nameOf("SupportedIdentityProviders");
    report({
      at: written.kind === "list" ? written : flow,
      messageId: "noProviders",
      data: { flow: client.spell("AllowedOAuthFlows", flow.value), property },
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
