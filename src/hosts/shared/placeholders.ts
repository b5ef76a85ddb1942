import type { Value } from "../../model/value.ts";
import { readString } from "../cloudformation/intrinsics/texts.ts";

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
