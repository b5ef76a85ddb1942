import { boundValueOf, isWrittenOnce, valueDefinitionOf, type Variable } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { onlyValueOf } from "../scope/field-values.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { bindingPath } from "../syntax/patterns.ts";
import { isFunction, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** The origin of an expression's value. */
export interface AccessPath {
  /**
   * The base: the expression that creates the value, a parameter, or an expression that cannot be traced any further.
   */
  readonly node: Node;
  /** The keys that lead from the base to the value. */
  readonly path: readonly string[];
}

const MAX_DEPTH = 20;

/** Traces an expression back to its base through constants, fields that are assigned once, and member accesses. */
export function accessPathOf(node: Node, file: EvaluatedTree, depth = 0): AccessPath {
  const expression = unwrap(node);
  const here: AccessPath = { node: expression, path: [] };
  if (depth > MAX_DEPTH) {
    return here;
  }
  const below = (inner: Node, path: readonly string[]): AccessPath => {
    const source = accessPathOf(inner, file, depth + 1);
    return { node: source.node, path: [...source.path, ...path] };
  };
  switch (expression.type) {
    case "Identifier": {
      const variable = file.variableOf(expression);
      const bound = variable && boundValueOf(variable);
      return bound ? below(bound.init, bound.path) : ((variable && pathFromParameter(variable)) ?? here);
    }
    case "MemberExpression": {
      const field = classFieldOf(expression, file);
      if (field) {
        const value = onlyValueOf(field, file);
        return value ? below(value, []) : here;
      }
      const key = staticName(expression.property, expression.computed);
      return key === undefined ? here : below(expression.object, [key]);
    }
    case "AssignmentExpression":
      return expression.operator === "=" ? below(expression.right, []) : here;
    default:
      return here;
  }
}

/** The parameter that a variable is bound by, with the keys by which it is destructured. */
function pathFromParameter(variable: Variable): AccessPath | undefined {
  const definition = isWrittenOnce(variable) ? valueDefinitionOf(variable) : undefined;
  if (definition?.type !== "Parameter") {
    return undefined;
  }
  const parameters: readonly Node[] = isFunction(definition.node) ? definition.node.params : [];
  for (const parameter of parameters) {
    const path = bindingPath(parameter, definition.name);
    if (path) {
      return { node: parameter, path };
    }
  }
  return { node: definition.name, path: [] };
}

/** The name, field or call at the base of a chain of member accesses. */
export function baseOf(chain: Node, file: EvaluatedTree): Node {
  const expression = unwrap(chain);
  return expression.type === "MemberExpression" && !classFieldOf(expression, file)
    ? baseOf(expression.object, file)
    : expression;
}
