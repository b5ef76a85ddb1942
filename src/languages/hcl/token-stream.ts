import type { Range } from "../../model/site.ts";
import { Lexer } from "./lexer.ts";
import type { SyntaxError } from "./syntax-tree.ts";
import type { Token, TokenKind } from "./tokens.ts";

/** How deep expressions and blocks may be nested: deeper than any real ones, and far from the end of anybody's stack. */
const MAX_DEPTH = 200;

/** The tokens of a range of a text, with one of lookahead, and what is wrong with them. */
export class TokenStream {
  readonly text: string;
  readonly range: Range;
  readonly errors: SyntaxError[] = [];
  readonly #lexer: Lexer;
  #token: Token;
  #ignoresNewlines = false;
  #depth = 0;
  #lastEnd: number;

  constructor(text: string, range: Range) {
    this.text = text;
    this.range = range;
    this.#lexer = new Lexer(text, range);
    this.#token = this.#lexer.next();
    this.#lastEnd = this.#token.start;
  }

  /** The token that comes next. Line ends are none between brackets. */
  get token(): Token {
    while (this.#ignoresNewlines && this.#token.kind === "newline") {
      this.#token = this.#lexer.next();
    }
    return this.#token;
  }

  /** Where the last token that was taken ends. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  advance(): Token {
    const taken = this.token;
    this.#token = this.#lexer.next();
    this.#lastEnd = taken.end;
    return taken;
  }

  /** Goes on at a position that no token begins before, such as one inside of a string. */
  moveTo(position: number): void {
    this.#token = this.#lexer.next(position);
    this.#lastEnd = position;
  }

  /** Takes the next token if it is of this kind. */
  accept(kind: TokenKind): Token | undefined {
    return this.token.kind === kind ? this.advance() : undefined;
  }

  /** Takes the next token, which must be of this kind. */
  expect(kind: TokenKind, message = `Expected "${kind}".`): Token | undefined {
    const taken = this.accept(kind);
    if (!taken) {
      this.fail(message);
    }
    return taken;
  }

  textOf({ start, end }: Token): string {
    return this.text.slice(start, end);
  }

  /** Whether the next token is this word. */
  isAt(word: string): boolean {
    const { token } = this;
    return token.kind === "identifier" && this.textOf(token) === word;
  }

  /** Notes an error at the next token. */
  fail(message: string, { start, end }: { readonly start: number; readonly end: number } = this.token): void {
    this.errors.push({ message, range: [start, end] });
  }

  /** Passes over what is left of a line. */
  skipLine(): void {
    while (this.#token.kind !== "newline" && this.#token.kind !== "}" && this.#token.kind !== "end") {
      this.#token = this.#lexer.next();
    }
  }

  /**
   * Parses something nested. Past the limit of depth the rest is given up.
   *
   * @param ignoresNewlines - whether line ends in it are no tokens. By default as around it
   */
  nested<T>(parse: () => T, ignoresNewlines = this.#ignoresNewlines): T {
    const outer = this.#ignoresNewlines;
    this.#ignoresNewlines = ignoresNewlines;
    this.#depth += 1;
    if (this.#depth === MAX_DEPTH) {
      this.giveUp();
    }
    const result = parse();
    this.#depth -= 1;
    this.#ignoresNewlines = outer;
    return result;
  }

  /** Reads nothing more. */
  giveUp(): void {
    this.fail("Nested too deep.");
    this.moveTo(this.range[1]);
  }
}
