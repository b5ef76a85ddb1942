import { isSpread, type Plain } from "../../../model/expressions.ts";

/** The truthiness of a value. `undefined`: unknown. Empty containers are falsy in Python. */
export function truthOf(value: Plain): boolean | undefined {
  switch (value.kind) {
    case "literal":
      return Boolean(value.value);
    case "absent":
      return false;
    case "list":
      return isFilled(value.items) ? true : value.items.length === 0 && value.complete ? false : undefined;
    case "map":
      return isFilled(value.members) ? true : value.members.length === 0 && value.complete ? false : undefined;
    case "text":
      return value.parts.some(part => part !== undefined && part !== "") ? true : undefined;
    case "instance":
    case "unknown":
      return undefined;
  }
}

function isFilled(entries: readonly object[]): boolean {
  return entries.some(entry => !isSpread(entry));
}
