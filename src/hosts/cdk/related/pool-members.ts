import type { IdentityProvider, ResourceServer } from "../../../model/neighbours.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { stringOf, type Expression, type Value } from "../../../model/value.ts";
import { customAttributePrefix } from "../../../spec/attributes.ts";
import { allKnown, mappedAttributesIn, memberIn, scopesIn, valueIn } from "../../shared/resource-values.ts";
import { argumentOf, callOf } from "../l2/instance.ts";
import { providerConstants, standardAttributes } from "../l2/option-names.ts";
import { isKept } from "./changes.ts";
import { camelCase, type Facts } from "./facts.ts";

/** What is known of an identity provider by the options of its construct. */
export function identityProviderFacts(
  facts: Facts,
  scenario: Scenario,
): Pick<IdentityProvider, "mappedAttributes" | "providerName"> {
  const { options, isOfL1 } = facts;
  const mapping = keptValue("attributeMapping", facts, scenario);
  return {
    providerName: isOfL1 ? keptValue("providerName", facts, scenario) : nameOfProvider(facts, options, scenario),
    mappedAttributes: isOfL1 ? mappedAttributesIn(mapping) : mappedByOptions(mapping),
  };
}

/** What is known of a resource server by the options of its construct. */
export function resourceServerFacts(facts: Facts, scenario: Scenario): Pick<ResourceServer, "identifier" | "scopes"> {
  const scopes = keptValue("scopes", facts, scenario);
  return {
    identifier: keptValue("identifier", facts, scenario),
    scopes: facts.isOfL1 ? scopesIn(scopes, camelCase) : allKnown(scopes, scopeName),
  };
}

/** The value of a property that has one name on both levels, unless something changes it later. */
function keptValue(property: string, { options, changes }: Facts, scenario: Scenario): Value {
  const value = valueIn(options, property, scenario);
  return isKept(property, changes) ? value : { kind: "unknown", site: value.site };
}

/** Social providers have the name of their kind; others without a name are given one when they are deployed. */
function nameOfProvider({ construct, changes }: Facts, options: Expression, scenario: Scenario): Value {
  const { site } = options;
  const kind = construct.cognitoClass?.slice("UserPoolIdentityProvider".length) ?? "";
  const fixed = providerConstants.get(kind.toUpperCase());
  const name: Value =
    fixed === undefined ? valueIn(options, "name", scenario) : { kind: "literal", value: fixed, site };
  return name.kind === "absent" || !isKept("providerName", changes) ? { kind: "unknown", site } : name;
}

/** Names of custom attributes are left as they are, and mean nothing without the prefix. */
function mappedByOptions(mapping: Value): readonly string[] {
  const standard = mappedAttributesIn(mapping).flatMap(option => standardAttributes.get(option) ?? []);
  const custom = mappedAttributesIn(memberIn(mapping, "custom"));
  return [...standard, ...custom.filter(name => name.startsWith(customAttributePrefix))];
}

/** The name of a `ResourceServerScope`, or of an object that looks like one. */
function scopeName(scope: Value): string | undefined {
  const call = callOf("ResourceServerScope", scope);
  const props = call?.method === "new" ? argumentOf(call, 0) : scope;
  return props && stringOf(memberIn(props, "scopeName"));
}
