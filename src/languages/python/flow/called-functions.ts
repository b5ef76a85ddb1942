import type { Scopes } from "../scope/analyze-scopes.ts";
import type { Scope } from "../scope/bindings.ts";
import { definitionOf } from "../scope/definition.ts";
import { isStatic, localFunctionOf, type LocalFunction } from "../scope/local-functions.ts";
import { mutatingMethods } from "../syntax/mutation-targets.ts";
import type { Expression } from "../syntax/nodes.ts";

/** The functions of the file that a callee may name: a certain one, a constructor, or any method of that name. */
export function functionsNamed(callee: Expression, scopes: Scopes): readonly LocalFunction[] {
  const local = localFunctionOf(callee, scopes);
  if (local) {
    return [local];
  }
  const made = definitionOf(callee, scopes)?.node;
  if (made?.kind === "ClassDefinition") {
    return methodsIn(scopes.scopeOf(made), "__init__");
  }
  return callee.kind === "Attribute" && !ownMethods.has(callee.name)
    ? scopes.all.filter(({ kind }) => kind === "class").flatMap(scope => methodsIn(scope, callee.name))
    : [];
}

/** Methods of the built-in types that take arguments. */
const ownMethods = new Set([...mutatingMethods, "get"]);

function methodsIn(scope: Scope | undefined, name: string): readonly LocalFunction[] {
  const definitions = scope?.bindings.get(name)?.definitions ?? [];
  return definitions.flatMap(({ node }) =>
    node.kind === "FunctionDefinition" ? [{ definition: node, bound: isStatic(node) ? 0 : 1 } as const] : [],
  );
}
