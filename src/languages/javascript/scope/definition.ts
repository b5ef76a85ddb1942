import { initializerOf } from "./bindings.ts";
import { classFieldOf } from "./class-fields.ts";
import { constantFieldValue } from "./field-values.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { unwrap, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 20;

/** The initializer of a constant or class field that an expression refers to, or the expression itself. */
export function definitionOf(node: Node, file: ScopedTree, depth = 0): Node {
  const expression = unwrap(node);
  const held = depth > MAX_DEPTH ? undefined : heldBy(expression, file);
  return held ? definitionOf(held, file, depth + 1) : expression;
}

function heldBy(expression: Node, file: ScopedTree): Node | undefined {
  if (expression.type === "MemberExpression") {
    const field = classFieldOf(expression, file);
    return field && constantFieldValue(field, file);
  }
  return initializerOf(expression, file);
}
