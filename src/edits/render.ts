import type { WrittenMember } from "../model/app-client.ts";
import type { Neighbour } from "../model/neighbours.ts";
import type { Container, Range, Site } from "../model/site.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Expression, ListExpression, MapExpression, Member, Settled } from "../model/value.ts";
import type { Property } from "../spec/properties.ts";
import { editBlock } from "./block.ts";
import type { Changes } from "./changes.ts";
import { combine } from "./combine.ts";
import { editDelimited } from "./delimited.ts";
import type { Edit, Plain } from "./edit.ts";
import type { EditTarget, Printable } from "./edit-target.ts";
import { isOnlyMember, isSpread, locate, type Location, type MissingLocation } from "./locate.ts";
import { placeOf } from "./place.ts";
import { changesToList, type ListChanges } from "./list-changes.ts";
import { type Entry, isList, isMap } from "./print.ts";
import { isWritable, mergePrintables, nest } from "./printables.ts";
import { renameKey } from "./rename.ts";
import { holdsAnchor, replaceValue } from "./replace.ts";
import type { TextEdit } from "./text-edit.ts";

/** The attribute of a resource that names those it waits for. */
const dependencyKey = "DependsOn";

/**
 * Renders an edit as text edits that do not overlap. `null`: it cannot be made exactly here.
 *
 * @param scenario - in which the edit is wanted: of a choice, the branch is edited that is taken there
 */
export function renderEdit(edit: Edit, target: EditTarget, scenario?: Scenario): readonly TextEdit[] | null {
  const plan = new Plan(target, scenario);
  return plan.add(edit) ? plan.render() : null;
}

interface Insertion {
  readonly index: number;
  /** Of those at one place the lowest comes first. */
  readonly rank: number;
  readonly entry: Entry;
}

interface PlannedChanges {
  readonly removed: Set<number>;
  readonly inserted: Insertion[];
  /** Whether they already say all that becomes of the container. */
  readonly isWhole?: true;
}

/** What is to be done to every value, list and map, before any of it becomes text. */
class Plan {
  readonly #target: EditTarget;
  readonly #scenario: Scenario | undefined;
  readonly #replaced: { readonly site: Site; readonly value: Printable }[] = [];
  readonly #changed = new Map<Container, PlannedChanges>();
  readonly #renamed: TextEdit[] = [];

  constructor(target: EditTarget, scenario: Scenario | undefined) {
    this.#target = target;
    this.#scenario = scenario;
  }

  /** False where it cannot be done. */
  add(edit: Edit): boolean {
    switch (edit.kind) {
      case "set":
        return this.#set(edit.property, edit.value);
      case "remove":
        return this.#remove(edit.property);
      case "append":
        return this.#append(edit.property, edit.value);
      case "remove-item":
        return this.#removeSlot(edit.item.site);
      case "replace":
        return this.#write(edit.property, edit.value, edit.target);
      case "refer":
        return this.#refer(edit.target.site, edit.to);
      case "rename":
        return this.#rename(edit.member, edit.to);
      case "depend":
        return this.#depend(edit.on);
      case "together":
        return edit.edits.every(part => this.add(part));
    }
  }

