import { perObject } from "../../../model/per-object.ts";
import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import type { Range } from "../../../model/site.ts";
import type { Library } from "../../language.ts";
import { writtenName } from "../../shared/written-name.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { onlyDefinition, type Binding, type Scope } from "../scope/bindings.ts";
import { childCovering } from "../syntax/child-covering.ts";
import type { Module, Node } from "../syntax/nodes.ts";

interface NamedFile {
  readonly module: Module;
  readonly scopes: Scopes;
  readonly library: Library;
}

/**
 * How the file can write a library's name at a place. `undefined`: the name would have to be imported.
 *
 * @param preferred - spellings to try first, in order. One is used if its first identifier is imported and not shadowed
 *   there; otherwise the shortest spelling through any import is used.
 */
export function nameInScope(
  name: QualifiedName,
  at: Range,
  preferred: readonly string[],
  file: NamedFile,
): string | undefined {
  const imported = importedNames(file).filter(({ binding }) => isVisibleAt(at, binding, file));
  return writtenName(
    preferred,
    imported.map(({ binding }) => binding.name),
    imported.flatMap(binding => spellingThrough(name, binding, file) ?? []),
  );
}

interface ImportedName {
  readonly binding: Binding;
  readonly origin: QualifiedName;
}

/** Names that the file imports once at its top level and never rebinds. */
const importedNames = perObject(({ scopes }: NamedFile): readonly ImportedName[] =>
  [...scopes.module.bindings.values()].flatMap(binding => {
    const imported = onlyDefinition(binding)?.imported;
    return imported
      ? [
          {
            binding,
            origin: { module: imported.module, path: imported.member === undefined ? [] : [imported.member] },
          },
        ]
      : [];
  }),
);

/** Whether a top-level name is not shadowed at a place. */
function isVisibleAt(at: Range, { name, scope }: Binding, { module, scopes }: NamedFile): boolean {
  let current: Node | undefined = module;
  while (current) {
    const own: Scope | undefined = scopes.scopeOf(current);
    if (own && own !== scope && own.bindings.has(name)) {
      return false;
    }
    current = childCovering(at, current);
  }
  return true;
}

/** The code that reaches a name from an imported one. A package's own modules are also its members. */
function spellingThrough(
  wanted: QualifiedName,
  { binding, origin }: ImportedName,
  { library }: NamedFile,
): string | undefined {
  const { module, path } = origin;
  const submodule = wanted.module.split("/").at(-1)?.replaceAll("-", "_") ?? "";
  const whole = [submodule, ...wanted.path];
  const keys = whole
    .map((_, index) => whole.slice(index))
    .concat([[]])
    .find(rest => {
      const name = library.canonical({ module, path: [...path, ...rest] });
      return name !== undefined && isSameName(name, wanted);
    });
  return keys && [binding.name, ...keys].join(".");
}
