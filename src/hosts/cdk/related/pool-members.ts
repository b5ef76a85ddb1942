import type { IdentityProvider, MappedAttribute, ResourceServer } from "../../../model/related-resources.ts";
import type { Scenario } from "../../../model/scenario.ts";
import { memberIn, stringOf, type HostValue, type Value } from "../../../model/value.ts";
import { customAttributePrefix } from "../../../spec/attributes.ts";
import {
  allKnown,
  identityProviderIn,
  isWholeMapping,
  mappedAttributesIn,
  resourceServerIn,
  valueIn,
} from "../../shared/resource-values.ts";
import { serverScopeName } from "../l2/values/named.ts";
import { unchanged, type NameConversion } from "../library/spelling.ts";
import { providerConstants, standardAttributes } from "../library/option-names.ts";
import { isKept } from "./changes.ts";
import type { Facts } from "./facts.ts";

/** What a construct's options tell about an identity provider. */
export function identityProviderOf(facts: Facts, scenario: Scenario): IdentityProvider {
  if (facts.isOfL1) {
    return identityProviderIn(facts.in("identity provider", scenario), facts.asRelated);
  }
  const mapping = facts.keptValue("attributeMapping", scenario);
  const attributes = mappedByOptions(mapping);
  return {
    ...facts.asRelated,
    providerName: nameOfProvider(facts, scenario),
    providerType: typeOfProvider(facts),
    mappedAttributes: attributes.map(({ name }) => name),
    mapping: {
      range: mapping.kind === "absent" ? facts.asRelated.range : mapping.site.range,
      attributes,
      complete: mapping.kind === "absent" || (isWholeMapping(mapping) && isWholeMapping(memberIn(mapping, "custom"))),
      requestedScopes: requestedByOptions(facts, scenario),
    },
  };
}

/** What a construct's options tell about a resource server. */
export function resourceServerOf(facts: Facts, scenario: Scenario): ResourceServer {
  return facts.isOfL1
    ? resourceServerIn(facts.in("resource server", scenario), facts.asRelated)
    : {
        ...facts.asRelated,
        identifier: facts.keptValue("identifier", scenario),
        scopes: scopeNames(facts, scenario),
      };
}

/** A social provider is named after its type. Others without a name get one at deployment. */
function nameOfProvider({ construct, changes, options }: Facts, scenario: Scenario): Value {
  const { site } = options;
  const kind = construct.cognitoClass?.slice("UserPoolIdentityProvider".length) ?? "";
  const fixed = providerConstants.get(kind.toUpperCase());
  const name: Value =
    fixed === undefined ? valueIn(options, "name", scenario) : { kind: "literal", value: fixed, site };
  return name.kind === "absent" || !isKept("providerName", changes) ? { kind: "unknown", site } : name;
}

/** The type of a social provider, which is also its name. Other types are not needed. */
function typeOfProvider({ construct, options: { site } }: Facts): Value {
  const kind = construct.cognitoClass?.slice("UserPoolIdentityProvider".length) ?? "";
  const type = providerConstants.get(kind.toUpperCase());
  return type === undefined ? { kind: "unknown", site } : { kind: "literal", value: type, site };
}

/** Names of custom attributes are kept as they are, and have no effect without the prefix. */
function mappedByOptions(mapping: Value): readonly MappedAttribute[] {
  const standard = mappedAttributesIn(mapping).flatMap(({ name: option, ...mapped }) => {
    const name = standardAttributes.get(option);
    return name === undefined ? [] : [{ ...mapped, name }];
  });
  const custom = mapping.kind === "map" ? mappedAttributesIn(memberIn(mapping, "custom")) : [];
  return [...standard, ...custom.filter(({ name }) => name.startsWith(customAttributePrefix))];
}

/** The default scopes of social providers. */
const defaultScopes: ReadonlyMap<string, readonly string[]> = new Map([
  ["UserPoolIdentityProviderAmazon", ["profile"]],
  ["UserPoolIdentityProviderApple", ["name"]],
  ["UserPoolIdentityProviderFacebook", ["public_profile"]],
  ["UserPoolIdentityProviderGoogle", ["profile"]],
]);

function requestedByOptions({ construct, options, changes }: Facts, scenario: Scenario): readonly string[] | undefined {
  const scopes = valueIn(options, "scopes", scenario);
  if (!isKept("providerDetails", changes)) {
    return undefined;
  }
  return scopes.kind === "absent"
    ? defaultScopes.get(construct.cognitoClass ?? "")
    : allKnown(scopes, scope => stringOf(scope));
}

/** The names of a server's scopes. `undefined`: there may be others. */
function scopeNames({ options, changes, constructs }: Facts, scenario: Scenario): readonly string[] | undefined {
  const scopes = scenario.resolveForHost(scenario.member(options, ["scopes"]));
  const { spell = unchanged } = constructs.model;
  return isKept("scopes", changes) ? allKnown(scopes, scope => scopeName(scope, spell)) : undefined;
}

function scopeName(scope: HostValue, spell: NameConversion): string | undefined {
  const name = serverScopeName(scope, spell);
  return name && stringOf(name);
}
