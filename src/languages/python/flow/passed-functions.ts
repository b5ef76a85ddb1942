import { perObject } from "../../../model/per-object.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { definitionOf, sourceOf } from "../scope/definition.ts";
import { isStatic } from "../scope/local-functions.ts";
import { isNone } from "../symbols/qualified-name.ts";
import { attributesOf } from "../syntax/attributes.ts";
import { constantsIn } from "../syntax/constants.ts";
import type { Call, Expression, FunctionDefinition, Name, Node } from "../syntax/nodes.ts";
import { nodesOfKind } from "../syntax/nodes-of-kind.ts";
import { functionsNamed } from "./called-functions.ts";

/** The maximum nesting depth of the calls that may pass a function on: `partial(partial(f, 1), 2)`. */
const MAX_DEPTH = 5;

/**
 * The parameters of lambdas and of functions that the file not only calls by their names. A call whose callee is not
 * certain may invoke any of them.
 */
export const parametersOfPassedFunctions = perObject((scopes: Scopes): readonly Name[] => {
  const root = scopes.module.node;
  const names = valueNames(scopes);
  const definitions = nodesOfKind("FunctionDefinition", root).filter(one => isPassed(one, names, scopes));
  return [
    ...nodesOfKind("Lambda", root).flatMap(({ parameters }) => parameters),
    ...definitions.flatMap(one => one.parameters.slice(isMethod(one) ? 1 : 0)),
  ].map(({ name }) => name);
});

/** The names that are used as values, and the texts that may name a function: `f` in `g = f` and `x.f`, but not in `f()`. */
function valueNames(scopes: Scopes): ReadonlySet<unknown> {
  const root = scopes.module.node;
  const variables = scopes.all.flatMap(({ bindings }) =>
    [...bindings.values()].filter(({ references }) => references.some(isValue)).map(({ name }) => name),
  );
  const attributes = [...attributesOf(root).mentioned].filter(([, nodes]) => nodes.some(isValue)).map(([name]) => name);
  return new Set([...constantsIn(root), ...variables, ...attributes]);
}

function isValue(node: Node): boolean {
  return !(node.parent?.kind === "Call" && node.parent.callee === node);
}

function isPassed(definition: FunctionDefinition, names: ReadonlySet<unknown>, scopes: Scopes): boolean {
  const { id } = definition.name;
  const holder = definition.parent?.parent;
  return (
    names.has(id) ||
    definitionOf(definition.name, scopes) === undefined ||
    id === "__call__" ||
    (id === "__init__" && holder?.kind === "ClassDefinition" && names.has(holder.name.id))
  );
}

function isMethod(definition: FunctionDefinition): boolean {
  return definition.parent?.parent?.kind === "ClassDefinition" && !isStatic(definition);
}

/** Whether a callee that is certainly no function of the file may still be one under another name. */
export function mayBePassedFunction(callee: Expression, scopes: Scopes): boolean {
  switch (callee.kind) {
    case "Name": {
      const definitions = scopes.bindingOf(callee)?.definitions ?? [];
      return definitions.some(definition => definition.kind !== "import" && !isNone(definition));
    }
    case "Attribute":
      return attributesOf(scopes.module.node).assigned.has(callee.name) || namesInClasses(scopes).has(callee.name);
    default:
      return true;
  }
}

/** The names that the classes of a file define. */
const namesInClasses = perObject((scopes: Scopes): ReadonlySet<string> => {
  const classes = scopes.all.filter(({ kind }) => kind === "class");
  return new Set(classes.flatMap(({ bindings }) => [...bindings.keys()]));
});

/** Whether an argument of a call is a function or class of the file: `map(f, items)`. */
export function passesFunction(call: Call, scopes: Scopes): boolean {
  return call.arguments.some(({ value }) => isFunction(value, scopes));
}

function isFunction(node: Expression, scopes: Scopes): boolean {
  let source = sourceOf(node, scopes);
  // `partial(f, 1)` is called like `f`.
  for (let depth = 0; source?.kind === "Call" && source.arguments[0] && depth < MAX_DEPTH; depth += 1) {
    source = sourceOf(source.arguments[0].value, scopes);
  }
  switch (source?.kind) {
    case "Lambda":
      return true;
    case "Name":
      return scopes.bindingOf(source)?.definitions.some(({ kind }) => kind === "function" || kind === "class") ?? false;
    case "Attribute":
      return functionsNamed(source, scopes).length > 0;
    default:
      return false;
  }
}
