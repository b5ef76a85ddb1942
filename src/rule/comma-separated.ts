import { standardAttributes, customAttributePrefix } from "../spec/attributes.ts";
import { enumMembers } from "../spec/enum-values.ts";
import { socialProviders, userPoolProvider } from "../spec/identity-providers.ts";
import type { Property } from "../spec/properties/app-client.ts";

/**
 * The items that were meant by a single item with commas in it, which Cognito takes for one item. `undefined`: the
 * commas may be intended, as in a URL, or it is a scope, for which another rule reports it.
 */
export function itemsBetweenCommas(property: Property, item: string): readonly string[] | undefined {
  if (!item.includes(",")) {
    return undefined;
  }
  const items = item
    .split(",")
    .map(part => part.trim())
    .filter(part => part !== "");
  return items.length > 0 && items.every(part => canBeItem(property, part)) ? items : undefined;
}

function canBeItem(property: Property, part: string): boolean {
  switch (property) {
    case "ReadAttributes":
    case "WriteAttributes":
      return standardAttributes.includes(part) || part.startsWith(customAttributePrefix);
    case "SupportedIdentityProviders":
      return part === userPoolProvider || socialProviders.includes(part);
    default:
      return enumMembers.get(property)?.values.includes(part) ?? false;
  }
}
