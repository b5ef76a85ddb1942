import type { TSESTree } from "@typescript-eslint/utils";
import { constantDeclaratorOf, isWrittenOnce, valueDefinitionOf, type Variable } from "../scope/bindings.ts";
import { classFieldOf, isWrittenElsewhere, type ClassField } from "../scope/class-fields.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { bindingPath } from "../syntax/patterns.ts";
import { isFunction, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";

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
      const declarator = variable && constantDeclaratorOf(variable);
      const [name] = variable?.identifiers ?? [];
      const path = declarator && name && bindingPath(declarator.id, name);
      return declarator && path ? below(declarator.init, path) : ((variable && pathFromParameter(variable)) ?? here);
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

/** The only value of a field: its initializer, or its only assignment. */
export function onlyValueOf(field: ClassField, file: EvaluatedTree): Node | undefined {
  const { declaration, accesses } = field;
  if (declaration?.type === "TSParameterProperty" || isWrittenElsewhere(field, file)) {
    return undefined;
  }
  const initial = declaration?.value ?? undefined;
  const [write, ...others] = accesses.filter(access => isWriteTarget(access, file));
  if (!write || initial) {
    return write ? undefined : initial;
  }
  const parent: Node | undefined = file.parentOf(write);
  return others.length === 0 && isAssignment(parent) && parent.left === write ? parent.right : undefined;
}

function isAssignment(node: Node | undefined): node is TSESTree.AssignmentExpression {
  return node?.type === "AssignmentExpression" && node.operator === "=";
}
