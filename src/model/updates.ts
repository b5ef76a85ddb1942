import type { Condition } from "./condition.ts";
import type { Range, Site } from "./site.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "./value.ts";
import { absent, either, isSpread, mapCases, spread, unknown, type Plain } from "./expressions.ts";
import { memberOf } from "./members.ts";

/** A change to a part of an object or list after it is created. */
export type Change = SetChange | AddChange | MergeChange | HavocChange;

interface PartChange {
  /** The keys that lead to the part. */
  readonly path: readonly string[];
}

/** The part gets another value, or is removed if that is absent. */
export interface SetChange extends PartChange {
  readonly kind: "set";
  readonly when: Condition;
  readonly value: Expression;
  /** The range of the key that identifies the part. */
  readonly keyRange: Range;
  /** See {@link Member.shorthand}. */
  readonly shorthand?: true;
  readonly computed?: true;
  /** Whether missing objects around the part are created. */
  readonly makesHolders?: true;
  /** Whether the part is deleted. */
  readonly isDeletion?: true;
}

/** Items are added to the part, a list. */
export interface AddChange extends PartChange {
  readonly kind: "add";
  readonly when: Condition;
  readonly items: readonly (Expression | Spread)[];
  readonly at: "front" | "back";
  /** Whether it has no effect if there is no list. */
  readonly isOptional: boolean;
  readonly range: Range;
}

/** All members of another map are set in the part, a map. */
export interface MergeChange extends PartChange {
  readonly kind: "merge";
  readonly when: Condition;
  readonly of: Expression;
  readonly range: Range;
}

/** The part may have any value afterwards. */
export interface HavocChange extends PartChange {
  readonly kind: "havoc";
}

/** The expression after a change. */
export function withChange(expression: Expression, change: Change): Expression {
  return mapCases(expression, value => withChangeAt(value, change.path, change));
}

function withChangeAt(value: Plain, path: readonly string[], change: Change): Expression {
  const [key, ...rest] = path;
  if (key === undefined) {
    return withChangeOf(value, change);
  }
  switch (value.kind) {
    case "map":
      return withMember(value, key, rest, change);
    case "list":
      return withItem(value, key, rest, change);
    case "absent":
      return change.kind === "set" && change.makesHolders
        ? withMember({ kind: "map", members: [], complete: true, site: { range: change.keyRange } }, key, rest, change)
        : havoc(value);
    default:
      return havoc(value);
  }
}

/** The part itself after a change. */
function withChangeOf(before: Expression, change: Change): Expression {
  switch (change.kind) {
    case "set":
      return either(change.when, change.value, before, { range: change.value.site.range });
    case "add":
      return mapCases(before, list => withItems(list, change));
    case "merge":
      return mapCases(before, map => withMembersOf(map, change));
    case "havoc":
      return havoc(before);
  }
}

/** The new member follows the others, where it wins; an older one of the same name stays where it is. */
function withMember(map: MapExpression, key: string, rest: readonly string[], change: Change): Expression {
  const before = memberOf(map, key, map.site);
  const value =
    rest.length === 0
      ? withChangeOf(before, change)
      : mapCases(before, part => withoutSlot(withChangeAt(part, rest, change)));
  const range = rangeOf(change) ?? map.site.range;
  const isDeletion = rest.length === 0 && change.kind === "set" && change.isDeletion === true;
  const member = { key, keyRange: range, range, ...keyStyleOf(change), value, ...(isDeletion && { isDeletion }) };
  return { ...map, members: [...map.members, member] };
}

/** What is written in two places must not be replaced in only one of them. */
function withoutSlot(expression: Expression): Expression {
  const { range, container } = expression.site;
  return { ...expression, site: { range, ...(container && { container }) } };
}

function keyStyleOf(change: Change): Pick<Member<Expression>, "shorthand" | "computed"> {
  const { shorthand, computed }: Partial<SetChange> = change.kind === "set" ? change : {};
  return { ...(shorthand && { shorthand }), ...(computed && { computed }) };
}

function rangeOf(change: Change): Range | undefined {
  switch (change.kind) {
    case "set":
      return change.keyRange;
    case "add":
    case "merge":
      return change.range;
    case "havoc":
      return undefined;
  }
}

function withItem(list: ListExpression, key: string, rest: readonly string[], change: Change): Expression {
  const { items, complete } = list;
  const index = /^(?:0|[1-9]\d{0,4})$/u.test(key) ? Number(key) : undefined;
  if (change.kind !== "set" || index === undefined || !complete || items.some(isSpread)) {
    return havoc(list);
  }
  const before = items[index];
  if (before) {
    const item = mapCases(before as Expression, part => withChangeAt(part, rest, change));
    return { ...list, site: withoutPlace(list), items: items.with(index, item) };
  }
  return rest.length === 0 && change.makesHolders
    ? withItems(list, {
        ...change,
        kind: "add",
        items: [change.value],
        at: "back",
        isOptional: false,
        range: change.keyRange,
      })
    : havoc(list);
}

/** Adds items to a list, or to a value that may be one. */
function withItems(before: Plain, { items, at, when, range, isOptional }: AddChange): Expression {
  const site: Site = { range };
  switch (before.kind) {
    case "list": {
      const added: readonly (Expression | Spread)[] =
        when === true
          ? items
          : [spread(either(when, { kind: "list", items, complete: true, site }, absent(site), site))];
      const all = at === "back" ? [...before.items, ...added] : [...added, ...before.items];
      return { ...before, site: withoutPlace(before), items: all };
    }
    case "absent":
      return isOptional ? before : havoc(before);
    case "unknown":
      return isOptional
        ? havoc(before)
        : either(when, { kind: "list", items, complete: false, site }, havoc(before), site);
    default:
      return havoc(before);
  }
}

function withMembersOf(map: Plain, { of, when, range }: MergeChange): Expression {
  const site: Site = { range };
  return map.kind === "map"
    ? { ...map, members: [...map.members, spread(either(when, of, absent(site), site))] }
    : havoc(map);
}

/** An unknown value, which therefore cannot be edited either. */
function havoc({ site: { range } }: Expression): Expression {
  return unknown({ range });
}

/** If more items are written elsewhere, the list can be edited only item by item. */
function withoutPlace({ site }: ListExpression): Site {
  return { range: site.range };
}

/** Whether a path is another path or leads to something inside it. */
export function isUnder(path: readonly string[], other: readonly string[]): boolean {
  return other.every((key, index) => key === path[index]);
}

/** Whether one of two paths leads to the other or to something inside it. */
export function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return isUnder(a, b) || isUnder(b, a);
}
