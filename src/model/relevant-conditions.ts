import { all, variablesIn, type Condition, type Variable } from "./condition.ts";
import { isSpread } from "./expressions.ts";
import type { Expression } from "./value.ts";

/**
 * All of the conditions that say something of what an expression depends on: they rule out some of its cases. Any other
 * would be one more thing to go through without a difference.
 */
export function conditionsOn(expression: Expression, conditions: readonly Condition[]): Condition {
  const wanted = variablesOf(expression);
  return all(conditions.filter(condition => variablesIn(condition).some(({ id }) => wanted.has(id))));
}

/** The variables on which an expression or a part of it depends, by their ids. */
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
