/** Converts ESLint's lines and columns to offsets into a text. */
export class TextPositions {
  readonly #length: number;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#length = text.length;
    // ESLint uses JavaScript's line terminators in every language.
    this.#lineStarts = [
      0,
      ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu), ({ 0: end, index }) => index + end.length),
    ];
  }

  /**
   * @param line - from 1
   * @param column - from 0
   */
  offset(line: number, column: number): number {
    const start = this.#lineStarts[line - 1] ?? this.#length;
    return Math.min(start + Math.max(column, 0), this.#length);
  }
}
