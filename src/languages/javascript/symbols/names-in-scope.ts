import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import { covers, type Range } from "../../../model/site.ts";
import { writtenName } from "../../shared/written-name.ts";
import type { Variable } from "../scope/bindings.ts";
import type { Symbols } from "./symbols.ts";
import { boundNames } from "../syntax/patterns.ts";
import type { Node } from "../syntax/syntax-tree.ts";

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
  file: Symbols,
): string | undefined {
  const imported = importedNames(file).filter(({ variable }) => isVisibleAt(at, variable));
  return writtenName(
    preferred,
    imported.map(({ variable }) => variable.name),
    imported.flatMap(binding => spellingThrough(name, binding, file) ?? []),
  );
}

interface ImportedName {
  readonly variable: Variable;
  readonly qualifiedName: QualifiedName;
}

/** The modules and members that the file imports, by their top-level names. */
const importedNames = perObject((file: Symbols): readonly ImportedName[] =>
  file.program.body.flatMap(namesDeclaredBy).flatMap(name => {
    const variable = file.variableOf(name);
    const qualifiedName = file.qualifiedNameOf(name);
    return variable && qualifiedName ? [{ variable, qualifiedName }] : [];
  }),
);

function namesDeclaredBy(statement: TSESTree.ProgramStatement): readonly Node[] {
  switch (statement.type) {
    case "ImportDeclaration":
      return statement.importKind === "type"
        ? []
        : statement.specifiers.flatMap(specifier =>
            specifier.type === "ImportSpecifier" && specifier.importKind === "type" ? [] : [specifier.local],
          );
    case "TSImportEqualsDeclaration":
      return [statement.id];
    case "VariableDeclaration":
      return statement.declarations.flatMap(({ id }) => boundNames(id).map(({ name }) => name));
    default:
      return [];
  }
}

/** Whether a top-level variable is not shadowed at a place. */
function isVisibleAt(at: Range, { name, scope }: Variable): boolean {
  let current = scope;
  for (;;) {
    const inner = current.childScopes.find(({ block }) => covers(block.range, at));
    if (!inner) {
      return true;
    }
    if (inner.set.has(name)) {
      return false;
    }
    current = inner;
  }
}

/** The code that reaches a name from an imported one. A package's own modules are also its members. */
function spellingThrough(
  wanted: QualifiedName,
  { variable, qualifiedName }: ImportedName,
  file: Symbols,
): string | undefined {
  const { module, path } = qualifiedName;
  const submodule = wanted.module.split("/").at(-1)?.replaceAll("-", "_") ?? "";
  const candidates = [wanted.path.slice(path.length), ...(path.length === 0 ? [[submodule, ...wanted.path]] : [])];
  const keys = candidates.find(rest => {
    const name = file.library.canonical({ module, path: [...path, ...rest] });
    return name !== undefined && isSameName(name, wanted);
  });
  return keys && [variable.name, ...keys].join(".");
}
