import { isSpread, truthOf as commonTruthOf, type Plain } from "../../../model/expressions.ts";

/** The truthiness of a value. `undefined`: unknown. Empty containers are falsy in Python. */
export function truthOf(value: Plain): boolean | undefined {
  switch (value.kind) {
    case "list":
      return isFilled(value.items) ? true : value.items.length === 0 && value.complete ? false : undefined;
    case "map":
      return isFilled(value.members) ? true : value.members.length === 0 && value.complete ? false : undefined;
    case "instance":
      return undefined;
    default:
      return commonTruthOf(value);
  }
}

function isFilled(entries: readonly object[]): boolean {
  return entries.some(entry => !isSpread(entry));
}
