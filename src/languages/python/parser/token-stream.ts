import { Lexer } from "./lexer.ts";
import type { OtherExpression } from "../syntax/nodes.ts";
import { behindString } from "./quotes.ts";
import { closers, type TokenKind } from "./tokens.ts";

/** With more syntax errors than this, the text is not Python, or nothing in it can be trusted. */
export const MAX_ERRORS = 50;
/** The maximum nesting depth of expressions, patterns or blocks, which is more than Python allows of brackets. */
const MAX_NESTING = 200;

/** The tokens of a text, and what parsers of all constructs need: its syntax errors and how to go on after one. */
export class TokenStream extends Lexer {
  /** The syntax errors, in the order in which they were found. */
  readonly errors: [start: number, end: number][] = [];
  /** The number of constructs around the current token that are parsed recursively. */
  nesting = 0;
  /** At least the height of the expression that was parsed last, including those before it in the same expression. */
  height = 0;

  is(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** Moves on if the current token is of a kind. */
  accept(kind: TokenKind): boolean {
    if (this.kind !== kind) {
      return false;
    }
    this.advance();
    return true;
  }

  isName(word: string): boolean {
    return this.kind === "name" && this.word === word;
  }

  /** The range from an offset to the end of the previous token. */
  rangeFrom(start: number): [number, number] {
    return [start, Math.max(start, this.lastEnd)];
  }

  /** Records a syntax error, at the current token by default. */
  fail(start = this.#startOfFault(), end = this.isAtLineEnd ? this.lastEnd : this.end): void {
    const last = this.errors.at(-1);
    if (last && last[0] <= start && start <= last[1]) {
      last[1] = Math.max(last[1], end);
      return;
    }
    this.errors.push([start, Math.max(start, end)]);
    if (this.errors.length > MAX_ERRORS) {
      this.brackets.length = 0;
      this.jump(this.text.length);
    }
  }

  get isAtLineEnd(): boolean {
    return this.kind === "newline" || this.kind === "end";
  }

  /** The start of an error at the current token. A closing bracket may end what is in front of it too early. */
  #startOfFault(): number {
    if (this.isAtLineEnd) {
      return this.lastEnd;
    }
    let { start } = this;
    if (closingBrackets.has(this.kind)) {
      while (/[\s,]/u.test(this.text.charAt(start - 1))) {
        start -= 1;
      }
    }
    return start;
  }

  /** An expression that is not there. */
  missing(): OtherExpression {
    this.fail();
    const offset = this.isFirst ? this.start : this.lastEnd;
    return { kind: "OtherExpression", range: [offset, offset], children: [] };
  }

  /** Enters a construct that is parsed recursively. False: it is nested too deeply, and the statement is skipped. */
  enter(): boolean {
    if (this.nesting < MAX_NESTING) {
      this.nesting += 1;
      return true;
    }
    this.skipLine();
    return false;
  }

  leave(): void {
    this.nesting -= 1;
  }

  /** Consumes an opening bracket. */
  open(closer: TokenKind): void {
    this.brackets.push(closer);
    this.advance();
  }

  /** Consumes the closing bracket that is due. */
  close(): void {
    const closer = this.brackets.pop();
    if (this.kind === closer) {
      this.advance();
    } else {
      this.fail();
    }
  }

  /** Whether the brackets that were opened last end here, closed or not. */
  isAtClose(): boolean {
    const { kind, brackets } = this;
    return (
      kind === brackets[brackets.length - 1] ||
      this.isAtLineEnd ||
      (closingBrackets.has(kind) && brackets.includes(kind))
    );
  }

  /** Consumes the comma behind an item in brackets. Anything else in front of it is an error. */
  endItem(): void {
    if (this.kind === "," || this.isAtClose()) {
      this.accept(",");
    } else if (this.#startsNextLine()) {
      this.breakLine();
      this.fail();
    } else {
      const start = this.#startOfFault();
      const depth = this.brackets.length;
      do {
        this.#skipToken(depth);
      } while (!this.isAtLineEnd && (this.brackets.length > depth || !(this.is(",") || this.isAtClose())));
      this.fail(start, this.lastEnd);
      this.accept(",");
    }
  }

  /** Skips an error up to the end of the statement, or to a token outside brackets. */
  skipLine(stop: TokenKind = ";"): void {
    const start = this.#startOfFault();
    while (!this.isAtLineEnd && (this.brackets.length > 0 || this.kind !== stop)) {
      this.#skipToken(0);
    }
    this.fail(start, this.lastEnd);
  }

  /** @param depth - how many of the open brackets a token does not close */
  #skipToken(depth: number): void {
    const { kind, brackets } = this;
    if (this.#startsNextLine()) {
      this.breakLine();
      return;
    }
    const closer = closers.get(kind);
    if (closer) {
      brackets.push(closer);
    } else if (closingBrackets.has(kind)) {
      brackets.length = Math.max(depth, brackets.lastIndexOf(kind));
    }
    if (kind === "formatted") {
      const quote = this.text.charCodeAt(this.contentStart - 1);
      this.jump(behindString(this.text, this.contentStart, quote, this.isTriple));
    } else {
      this.advance();
    }
  }

  /** Whether the current token in brackets is the first of a line that is not indented as a part of the statement. */
  #startsNextLine(): boolean {
    return (
      this.isFirst && this.indent <= this.statementIndent && this.brackets.length > 0 && !closingBrackets.has(this.kind)
    );
  }
}

const closingBrackets: ReadonlySet<TokenKind> = new Set(closers.values());
