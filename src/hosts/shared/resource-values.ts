import { perText } from "../../model/per-text.ts";
import type {
  IdentityProvider,
  MappedAttribute,
  PoolAttribute,
  RelatedResource,
} from "../../model/related-resources.ts";
import type { Scenario } from "../../model/scenario.ts";
import { isTrue, stringOf, type Expression, type HostValue, type ListOf, type Value } from "../../model/value.ts";
import { customAttributePrefix, developerAttributePrefix, standardAttributes } from "../../spec/attributes.ts";
import { coerceTo } from "../cloudformation/intrinsics/coercion.ts";

/** How a host spells the name of a resource's property: `ProviderName` as it is, or `providerName`. */
export type Spelling = (name: string) => string;

/** The spelling of Terraform's providers and of Python: `provider_name`. */
export const inSnakeCase: Spelling = name => name.replace(/\B[A-Z]/gu, letter => `_${letter}`).toLowerCase();

/** The value of a resource's property in a scenario. */
export function valueIn(properties: Expression, key: string, scenario: Scenario): Value {
  return scenario.resolve(scenario.member(properties, [key]));
}

/** A member of a value: absent if a map certainly lacks it, unknown if the value is not a map. */
export function memberIn(value: Value, key: string): Value {
  const { site } = value;
  if (value.kind !== "map") {
    return { kind: "unknown", site };
  }
  const member = value.members.find(candidate => candidate.key === key);
  return member?.value ?? { kind: value.complete ? "absent" : "unknown", site };
}

/** A list of certain values, or any other value. */
type ValueListOf<Item> = Exclude<HostValue, { readonly kind: "list" }> | ListOf<Item>;

/** The results of reading every item of a list. `undefined`: the list is incomplete, or an item cannot be read. */
export function allKnown<T, Item extends HostValue>(
  list: ValueListOf<Item>,
  read: (item: Item) => T | undefined,
): readonly T[] | undefined {
  if (list.kind === "absent") {
    return [];
  }
  if (list.kind !== "list" || !list.complete) {
    return undefined;
  }
  const known = list.items.map(read).filter(item => item !== undefined);
  return known.length === list.items.length ? known : undefined;
}

/** The names of calls, plugins and permissions that add attributes to a pool, besides those in its schema. */
const attributeAdders = /add-?custom-?attributes/iu;

/** Whether something in a file may add attributes to a pool after it is created. */
export const mayAddAttributes = perText(text => attributeAdders.test(text));

/** The attributes in the `Schema` of a pool. `undefined`: there may be others. */
export function attributesIn(schema: Value, spell: Spelling): readonly PoolAttribute[] | undefined {
  return allKnown(schema, item => attributeIn(item, spell));
}

function attributeIn(item: Value, spell: Spelling): PoolAttribute | undefined {
  const name = stringOf(memberIn(item, spell("Name")));
  const isForDevelopers = flagIn(item, spell("DeveloperOnlyAttribute"), false);
  // How the service treats a name that already has the prefix is unknown.
  if (name === undefined || name.includes(":") || isForDevelopers === "maybe") {
    return undefined;
  }
  const custom = (isForDevelopers ? developerAttributePrefix : "") + customAttributePrefix + name;
  return {
    name: standardAttributes.includes(name) ? name : custom,
    required: flagIn(item, spell("Required"), false),
    // Observed: an attribute that the schema does not declare mutable is immutable.
    mutable: flagIn(item, spell("Mutable"), false),
    range: item.site.range,
  };
}

function flagIn(item: Value, key: string, usual: boolean): boolean | "maybe" {
  const value = coerceTo("boolean", memberIn(item, key));
  return value.kind === "absent" ? usual : isTrue(value);
}

/** What an identity provider's properties tell about it. */
export function identityProviderIn(
  properties: Expression,
  resource: RelatedResource,
  spell: Spelling,
  scenario: Scenario,
): IdentityProvider {
  const mapping = valueIn(properties, spell("AttributeMapping"), scenario);
  const attributes = mappedAttributesIn(mapping);
  return {
    ...resource,
    providerName: valueIn(properties, spell("ProviderName"), scenario),
    providerType: valueIn(properties, spell("ProviderType"), scenario),
    mappedAttributes: attributes.map(({ name }) => name),
    mapping: {
      range: mapping.kind === "absent" ? resource.range : mapping.site.range,
      attributes,
      complete: isWholeMapping(mapping),
      requestedScopes: requestedScopesIn(valueIn(properties, spell("ProviderDetails"), scenario)),
    },
  };
}

/** The pool's attributes in a provider's `AttributeMapping`. */
export function mappedAttributesIn(mapping: Value): readonly MappedAttribute[] {
  const mapped = mapping.kind === "map" ? mapping.members.filter(({ value }) => value.kind !== "absent") : [];
  // Excludes intrinsic functions, and the user name, which is not an attribute.
  return mapped
    .filter(({ key }) => !key.startsWith("Fn::") && key !== "username")
    .map(({ key, keyRange, value }) => ({ name: key, range: keyRange, claim: stringOf(value) }));
}

/** Whether all members of a mapping are known. */
export function isWholeMapping(mapping: Value): boolean {
  return (
    mapping.kind === "absent" ||
    (mapping.kind === "map" && mapping.complete && mapping.members.every(({ key }) => !key.startsWith("Fn::")))
  );
}

/** The scopes in a provider's `ProviderDetails`, separated by spaces or commas. */
export function requestedScopesIn(details: Value): readonly string[] | undefined {
  const scopes = memberIn(details, "authorize_scopes");
  return stringOf(scopes)
    ?.split(/[\s,]+/u)
    .filter(scope => scope !== "");
}

/** The names in the `Scopes` of a resource server. `undefined`: there may be others. */
export function scopesIn(scopes: Value, spell: Spelling): readonly string[] | undefined {
  return allKnown(scopes, scope => stringOf(memberIn(scope, spell("ScopeName"))));
}
