import { all, variablesIn, type Condition, type Variable } from "./condition.ts";
import { isSpread } from "./expressions.ts";
import type { Expression } from "./value.ts";

/**
 * The conjunction of those conditions that share a variable with an expression, and so rule out some of its cases. Any
 * other would merely multiply the scenarios.
 */
export function conditionsOn(expression: Expression, conditions: readonly Condition[]): Condition {
  const wanted = variablesOf(expression);
  return all(conditions.filter(condition => variablesIn(condition).some(({ id }) => wanted.has(id))));
}

/** The variables that an expression or a part of it depends on, by id. */
export function variablesOf(expression: Expression, into = new Map<string, Variable>()): ReadonlyMap<string, Variable> {
  switch (expression.kind) {
    case "choice":
      for (const { when, then } of expression.options) {
        for (const variable of variablesIn(when)) {
          into.set(variable.id, variable);
        }
        variablesOf(then, into);
      }
      break;
    case "list":
      for (const item of expression.items) {
        variablesOf(isSpread(item) ? item.of : item, into);
      }
      break;
    case "map":
      for (const member of expression.members) {
        variablesOf(isSpread(member) ? member.of : member.value, into);
      }
      break;
    default:
  }
  return into;
}
