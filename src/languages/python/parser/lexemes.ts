import type { Range } from "../../../model/site.ts";
import { endOfLine } from "./characters.ts";
import { closingQuote } from "./quotes.ts";

/** A comment, a string or a bracket: what tells text and code apart. */
export interface Lexeme {
  readonly kind: "comment" | "string" | "bracket";
  readonly range: Range;
  /** What it starts with: `#`, the quotes, the bracket. */
  readonly mark: string;
  /** False for a string without its closing quotes. */
  readonly isClosed: boolean;
}

/** Matched from left to right, so that none is found inside another. */
const opening = /[#()[\]{}]|"(?:"")?|'(?:'')?/gu;

/** The comments, strings and brackets of a Python text, in source order. */
export function lexemesIn(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const lexeme = lexemeAt(text, match.index, match[0]);
    lexemes.push(lexeme);
    [, opening.lastIndex] = lexeme.range;
  }
  return lexemes;
}

function lexemeAt(text: string, start: number, mark: string): Lexeme {
  if (mark === "#") {
    return { kind: "comment", range: [start, endOfLine(text, start)], mark, isClosed: true };
  }
  return /["']/u.test(mark)
    ? stringAt(text, start, mark)
    : { kind: "bracket", range: [start, start + 1], mark, isClosed: true };
}

/** A string with single quotes ends at the end of its line at the latest. */
function stringAt(text: string, start: number, mark: string): Lexeme {
  const closing = closingQuote(text, start + mark.length, text.charCodeAt(start), mark.length > 1);
  const isClosed = closing >= 0;
  return { kind: "string", range: [start, isClosed ? closing + mark.length : ~closing], mark, isClosed };
}
