import { literal, unknown, type Plain } from "../../model/expressions.ts";
import type { Site } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { BinaryOperator } from "./syntax-tree.ts";

const arithmetic: ReadonlyMap<BinaryOperator, (left: number, right: number) => number | boolean> = new Map<
  BinaryOperator,
  (left: number, right: number) => number | boolean
>([
  ["+", (left, right) => left + right],
  ["-", (left, right) => left - right],
  ["*", (left, right) => left * right],
  ["/", (left, right) => left / right],
  ["%", (left, right) => left % right],
  ["<", (left, right) => left < right],
  [">", (left, right) => left > right],
  ["<=", (left, right) => left <= right],
  [">=", (left, right) => left >= right],
]);

/** The result of an operator on numbers. */
export function calculate(operator: BinaryOperator, left: Plain, right: Plain, site: Site): Expression {
  const [first, second] = [numberOf(left), numberOf(right)];
  const operate = arithmetic.get(operator);
  const result = operate && first !== undefined && second !== undefined ? operate(first, second) : undefined;
  const isKnown = typeof result === "boolean" || (result !== undefined && Number.isSafeInteger(result));
  return isKnown ? literal(result, site) : unknown(site);
}

/** A number, or a numeric string, which HCL converts. */
function numberOf(value: Plain): number | undefined {
  if (value.kind !== "literal") {
    return undefined;
  }
  const isNumeral = typeof value.value === "string" && /^-?\d{1,15}$/u.test(value.value);
  return typeof value.value === "number" ? value.value : isNumeral ? Number(value.value) : undefined;
}

/** Whether two values are equal. `undefined`: unknown. Values of different types are not equal. */
export function areEqual(left: Plain, right: Plain): boolean | undefined {
  if (left.kind === "literal" && right.kind === "literal") {
    return left.value === right.value;
  }
  return (isNull(left) && isSomething(right)) || (isNull(right) && isSomething(left)) ? false : undefined;
}

function isNull(value: Plain): boolean {
  return value.kind === "literal" && value.value === null;
}

function isSomething({ kind }: Plain): boolean {
  return kind === "list" || kind === "map" || kind === "text";
}
