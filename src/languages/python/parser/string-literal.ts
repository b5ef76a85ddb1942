/**
 * The value of a string literal, or of a part of one.
 *
 * `undefined`: it is malformed, or it names a character (`\N{BULLET}`), which would take the whole Unicode table.
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
  if (code.length > 1) {
    const point = Number.parseInt(code.slice(1), 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : undefined;
  }
  if ("xuUN".includes(code)) {
    return undefined;
  }
  // An unrecognized escape keeps its backslash.
  return Object.hasOwn(simpleEscapes, code) ? simpleEscapes[code] : `\\${code}`;
}
