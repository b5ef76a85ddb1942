import { all, type Condition } from "./condition.ts";
import { isSpread } from "./expressions.ts";
import type { Expression } from "./value.ts";

/**
 * All of the conditions that say something of what an expression depends on: they rule out some of its cases. Any other
 * would be one more thing to go through without a difference.
 */
export function conditionsOn(expression: Expression, conditions: readonly Condition[]): Condition {
  const wanted = variablesOf(expression);
  return all(conditions.filter(condition => idsIn(condition).some(id => wanted.has(id))));
}

/** The variables on which an expression or a part of it depends. */
function variablesOf(expression: Expression, into = new Set<string>()): ReadonlySet<string> {
  switch (expression.kind) {
    case "choice":
      for (const { when, then } of expression.options) {
        for (const id of idsIn(when)) {
          into.add(id);
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

function idsIn(condition: Condition): readonly string[] {
  if (typeof condition === "boolean") {
    return [];
  }
  switch (condition.kind) {
    case "is":
      return [condition.variable.id];
    case "not":
      return idsIn(condition.operand);
    default:
      return condition.operands.flatMap(idsIn);
  }
}
