/**
 * The value of a number literal, if JavaScript can represent it exactly.
 *
 * A float without a fraction, such as `60.0`, is unknown: Python distinguishes it from an integer, but JavaScript
 * cannot.
 */
export function numberOf(literal: string): number | undefined {
  const digits = literal.replaceAll("_", "");
  if (/^(?:0[xX][\dA-Fa-f]+|0[oO][0-7]+|0[bB][01]+|[1-9]\d*|0+)$/u.test(digits)) {
    const value = Number(digits);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const value = /^(?:\d+\.\d*|\.\d+|\d+)(?:[eE][+-]?\d+)?$/u.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(value) && !Number.isInteger(value) && !/^0\d/u.test(digits) ? value : undefined;
}
