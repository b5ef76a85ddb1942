import type { Range } from "../../model/site.ts";
import { tokensIn, type Token } from "./tokens.ts";

/** A run of tokens, by their indices, half-open. */
export type Span = readonly [from: number, to: number];

export interface Argument {
  readonly name: Token | undefined;
  readonly value: Span;
  readonly range: Range;
}

const nowhere: Token = { kind: "end", text: "", range: [0, 0] };

/** The words of an R text without comments, with their brackets paired. */
export class Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Of each bracket, the index of the other one. */
  readonly #partners = new Map<number, number>();
  /** Of each token, the index of the bracket around it, or -1. */
  readonly #around: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.tokens = tokensIn(text).filter(({ kind }) => kind !== "comment");
    const open: number[] = [];
    for (const [index, { kind }] of this.tokens.entries()) {
      const opening = kind === "close" ? open.pop() : undefined;
      if (opening !== undefined) {
        this.#partners.set(opening, index).set(index, opening);
      }
      this.#around.push(open.at(-1) ?? -1);
      if (kind === "open") {
        open.push(index);
      }
    }
  }

  at(index: number): Token {
    return this.tokens[index] ?? nowhere;
  }

  is(index: number, text: string): boolean {
    const token = this.at(index);
    return token.text === text && token.kind !== "string";
  }

  partnerOf(index: number): number | undefined {
    return this.#partners.get(index);
  }

  /** The bracket around a token. */
  aroundOf(index: number): number {
    return this.#around[index] ?? -1;
  }

  /** The braces around a token, or -1 for the file: what R runs line by line. */
  blockOf(index: number): number {
    let around = this.aroundOf(index);
    while (around !== -1 && !this.is(around, "{")) {
      around = this.aroundOf(around);
    }
    return around;
  }

  rangeOf([from, to]: Span): Range {
    return [this.at(from).range[0], this.at(Math.max(from, to - 1)).range[1]];
  }

  /** From one token on, as far as a line or an entry goes. */
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

  /** What is given between brackets. */
  argumentsAt(open: number): readonly Argument[] {
    const close = this.partnerOf(open) ?? open;
    const given: Argument[] = [];
    for (let from = open + 1; from < close;) {
      let to = from;
      while (to < close && !this.is(to, ",")) {
        to = (this.at(to).kind === "open" ? (this.partnerOf(to) ?? to) : to) + 1;
      }
      given.push(this.#argument(this.#trimmed([from, to])));
      from = to + 1;
    }
    return given.length === 1 && given[0] && given[0].value[0] >= given[0].value[1] ? [] : given;
  }

  #argument(span: Span): Argument {
    const [from, to] = span;
    const isNamed = this.is(from + 1, "=") && from + 1 < to && /^(?:name|string)$/u.test(this.at(from).kind);
    return {
      name: isNamed ? this.at(from) : undefined,
      value: isNamed ? this.#trimmed([from + 2, to]) : span,
      range: this.rangeOf(span),
    };
  }

  #trimmed([first, last]: Span): Span {
    let from = first;
    let to = last;
    while (from < to && this.at(from).kind === "newline") {
      from++;
    }
    while (to > from && this.at(to - 1).kind === "newline") {
      to--;
    }
    return [from, to];
  }
}
