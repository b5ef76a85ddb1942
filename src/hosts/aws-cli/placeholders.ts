import { joinText } from "../../model/text.ts";
import { isStringLiteral, type Value } from "../../model/value.ts";
import type { Property } from "../../spec/properties/app-client.ts";

/** What readers are meant to replace: `<pool-id>`, `{{pool_id}}`, `${POOL_ID}`, `[NAME]`, `YOUR_POOL_ID`. */
const placeholder =
  /<[\p{L}_][\p{L}\p{N}\s_.:'/|-]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\[[\p{L}_][\p{L}\p{N}\s_-]*\]|(?<![\p{L}\p{N}])(?:YOUR|MY|REPLACE|CHANGE)[_-][\w-]*|X{4,}|\.{3}|…/u;

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

function withParts(given: readonly (string | undefined)[], { site }: Value): Value {
  const parts = given.flatMap(part => (part === undefined ? [undefined] : split(part)));
  const isUnknown = parts.includes(undefined) && parts.every(part => part === undefined || part === "");
  return isUnknown ? { kind: "unknown", site } : joinText(parts, site);
}

/** The text with `undefined` for each placeholder. */
function split(text: string): readonly (string | undefined)[] {
  return text.split(placeholder).flatMap((part, index) => (index === 0 ? [part] : [undefined, part]));
}
