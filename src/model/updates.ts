import type { Condition } from "./condition.ts";
import type { Range, Site } from "./site.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "./value.ts";
import { absent, either, isSpread, mapCases, spread, unknown, type Plain } from "./expressions.ts";
import { memberOf } from "./members.ts";

/** What becomes of a part of an object or list after it is made. */
export type Change = SetChange | AddChange | HavocChange;

interface PartChange {
  /** The keys that lead to the part. */
  readonly path: readonly string[];
}

/** The part gets another value, or goes where that is absent. */
export interface SetChange extends PartChange {
  readonly kind: "set";
  readonly when: Condition;
  readonly value: Expression;
  /** What says which part it is. */
  readonly keyRange: Range;
  /** How the key is written there, as in {@link Member}. */
  readonly shorthand?: true;
  readonly computed?: true;
  /** Whether the objects around the part are made where there are none. */
  readonly makesHolders?: true;
  /** Whether the part is deleted. */
  readonly isDeletion?: true;
}

/** The part, a list, gets more items. */
export interface AddChange extends PartChange {
  readonly kind: "add";
  readonly when: Condition;
  readonly items: readonly (Expression | Spread)[];
  readonly at: "front" | "back";
  /** Whether nothing happens where there is no list. */
  readonly isOptional: boolean;
  readonly range: Range;
}

/** Anything may have become of the part. */
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
    case "havoc":
      return havoc(before);
  }
}

/** The member stands behind the others, where it wins, and the older one of its name where it stood. */
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

/** What is written in two places is not replaced in one of them. */
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

/** More items in a list, or in what is a list if it can be added to. */
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

/** A value of which nothing is known any more, and which is therefore not edited either. */
function havoc({ site: { range } }: Expression): Expression {
  return unknown({ range });
}

/** A list of which more is written elsewhere is edited item by item only. */
function withoutPlace({ site }: ListExpression): Site {
  return { range: site.range };
}

/** Whether a path leads to what another leads to, or to something in it. */
export function isUnder(path: readonly string[], other: readonly string[]): boolean {
  return other.every((key, index) => key === path[index]);
}

/** Whether what one path leads to is, holds or is in what the other leads to. */
export function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return isUnder(a, b) || isUnder(b, a);
}
