import type { Range } from "../../model/site.ts";

export type TokenKind = "name" | "number" | "string" | "newline" | "open" | "close" | "operator" | "comment" | "end";

/** A token of an R text. */
export interface Token {
  readonly kind: TokenKind;
  /** As it is written; a quoted name is without its backticks. */
  readonly text: string;
  readonly range: Range;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["comment", /#[^\n\r]*/uy],
  ["newline", /\r\n?|\n/uy],
  ["number", /0[xX][\dA-Fa-f]+[Li]?|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[Li]?/uy],
  ["string", /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/uy],
  ["name", /[\p{L}.][\p{L}\p{N}._]*|`(?:[^`\\]|\\[\s\S])*`/uy],
  ["open", /[([{]/uy],
  ["close", /[)\]}]/uy],
  ["operator", /<<-|<-|->>|->|:::?|[=!<>]=|&&|\|\||\|>|%[^%\n\r]*%|[^\s\w"'`]/uy],
];

const space = /[^\S\n\r]+/uy;
const rawOpening = /[rR]["'](-*)[([{]/uy;
const closings: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The tokens and comments of an R text, in order. An unterminated string reaches to the end of the text. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    space.lastIndex = offset;
    if (space.test(text)) {
      offset = space.lastIndex;
      continue;
    }
    const [kind, end] = tokenAt(text, offset);
    const written = text.slice(offset, end);
    tokens.push({ kind, text: written.startsWith("`") ? written.slice(1, -1) : written, range: [offset, end] });
    offset = end;
  }
  return tokens;
}

function tokenAt(text: string, offset: number): readonly [TokenKind, number] {
  const raw = rawStringAt(text, offset);
  if (raw) {
    return raw;
  }
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset;
    if (pattern.test(text)) {
      return [kind, pattern.lastIndex];
    }
  }
  return /["'`]/u.test(text.charAt(offset)) ? ["end", text.length] : ["operator", offset + 1];
}

/** `r"(…)"`, `R'--[…]--'`. */
function rawStringAt(text: string, offset: number): readonly [TokenKind, number] | undefined {
  rawOpening.lastIndex = offset;
  const opening = rawOpening.exec(text);
  if (!opening) {
    return undefined;
  }
  const [mark, dashes = ""] = opening;
  const closing = `${closings[mark.at(-1) ?? ""] ?? ""}${dashes}${mark.charAt(1)}`;
  const end = text.indexOf(closing, rawOpening.lastIndex);
  return end === -1 ? ["end", text.length] : ["string", end + closing.length];
}
