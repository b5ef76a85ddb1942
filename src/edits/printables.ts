import type { EditTarget, Printable } from "./edit-target.ts";
import { isCode, isList, isMap } from "./print.ts";

/** A value inside of new maps, one for each key. */
export function nest(keys: readonly string[], value: Printable): Printable {
  return keys.reduceRight<Printable>((inner, key) => ({ [key]: inner }), value);
}

/** Whether every number has a spelling that all readers agree on. */
export function isWritable(value: Printable): boolean {
  switch (typeof value) {
    case "number":
      return /^-?\d+(?:\.\d+)?$/u.test(String(value));
    case "object":
      return isCode(value) || Object.values(value).every(isWritable);
    default:
      return true;
  }
}

/** Two values that are to be written for one key, as one. `undefined`: they contradict each other. */
export function mergePrintables(
  first: Printable,
  second: Printable,
  path: readonly string[],
  target: EditTarget,
): Printable | undefined {
  if (isList(first) && isList(second)) {
    return [...first, ...second];
  }
  if (!isMap(first) || !isMap(second)) {
    return undefined;
  }
  const members = new Map(Object.entries(first));
  for (const [key, value] of Object.entries(second)) {
    const other = members.get(key);
    const merged = other === undefined ? value : mergePrintables(other, value, [...path, key], target);
    if (merged === undefined) {
      return undefined;
    }
    members.set(key, merged);
  }
  const order = target.keyOrder(path);
  return Object.fromEntries([...members].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
