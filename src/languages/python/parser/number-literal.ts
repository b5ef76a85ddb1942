import { codeAt, DOT, isDigit } from "./characters.ts";

const ZERO = 0x30;
const UNDERSCORE = 0x5f;
/** The bit in which a lower-case letter differs from an upper-case one. */
const LOWER_CASE = 0x20;

/** An integer: with another base, or without a leading zero. */
const integer = /^(?:0[xob]|[1-9]\d*$|0+$)/iu;

/**
 * The value of a number literal, if JavaScript can represent it exactly.
 *
 * A float without a fraction, such as `60.0`, is unknown: Python distinguishes it from an integer, but JavaScript
 * cannot.
 */
export function numberOf(literal: string): number | undefined {
  const digits = literal.replaceAll("_", "");
  const value = Number(digits);
  const isExact = integer.test(digits)
    ? Number.isSafeInteger(value)
    : Number.isFinite(value) && !Number.isInteger(value);
  return isExact ? value : undefined;
}

/** The offset behind a number literal. */
export function endOfNumber(text: string, start: number): number {
  if (codeAt(text, start) === ZERO) {
    const radix = codeAt(text, start + 1);
    if (isLetter(radix, "x")) {
      return behindDigits(text, start + 2, isHexadecimalDigit);
    }
    if (isLetter(radix, "o") || isLetter(radix, "b")) {
      return behindDigits(text, start + 2, isDigit);
    }
  }
  let end = behindDigits(text, start, isDigit);
  if (codeAt(text, end) === DOT) {
    end = behindDigits(text, end + 1, isDigit);
  }
  if (isLetter(codeAt(text, end), "e")) {
    end = behindExponent(text, end);
  }
  return isLetter(codeAt(text, end), "j") ? end + 1 : end;
}

/** The offset behind an exponent. In `1else 2`, there is none. */
function behindExponent(text: string, offset: number): number {
  const digits = "+-".includes(text.charAt(offset + 1)) ? offset + 2 : offset + 1;
  return isDigit(codeAt(text, digits)) ? behindDigits(text, digits, isDigit) : offset;
}

function behindDigits(text: string, start: number, isAllowed: (code: number) => boolean): number {
  let end = start;
  for (let code = codeAt(text, end); isAllowed(code) || code === UNDERSCORE; code = codeAt(text, end)) {
    end += 1;
  }
  return end;
}

function isHexadecimalDigit(code: number): boolean {
  const letter = code | LOWER_CASE;
  return isDigit(code) || (letter >= 0x61 && letter <= 0x66);
}

function isLetter(code: number, letter: string): boolean {
  return (code | LOWER_CASE) === letter.charCodeAt(0);
}
