/** The name that was probably meant: the one that takes the fewest typing mistakes, if there is one such. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const text = comparable(written);
  const limit = Math.min(2, Math.floor(text.length / 3));
  const near = names
    .map(name => ({ name, distance: distanceBetween(text, comparable(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance !== second?.distance ? first.name : undefined;
}

/** Names by their letters alone: `client-credentials` is as near to `client_credentials` as can be. */
function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/gu, "");
}

/**
 * How many letters must be added, removed, replaced or swapped with their neighbour. Of more than the limit it is only
 * said that they are more.
 */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return Infinity;
  }
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
