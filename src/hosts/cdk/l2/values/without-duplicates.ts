import type { Scalar, Value } from "../../../../model/value.ts";

/** The items without duplicates, in the order of a JavaScript `Set`. Unknown items are all kept. */
export function withoutDuplicates<Item extends Value>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<Scalar>();
  return items.filter(item => {
    if (item.kind !== "literal") {
      return true;
    }
    const isNew = !seen.has(item.value);
    seen.add(item.value);
    return isNew;
  });
}
