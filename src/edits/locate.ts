import type { Expression, ListExpression, MapExpression, Member, Settled, Spread } from "../model/value.ts";
import { isSpread } from "../model/expressions.ts";

/** Where a property is written, or could be. */
export type Location = WrittenLocation | ItemLocation | MissingLocation;

/** An item of a list. */
export interface ItemLocation {
  readonly kind: "item";
  /** The item's value, with its own conditions decided. */
  readonly value: Settled;
}

export interface WrittenLocation {
  readonly kind: "written";
  readonly holder: MapExpression;
  readonly member: Member<Expression>;
  /** The member's value, with its own conditions decided. */
  readonly value: Settled;
  /** The keys from the member to the property, if the member is written as absent. */
  readonly rest: readonly string[];
}

export interface MissingLocation {
  readonly kind: "missing";
  readonly holder: MapExpression;
  /** The keys from the root to the holder. */
  readonly path: readonly string[];
  /** The key that is missing in the holder. */
  readonly key: string;
  readonly rest: readonly string[];
  /** Whether a value spread into the holder has the property. */
  readonly isInherited: boolean;
}

/**
 * Follows keys from the root; the key of a list item is its index among the items that are not absent. `undefined`: it is
 * uncertain what they lead to.
 *
 * @param decide - the outcome of a choice on the way, if it is known
 */
export function locate(root: Expression, keys: readonly string[], decide = undecided): Location | undefined {
  let holder = decide(root);
  for (const [index, key] of keys.entries()) {
    const rest = keys.slice(index + 1);
    if (holder?.kind === "list") {
      const item = itemAt(holder, key, decide);
      if (item && rest.length === 0) {
        return { kind: "item", value: item };
      }
      holder = item;
      continue;
    }
    if (holder?.kind !== "map") {
      return undefined;
    }
    const member = findMember(holder, key);
    if (member === "inherited" && holder.site.container?.form.hasUniqueKeys) {
      const inside = inSpread(holder, keys.slice(index), decide);
      return inside?.kind === "missing" ? { ...inside, path: [...keys.slice(0, index), ...inside.path] } : inside;
    }
    if (member === "inherited" && rest.length > 0) {
      // A structure written here would hide everything in the inherited one.
      return undefined;
    }
    if (member === "missing" || member === "inherited") {
      return { kind: "missing", holder, path: keys.slice(0, index), key, rest, isInherited: member === "inherited" };
    }
    const value = member && decide(member.value);
    if (!member || !value || rest.length === 0 || value.kind === "absent") {
      return member && value && { kind: "written", holder, member, value, rest };
    }
    holder = value;
  }
  return undefined;
}

/** Where a member of a spread value is written, which no other member can override. */
function inSpread({ members }: MapExpression, keys: readonly string[], decide: typeof undecided): Location | undefined {
  const [key = ""] = keys;
  const holder = members.find((member): member is Spread => isSpread(member) && hasMember(member.of, key) === true);
  return holder && locate(holder.of, keys, decide);
}

function undecided(expression: Expression): Settled | undefined {
  return expression.kind === "choice" ? undefined : expression;
}

/** `undefined`: there is no such item, or it is uncertain which one it is. */
function itemAt({ items }: ListExpression, index: string, decide: typeof undecided): Settled | undefined {
  let left = /^\d+$/u.test(index) ? Number(index) : -1;
  for (const item of items) {
    const settled = item.kind === "spread" ? undefined : decide(item);
    if (!settled) {
      return undefined;
    }
    if (settled.kind !== "absent" && left === 0) {
      return settled;
    }
    left -= settled.kind === "absent" ? 0 : 1;
  }
  return undefined;
}

/** Whether the key has no other value once its member is removed. */
export function isOnlyMember({ members, complete }: MapExpression, key: string): boolean {
  const places = members.map(member => (isSpread(member) ? hasMember(member.of, key) : member.key === key));
  return complete && places.filter(Boolean).length === 1;
}

function findMember(map: MapExpression, key: string): Member<Expression> | "missing" | "inherited" | undefined {
  let inherited: boolean | "maybe" = false;
  for (const member of map.members.toReversed()) {
    if (isSpread(member)) {
      inherited ||= hasMember(member.of, key);
    } else if (member.key === key) {
      return inherited === false ? member : undefined;
    }
  }
  if (inherited === "maybe" || !map.complete) {
    return undefined;
  }
  return inherited ? "inherited" : "missing";
}

function hasMember(expression: Expression, key: string): boolean | "maybe" {
  if (expression.kind !== "map") {
    return "maybe";
  }
  const member = findMember(expression, key);
  return member === undefined ? "maybe" : member !== "missing";
}
