import type { SourceTree } from "./source-tree.ts";
import { wrappedBy, type Node } from "./syntax-tree.ts";

/**
 * Whether an expression is the target of an assignment, an update or a deletion: `x = 1`, `x++`, `delete x`, `[x] = y`,
 * `for (x of y)`.
 */
export function isWriteTarget(node: Node, file: SourceTree): boolean {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === node;
    case "UpdateExpression":
    case "ArrayPattern":
    case "RestElement":
      return true;
    case "UnaryExpression":
      return parent.operator === "delete";
    case "Property":
      return parent.value === node && file.parentOf(parent)?.type === "ObjectPattern";
    default:
      return parent !== undefined && wrappedBy(parent) === node && isWriteTarget(parent, file);
  }
}

/** Whether an expression is the operand of `delete`: `delete x.a`. */
export function isDeleted(node: Node, file: SourceTree): boolean {
  const parent = file.parentOf(node);
  return parent?.type === "UnaryExpression"
    ? parent.operator === "delete"
    : parent !== undefined && wrappedBy(parent) === node && isDeleted(parent, file);
}
