import { perObject } from "../../../model/per-object.ts";
import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import type { Range } from "../../../model/site.ts";
import type { Library } from "../../language.ts";
import { writtenName } from "../../shared/written-name.ts";
import type { Scopes } from "../scope/analyze-scopes.ts";
import { onlyDefinition, type Binding, type Scope } from "../scope/bindings.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Module, Node } from "../syntax/nodes.ts";

interface NamedFile {
  readonly module: Module;
  readonly scopes: Scopes;
  readonly library: Library;
}

/**
 * How the file writes the name of something at a place: by one of the preferred ways, if what that begins with is
 * imported and not hidden there, else by the shortest way from what is imported. `undefined`: it would have to import it.
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
    imported.flatMap(binding => wayTo(name, binding, file) ?? []),
  );
}

interface ImportedName {
  readonly binding: Binding;
  readonly origin: QualifiedName;
}

/** What the file's top level imports once, and gives no other value. */
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

/** Whether no scope around a place hides a name of the top level. */
function isVisibleAt([start, end]: Range, { name, scope }: Binding, { module, scopes }: NamedFile): boolean {
  let current: Node | undefined = module;
  while (current) {
    const own: Scope | undefined = scopes.scopeOf(current);
    if (own && own !== scope && own.bindings.has(name)) {
      return false;
    }
    current = childrenOf(current).findLast(({ range }) => range[0] <= start && end <= range[1]);
  }
  return true;
}

/** The keys with which an imported name becomes the name that is wanted: a package's own modules are its members, too. */
function wayTo(wanted: QualifiedName, { binding, origin }: ImportedName, { library }: NamedFile): string | undefined {
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
