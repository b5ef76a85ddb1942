import type { Entry } from "../print/print.ts";

/** Lists and maps longer than this are not edited: no request takes nearly as many items, and each edit reads them all. */
export const MAX_ITEMS = 1000;

/** What becomes of the items of a list or the members of a map. */
export interface Changes {
  readonly removed: ReadonlySet<number>;
  /** New ones by the index of the item that they are put in front of; behind the last item, the number of items. */
  readonly inserted: ReadonlyMap<number, readonly Entry[]>;
}

/** What happens between two items that stay, or between one and a bracket. */
export interface Hunk {
  /** The index of the item in front that stays, -1 for none. */
  readonly previous: number;
  /** The index of the item behind that stays, the number of items for none. */
  readonly next: number;
  readonly entries: readonly Entry[];
}

/** The stretches in which something changes, in order. */
export function hunksOf({ removed, inserted }: Changes, items: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let previous = -1;
  let entries: Entry[] = [];
  for (let index = 0; index <= items; index += 1) {
    entries.push(...(inserted.get(index) ?? []));
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

/** What all of the lists have, or `null` where there is no list in the place of one. */
export function allOrNone<Item>(lists: readonly (readonly Item[] | null)[]): readonly Item[] | null {
  const complete = lists.filter(list => list !== null);
  return complete.length === lists.length ? complete.flat() : null;
}