  #set(property: Property, plain: Plain): boolean {
    const location = this.#locate(property);
    if (location?.kind === "written") {
      return this.#write(property, plain, location.value, location.rest);
    }
    const value = this.#print(property, plain);
    return location !== undefined && value !== undefined && this.#insertMember(location, value);
  }

  #remove(property: Property): boolean {
    const location = this.#locate(property);
    if (location?.kind !== "written" || location.rest.length > 0) {
      return false;
    }
    const { holder, member, value } = location;
    if (!isOnlyMember(holder, member.key)) {
      return false;
    }
    const { slot } = value.site;
    if (value !== member.value) {
      return this.#eraseBranch(value.site);
    }
    return slot !== undefined && slot.container === holder.site.container && this.#removeSlot(value.site);
  }

  #append(property: Property, plain: Plain): boolean {
    const location = this.#locate(property);
    if (location?.kind === "written") {
      const { value, rest } = location;
      return value.kind === "list"
        ? this.#appendTo(value, property, plain)
        : value.kind === "absent" && this.#write(property, [plain], value, rest);
    }
    const list = this.#print(property, [plain]);
    return location !== undefined && !location.isInherited && list !== undefined && this.#insertMember(location, list);
  }

  #appendTo({ items, site }: ListExpression, property: Property, plain: Plain): boolean {
    const last = items.at(-1);
    const value = this.#print(property, plain, last && last.kind !== "spread" ? last.site : undefined);
    const changes = site.container && this.#changesOf(site.container);
    if (value === undefined || !changes) {
      return false;
    }
    changes.inserted.push({ index: site.container.items.length, rank: 0, entry: { value } });
    return true;
  }

  #depend(neighbour: Neighbour): boolean {
    const { dependencies } = this.#target;
    const location = dependencies?.accepts(neighbour) === true && locate(dependencies.holder, [dependencyKey]);
    if (!location) {
      return false;
    }
    if (location.kind === "missing") {
      return !location.isInherited && this.#insertDependency(location.holder, neighbour.name);
    }
    const { value } = location.member;
    if (value.kind === "literal" && typeof value.value === "string" && value.site.slot) {
      this.#replaced.push({ site: value.site, value: [value.value, neighbour.name] });
      return true;
    }
    const changes = value.kind === "list" && value.site.container && this.#changesOf(value.site.container);
    if (!changes) {
      return false;
    }
    changes.inserted.push({ index: value.site.container.items.length, rank: 0, entry: { value: neighbour.name } });
    return true;
  }

  #insertDependency(holder: MapExpression, name: string): boolean {
    const { container } = holder.site;
    const changes = container && this.#changesOf(container);
    if (!changes || changes.inserted.some(({ entry }) => entry.key === dependencyKey)) {
      return false;
    }
    const index = placeOf(dependencyKey, holder, container, ["Type", dependencyKey]);
    changes.inserted.push({ index, rank: 0, entry: { key: dependencyKey, value: name } });
    return true;
  }

  #removeSlot({ slot }: Site): boolean {
    const item = slot?.container.items[slot.index];
    if (!slot || slot.fixed || !item || this.#holdsAnchor(item)) {
      return false;
    }
    const changes = this.#changesOf(slot.container);
    changes?.removed.add(slot.index);
    return changes !== undefined;
  }

  /** A branch cannot be taken out, but can say that there is nothing. */
  #eraseBranch(site: Site): boolean {
    const value = this.#target.printAbsence?.(site);
    if (value === undefined || !site.slot) {
      return false;
    }
    this.#replaced.push({ site, value });
    return true;
  }

  #refer(site: Site, to: Neighbour): boolean {
    const value = this.#target.printReference?.(to, site);
    if (value === undefined || !site.slot) {
      return false;
    }
    this.#replaced.push({ site, value });
    return true;
  }

  /** Writes a value in the place of another, inside of new maps where the other one says that they are absent. */
  #write(property: Property, plain: Plain, place: Expression, keys: readonly string[] = []): boolean {
    const value = this.#print(property, plain, keys.length === 0 ? place.site : undefined);
    if (value === undefined || !place.site.slot) {
      return false;
    }
    if (place.kind === "list" && Array.isArray(plain) && isList(value)) {
      const changes = changesToList(place, plain, value);
      if (changes && place.site.container) {
        return this.#rewrite(place.site.container, changes);
      }
    }
    const nested = nest(keys, value);
    this.#replaced.push({ site: place.site, value: place.kind === "absent" ? this.#structured(nested) : nested });
    return true;
  }

  #rewrite(container: Container, { removed, inserted }: ListChanges): boolean {
    if (this.#changed.has(container) || removed.some(index => this.#holdsAnchor(container.items[index] ?? [0, 0]))) {
      return false;
    }
    const entries = inserted.map(({ index, value }) => ({ index, rank: 0, entry: { value } }));
    this.#changed.set(container, { removed: new Set(removed), inserted: entries, isWhole: true });
    return true;
  }

  #insertMember({ holder, path, key, rest }: MissingLocation, value: Printable): boolean {
    const { container } = holder.site;
    const inserted = container && this.#changesOf(container)?.inserted;
    if (!container || !inserted) {
      return false;
    }
    const nested = nest(rest, value);
    const same = inserted.findIndex(({ entry }) => entry.key === key);
    const other = inserted[same];
    if (other) {
      const merged = mergePrintables(other.entry.value, nested, [...path, key], this.#target);
      inserted.splice(same, 1, { ...other, entry: { key, value: merged ?? nested } });
      return merged !== undefined;
    }
    const order = this.#target.keyOrder(path);
    inserted.push({
      index: placeOf(key, holder, container, order),
      rank: order.indexOf(key),
      entry: { key, value: nested },
    });
    return true;
  }

  #locate(property: Property): Location | undefined {
    const path = this.#target.path(property);
    return path && locate(this.#target.root, path, expression => this.#settle(expression));
  }

  /** What an expression comes out as in the scenario. A branch of which nothing is known may be the condition itself. */
  #settle(expression: Expression): Settled | undefined {
    if (expression.kind !== "choice") {
      return expression;
    }
    const branch = this.#scenario?.decided(expression);
    return branch?.kind === "unknown" ? undefined : branch;
  }

  #rename({ key, keyRange }: WrittenMember, property: Property): boolean {
    const location = this.#locate(property);
    if (location?.kind !== "missing" || location.isInherited || location.rest.length > 0) {
      return false;
    }
    const { members, site } = location.holder;
    const member = members.find(
      (candidate): candidate is Member<Expression> => !isSpread(candidate) && candidate.keyRange[0] === keyRange[0],
    );
    const renamed = member?.key === key ? renameKey(this.#target.text, member, location.key) : undefined;
    // What is read from a place that others share has no container.
    if (!renamed || !site.container) {
      return false;
    }
    this.#renamed.push(renamed);
    return true;
  }

  #print(property: Property, value: Plain, like?: Site): Printable | undefined {
    const printed = this.#target.print(property, value, like);
    return printed !== undefined && isWritable(printed) ? printed : undefined;
  }

  /** The changes to a container that more can be added to. */
  #changesOf(container: Container): PlannedChanges | undefined {
    const changes = this.#changed.get(container) ?? { removed: new Set(), inserted: [] };
    this.#changed.set(container, changes);
    return changes.isWhole ? undefined : changes;
  }

  #holdsAnchor(range: Range): boolean {
    return this.#target.syntax.name === "yaml" && holdsAnchor(this.#target.text, range);
  }

  render(): readonly TextEdit[] | null {
    if (this.#contradictsItself()) {
      return null;
    }
    const { text, syntax } = this.#target;
    const edits: TextEdit[] = [...this.#renamed];
    for (const { site, value } of this.#replaced) {
      const replacement = replaceValue(text, site, value, syntax);
      if (!replacement) {
        return null;
      }
      edits.push(...replacement);
    }
    // Of two blocks that end together the inner one is continued first.
    for (const [container, planned] of [...this.#changed].sort(([a], [b]) => startOf(b) - startOf(a))) {
      const changes = changesFrom(planned, value => this.#structured(value));
      const changed =
        container.style === "block"
          ? editBlock(text, container, changes, syntax)
          : editDelimited(text, container, changes, syntax);
      if (!changed) {
        return null;
      }
      edits.push(...changed);
    }
    return combine(text, edits);
  }

  /** A value as it is written where there was nothing. */
  #structured(value: Printable): Printable {
    return isMap(value) ? (this.#target.printStructure?.(value) ?? value) : value;
  }

  /** Whether something is to be done in a place that is to go. */
  #contradictsItself(): boolean {
    const places = [
      ...this.#replaced.map(({ site }) => ({ at: positionOf(site), owner: site })),
      ...[...this.#changed.keys()].map(container => ({ at: startOf(container), owner: container })),
      ...this.#renamed.map(edit => ({ at: edit.range[0], owner: edit })),
    ];
    const going = [
      ...this.#replaced.map(({ site }) => ({ range: site.range, owner: site })),
      ...[...this.#changed].flatMap(([owner, { removed }]) =>
        owner.items.filter((_, index) => removed.has(index)).map(range => ({ range, owner })),
      ),
    ];
    return going.some(({ range: [start, end], owner }) =>
      places.some(place => place.owner !== owner && start <= place.at && place.at < end),
    );
  }
}

function changesFrom({ removed, inserted }: PlannedChanges, written: (value: Printable) => Printable): Changes {
  const entries = new Map<number, Entry[]>();
  for (const { index, entry } of inserted.toSorted((a, b) => a.rank - b.rank)) {
    entries.set(index, [...(entries.get(index) ?? []), { ...entry, value: written(entry.value) }]);
  }
  return { removed, inserted: entries };
}

function startOf(container: Container): number {
  return container.style === "block" ? (container.items[0]?.[0] ?? 0) : container.range[0];
}

/** Where a value is, also one of which nothing is written, as behind `key:`. */
function positionOf({ range: [start, end] }: Site): number {
  return start === end ? start - 1 : start;
}
