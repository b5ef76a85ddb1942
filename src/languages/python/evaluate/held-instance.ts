import type { Expression as Value } from "../../../model/value.ts";
import { definitionOf } from "../scope/definition.ts";
import { functionAround, onlyCallOf } from "../scope/function-calls.ts";
import { classOfSelf, parameterOf, localFunctionOf } from "../scope/local-functions.ts";
import type { ScopedFile } from "../scope/scoped-file.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Attribute, Call, Expression, Name } from "../syntax/nodes.ts";

/** An id that distinguishes the instances that a file creates. */
export function instanceIdOf({ range }: Call): string {
  return `@${range[0]}-${range[1]}`;
}

/** Where the call ends that creates the instance with an id. No other call ends there. */
export function endOfInstance(id: string): number {
  return Number(id.slice(id.indexOf("-") + 1));
}

/** Whether one case of a value is an instance that the file creates, or a part of one. */
export function holdsInstance(value: Value): boolean {
  return value.kind === "choice"
    ? value.options.some(({ then }) => holdsInstance(then))
    : value.kind === "instance" && value.id !== undefined;
}

/**
 * The only expression in the file that gives a field or parameter its value. Other files may assign something else, so
 * it only tells which instance this may be, not what its value is.
 */
export function onlySourceOf(node: Name | Attribute, file: ScopedFile): Expression | undefined {
  return node.kind === "Attribute" ? onlyValueOf(node, file) : onlyArgumentOf(node, file);
}

function onlyValueOf(node: Attribute, { module, scopes }: ScopedFile): Expression | undefined {
  const around = classOfSelf(node.value, scopes);
  const assigned = attributesOf(module).assigned.get(node.name) ?? [];
  const [only, ...others] = assigned.filter(target => classOfSelf(target.value, scopes) === around);
  const isDeclared = around && scopes.scopeOf(around)?.bindings.has(node.name);
  return around && !isDeclared && others.length === 0 && only?.parent?.kind === "Assign"
    ? only.parent.value
    : undefined;
}

/** The argument of a function's only call, provided that no other file is expected to call the function. */
function onlyArgumentOf(node: Name, file: ScopedFile): Expression | undefined {
  const { scopes } = file;
  const definition = definitionOf(node, scopes);
  const called = definition?.kind === "parameter" ? definition.node : undefined;
  if (called?.kind !== "FunctionDefinition" || !(called.name.id.startsWith("_") || functionAround(called))) {
    return undefined;
  }
  const call = onlyCallOf(called, file);
  const local = call && localFunctionOf(call.callee, scopes);
  return local
    ? call.arguments.find(argument => parameterOf(argument, call, local)?.name === definition?.name)?.value
    : undefined;
}
