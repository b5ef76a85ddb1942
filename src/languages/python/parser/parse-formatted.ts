import { BACKSLASH, CLOSING_BRACE, codeAt, isLineBreak, OPENING_BRACE } from "./characters.ts";
import type { ExpressionGrammar } from "./grammar.ts";
import type { Expression } from "../syntax/nodes.ts";
import { behindEscape, behindString, isTripleQuote } from "./quotes.ts";
import { unescape } from "./string-literal.ts";
import type { TokenStream } from "./token-stream.ts";

/** What is between the quotes of a formatted string. */
export interface FormattedContent {
  /** Text and interpolated expressions; `undefined` for a field with a conversion or format specifier. */
  readonly parts: readonly (string | Expression | undefined)[];
  /** Every expression in it, including those in format specifiers. */
  readonly children: readonly Expression[];
  readonly isTemplate: boolean;
}

/**
 * Parses the formatted string that begins at the current token. Since Python 3.12, its fields can contain any
 * expression, even the same quotes.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#formatted-string-literals
 */
export function parseFormatted(tokens: TokenStream, grammar: ExpressionGrammar): FormattedContent {
  const { text, opening } = tokens;
  const parser = new FormattedParser(tokens, grammar);
  const parts: (string | Expression | undefined)[] = [];
  for (;;) {
    const { offset: start } = parser;
    parser.skipText(false);
    if (parser.offset > start) {
      parts.push(unescape(withoutDoubledBraces(text.slice(start, parser.offset)), opening.isRaw));
    }
    if (!parser.isAtField()) {
      break;
    }
    parts.push(parser.parseField());
  }
  parser.end();
  return { parts, children: parser.children, isTemplate: opening.isTemplate };
}

function withoutDoubledBraces(text: string): string {
  return text.replaceAll(/\{\{|\}\}/gu, brace => brace.charAt(0));
}

class FormattedParser {
  readonly children: Expression[] = [];
  /** How far the string is parsed. */
  offset: number;
  readonly #tokens: TokenStream;
  readonly #grammar: ExpressionGrammar;
  readonly #start: number;
  readonly #quote: number;
  readonly #isTriple: boolean;
  readonly #isRaw: boolean;
  /** Whether a field is malformed, so that `offset` is the end of the string. */
  #isBroken = false;

  constructor(tokens: TokenStream, grammar: ExpressionGrammar) {
    this.#tokens = tokens;
    this.#grammar = grammar;
    this.#start = tokens.contentStart;
    this.#quote = tokens.text.charCodeAt(tokens.contentStart - 1);
    this.#isTriple = tokens.isTriple;
    this.#isRaw = tokens.opening.isRaw;
    this.offset = tokens.contentStart;
  }

  isAtField(): boolean {
    return !this.#isBroken && codeAt(this.#tokens.text, this.offset) === OPENING_BRACE;
  }

  /** Moves to the token behind the string. */
  end(): void {
    const tokens = this.#tokens;
    if (!this.#isBroken && codeAt(tokens.text, this.offset) === this.#quote) {
      tokens.jump(this.offset + (this.#isTriple ? 3 : 1));
      return;
    }
    if (!this.#isBroken) {
      tokens.fail(this.#start, this.offset);
    }
    tokens.jump(this.offset);
  }

  /** Moves to the next field, or to the end of the text, or of the format specifier that it is. */
  skipText(isSpecifier: boolean): void {
    const { text } = this.#tokens;
    while (!this.#isBroken && this.offset < text.length) {
      const code = text.charCodeAt(this.offset);
      const isDoubled = codeAt(text, this.offset + 1) === code;
      if (code === OPENING_BRACE || code === CLOSING_BRACE) {
        if (isSpecifier || (code === OPENING_BRACE && !isDoubled)) {
          return;
        }
        this.offset += isDoubled ? 2 : 1;
      } else if (code === BACKSLASH) {
        this.offset = this.#behindEscape();
      } else if (code === this.#quote ? !this.#isTriple || isTripleQuote(text, this.offset) : this.#isEndOfLine(code)) {
        return;
      } else {
        this.offset += 1;
      }
    }
  }

  #isEndOfLine(code: number): boolean {
    return !this.#isTriple && isLineBreak(code);
  }

  /** A backslash does not escape braces, except in `\N{BULLET}`. */
  #behindEscape(): number {
    const { text } = this.#tokens;
    const next = codeAt(text, this.offset + 1);
    if (next === OPENING_BRACE || next === CLOSING_BRACE) {
      return this.offset + 1;
    }
    if (!this.#isRaw) {
      characterName.lastIndex = this.offset;
      const name = characterName.exec(text);
      if (name) {
        return this.offset + name[0].length;
      }
    }
    return behindEscape(text, this.offset);
  }

  /** Parses a field. `undefined`: its text is not just that of an expression. */
  parseField(): Expression | undefined {
    const tokens = this.#tokens;
    const depth = tokens.brackets.length;
    if (!tokens.enter()) {
      this.#breakOff();
      return undefined;
    }
    tokens.brackets.push("}");
    tokens.jump(this.offset + 1);
    const value = tokens.is("yield") ? this.#grammar.yield(tokens) : this.#grammar.list(tokens);
    this.children.push(value);
    const isPlain = tokens.is("}");
    tokens.accept("=");
    if (tokens.accept("!")) {
      tokens.accept("name");
    }
    if (tokens.is(":") || tokens.is(":=")) {
      this.offset = tokens.start + 1;
      this.#parseSpecifier();
    } else if (tokens.is("}")) {
      this.offset = tokens.end;
    } else {
      this.#breakOff();
    }
    tokens.leave();
    tokens.brackets.length = Math.min(depth, tokens.brackets.length);
    return isPlain && !this.#isBroken ? value : undefined;
  }

  #parseSpecifier(): void {
    const { text } = this.#tokens;
    for (;;) {
      this.skipText(true);
      if (this.isAtField()) {
        this.parseField();
      } else if (!this.#isBroken && codeAt(text, this.offset) === CLOSING_BRACE) {
        this.offset += 1;
        return;
      } else {
        this.#tokens.fail(this.offset, this.offset);
        return;
      }
    }
  }

  /** Ends the string at an error in a field: at the next quotes, or where the line ends. */
  #breakOff(): void {
    const tokens = this.#tokens;
    this.#isBroken = true;
    if (tokens.isAtLineEnd || (tokens.isFirst && !this.#isTriple)) {
      this.offset = tokens.lastEnd;
      tokens.fail(this.offset, this.offset);
      return;
    }
    tokens.fail();
    this.offset = behindString(tokens.text, tokens.start, this.#quote, this.#isTriple);
  }
}

/** A character by name: `\N{BULLET}`. */
const characterName = /\\N\{[\w -]*\}/uy;
