import { onlyDefinition } from "../scope/bindings.ts";
import type { ScopedFile } from "../scope/scoped-file.ts";
import type { Expression, Name } from "../syntax/nodes.ts";

/**
 * The name of a variable, parameter or attribute, whose value may come from another file. `undefined`: it is a parameter
 * with a declared type.
 */
export function nameAsGiven(node: Expression, file: ScopedFile): string | undefined {
  switch (node.kind) {
    case "Name":
      return isDeclared(node, file) ? undefined : node.id;
    case "Attribute":
      return node.name;
    default:
      return undefined;
  }
}

function isDeclared(node: Name, { scopes }: ScopedFile): boolean {
  const binding = scopes.bindingOf(node);
  const { node: called, name } = (binding && onlyDefinition(binding)) ?? {};
  return (
    called?.kind === "FunctionDefinition" &&
    called.parameters.some(parameter => parameter.name === name && parameter.annotation !== undefined)
  );
}
