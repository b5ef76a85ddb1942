import { replaceValue } from "../src/edits/edit.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import { canBeProvider, reservedProviderMeantBy, userPoolProvider } from "../src/spec/identity-providers.ts";

export default createRule({
  name: "no-undeclared-identity-providers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow identity providers that are not created with their user pool",
      preset: "recommended",
      level: "warning",
      facts: ["X-12"],
    },
    hasSuggestions: true,
    messages: {
      undeclared: "No provider '{{ provider }}' is created in '{{ pool }}'. Create it or correct the name.",
      useName: "Use '{{ name }}'.",
    },
  },

  check(client, report) {
    const { userPool, madeProviders } = client.relatedResources;
    if (!userPool?.hasAllProviders || !madeProviders) {
      return;
    }
    const property = "SupportedIdentityProviders";
    const items = knownStrings(client.get(property));
    const made = madeProviders.map(({ providerName }) => stringOf(providerName));
    for (const item of items) {
      const provider = item.value;
      // A provider with an unknown name may be this one, and another rule reports misspelt names.
      const mayBeMade = made.includes(provider) || made.includes(undefined);
      const isMisspelt = !canBeProvider(provider) || (reservedProviderMeantBy(provider) ?? provider) !== provider;
      if (provider === userPoolProvider || mayBeMade || isMisspelt) {
        continue;
      }
      const name = nearestName(
        provider,
        made.filter(candidate => candidate !== undefined),
      );
      const isListed = items.some(({ value }) => value === name);
      report({
        at: item,
        messageId: "undeclared",
        data: { provider, pool: userPool.name },
        suggest: [
          name === undefined || isListed
            ? undefined
            : { messageId: "useName", data: { name }, edit: replaceValue(property, item, name) },
        ],
      });
    }
  },
});
