import { standardAttributes, customAttributePrefix } from "../spec/attributes.ts";
import { enumMembers } from "../spec/enum-values.ts";
import { socialProviders, userPoolProvider } from "../spec/identity-providers.ts";
import type { Property } from "../spec/properties.ts";

/**
 * The items that somebody meant to list by one item with commas in it, which is one item to Cognito. `undefined`: the
 * commas may be meant, as in a URL, or it is a scope, of which another rule says so.
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
