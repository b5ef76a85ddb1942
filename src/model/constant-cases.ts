import type { Condition, Variable } from "./condition.ts";
import type { Scalar } from "./value.ts";

const constant = /^(?:"[^"\\]*"|-?\d{1,15}|true|false|null)$/u;

/** The name of the case in which a variable is a constant. */
export function caseOf(value: Scalar): string {
  return JSON.stringify(value);
}

/** The constant that a variable is in a case. `undefined`: it may be several. */
export function constantOf(name: string): Scalar | undefined {
  return constant.test(name) ? (JSON.parse(name) as Scalar) : undefined;
}

/** When a variable is a constant. `undefined`: that is not among its cases, so that several of them may be it. */
export function isCase(variable: Variable, value: Scalar): Condition | undefined {
  const name = caseOf(value);
  return variable.cases.includes(name) ? { kind: "is", variable, case: name } : undefined;
}
