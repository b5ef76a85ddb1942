import type { Definition, Range } from "./site.ts";

/** A piece of a command's text, or a placeholder for an expansion. */
export interface Piece {
  /** `undefined`: unknown. */
  readonly text: string | undefined;
  /** Where it is written, without quotes. */
  readonly range: Range;
  /** Whether it is written literally: without escapes, and not through a variable. */
  readonly isExact: boolean;
  /** Where the variable is set whose value it is. */
  readonly definition?: Definition;
}

/** Text in pieces with their source ranges. */
export type WrittenText = readonly Piece[];

/** The text, if all of it is known. */
export function stringOfText(text: WrittenText): string | undefined {
  return text.some(piece => piece.text === undefined) ? undefined : text.map(piece => piece.text).join("");
}

/**
 * The parts of the text, with `undefined` for placeholders. Adjacent pieces of a kind are one part; a text without
 * pieces is an empty string.
 */
export function partsOfText(text: WrittenText): readonly (string | undefined)[] {
  const parts: (string | undefined)[] = [];
  for (const piece of text) {
    const last = parts.at(-1);
    if (parts.length === 0 || (piece.text === undefined) !== (last === undefined)) {
      parts.push(piece.text);
    } else if (piece.text !== undefined) {
      parts[parts.length - 1] = `${last ?? ""}${piece.text}`;
    }
  }
  return parts.length === 0 ? [""] : parts;
}

/** The text for display, with `…` for what is unknown. */
export function shownText(text: WrittenText): string {
  return partsOfText(text)
    .map(part => part ?? "…")
    .join("");
}

/** A slice of a text, by offsets into it. A placeholder counts as one character. */
export function sliceText(text: WrittenText, start: number, end = Infinity): WrittenText {
  const slice: Piece[] = [];
  let offset = 0;
  for (const piece of text) {
    const length = piece.text?.length ?? 1;
    const from = Math.max(0, start - offset);
    const to = Math.min(length, end - offset);
    offset += length;
    if (from < to) {
      slice.push(from === 0 && to === length ? piece : slicePiece(piece, from, to));
    }
  }
  return slice;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  const [start] = piece.range;
  return {
    ...piece,
    text: piece.text?.slice(from, to),
    range: piece.isExact ? [start + from, start + to] : piece.range,
  };
}

/** Represents a placeholder in a string, as a single character. */
export const PLACEHOLDER = "\uE000";

/** The text with {@link PLACEHOLDER} for what is unknown. */
export function stringWithPlaceholders(text: WrittenText): string {
  return text.map(piece => piece.text ?? PLACEHOLDER).join("");
}

/** Splits a text at a separator of one character. */
export function splitText(text: WrittenText, separator: string): readonly WrittenText[] {
  const whole = stringWithPlaceholders(text);
  const parts: WrittenText[] = [];
  let start = 0;
  for (let at = whole.indexOf(separator); at !== -1; at = whole.indexOf(separator, start)) {
    parts.push(sliceText(text, start, at));
    start = at + 1;
  }
  parts.push(sliceText(text, start));
  return parts;
}

/** Where a text is written. `undefined`: it is empty. */
export function rangeOfText(text: WrittenText): Range | undefined {
  const first = text[0];
  const last = text.at(-1);
  return first && last && [first.range[0], last.range[1]];
}
