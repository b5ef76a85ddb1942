import { perObject } from "../../../model/per-object.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Argument, Call, FunctionDefinition, Name, Node } from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import { isStatic, localFunctionOf, parameterOf, type LocalFunction } from "./local-functions.ts";
import type { ScopedFile } from "./scoped-file.ts";

/** The calls of each function of a file. */
export function callsByFunction(
  calls: readonly Call[],
  scopes: Scopes,
): ReadonlyMap<FunctionDefinition, readonly Call[]> {
  const found = new Map<FunctionDefinition, Call[]>();
  for (const call of calls) {
    const definition = localFunctionOf(call.callee, scopes)?.definition;
    if (definition) {
      const known = found.get(definition);
      if (known) {
        known.push(call);
      } else {
        found.set(definition, [call]);
      }
    }
  }
  return found;
}

/** The innermost function whose body contains a node, not counting lambdas. */
export function functionAround(node: Node): FunctionDefinition | undefined {
  let inner = node;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (outer.kind === "Lambda") {
      return undefined;
    }
    if (outer.kind === "FunctionDefinition" && outer.body === inner) {
      return outer;
    }
    inner = outer;
  }
  return undefined;
}

/** The arguments of the calls of a function by its name that a parameter is bound to, or one of whose items may be. */
export function argumentsFor(parameter: Name, definition: FunctionDefinition, scopes: Scopes): readonly Argument[] {
  const known = argumentsByParameter(scopes);
  const found = known.get(parameter) ?? findArguments(parameter, definition, scopes);
  known.set(parameter, found);
  return found;
}

const argumentsByParameter: (scopes: Scopes) => Map<Name, readonly Argument[]> = perObject(() => new Map());

function findArguments(parameter: Name, definition: FunctionDefinition, scopes: Scopes): readonly Argument[] {
  const { name, parameters, parent } = definition;
  const holder = parent?.parent?.kind === "ClassDefinition" ? parent.parent : undefined;
  const bound = holder && !isStatic(definition) ? 1 : 0;
  if (bound > 0 && parameters[0]?.name === parameter) {
    return [];
  }
  const mentions =
    holder && name.id !== "__init__"
      ? attributesOf(scopes.module.node).mentioned.get(name.id)
      : scopes.bindingOf(holder?.name ?? name)?.references;
  return (mentions ?? []).flatMap(mention => {
    const { parent: call } = mention;
    return call?.kind === "Call" && call.callee === mention
      ? call.arguments.filter(argument => mayBind(argument, call, parameter, { definition, bound }))
      : [];
  });
}

function mayBind(argument: Argument, call: Call, parameter: Name, local: LocalFunction): boolean {
  const isSpread = argument.kind === "items" || argument.kind === "members";
  return isSpread || parameterOf(argument, call, local)?.name === parameter;
}

/** A function's only call, provided that nothing else refers to the function. */
export function onlyCallOf(definition: FunctionDefinition, file: ScopedFile): Call | undefined {
  const [call] = file.callsOf(definition);
  return mentionsOf(definition, file) === 1 ? call : undefined;
}

/** How often a file refers to a function by its name, or to a method on any object. */
function mentionsOf({ name }: FunctionDefinition, { module, scopes }: ScopedFile): number {
  const binding = scopes.bindingOf(name);
  const mentions = binding?.scope.kind === "class" ? attributesOf(module).mentioned.get(name.id) : binding?.references;
  return mentions?.length ?? 0;
}
