import { all, any, not, type Condition } from "./condition.ts";
import type { Site } from "./site.ts";
import type { Absent, Choice, Expression, Literal, Scalar, Spread, Unknown } from "./value.ts";
import { pushAll } from "./large-lists.ts";

/** An expression that itself is unconditional; its items and members may not be. */
export type Plain = Exclude<Expression, Choice>;

/** The maximum number of cases of an operation on conditional values. */
const MAX_CASES = 32;

/** The maximum size of a value whose cases are replaced, in cases and choices. */
const MAX_SIZE = 1000;

export function literal(value: Scalar, site: Site): Literal {
  return { kind: "literal", value, site };
}

export function unknown(site: Site): Unknown {
  return { kind: "unknown", site };
}

/** A choice between two expressions, or one of them if the condition is already decided. */
export function either(when: Condition, then: Expression, otherwise: Expression, site: Site): Expression {
  if (typeof when === "boolean") {
    return when ? then : otherwise;
  }
  return {
    kind: "choice",
    site,
    options: [
      { when, then },
      { when: true, then: otherwise },
    ],
  };
}

/**
 * The expression with each of its cases replaced. Unknown if there are too many: their number can double with each step
 * of a computation.
 */
export function mapCases(expression: Expression, replace: (value: Plain) => Expression): Expression {
  // Most values are unconditional and need no counting.
  if (expression.kind !== "choice") {
    return replace(expression);
  }
  return isTooLarge(expression) ? unknown(expression.site) : mapEach(expression, replace);
}

function mapEach(expression: Expression, replace: (value: Plain) => Expression): Expression {
  return expression.kind === "choice"
    ? { ...expression, options: expression.options.map(({ when, then }) => ({ when, then: mapEach(then, replace) })) }
    : replace(expression);
}

/** Stops counting at the limit. */
function isTooLarge(choice: Choice): boolean {
  const open: Expression[] = [choice];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    count += 1;
    if (count > MAX_SIZE) {
      return true;
    }
    if (next.kind === "choice") {
      pushAll(
        open,
        next.options.map(({ then }) => then),
      );
    }
  }
  return false;
}

/** The result of an operation for every combination of its operands' cases. */
export function combine(
  operands: readonly Expression[],
  site: Site,
  operate: (values: readonly Plain[]) => Expression,
): Expression {
  const cases = operands.reduce((count, operand) => count * casesOf(operand), 1);
  return cases > MAX_CASES ? unknown(site) : combineFrom(0, [], operands, operate);
}

function combineFrom(
  index: number,
  values: readonly Plain[],
  operands: readonly Expression[],
  operate: (values: readonly Plain[]) => Expression,
): Expression {
  const operand = operands[index];
  return operand
    ? mapCases(operand, value => combineFrom(index + 1, [...values, value], operands, operate))
    : operate(values);
}

/** As {@link combine}, of two operands. */
export function combinePair(
  first: Expression,
  second: Expression,
  site: Site,
  operate: (first: Plain, second: Plain) => Expression,
): Expression {
  return casesOf(first) * casesOf(second) > MAX_CASES
    ? unknown(site)
    : mapCases(first, a => mapCases(second, b => operate(a, b)));
}

/** The number of cases of an expression, by its own conditions only. */
export function casesOf(expression: Expression): number {
  return expression.kind === "choice" ? expression.options.reduce((count, { then }) => count + casesOf(then), 0) : 1;
}

/** The truthiness of a value. `undefined`: unknown. */
export function truthOf(value: Plain): boolean | undefined {
  switch (value.kind) {
    case "literal":
      return Boolean(value.value);
    case "absent":
      return false;
    case "list":
    case "map":
      return true;
    case "instance":
      return value.path.length === 0 ? true : undefined;
    case "text":
      return value.parts.some(part => part !== undefined && part !== "") ? true : undefined;
    case "unknown":
      return undefined;
  }
}

/** Whether a value is `null` or `undefined`. `undefined`: unknown. */
export function isNullish(value: Plain): boolean | undefined {
  return value.kind === "unknown" || (value.kind === "instance" && value.path.length > 0)
    ? undefined
    : value.kind === "absent" || (value.kind === "literal" && value.value === null);
}

/** The condition under which a value passes a test. `undefined`: the test cannot tell for one of its cases. */
export function whenPasses(expression: Expression, test: (value: Plain) => boolean | undefined): Condition | undefined {
  if (expression.kind !== "choice") {
    return test(expression);
  }
  let passes: Condition = false;
  for (const { when, then } of expression.options.toReversed()) {
    const inner = whenPasses(then, test);
    if (inner === undefined) {
      return undefined;
    }
    passes = any([all([when, inner]), all([not(when), passes])]);
  }
  return passes;
}

export function isSpread(item: object): item is Spread {
  return "kind" in item && item.kind === "spread";
}

export function spread(of: Expression): Spread {
  return { kind: "spread", of };
}

export function absent(site: Site): Absent {
  return { kind: "absent", site };
}
