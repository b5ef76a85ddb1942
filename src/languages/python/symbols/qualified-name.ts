import { perObject } from "../../../model/per-object.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import type { Binding, Definition } from "../scope/bindings.ts";
import { assignedValueOf } from "../scope/definition.ts";
import type { Expression } from "../syntax/nodes.ts";

/** The maximum number of aliases that are followed. */
const MAX_ALIASES = 5;

/**
 * The module member that an expression refers to, as the file imports it or names it: `UserPool = cognito.UserPool`. A
 * built-in has the module `""`. Expressions that refer to the same member by the same import have one object, so that
 * what is known of it can be cached.
 */
export function qualifiedNameOf(node: Expression, scopes: Scopes, aliases = 0): QualifiedName | undefined {
  switch (node.kind) {
    case "Name": {
      const binding = scopes.bindingOf(node);
      if (!binding) {
        return memberOf(builtins(scopes), node.id);
      }
      // The name that a variable is another name of, such as a class that the file shortens.
      const alias = assignedValueOf(node, scopes);
      if (alias) {
        return aliases < MAX_ALIASES ? qualifiedNameOf(alias, scopes, aliases + 1) : undefined;
      }
      return importedBy(binding);
    }
    case "Attribute": {
      const of = qualifiedNameOf(node.value, scopes, aliases);
      return of && memberOf(of, node.name);
    }
    default:
      return undefined;
  }
}

const builtins: (scopes: Scopes) => QualifiedName = perObject(() => ({ module: "", path: [] }));

/** The import that binds a name. The name may also be set to `None`, as a fallback for a failed import. */
const importedBy = perObject(({ definitions }: Binding): QualifiedName | undefined => {
  const [definition, ...others] = definitions.filter(one => !isNone(one));
  const imported = others.length === 0 ? definition?.imported : undefined;
  return imported && { module: imported.module, path: imported.member === undefined ? [] : [imported.member] };
});

const membersOf: (of: QualifiedName) => Map<string, QualifiedName> = perObject(() => new Map());

function memberOf(of: QualifiedName, name: string): QualifiedName {
  const members = membersOf(of);
  let member = members.get(name);
  if (!member) {
    member = { module: of.module, path: [...of.path, name] };
    members.set(name, member);
  }
  return member;
}

/** Whether a definition sets a name to `None`. */
export function isNone({ kind, value }: Definition): boolean {
  return kind === "assign" && value?.kind === "Constant" && value.value === null;
}
