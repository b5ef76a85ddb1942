import { dependOn } from "../src/edits/edit.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";

export default createRule({
  name: "require-provider-dependency",
  meta: {
    type: "problem",
    docs: {
      description: "Require `DependsOn` for identity providers created in the same file",
      preset: "recommended",
      level: "error",
      facts: ["X-01"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      noOrder: "Provider '{{ provider }}' may not exist yet. Add a dependency on '{{ resource }}'.",
      addDependency: "Make this client depend on '{{ resource }}'.",
    },
  },

  check(client, report) {
    const { relatedResources } = client;
    for (const item of knownStrings(client.get("SupportedIdentityProviders"))) {
      const provider = item.value;
      const [identityProvider, ...others] = relatedResources.identityProviders.filter(
        ({ providerName }) => stringOf(providerName) === provider,
      );
      // Two resources cannot create the same provider, so it is uncertain which one is meant.
      if (identityProvider && others.length === 0 && relatedResources.precedesClient(identityProvider) === false) {
        report({
          at: item,
          messageId: "noOrder",
          data: { resource: identityProvider.name, provider },
          fix: dependOn(identityProvider),
          suggest: [
            { messageId: "addDependency", data: { resource: identityProvider.name }, edit: dependOn(identityProvider) },
          ],
        });
      }
    }
  },
});
