import { removeItem, replaceValue } from "../src/edits/edit.ts";
import type { AppClient } from "../src/model/app-client.ts";
import { knownStrings, type Literal } from "../src/model/value.ts";
import { itemsBetweenCommas } from "../src/rule/comma-separated.ts";
import { createRule } from "../src/rule/create-rule.ts";
import { nearestName } from "../src/rule/nearest-name.ts";
import {
  attributeMeanings,
  canBeAttribute,
  customAttributePrefix,
  standardAttributes,
  unwritableAttributes,
} from "../src/spec/attributes.ts";

export default createRule({
  name: "valid-attributes",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow attributes that do not exist or that apps cannot write",
      preset: "recommended",
      level: "error",
      facts: ["ATT-01", "ATT-05", "ATT-06", "ATT-07"],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unwritable: "Apps cannot write '{{ attribute }}'. Remove it from '{{ property }}'.",
      impossible: `Unknown attribute '{{ attribute }}'. Custom attributes start with '${customAttributePrefix}'.`,
      useAttribute: "Use '{{ replacement }}' instead of '{{ attribute }}'.",
    },
  },

  check(client, report) {
    for (const property of ["ReadAttributes", "WriteAttributes"] as const) {
      const items = knownStrings(client.get(property)).filter(({ value }) => !itemsBetweenCommas(property, value));

      const suggestionFor = (item: Literal<string>, replacement: string | undefined) =>
        replacement === undefined || items.some(({ value }) => value === replacement)
          ? undefined
          : ({
              messageId: "useAttribute",
              data: { attribute: item.value, replacement },
              edit: replaceValue(property, item, replacement),
            } as const);

      for (const item of items) {
        const attribute = item.value;
        const data = { attribute, property: client.nameOf(property) };
        if (property === "WriteAttributes" && unwritableAttributes.has(attribute)) {
          // An empty list would mean that every attribute is writable.
          const keepsOthers = items.some(({ value }) => canBeAttribute(value) && !unwritableAttributes.has(value));
          report({
            at: item,
            messageId: "unwritable",
            data,
            ...(keepsOthers
              ? { fix: removeItem(property, item) }
              : { suggest: [suggestionFor(item, unwritableAttributes.get(attribute))] }),
          });
        } else if (attribute.trim() !== "" && !canBeAttribute(attribute)) {
          report({
            at: item,
            messageId: "impossible",
            data: { attribute },
            suggest: likelyAttributes(attribute, client).map(likely => suggestionFor(item, likely)),
          });
        }
      }
    }
  },
});

/** The attributes that a name may stand for: a standard attribute with another spelling, or a custom one. */
function likelyAttributes(name: string, { relatedResources }: AppClient): readonly (string | undefined)[] {
  const meaning = name.toLowerCase().replaceAll(/[_-]/gu, "");
  const standard = Object.hasOwn(attributeMeanings, meaning)
    ? attributeMeanings[meaning]
    : nearestName(name, standardAttributes);
  const custom = customAttributePrefix + name;
  const known = relatedResources.userPool?.attributes;
  if (known?.some(attribute => attribute.name === custom)) {
    return [custom];
  }
  return [standard, known === undefined ? custom : undefined];
}
