import type { Container, Range } from "../model/site.ts";
import type { MapExpression } from "../model/value.ts";
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
  for (const member of members) {
    const sibling = isSpread(member)
      ? { rank: -1, index: -1 }
      : { rank: order.indexOf(member.key), index: indexAt(items, member.range) };
    if (sibling.rank === -1 || sibling.index === -1) {
      continue;
    }
    if (sibling.rank < rank && sibling.rank >= (before?.rank ?? 0)) {
      before = sibling;
    } else if (sibling.rank > rank && sibling.rank < (behind?.rank ?? Infinity)) {
      behind = sibling;
    }
  }
  return before ? before.index + 1 : (behind?.index ?? items.length);
}

function indexAt(items: readonly Range[], [start, end]: Range): number {
  return items.findIndex(item => item[0] <= start && end <= item[1]);
}
