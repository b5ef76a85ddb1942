import { perText } from "../../model/per-text.ts";
import type { Range } from "../../model/site.ts";

/** Where a heredoc and the text in it stand. */
export interface HeredocRanges {
  /** From `<<` to behind the word that ends it, without the line end. */
  readonly range: Range;
  /** The lines between. */
  readonly body: Range;
  /** Whether the lines' common indentation is no part of the text: `<<-`. */
  readonly isIndented: boolean;
}

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[\t ]*\r?\n/uy;

/**
 * The heredoc that begins at `start`. `undefined`: there is none, or nothing ends it before `limit`, as while it is
 * being typed.
 */
export function heredocAt(text: string, start: number, limit: number): HeredocRanges | undefined {
  opening.lastIndex = start;
  const [head, dash, word = ""] = opening.exec(text) ?? [];
  if (head === undefined) {
    return undefined;
  }
  const lines = loneWords(text).get(word) ?? [];
  const body = start + head.length;
  const line = lines[firstAtOrBehind(lines, body)];
  if (line === undefined) {
    return undefined;
  }
  const end = text.indexOf(word, line) + word.length;
  return end > limit ? undefined : { range: [start, end], body: [body, line], isIndented: dash === "-" };
}

/** For each word that is alone on a line, where such lines begin. */
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

/** The index of the first of these ascending numbers that is not below the bound. */
function firstAtOrBehind(numbers: readonly number[], bound: number): number {
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
