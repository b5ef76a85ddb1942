import { perText } from "../../model/per-text.ts";
import type { Range } from "../../model/site.ts";

/** The ranges of a heredoc and its text. */
export interface HeredocRanges {
  /** From `<<` to the end marker, inclusive, without the line ending. */
  readonly range: Range;
  /** The lines in between. */
  readonly body: Range;
  /** Whether common indentation is removed from the lines: `<<-`. */
  readonly isIndented: boolean;
}

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[\t ]*\r?\n/uy;

/** The heredoc that starts at `start`. `undefined`: there is none, or no end marker before `limit`, as while typing. */
export function heredocAt(text: string, start: number, limit: number): HeredocRanges | undefined {
  opening.lastIndex = start;
  const [head, dash, word = ""] = opening.exec(text) ?? [];
  if (head === undefined) {
    return undefined;
  }
  const lines = loneWords(text).get(word) ?? [];
  const body = start + head.length;
  const line = lines[firstAtOrAfter(lines, body)];
  if (line === undefined) {
    return undefined;
  }
  const end = text.indexOf(word, line) + word.length;
  return end > limit ? undefined : { range: [start, end], body: [body, line], isIndented: dash === "-" };
}

/** The start positions of lines that consist of a single word, by word. */
const loneWords = perText((text: string): ReadonlyMap<string, readonly number[]> => {
  const lines = new Map<string, number[]>();
  for (const { index, 1: word = "" } of text.matchAll(/^[\t ]*([\p{ID_Start}_][\p{ID_Continue}-]*)[\t ]*\r?$/gmu)) {
    const known = lines.get(word);
    if (known) {
      known.push(index);
    } else {
      lines.set(word, [index]);
    }
  }
  return lines;
});

/** The index of the first number in ascending order that is not below the bound. */
function firstAtOrAfter(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < bound) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
