import type { Range } from "../../model/site.ts";
import { Lexer } from "./lexer.ts";
import type { SyntaxError } from "./syntax-tree.ts";
import type { Token, TokenKind } from "./tokens.ts";

/** The maximum nesting depth of expressions and blocks: deeper than any real file, but safe for the stack. */
const MAX_DEPTH = 200;

/** The tokens of a range of a text, with one token of lookahead, and their syntax errors. */
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

  /** The next token. Between brackets, line endings are skipped. */
  get token(): Token {
    while (this.#ignoresNewlines && this.#token.kind === "newline") {
      this.#token = this.#lexer.next();
    }
    return this.#token;
  }

  /** The end of the last consumed token. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  advance(): Token {
    const taken = this.token;
    this.#token = this.#lexer.next();
    this.#lastEnd = taken.end;
    return taken;
  }

  /** Continues at a position, such as one inside a string. */
  moveTo(position: number): void {
    this.#token = this.#lexer.next(position);
    this.#lastEnd = position;
  }

  /** Consumes the next token if it is of this kind. */
  accept(kind: TokenKind): Token | undefined {
    return this.token.kind === kind ? this.advance() : undefined;
  }

  /** Consumes the next token, which must be of this kind. */
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
    return this.textOf(this.token) === word;
  }

  /** Records an error at the next token. */
  fail(message: string, { start, end }: { readonly start: number; readonly end: number } = this.token): void {
    this.errors.push({ message, range: [start, end] });
  }

  /** Skips the rest of a line. */
  skipLine(): void {
    while (this.#token.kind !== "newline" && this.#token.kind !== "}" && this.#token.kind !== "end") {
      this.#token = this.#lexer.next();
    }
  }

  /**
   * Parses a nested construct. Past the maximum depth, the rest is abandoned.
   *
   * @param ignoresNewlines - whether line endings in it are skipped. By default as around it
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

  /** Stops reading. */
  giveUp(): void {
    this.fail("Nested too deep.");
    this.moveTo(this.range[1]);
  }
}
