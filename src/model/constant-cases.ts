import type { Condition, Variable } from "./condition.ts";
import type { Scalar } from "./value.ts";

const constant = /^(?:"[^"\\]*"|-?\d{1,15}|true|false|null)$/u;

/** The name of the case in which a variable has a constant value. */
export function caseOf(value: Scalar): string {
  return JSON.stringify(value);
}

/** The constant that a variable has in a case. `undefined`: the case stands for several. */
export function constantOf(name: string): Scalar | undefined {
  return constant.test(name) ? (JSON.parse(name) as Scalar) : undefined;
}

/** The condition under which a variable has a constant value. `undefined`: the constant is not one of its cases. */
export function isCase(variable: Variable, value: Scalar): Condition | undefined {
  const name = caseOf(value);
  return variable.cases.includes(name) ? { kind: "is", variable, case: name } : undefined;
}
