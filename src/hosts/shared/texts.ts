import type { Site } from "../../model/site.ts";
import type { Expression, Value } from "../../model/value.ts";
import { splitPlaceholders } from "./placeholders.ts";

/**
 * A string in which a tool may replace placeholders. If the whole string is one, its value may not even be a string.
 */
export function readString(value: string, site: Site): Expression {
  const parts = splitPlaceholders(value).map(part => (typeof part === "string" ? part : undefined));
  return parts.length === 1 && parts[0] === undefined ? { kind: "unknown", site } : textOf(parts, site);
}

/** A literal if all parts are known, otherwise a text. */
export function textOf(parts: readonly (string | undefined)[], site: Site, hasWords = false): Expression {
  const merged: (string | undefined)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part !== undefined && last !== undefined) {
      merged[merged.length - 1] = last + part;
    } else if (part !== "" && (part !== undefined || last !== undefined || merged.length === 0)) {
      merged.push(part);
    }
  }
  return merged.includes(undefined)
    ? { kind: "text", parts: merged, site, ...(hasWords && { hasWords }) }
    : { kind: "literal", value: merged[0] ?? "", site };
}

/** A value in whose strings placeholders are replaced before the service sees them: `https://${var.host}/callback`. */
export function withPlaceholders(value: Value): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(withPlaceholders) };
    case "map":
      return { ...value, members: value.members.map(member => ({ ...member, value: withPlaceholders(member.value) })) };
    case "literal":
      return typeof value.value === "string" ? stringWithPlaceholders(value.value, value) : value;
    default:
      return value;
  }
}

function stringWithPlaceholders(text: string, value: Value): Value {
  const read = readString(text, value.site);
  return read.kind === "text" || read.kind === "unknown" ? read : value;
}
