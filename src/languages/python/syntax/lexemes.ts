import type { Range } from "../../../model/site.ts";

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

function endOfLine(text: string, start: number): number {
  const length = text.slice(start).search(/[\n\r]/u);
  return length === -1 ? text.length : start + length;
}

/** A string with single quotes ends at the end of its line at the latest. */
function stringAt(text: string, start: number, mark: string): Lexeme {
  const stop = new RegExp(mark.length === 1 ? String.raw`\\[\s\S]|[\n\r]|${mark}` : String.raw`\\[\s\S]|${mark}`, "gu");
  stop.lastIndex = start + mark.length;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (!match[0].startsWith("\\")) {
      return { kind: "string", range: [start, stop.lastIndex], mark, isClosed: match[0] === mark };
    }
  }
  return { kind: "string", range: [start, text.length], mark, isClosed: false };
}
