import { attributesOf } from "../syntax/attributes.ts";
import type { Call, FunctionDefinition, Node } from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import { localFunctionOf } from "./local-functions.ts";
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
