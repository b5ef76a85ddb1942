/**
 * The value of an integer that JavaScript can hold exactly, or of a number with a fraction.
 *
 * A float without a fraction, such as `60.0`, is not known: Python tells it from the integer, and this does not.
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
