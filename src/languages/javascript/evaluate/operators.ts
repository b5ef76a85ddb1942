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

const arithmetic = {
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
} satisfies Readonly<Record<string, (a: number, b: number) => number>>;

export type Arithmetic = keyof typeof arithmetic;

export function isArithmetic(operator: string): operator is Arithmetic {
  return Object.hasOwn(arithmetic, operator);
}

export function calculate(operator: Arithmetic, left: Plain, right: Plain, site: Site): Expression {
  if (!isNumber(left) || !isNumber(right)) {
    return unknown(site);
  }
  const result = arithmetic[operator](left.value, right.value);
  return Number.isFinite(result) ? literal(result, site) : unknown(site);
}
