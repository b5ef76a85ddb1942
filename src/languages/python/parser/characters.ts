/** UTF-16 codes of characters with a meaning in Python's lexical grammar. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const FORM_FEED = 0x0c;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
export const DOT = 0x2e;
export const BACKSLASH = 0x5c;
export const OPENING_BRACE = 0x7b;
export const CLOSING_BRACE = 0x7d;

/** The code of an offset behind the text: that of a character without a meaning. */
const NONE = 0;

const wordStart = 1;
const wordPart = 2;

const classes = new Uint8Array(128);
for (const [characters, flags] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", wordStart | wordPart],
  ["0123456789", wordPart],
] as const) {
  for (const character of characters) {
    classes[character.charCodeAt(0)] = flags;
  }
}

/** The UTF-16 code at an offset, or 0 behind the text. */
export function codeAt(text: string, offset: number): number {
  return offset < text.length ? text.charCodeAt(offset) : NONE;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The offset behind the line break at an offset. */
export function behindLineBreak(text: string, offset: number): number {
  return offset + (text.charCodeAt(offset) === CARRIAGE_RETURN && codeAt(text, offset + 1) === LINE_FEED ? 2 : 1);
}

/** The offset of the line break that ends a line, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

/** The offset behind the identifier, keyword or string prefix at an offset, which is the offset itself if there is none. */
export function endOfWord(text: string, offset: number): number {
  if (!isWordStart(text, offset)) {
    return offset;
  }
  let end = offset;
  for (;;) {
    const code = codeAt(text, end);
    if (code >= 0x80) {
      const character = characterAt(text, end);
      if (!/\p{XID_Continue}/u.test(character)) {
        return end;
      }
      end += character.length;
    } else if (((classes[code] ?? 0) & wordPart) !== 0) {
      end += 1;
    } else {
      return end;
    }
  }
}

function isWordStart(text: string, offset: number): boolean {
  const code = codeAt(text, offset);
  return code < 0x80 ? ((classes[code] ?? 0) & wordStart) !== 0 : /\p{XID_Start}/u.test(characterAt(text, offset));
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}
