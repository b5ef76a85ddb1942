import { isWrittenOnce, valueDefinitionOf } from "../scope/bindings.ts";
import { callsOf } from "../scope/local-functions.ts";
import type { ScopedTree } from "../scope/scoped-tree.ts";
import { boundNames } from "../syntax/patterns.ts";
import { isFunction, staticName, type Node } from "../syntax/syntax-tree.ts";

/** The name under which other files pass a value, as in {@link Receiver.givenAs}. */
export function nameAsGiven(node: Node, file: ScopedTree): string | undefined {
  if (node.type === "MemberExpression") {
    const isGiven = nameAsGiven(node.object, file) !== undefined;
    return isGiven ? staticName(node.property, node.computed) : undefined;
  }
  const variable = file.variableOf(node);
  const definition = variable && isWrittenOnce(variable) ? valueDefinitionOf(variable) : undefined;
  const fn: Node | undefined = definition?.type === "Parameter" ? definition.node : undefined;
  if (!fn || !isFunction(fn) || callsOf(fn, file).length > 0) {
    return undefined;
  }
  for (const parameter of fn.params.filter(isUntyped)) {
    const bound = boundNames(parameter).find(({ name }) => name === definition?.name);
    if (bound) {
      return bound.keys?.at(-1) ?? (bound.name.type === "Identifier" ? bound.name.name : undefined);
    }
  }
  return undefined;
}

function isUntyped(parameter: Node): boolean {
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return !("typeAnnotation" in pattern) || pattern.typeAnnotation === undefined;
}
