import type { TSESTree } from "@typescript-eslint/utils";
import { boundValueOf } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { onlyValueOf } from "../scope/field-values.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 50;

/**
 * Identifies an expression: its text without layout and with resolved variables. An alias has the key of what it refers
 * to.
 *
 * @param operator - replaces the expression's own operator
 */
export function expressionKey(node: Node, file: EvaluatedTree, operator?: string, depth = 0): string {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) {
    return `@${inner.range[0]}`;
  }
  const keyOf = (child: Node) => expressionKey(child, file, undefined, depth + 1);
  switch (inner.type) {
    case "Identifier":
      return keyOfName(inner, file, depth + 1);
    case "MemberExpression": {
      const field = classFieldOf(inner, file);
      const value = field && onlyValueOf(field, file);
      if (value && isAccess(unwrap(value))) {
        return keyOf(value);
      }
      const name = staticName(inner.property, inner.computed);
      return `${keyOf(inner.object)}.${name ?? `[${keyOf(inner.property)}]`}`;
    }
    case "ThisExpression":
      return `this@${ownerOfThis(inner, file)}`;
    default: {
      const children = file.childrenOf(inner);
      const kind = operator ?? ("operator" in inner ? inner.operator : inner.type);
      return children.length > 0
        ? `(${kind} ${children.map(keyOf).join(" ")})`
        : file.text.slice(...file.rangeOf(inner));
    }
  }
}

function keyOfName(node: TSESTree.Identifier, file: EvaluatedTree, depth: number): string {
  const variable = file.variableOf(node);
  if (!variable) {
    return node.name;
  }
  const bound = boundValueOf(variable);
  if (bound && isAccess(unwrap(bound.init))) {
    return [expressionKey(bound.init, file, undefined, depth), ...bound.path].join(".");
  }
  return `${node.name}#${file.bindings.numberOf(variable)}`;
}

/** Whether an expression may be an alias of another. */
function isAccess({ type }: Node): boolean {
  return type === "MemberExpression" || type === "Identifier" || type === "ThisExpression";
}

function ownerOfThis(node: Node, file: EvaluatedTree): number {
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "ClassBody" || ancestor.type === "FunctionDeclaration") {
      return ancestor.range[0];
    }
  }
  return 0;
}
