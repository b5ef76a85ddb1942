import type { Range } from "../../model/site.ts";
import { tokensIn, type Token } from "./tokens.ts";

/** A half-open run of tokens, by index. */
export type Span = readonly [from: number, to: number];

export interface Argument {
  readonly name: Token | undefined;
  readonly value: Span;
  readonly range: Range;
}

/** Operators between a value or package and its member. */
const accessors: ReadonlySet<string> = new Set(["$", "@", "::", ":::"]);

/** Those between a package and its member. */
export const packageAccessors: ReadonlySet<string> = new Set(["::", ":::"]);

/** What precedes a line break that does not end a statement. */
const continued: ReadonlySet<string> = new Set(["else", "for", "function", "if", "repeat", "while"]);

const nowhere: Token = { kind: "end", text: "", range: [0, 0] };

/** The tokens of an R text with matching brackets, without comments and line breaks that do not end a statement. */
export class Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The index of each bracket's counterpart. */
  readonly #partners = new Map<number, number>();
  /** The index of the bracket around each token, or -1. */
  readonly #around: number[] = [];
  /** The index of the braces around each token, or -1. */
  readonly #blocks: number[] = [];
  /** The index of the opening parenthesis of the call around each token, or -1. */
  readonly #calls: number[] = [];
  readonly #starts: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.tokens = significantTokensIn(text);
    const open: number[] = [];
    for (const [index, { kind }] of this.tokens.entries()) {
      const opening = kind === "close" ? open.pop() : undefined;
      if (opening !== undefined) {
        this.#partners.set(opening, index).set(index, opening);
      }
      const around = open.at(-1) ?? -1;
      this.#around.push(around);
      this.#blocks.push(this.is(around, "{") ? around : this.blockOf(around));
      this.#calls.push(this.at(around - 1).kind === "name" ? around : this.callAround(around));
      if (kind === "open") {
        open.push(index);
      }
      this.#starts.push(this.#startAfter(index));
    }
  }

  /** Computes {@link startOfCallee} for a token, given the results for those before it. */
  #startAfter(index: number): number {
    const { kind } = this.at(index);
    if (kind === "close") {
      const open = this.partnerOf(index) ?? 0;
      return isValueEnd(this.at(open - 1)) ? this.startOfCallee(open - 1) : open;
    }
    return this.isMember(index) ? this.startOfCallee(index - 2) : index;
  }

  at(index: number): Token {
    return this.tokens[index] ?? nowhere;
  }

  is(index: number, text: string): boolean {
    const token = this.at(index);
    return token.text === text && token.kind !== "string";
  }

  /** Whether a token is the name of a member: `a` in `x$a`, `x@a` and `p::a`. */
  isMember(index: number): boolean {
    return accessors.has(this.at(index - 1).text);
  }

  partnerOf(index: number): number | undefined {
    return this.#partners.get(index);
  }

  /** The bracket around a token, or -1. */
  aroundOf(index: number): number {
    return this.#around[index] ?? -1;
  }

  /** The braces around a token, or -1 for the file itself, which R runs line by line. */
  blockOf(index: number): number {
    return this.#blocks[index] ?? -1;
  }

  /** The opening parenthesis of the call around a token, or -1. */
  callAround(index: number): number {
    return this.#calls[index] ?? -1;
  }

  /** Where the access that ends at a token starts: `svc` in `svc$create`, `names` in `names(x)`. */
  startOfCallee(last: number): number {
    return this.#starts[last] ?? last;
  }

  /** The index of the previous token, even on another line. */
  before(index: number): number {
    let before = index - 1;
    while (this.at(before).kind === "newline") {
      before--;
    }
    return before;
  }

  rangeOf([from, to]: Span): Range {
    return [this.at(from).range[0], this.at(Math.max(from, to - 1)).range[1]];
  }

  /** From a token to the end of its line or entry. */
  restOfLine(from: number): Span {
    let to = from;
    while (
      to < this.tokens.length &&
      !/^(?:newline|close)$/u.test(this.at(to).kind) &&
      !/^[,;]$/u.test(this.at(to).text)
    ) {
      to = (this.partnerOf(to) ?? to) + 1;
    }
    return [from, to];
  }

  /** The arguments between parentheses. */
  argumentsAt(open: number): readonly Argument[] {
    const close = this.partnerOf(open) ?? open;
    const given: Argument[] = [];
    for (let from = open + 1; from < close;) {
      let to = from;
      while (to < close && !this.is(to, ",")) {
        to = (this.at(to).kind === "open" ? (this.partnerOf(to) ?? to) : to) + 1;
      }
      given.push(this.#argument([from, to]));
      from = to + 1;
    }
    return given;
  }

  #argument(span: Span): Argument {
    const [from, to] = span;
    const isNamed = this.is(from + 1, "=") && from + 1 < to && /^(?:name|string)$/u.test(this.at(from).kind);
    return {
      name: isNamed ? this.at(from) : undefined,
      value: isNamed ? [from + 2, to] : span,
      range: this.rangeOf(span),
    };
  }
}

/** Whether a value that is called or indexed may end with a token. */
function isValueEnd({ kind }: Token): boolean {
  return kind === "close" || kind === "name" || kind === "string";
}

/** The tokens of a text but for comments, and for line breaks between parentheses or behind an operator. */
function significantTokensIn(text: string): readonly Token[] {
  const open: string[] = [];
  const tokens: Token[] = [];
  for (const token of tokensIn(text)) {
    if (token.kind === "open") {
      open.push(token.text);
    } else if (token.kind === "close") {
      open.pop();
    }
    const isSignificant =
      token.kind === "newline" ? (open.at(-1) ?? "{") === "{" && !isContinued(tokens.at(-1)) : token.kind !== "comment";
    if (isSignificant) {
      tokens.push(token);
    }
  }
  return tokens;
}

function isContinued(last: Token = nowhere): boolean {
  return last.kind === "operator" ? last.text !== ";" : continued.has(last.text);
}
