import { perText } from "../../model/per-text.ts";
import type {
  IdentityProvider,
  MappedAttribute,
  PoolAttribute,
  RelatedResource,
  ResourceServer,
} from "../../model/related-resources.ts";
import type { Resource } from "../../model/resource.ts";
import type { Scenario } from "../../model/scenario.ts";
import { isTrue, stringOf, type Expression, type HostValue, type ListOf, type Value } from "../../model/value.ts";
import { customAttributePrefix, developerAttributePrefix, standardAttributes } from "../../spec/attributes.ts";
import { coerceTo } from "./coercion.ts";
import type { Spelling } from "./table-resource.ts";

/** The spelling of Terraform's providers and of Python: `provider_name`. */
export const inSnakeCase: Spelling = name => name.replace(/\B[A-Z]/gu, letter => `_${letter}`).toLowerCase();

/** The value of a resource's property in a scenario. */
export function valueIn(properties: Expression, key: string, scenario: Scenario): Value {
  return scenario.resolve(scenario.member(properties, [key]));
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

/** The operation that creates branding styles, as calls, commands and permissions name it. */
const brandingCreator = /create[-_]?managed[-_]?login[-_]?branding/iu;

/** Whether something in a file may create branding styles other than as resources. */
export const mayCreateBrandings = perText(text => brandingCreator.test(text));

/** The attributes in the `Schema` of a pool. `undefined`: there may be others. */
export function attributesIn(pool: Resource<"user pool">): readonly PoolAttribute[] | undefined {
  return allKnown(pool.get("Schema"), item => attributeIn(item, pool));
}

function attributeIn(item: Value, pool: Resource<"user pool">): PoolAttribute | undefined {
  const name = stringOf(pool.memberOf(item, "Schema.*.Name"));
  const isForDevelopers = flagOf(pool.memberOf(item, "Schema.*.DeveloperOnlyAttribute"));
  // How the service treats a name that already has the prefix is unknown.
  if (name === undefined || name.includes(":") || isForDevelopers === "maybe") {
    return undefined;
  }
  const custom = (isForDevelopers ? developerAttributePrefix : "") + customAttributePrefix + name;
  return {
    name: standardAttributes.includes(name) ? name : custom,
    required: flagOf(pool.memberOf(item, "Schema.*.Required")),
    // Observed: an attribute that the schema does not declare mutable is immutable.
    mutable: flagOf(pool.memberOf(item, "Schema.*.Mutable")),
    range: item.site.range,
  };
}

/** Whether a flag is set. It is not by default. */
function flagOf(value: Value): boolean | "maybe" {
  return isTrue(coerceTo("boolean", value));
}

/** An identity provider as its pool's app clients see it. */
export function identityProviderIn(
  provider: Resource<"identity provider">,
  related: RelatedResource,
): IdentityProvider {
  const mapping = provider.get("AttributeMapping");
  const attributes = mappedAttributesIn(mapping);
  return {
    ...related,
    providerName: provider.get("ProviderName"),
    providerType: provider.get("ProviderType"),
    mappedAttributes: attributes.map(({ name }) => name),
    mapping: {
      range: mapping.kind === "absent" ? related.range : mapping.site.range,
      attributes,
      complete: isWholeMapping(mapping),
      requestedScopes: requestedScopesIn(provider.get("ProviderDetails.authorize_scopes")),
    },
  };
}

/** A resource server as its pool's app clients see it. */
export function resourceServerIn(server: Resource<"resource server">, related: RelatedResource): ResourceServer {
  return {
    ...related,
    identifier: server.get("Identifier"),
    scopes: allKnown(server.get("Scopes"), scope => stringOf(server.memberOf(scope, "Scopes.*.ScopeName"))),
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

/** The scopes in the details of a provider, separated by spaces or commas. */
function requestedScopesIn(scopes: Value): readonly string[] | undefined {
  return stringOf(scopes)
    ?.split(/[\s,]+/u)
    .filter(scope => scope !== "");
}
