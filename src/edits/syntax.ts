export type Quote = '"' | "'";

/** How one language writes comments, keys and strings. */
export interface Syntax {
  readonly name: "javascript" | "json" | "yaml";
  /** A comment, where it begins (sticky). */
  readonly comment: RegExp;
  /** @param quote - what to quote with; without it only what needs it is quoted, with the `fallback` */
  printString(value: string, style: StringStyle): string;
  printKey(key: string, style: StringStyle): string;
}

export interface StringStyle {
  /** What to quote with. Without it a string is quoted only where it must be. */
  readonly quote: Quote | undefined;
  /** What to quote with where there must be quotes. */
  readonly fallback: Quote;
  /** Whether the string is put between brackets. */
  readonly inFlow: boolean;
}
