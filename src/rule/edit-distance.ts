/**
 * The number of characters to insert, delete, replace or swap with a neighbor to turn one text into the other.
 *
 * @param limit - the largest distance of interest. A larger one is `Infinity`, so that the time is linear in the length
 *   of the texts, not quadratic
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return Infinity;
  }
  // A row contains only the columns around the diagonal, from `row - limit` to `row + limit`.
  const width = 2 * limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = [];
  for (let row = 0; row <= a.length; row += 1) {
    const current: number[] = [];
    for (let index = 0; index < width; index += 1) {
      const column = row + index - limit;
      current.push(column < 0 || column > b.length ? Infinity : distanceAt(row, column, index, current));
    }
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, b.length - a.length + limit);
  return distance <= limit ? distance : Infinity;

  function distanceAt(row: number, column: number, index: number, current: readonly number[]): number {
    if (row === 0) {
      return column;
    }
    const isSame = column > 0 && a[row - 1] === b[column - 1];
    const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    return Math.min(
      at(last, index + 1) + 1,
      at(current, index - 1) + 1,
      at(last, index) + (isSame ? 0 : 1),
      isSwapped ? at(beforeLast, index) + 1 : Infinity,
    );
  }
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
