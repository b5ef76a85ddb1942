/**
 * The text of a string literal, or of a stretch of one.
 *
 * `undefined`: it names a character, `\N{BULLET}`, which only a table of all of them can tell, or is malformed.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
 */
export function unescape(text: string, isRaw: boolean): string | undefined {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
  if (isRaw || !lines.includes("\\")) {
    return lines;
  }
  const isKnown = [...lines.matchAll(escape)].every(([, code = ""]) => characterOf(code) !== undefined);
  return isKnown ? lines.replaceAll(escape, (_, code: string) => characterOf(code) ?? "") : undefined;
}

const escape = /\\([0-7]{1,3}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S])/gu;

const simpleEscapes: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

function characterOf(code: string): string | undefined {
  if (/^[0-7]/u.test(code)) {
    return String.fromCodePoint(Number.parseInt(code, 8));
  }
  if (/^[xuU]./u.test(code)) {
    const point = Number.parseInt(code.slice(1), 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : undefined;
  }
  if (/^[xuUN]$/u.test(code)) {
    return undefined;
  }
  // A backslash in front of any other character stays.
  return Object.hasOwn(simpleEscapes, code) ? simpleEscapes[code] : `\\${code}`;
}

/** A literal with its marks: the letters in front, and how many quotes it begins and ends with. */
export interface StringMarks {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  /** How long the letters and the opening quotes are. */
  readonly opening: number;
  /** How many quotes end it. */
  readonly closing: number;
}

/** `undefined`: it does not end. */
export function marksOf(literal: string): StringMarks | undefined {
  const [, prefix = "", quotes = ""] = /^([A-Za-z]*)("""|'''|"|')/u.exec(literal) ?? [];
  const opening = prefix.length + quotes.length;
  const isWhole = quotes !== "" && literal.length >= opening + quotes.length && literal.endsWith(quotes);
  return isWhole
    ? { isRaw: /r/iu.test(prefix), isBytes: /b/iu.test(prefix), opening, closing: quotes.length }
    : undefined;
}
