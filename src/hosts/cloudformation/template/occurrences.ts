/** A word at its position. */
interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** The positions of words in a text. The text is searched only once, however many ranges of it are queried. */
export class Occurrences {
  readonly #found: readonly Occurrence[];

  /** @param words - with the flag `g` */
  constructor(words: RegExp, text: string) {
    const found: Occurrence[] = [];
    words.lastIndex = 0;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      found.push({ start: match.index, end: words.lastIndex });
    }
    this.#found = found;
  }

  /** Whether there is a word between two positions. */
  isWithin(start: number, end: number): boolean {
    const first = this.#found[this.#indexFrom(start)];
    return first !== undefined && first.end <= end;
  }

  /** The start positions of the words between two positions. */
  startsWithin(start: number, end: number): readonly number[] {
    const starts: number[] = [];
    for (let index = this.#indexFrom(start); ; index += 1) {
      const next = this.#found[index];
      if (!next || next.end > end) {
        return starts;
      }
      starts.push(next.start);
    }
  }

  /** The index of the first word that does not start before a position. */
  #indexFrom(position: number): number {
    let low = 0;
    let high = this.#found.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#found[middle]?.start ?? 0) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
