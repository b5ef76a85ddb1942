import type { Expression, Node } from "../syntax/nodes.ts";
import type { Scopes } from "./analyze-scopes.ts";
import { onlyDefinition, type Definition } from "./bindings.ts";

/** The maximum number of definitions that are followed to where a value is created. */
const MAX_STEPS = 10;

/** The only definition of what a name refers to. */
export function definitionOf(node: Node, scopes: Scopes): Definition | undefined {
  const binding = node.kind === "Name" ? scopes.bindingOf(node) : undefined;
  return binding && onlyDefinition(binding);
}

/** The value of the only definition of a name, if that is a plain assignment. */
export function assignedValueOf(node: Node, scopes: Scopes): Expression | undefined {
  const definition = definitionOf(node, scopes);
  return definition?.kind === "assign" ? definition.value : undefined;
}

/** The expression that creates a value, followed through variables that are assigned once. */
export function sourceOf(node: Expression, scopes: Scopes): Expression | undefined {
  let source = node;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const value = assignedValueOf(source, scopes);
    if (!value) {
      return source.kind === "Await" ? source.value : source;
    }
    source = value;
  }
  return undefined;
}
