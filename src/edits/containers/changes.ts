import type { Entry } from "../print/print.ts";
import { pushAll } from "../../model/large-lists.ts";

/** Longer lists and maps are not edited: no request accepts nearly as many items, and each edit reads them all. */
export const MAX_ITEMS = 1000;

/** The changes to the items of a list or the members of a map. */
export interface Changes {
  readonly removed: ReadonlySet<number>;
  /** New entries by the index of the item that they are inserted before; at the end, the number of items. */
  readonly inserted: ReadonlyMap<number, readonly Entry[]>;
}

/** A change between two remaining items, or between one and a bracket. */
export interface Hunk {
  /** The index of the remaining item before it, or -1. */
  readonly previous: number;
  /** The index of the remaining item after it, or the number of items. */
  readonly next: number;
  readonly entries: readonly Entry[];
}

/** The hunks of a set of changes, in order. */
export function hunksOf({ removed, inserted }: Changes, items: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let previous = -1;
  let entries: Entry[] = [];
  for (let index = 0; index <= items; index += 1) {
    pushAll(entries, inserted.get(index) ?? []);
    if (removed.has(index)) {
      continue;
    }
    if (entries.length > 0 || index > previous + 1) {
      hunks.push({ previous, next: index, entries });
    }
    previous = index;
    entries = [];
  }
  return hunks;
}

export function allReplaced(items: number, entries: readonly Entry[]): Changes {
  return {
    removed: new Set(Array.from({ length: items }, (_, index) => index)),
    inserted: new Map([[items, entries]]),
  };
}

/** The concatenation of the lists. `null`: one of them is. */
export function allOrNone<Item>(lists: readonly (readonly Item[] | null)[]): readonly Item[] | null {
  const complete = lists.filter(list => list !== null);
  return complete.length === lists.length ? complete.flat() : null;
}
