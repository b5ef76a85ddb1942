import { BACKSLASH, behindLineBreak, codeAt, isLineBreak } from "./characters.ts";

/** What a string literal begins with. */
export interface StringOpening {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  /** An f-string or a t-string, which has replacement fields. */
  readonly isFormatted: boolean;
  /** A t-string, whose value is not a string. */
  readonly isTemplate: boolean;
}

const prefixes = ["u", "r", "b", "br", "rb", "f", "fr", "rf", "t", "tr", "rt"];
const openings = new Map(prefixes.map(prefix => [prefix, openingOf(prefix)]));

function openingOf(prefix: string): StringOpening {
  return {
    isRaw: prefix.includes("r"),
    isBytes: prefix.includes("b"),
    isFormatted: prefix.includes("f") || prefix.includes("t"),
    isTemplate: prefix.includes("t"),
  };
}

export const plainOpening: StringOpening = openingOf("");

/** The kind of string that has a prefix. `undefined`: strings have no such prefix. */
export function stringOpening(prefix: string): StringOpening | undefined {
  return openings.get(prefix.toLowerCase());
}

/** Whether the quote at an offset is the first of three. */
export function isTripleQuote(text: string, offset: number): boolean {
  const quote = text.charCodeAt(offset);
  return codeAt(text, offset + 1) === quote && codeAt(text, offset + 2) === quote;
}

/**
 * The offset of the quotes that close a string.
 *
 * If there are none, it is the complement (`~`) of the offset where the string ends: at the end of the line, or for
 * triple quotes at the end of the text.
 *
 * @param from - the offset behind the opening quotes
 */
export function closingQuote(text: string, from: number, quote: number, isTriple: boolean): number {
  let offset = from;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === quote) {
      if (!isTriple || isTripleQuote(text, offset)) {
        return offset;
      }
      offset += 1;
    } else if (code === BACKSLASH) {
      offset = behindEscape(text, offset);
    } else if (isLineBreak(code) && !isTriple) {
      return ~offset;
    } else {
      offset += 1;
    }
  }
  return ~text.length;
}

/** The offset behind the quotes that close a string. If there are none, it is where the string ends. */
export function behindString(text: string, from: number, quote: number, isTriple: boolean): number {
  const closing = closingQuote(text, from, quote, isTriple);
  return closing < 0 ? ~closing : closing + (isTriple ? 3 : 1);
}

/** The offset behind a backslash and the character or line break that it escapes. */
export function behindEscape(text: string, backslash: number): number {
  const next = backslash + 1;
  return next < text.length ? behindLineBreak(text, next) : next;
}
