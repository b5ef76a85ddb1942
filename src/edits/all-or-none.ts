/** What all of the lists have, or `null` where there is no list in the place of one. */
export function allOrNone<Item>(lists: readonly (readonly Item[] | null)[]): readonly Item[] | null {
  const complete = lists.filter(list => list !== null);
  return complete.length === lists.length ? complete.flat() : null;
}
