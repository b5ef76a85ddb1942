import { joinText } from "../../model/text.ts";
import { isStringLiteral, type Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";

/** What readers are meant to replace: `<pool-id>`, `{{pool_id}}`, `${POOL_ID}`, `[NAME]`, `YOUR_POOL_ID`. */
const placeholder =
  /<[\p{L}_][\p{L}\p{N}\s_.:'/|-]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\[[\p{L}_][\p{L}\p{N}\s_-]*\]|(?<![\p{L}\p{N}])(?:YOUR|MY|REPLACE|CHANGE)[_-][\w-]*|X{4,}|\.{3}|…/gu;

/** Placeholders for the id of a pool or client, which would not be plausible names: `your-pool-id`, `xxxx`. */
const placeholderId = /your|x{3}|placeholder|replace|change|insert|dummy|(?:pool|client)[_-]?id/iu;

/** The value of a member, with placeholders in its strings unknown. */
export function withoutPlaceholders(property: Property, value: Value): Value {
  const isId = property === "UserPoolId" || property === "ClientId" || property === "ClientSecret";
  return isId && isStringLiteral(value) && placeholderId.test(value.value)
    ? { kind: "unknown", site: value.site }
    : withPlaceholders(value);
}

function withPlaceholders(value: Value): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(withPlaceholders) };
    case "map":
      return { ...value, members: value.members.map(member => ({ ...member, value: withPlaceholders(member.value) })) };
    case "text":
      return withParts(value.parts, value);
    case "literal":
      return typeof value.value === "string" ? withParts([value.value], value) : value;
    default:
      return value;
  }
}

function withParts(given: readonly (string | undefined)[], value: Value): Value {
  const parts = given.flatMap(part => (part === undefined ? [undefined] : split(part)));
  if (!parts.slice(0, given.length).some((part, index) => part !== given[index])) {
    return value;
  }
  return parts.every(part => part === undefined) ? { kind: "unknown", site: value.site } : joinText(parts, value.site);
}

function split(text: string): readonly (string | undefined)[] {
  const parts: (string | undefined)[] = [];
  let position = 0;
  for (const { index, 0: found } of text.matchAll(placeholder)) {
    if (index > position) {
      parts.push(text.slice(position, index));
    }
    parts.push(undefined);
    position = index + found.length;
  }
  if (position < text.length || parts.length === 0) {
    parts.push(text.slice(position));
  }
  return parts;
}
