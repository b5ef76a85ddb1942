import type { Value } from "../../model/value.ts";
import { readString } from "../cloudformation/intrinsics/texts.ts";

/** A value in whose strings something else is put before the service sees them: `https://${var.host}/callback`. */
export function withHoles(value: Value): Value {
  switch (value.kind) {
    case "list":
      return { ...value, items: value.items.map(withHoles) };
    case "map":
      return { ...value, members: value.members.map(member => ({ ...member, value: withHoles(member.value) })) };
    case "literal":
      return typeof value.value === "string" ? stringWithHoles(value.value, value) : value;
    default:
      return value;
  }
}

function stringWithHoles(text: string, value: Value): Value {
  const read = readString(text, value.site);
  return read.kind === "text" || read.kind === "unknown" ? read : value;
}
