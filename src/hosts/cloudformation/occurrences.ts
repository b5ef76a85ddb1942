/** Where a word stands in a text, which is searched only once, however many parts of it are asked about. */
export class Occurrences {
  readonly #word: string;
  readonly #starts: readonly number[];

  constructor(word: string, text: string) {
    const starts: number[] = [];
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length)) {
      starts.push(start);
    }
    this.#word = word;
    this.#starts = starts;
  }

  /** Whether the word stands somewhere between two positions of the text. */
  isWithin(start: number, end: number): boolean {
    const first = this.#firstFrom(start);
    return first !== undefined && first + this.#word.length <= end;
  }

  #firstFrom(position: number): number | undefined {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#starts[low];
  }
}
