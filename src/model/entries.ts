import { isSpread } from "./expressions.ts";
import type { Expression, Member } from "./value.ts";

/** The items of a list. `undefined`: there may be others. */
export function allItemsOf(value: Expression): readonly Expression[] | undefined {
  if (value.kind !== "list" || !value.complete) {
    return undefined;
  }
  const items = value.items.filter(item => !isSpread(item));
  return items.length === value.items.length ? items : undefined;
}

/**
 * The members of a map in the order of their keys. Of several with the same key, the last one counts. `undefined`:
 * there may be others.
 */
export function allMembersOf(value: Expression): readonly Member<Expression>[] | undefined {
  if (value.kind !== "map" || !value.complete) {
    return undefined;
  }
  const members = value.members.filter((member): member is Member<Expression> => !isSpread(member));
  const byKey = new Map(members.map(member => [member.key, member]));
  return members.length === value.members.length
    ? [...byKey.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))
    : undefined;
}
