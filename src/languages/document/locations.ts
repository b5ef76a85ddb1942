/** Line from 1, column from 0, as in an ESLint syntax tree. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** The locations of offsets into a text, by ESLint's definition of a line. Lines are indexed on first use. */
export function locator(text: string): (offset: number) => Location {
  let starts: readonly number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu), ({ 0: end, index }) => index + end.length)];
}
