import type { IdentityProvider, UserPool } from "../src/model/related-resources.ts";
import { knownStrings, stringOf } from "../src/model/value.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { quotedList } from "../src/rule/quoted-list.ts";
import { canBeRequired, customAttributePrefix, developerAttributePrefix } from "../src/spec/attributes.ts";
import { missingScope } from "../src/spec/identity-providers.ts";

export default createRule({
  name: "valid-attribute-mapping",
  meta: {
    type: "problem",
    docs: {
      description: "Require identity providers to map the attributes of their user pool",
      preset: "recommended",
      level: "warning",
      facts: ["X-17", "X-18", "X-19"],
    },
    messages: {
      unmapped: "'{{ provider }}' must map {{ attributes }}, required by '{{ pool }}'.",
      undeclared: "'{{ provider }}' maps '{{ attribute }}', which '{{ pool }}' does not declare.",
      noScope: "'{{ provider }}' returns '{{ claim }}' only with the scope '{{ scope }}'. Request it.",
    },
  },

  check(client, report) {
    const { identityProviders, userPool } = client.relatedResources;
    for (const { value: provider } of knownStrings(client.get("SupportedIdentityProviders"))) {
      const [identityProvider, ...others] = identityProviders.filter(
        ({ providerName }) => stringOf(providerName) === provider,
      );
      const mapping = identityProvider?.mapping;
      if (!identityProvider || !mapping || others.length > 0) {
        continue;
      }
      const pool = userPool?.name ?? "";
      const unmapped = userPool ? unmappedAttributes(userPool, identityProvider) : [];
      if (unmapped.length > 0) {
        report({ at: mapping, messageId: "unmapped", data: { provider, pool, attributes: quotedList(unmapped) } });
      }
      for (const at of mapping.attributes) {
        if (userPool && isUndeclared(at.name, userPool)) {
          report({ at, messageId: "undeclared", data: { provider, pool, attribute: at.name } });
        }
        const type = identityProvider.providerType && stringOf(identityProvider.providerType);
        const scope =
          type === undefined || at.claim === undefined || !mapping.requestedScopes
            ? undefined
            : missingScope(type, at.claim, mapping.requestedScopes);
        if (scope !== undefined && at.claim !== undefined) {
          report({ at, messageId: "noScope", data: { provider, claim: at.claim, scope } });
        }
      }
    }
  },
});

function unmappedAttributes({ attributes = [] }: UserPool, { mapping }: IdentityProvider): readonly string[] {
  return attributes
    .filter(({ name, required }) => required === true && canBeRequired(name) && mapping?.complete)
    .map(({ name }) => name)
    .filter(name => !mapping?.attributes.some(mapped => mapped.name === name));
}

function isUndeclared(name: string, { attributes }: UserPool): boolean {
  const isDeclared = attributes?.some(({ name: declared }) => declared.replace(developerAttributePrefix, "") === name);
  return name.startsWith(customAttributePrefix) && isDeclared === false;
}
