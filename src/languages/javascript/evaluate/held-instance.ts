import type { Expression } from "../../../model/value.ts";
import { isWrittenOnce, valueDefinitionOf } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { onlyValueOf } from "../scope/field-values.ts";
import { onlyCallOf } from "../scope/local-functions.ts";
import type { ProgramTree } from "./program-tree.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";

/**
 * The only expression in the file that gives a field or parameter its value. Other files may assign something else, so
 * it only tells which instance this may be, not what its value is.
 */
export function onlySourceOf(node: Node, file: ProgramTree): Node | undefined {
  switch (node.type) {
    case "MemberExpression": {
      const field = classFieldOf(node, file);
      return field && onlyValueOf(field, file);
    }
    case "Identifier":
      return onlyArgumentOf(node, file);
    default:
      return undefined;
  }
}

/** Whether one case of a value is an instance that the file creates, or a part of one. */
export function holdsInstance(value: Expression): boolean {
  return value.kind === "choice"
    ? value.options.some(({ then }) => holdsInstance(then))
    : value.kind === "instance" && value.id !== undefined;
}

/** The argument of a function's only call, provided that no other file can call the function. */
function onlyArgumentOf(parameter: Node, file: ProgramTree): Node | undefined {
  const variable = file.variableOf(parameter);
  const definition = variable && valueDefinitionOf(variable);
  if (!definition || !isFunction(definition.node) || !isWrittenOnce(variable)) {
    return undefined;
  }
  const fn = definition.node;
  const call = onlyCallOf(fn, file);
  if (!call) {
    return undefined;
  }
  // No argument is at the index of a name in a pattern.
  const index = fn.params.findIndex(candidate => candidate === definition.name);
  const given = call.arguments.slice(0, index + 1);
  return given.some(({ type }) => type === "SpreadElement") ? undefined : given[index];
}
