import { literal, spread, unknown, type Plain } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { concatenate } from "../../../model/text.ts";
import { isStringLiteral, numberOf, type Expression, type Scalar } from "../../../model/value.ts";

/** The result of a binary operation, with Python's semantics. */
export function operate(operator: string, left: Plain, right: Plain, site: Site): Expression {
  const result = calculate(operator, numberOf(left) ?? Number.NaN, numberOf(right) ?? Number.NaN);
  if (result !== undefined) {
    return literal(result, site);
  }
  if (operator === "+") {
    return addTexts(left, right, site) ?? addLists(left, right, site) ?? unknown(site);
  }
  return operator === "|" && left.kind === "map" && right.kind === "map"
    ? { kind: "map", site, members: [spread(left), spread(right)], complete: true }
    : unknown(site);
}

/** Concatenation: anything added to a string must be a string too. */
function addTexts(left: Plain, right: Plain, site: Site): Expression | undefined {
  return isText(left) || isText(right)
    ? [left, right].every(value => isText(value) || value.kind === "unknown")
      ? concatenate([left, right], site)
      : unknown(site)
    : undefined;
}

function addLists(left: Plain, right: Plain, site: Site): Expression | undefined {
  return left.kind === "list" || right.kind === "list"
    ? [left, right].every(({ kind }) => kind === "list" || kind === "unknown")
      ? { kind: "list", site, items: [spread(left), spread(right)], complete: true }
      : unknown(site)
    : undefined;
}

/**
 * The result of an operation on integers, or on numbers with a fraction. `undefined`: it cannot be represented exactly,
 * or it would be a float without a fraction, which Python distinguishes from an integer.
 */
function calculate(operator: string, left: number, right: number): number | undefined {
  const areIntegers = Number.isInteger(left) && Number.isInteger(right);
  const result = areIntegers ? calculateIntegers(operator, left, right) : calculateFloats(operator, left, right);
  const isExact = areIntegers && operator !== "/" ? Number.isSafeInteger(result) : isFraction(result);
  // JavaScript has a negative zero; Python's integers do not.
  return isExact ? result + 0 : undefined;
}

/** NaN if Python raises an error or the result is a float. */
function calculateIntegers(operator: string, left: number, right: number): number {
  switch (operator) {
    case "//":
      return Math.floor(left / right);
    case "%":
      return left - right * Math.floor(left / right);
    case "**":
      return right < 0 ? Number.NaN : left ** right;
    default:
      return calculateFloats(operator, left, right);
  }
}

/** NaN for an operator of integers or of other types. */
function calculateFloats(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return Number.NaN;
  }
}

function isFraction(value: number): boolean {
  return Number.isFinite(value) && !Number.isInteger(value);
}

function isText(value: Plain): boolean {
  return value.kind === "text" || isStringLiteral(value);
}

/** How Python formats a scalar in a string. `undefined`: not as JavaScript does. */
export function formatScalar(scalar: Scalar): string | undefined {
  switch (typeof scalar) {
    case "string":
      return scalar;
    case "boolean":
      return scalar ? "True" : "False";
    case "number":
      // Python writes fractions with an exponent below 0.0001, JavaScript only below 0.000001.
      return Number.isInteger(scalar) || Math.abs(scalar) >= 0.0001 ? String(scalar) : undefined;
    default:
      return "None";
  }
}

/** The parts that a value adds to a string. `undefined` is unknown text. */
export function textPartsOf(value: Plain): readonly (string | undefined)[] {
  switch (value.kind) {
    case "text":
      return value.parts;
    case "literal":
      return [formatScalar(value.value)];
    default:
      return [undefined];
  }
}
