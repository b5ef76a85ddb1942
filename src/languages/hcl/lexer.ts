import type { Range } from "../../model/site.ts";
import { heredocAt } from "./heredoc.ts";
import type { Punctuation, Token, TokenKind } from "./tokens.ts";

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?/uy;
const blank = /[\t\r ]+/uy;

/** Longer operators are tried first. */
const punctuation = /\.\.\.|::|=>|\|\||&&|[=!<>]=|["{}[\](),.:?=~!<>+\-*/%]/uy;

/** The end of the comment that starts at `start`. `undefined`: there is none. */
export function endOfComment(text: string, start: number, limit: number): number | undefined {
  const sign = text[start];
  const next = text[start + 1];
  if (sign === "#" || (sign === "/" && next === "/")) {
    const end = text.indexOf("\n", start);
    return end === -1 || end > limit ? limit : text[end - 1] === "\r" ? end - 1 : end;
  }
  if (sign === "/" && next === "*") {
    const end = text.indexOf("*/", start + 2);
    return end === -1 || end + 2 > limit ? limit : end + 2;
  }
  return undefined;
}

/** Splits a range of a text into tokens, one at a time. The content of strings is left to the parser. */
export class Lexer {
  readonly #text: string;
  readonly #limit: number;
  #position: number;

  constructor(text: string, [start, end]: Range) {
    this.#text = text;
    this.#limit = end;
    this.#position = start === 0 && text.startsWith("\uFEFF") ? 1 : start;
  }

  /** The next token after `position`, or after the last one. */
  next(position = this.#position): Token {
    const start = this.#skipBlanks(position);
    const kind = this.#kindAt(start);
    const end = this.#endOf(kind, start);
    this.#position = end;
    return { kind, start, end };
  }

  #skipBlanks(from: number): number {
    let position = from;
    for (;;) {
      blank.lastIndex = position;
      if (blank.test(this.#text)) {
        position = Math.min(blank.lastIndex, this.#limit);
      }
      const end = position < this.#limit ? endOfComment(this.#text, position, this.#limit) : undefined;
      if (end === undefined) {
        return position;
      }
      position = end;
    }
  }

  #kindAt(start: number): TokenKind {
    if (start >= this.#limit) {
      return "end";
    }
    const character = this.#text.charAt(start);
    if (character === "\n") {
      return "newline";
    }
    if (character === "<" && heredocAt(this.#text, start, this.#limit)) {
      return "heredoc";
    }
    punctuation.lastIndex = start;
    const [sign] = punctuation.exec(this.#text) ?? [];
    if (sign !== undefined) {
      return sign as Punctuation;
    }
    if (character >= "0" && character <= "9") {
      return "number";
    }
    identifier.lastIndex = start;
    return identifier.test(this.#text) ? "identifier" : "invalid";
  }

  #endOf(kind: TokenKind, start: number): number {
    switch (kind) {
      case "identifier":
        return this.#endOfMatch(identifier, start);
      case "number":
        return this.#endOfMatch(number, start);
      case "heredoc":
        return heredocAt(this.#text, start, this.#limit)?.range[1] ?? start + 2;
      case "newline":
      case "invalid":
        return start + String.fromCodePoint(this.#text.codePointAt(start) ?? 0).length;
      default:
        // Punctuation, or the end, which is at the limit.
        return Math.min(start + kind.length, this.#limit);
    }
  }

  #endOfMatch(pattern: RegExp, start: number): number {
    pattern.lastIndex = start;
    pattern.test(this.#text);
    return Math.min(pattern.lastIndex, this.#limit);
  }
}
