import type { Container, Range } from "../model/site.ts";
import type { MapExpression, Spread } from "../model/value.ts";
import { isSpread } from "./locate.ts";

/**
 * The index at which a map gets a new member: behind the nearest one that the order has in front of it, else in front
 * of the nearest one behind it. So members that several edits add land at different places. Where something is spread
 * into the map the new member comes last, to win.
 */
export function placeOf(
  key: string,
  { members }: MapExpression,
  { items }: Container,
  order: readonly string[],
): number {
  const rank = order.indexOf(key);
  if (rank === -1 || members.some(isSpread)) {
    return items.length;
  }
  let before: { readonly rank: number; readonly index: number } | undefined;
  let behind: typeof before;
  for (const member of members.filter(isMember)) {
    const memberRank = order.indexOf(member.key);
    const isBefore = memberRank < rank && memberRank >= (before?.rank ?? 0);
    const isBehind = memberRank > rank && memberRank < (behind?.rank ?? Infinity);
    // Looked for only where it counts, as a map may have very many members.
    const index = isBefore || isBehind ? indexAt(items, member.range) : -1;
    if (index === -1) {
      continue;
    }
    if (isBefore) {
      before = { rank: memberRank, index };
    } else {
      behind = { rank: memberRank, index };
    }
  }
  return before ? before.index + 1 : (behind?.index ?? items.length);
}

function isMember(member: MapExpression["members"][number]): member is Exclude<typeof member, Spread> {
  return !isSpread(member);
}

function indexAt(items: readonly Range[], [start, end]: Range): number {
  return items.findIndex(item => item[0] <= start && end <= item[1]);
}
