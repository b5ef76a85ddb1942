import type { Container, Range, Site } from "../model/site.ts";
import type { Changes } from "./containers/changes.ts";
import { combine } from "./text/combine.ts";
import { editContainer } from "./containers/edit-container.ts";
import type { EditTarget } from "./edit-target.ts";
import type { ListChanges } from "./list-changes.ts";
import type { Entry } from "./print/print.ts";
import { isMap, type Printable } from "./print/printable.ts";
import { resolveNames } from "./printables.ts";
import { replaceValue } from "./containers/replace.ts";
import type { TextEdit } from "./text/text-edit.ts";
import { pushAll } from "../model/large-lists.ts";

interface Insertion {
  readonly index: number;
  /** Among those inserted at one place, the lowest comes first. */
  readonly rank: number;
  readonly entry: Entry;
}

interface PlannedChanges {
  readonly removed: Set<number>;
  readonly inserted: Insertion[];
  /** Whether these are all the changes to the container. */
  readonly isWhole?: true;
}

/**
 * Collects the changes to all values, lists and maps before any of them is rendered. A method that returns false cannot
 * make its change.
 */
export class TextPlan {
  readonly #target: EditTarget;
  readonly #replaced: { readonly site: Site; readonly value: Printable }[] = [];
  readonly #changed = new Map<Container, PlannedChanges>();
  readonly #edits: TextEdit[] = [];

  constructor(target: EditTarget) {
    this.#target = target;
  }

  add(edit: TextEdit): void {
    this.#edits.push(edit);
  }

  /** Replaces a value. */
  replace(site: Site, value: Printable | undefined): boolean {
    if (value === undefined || !site.slot) {
      return false;
    }
    this.#replaced.push({ site, value });
    return true;
  }

  /** Removes an item from its list, or a member from its map. */
  remove({ slot }: Site): boolean {
    const item = slot?.container.items[slot.index];
    if (!slot || slot.fixed || !item || this.#isReferredTo(item)) {
      return false;
    }
    const changes = this.#changesOf(slot.container);
    changes.removed.add(slot.index);
    return !changes.isWhole;
  }

  /** Appends an item to a list. */
  append(container: Container | undefined, value: Printable): boolean {
    if (!container) {
      return false;
    }
    const changes = this.#changesOf(container);
    changes.inserted.push({ index: container.items.length, rank: 0, entry: { value } });
    return !changes.isWhole;
  }

  /** The insertions into a map so far, to which more can be added. */
  insertedInto(container: Container): Insertion[] {
    return this.#changesOf(container).inserted;
  }

  /** Makes all the changes that turn a list into one with other values. */
  rewrite(container: Container, { removed, inserted }: ListChanges): boolean {
    if (
      this.#changed.has(container) ||
      container.items.some((item, index) => removed.has(index) && this.#isReferredTo(item))
    ) {
      return false;
    }
    const entries = inserted.map(({ index, value }) => ({ index, rank: 0, entry: { value } }));
    this.#changed.set(container, { removed: new Set(removed), inserted: entries, isWhole: true });
    return true;
  }

  #changesOf(container: Container): PlannedChanges {
    const changes = this.#changed.get(container) ?? { removed: new Set(), inserted: [] };
    this.#changed.set(container, changes);
    return changes;
  }

  #isReferredTo(range: Range): boolean {
    return this.#target.style.isReferredTo?.(this.#target.text, range) === true;
  }

  render(): readonly TextEdit[] | null {
    if (this.#contradictsItself()) {
      return null;
    }
    const { text, style } = this.#target;
    const edits: TextEdit[] = [...this.#edits];
    for (const { site, value } of this.#replaced) {
      const resolved = this.#resolve(value, site.range);
      const replacement = resolved === undefined ? null : replaceValue(text, site, resolved, style);
      if (!replacement) {
        return null;
      }
      pushAll(edits, replacement);
    }
    // If two blocks end together, the inner one is extended first.
    for (const [container, planned] of [...this.#changed].sort(([a], [b]) => startOf(b) - startOf(a))) {
      const changes = changesFrom(planned, value => this.#resolve(structured(value, this.#target), placeOf(container)));
      const changed = changes && editContainer(text, container, changes, style);
      if (!changed) {
        return null;
      }
      pushAll(edits, changed);
    }
    return combine(text, edits);
  }

  /** The value with its names as the file writes them at a place. */
  #resolve(value: Printable, at: Range): Printable | undefined {
    const target = this.#target;
    return resolveNames(value, target.style, name =>
      name.module === undefined ? name : target.resolveName?.(name, at),
    );
  }

  /** Whether a block is edited that is also removed. Other edits there would overlap rather than merely touch. */
  #contradictsItself(): boolean {
    const going = [
      ...this.#replaced.map(({ site }) => ({ range: site.range, owner: site.slot?.container })),
      ...[...this.#changed].flatMap(([owner, { removed }]) =>
        [...removed].map(index => ({ range: owner.items[index] ?? ([0, 0] as const), owner })),
      ),
    ];
    return [...this.#changed.keys()].some(container => {
      const at = startOf(container);
      return going.some(({ range: [start, end], owner }) => owner !== container && start <= at && at < end);
    });
  }
}

/** `undefined`: something cannot be written here. */
function changesFrom(
  { removed, inserted }: PlannedChanges,
  written: (value: Printable) => Printable | undefined,
): Changes | undefined {
  const entries = new Map<number, Entry[]>();
  for (const { index, entry } of inserted.toSorted((a, b) => a.rank - b.rank)) {
    const value = written(entry.value);
    if (value === undefined) {
      return undefined;
    }
    entries.set(index, [...(entries.get(index) ?? []), { ...entry, value }]);
  }
  return { removed, inserted: entries };
}

/** The approximate range of new entries of a container. */
function placeOf(container: Container): Range {
  const end = container.items.at(-1)?.[1] ?? ("range" in container ? container.range[0] : 0);
  return [end, end];
}

/** The position of the first item. An inner block starts after the block around it. */
function startOf({ items }: Container): number {
  return items[0]?.[0] ?? 0;
}

/** A new value, with its structures as the host writes them. */
export function structured(value: Printable, target: EditTarget): Printable {
  return isMap(value) ? (target.printStructure?.(value) ?? value) : value;
}
