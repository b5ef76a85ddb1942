import { perObject } from "../../../model/per-object.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { onlyDefinition, type Binding, type Definition } from "../scope/bindings.ts";
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
      const alias = aliasIn(binding);
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

/** The name that a variable is another name of, such as a class that the file shortens. */
function aliasIn(binding: Binding): Expression | undefined {
  const { kind, value } = onlyDefinition(binding) ?? {};
  return kind === "assign" && (value?.kind === "Attribute" || value?.kind === "Name") ? value : undefined;
}

const builtins: (scopes: Scopes) => QualifiedName = perObject(() => ({ module: "", path: [] }));

const importedBy = perObject((binding: Binding): QualifiedName | undefined => {
  const imported = importOf(binding)?.imported;
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

/** The import that binds a name. The name may also be set to `None`, as a fallback for a failed import. */
function importOf({ definitions }: Binding): Definition | undefined {
  const others = definitions.filter(definition => !isNone(definition));
  const [only] = others;
  return others.length === 1 && only?.kind === "import" ? only : undefined;
}

export function isNone({ kind, value }: Definition): boolean {
  return kind === "assign" && value?.kind === "Constant" && value.value === null;
}
