import type { ListExpression } from "../model/value.ts";
import type { PlainValue } from "./edit.ts";
import type { Printable } from "./print/printable.ts";

export interface ListChanges {
  readonly removed: ReadonlySet<number>;
  readonly inserted: readonly { readonly index: number; readonly value: Printable }[];
}

/**
 * The changes that turn a list into one with other values. Items that it already has stay as they are, with their
 * comments and spelling. `undefined`: not every item can be edited individually.
 */
export function changesToList(
  { items, site: { container } }: ListExpression,
  values: readonly PlainValue[],
  printed: readonly Printable[],
): ListChanges | undefined {
  const areHere = items.every((item, index) => {
    const slot = item.kind === "spread" ? undefined : item.site.slot;
    return slot !== undefined && slot.container === container && slot.index === index && !slot.fixed;
  });
  if (!areHere || values.length !== printed.length) {
    return undefined;
  }
  const kept = new Map<number, number>();
  let next = 0;
  for (const [position, value] of values.entries()) {
    const index = items.findIndex((item, at) => at >= next && item.kind === "literal" && item.value === value);
    if (index !== -1) {
      kept.set(position, index);
      next = index + 1;
    }
  }
  const inserted: { index: number; value: Printable }[] = [];
  let index = items.length;
  for (const [position, value] of [...printed.entries()].toReversed()) {
    const place = kept.get(position);
    if (place === undefined) {
      inserted.unshift({ index, value });
    }
    index = place ?? index;
  }
  const stays = new Set(kept.values());
  return { removed: new Set([...items.keys()].filter(at => !stays.has(at))), inserted };
}
