import type { Scalar } from "../../model/value.ts";

const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);
const nulls: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

/**
 * What only some YAML versions read as something other than a string: octal, hexadecimal and sexagesimal numbers,
 * exponents, underscores, infinity, times, the "value" key.
 */
const ambiguous: readonly RegExp[] = [
  /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?$/iu,
  /^[-+]?0[box][\da-f_]+$/iu,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/u,
  /^[-+]?\.(?:inf|nan)$/iu,
  /^\d{4}-\d\d?-\d\d?(?:T|[\t ]+)\d/iu,
  /^(?:=|<<)$/u,
];

/**
 * The value of a plain YAML scalar. `undefined`: YAML 1.1, which CloudFormation reads, and YAML 1.2 may not agree.
 * `yes` and `on` are strings, and so are dates such as `AWSTemplateFormatVersion: 2010-09-09`.
 */
export function readPlainScalar(source: string): Scalar | undefined {
  if (nulls.has(source)) {
    return null;
  }
  const boolean = booleans.get(source);
  if (boolean !== undefined) {
    return boolean;
  }
  return readNumber(source) ?? (ambiguous.some(pattern => pattern.test(source)) ? undefined : source);
}

/** A number in the only spelling that survives conversion to text and back: not `1.0`, `010`, `1e3` or `+1`. */
export function readNumber(source: string): number | undefined {
  const number = Number(source);
  return /\d/u.test(source) && !source.includes("e") && String(number) === source ? number : undefined;
}
