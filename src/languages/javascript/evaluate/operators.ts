import { literal, unknown, type Plain } from "../../../model/expressions.ts";
import type { Site } from "../../../model/site.ts";
import { concatenate } from "../../../model/text.ts";
import type { Expression, Literal } from "../../../model/value.ts";

/** JavaScript's `+`: adds two numbers, and concatenates anything with a string. */
export function add(left: Plain, right: Plain, site: Site): Expression {
  if (isNumber(left) && isNumber(right)) {
    return literal(left.value + right.value, site);
  }
  return isString(left) || isString(right) ? concatenate([left, right], site) : unknown(site);
}

function isNumber(value: Plain): value is Literal<number> {
  return value.kind === "literal" && typeof value.value === "number";
}

function isString(value: Plain): boolean {
  return value.kind === "text" || (value.kind === "literal" && typeof value.value === "string");
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
};

export function isArithmetic(operator: string): boolean {
  return Object.hasOwn(arithmetic, operator);
}

export function calculate(operator: string, left: Plain, right: Plain, site: Site): Expression {
  const result = isNumber(left) && isNumber(right) ? arithmetic[operator]?.(left.value, right.value) : undefined;
  return result === undefined || !Number.isFinite(result) ? unknown(site) : literal(result, site);
}
