import { type Container, covers, type Range } from "../model/site.ts";
import type { MapExpression, Spread } from "../model/value.ts";
import { isSpread } from "../model/expressions.ts";

/**
 * The index at which a new member is inserted into a map: after its nearest predecessor in the key order, otherwise
 * before its nearest successor. So members that several edits add are inserted at different places. If something is
 * spread into the map, the new member comes last, where it wins.
 */
export function placeOf(
  key: string,
  { members }: MapExpression,
  { items, firstFree = 0 }: Container,
  order: readonly string[],
): number {
  const written = members.filter(isMember);
  const rank = order.indexOf(key);
  if (rank === -1 || written.length < members.length) {
    return items.length;
  }
  const ranges = new Map(written.map(member => [member.key, member.range]));
  const indexOf = (name: string) => indexAt(items, ranges.get(name));
  const before = order.slice(0, rank).map(indexOf).findLast(isPlace);
  const place = before === undefined ? (order.map(indexOf).find(isPlace) ?? items.length) : before + 1;
  return Math.max(place, firstFree);
}

function isMember(member: MapExpression["members"][number]): member is Exclude<typeof member, Spread> {
  return !isSpread(member);
}

function isPlace(index: number): boolean {
  return index !== -1;
}

/** The index of the item that contains a range. Some members are written elsewhere. */
function indexAt(items: readonly Range[], range: Range | undefined): number {
  return range ? items.findIndex(item => covers(item, range)) : -1;
}
