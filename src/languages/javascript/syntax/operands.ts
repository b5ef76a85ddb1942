import { unwrap, type Node } from "./syntax-tree.ts";
import { pushAll } from "../../../model/large-lists.ts";

/** The operands that an operator may evaluate to. */
export function operandsOf(expression: Node): readonly Node[] {
  switch (expression.type) {
    case "AssignmentExpression":
    case "LogicalExpression":
      return [expression.left, expression.right];
    case "ConditionalExpression":
      return [expression.consequent, expression.alternate];
    case "SequenceExpression":
      return expression.expressions.slice(-1);
    case "AwaitExpression":
      return [expression.argument];
    default:
      return [];
  }
}

/** The expressions without operators that an expression may evaluate to. */
export function choicesIn(expression: Node): readonly Node[] {
  const choices: Node[] = [];
  const open = [expression];
  for (let node = open.pop(); node; node = open.pop()) {
    const operands = operandsOf(unwrap(node));
    if (operands.length > 0) {
      pushAll(open, operands);
    } else {
      choices.push(node);
    }
  }
  return choices;
}
