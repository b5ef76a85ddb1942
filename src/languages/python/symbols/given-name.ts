import { onlyDefinition } from "../scope/bindings.ts";
import { classOfSelf } from "../scope/local-functions.ts";
import type { ScopedFile } from "../scope/scoped-file.ts";
import { attributesOf } from "../syntax/attributes.ts";
import type { Attribute, Expression, Name } from "../syntax/nodes.ts";

/** The name under which other files pass a value, as in `Receiver.givenAs`. */
export function nameAsGiven(node: Expression, file: ScopedFile): string | undefined {
  switch (node.kind) {
    case "Name":
      return isGiven(node, file) ? node.id : undefined;
    case "Attribute":
      return isFieldOfSelf(node, file) || nameAsGiven(node.value, file) !== undefined ? node.name : undefined;
    default:
      return undefined;
  }
}

/** Whether a name is a parameter without a declared type, of a function that the file does not call. */
function isGiven(node: Name, file: ScopedFile): boolean {
  const { scopes } = file;
  const binding = scopes.bindingOf(node);
  const definition = binding && onlyDefinition(binding);
  const called = definition?.kind === "parameter" ? definition.node : undefined;
  if (called?.kind !== "FunctionDefinition" || classOfSelf(node, scopes)) {
    return false;
  }
  const parameter = called.parameters.find(({ name }) => name === definition?.name);
  return parameter?.kind === "plain" && !parameter.annotation && file.callsOf(called).length === 0;
}

/** Whether an attribute of `self` is only ever assigned a value that other files pass. */
function isFieldOfSelf({ value: holder, name }: Attribute, file: ScopedFile): boolean {
  const around = classOfSelf(holder, file.scopes);
  const assigned = attributesOf(file.module).assigned.get(name) ?? [];
  return (
    around !== undefined &&
    assigned.length > 0 &&
    assigned.every(
      ({ value, parent }) =>
        classOfSelf(value, file.scopes) === around &&
        parent?.kind === "Assign" &&
        parent.value?.kind === "Name" &&
        isGiven(parent.value, file),
    )
  );
}
