import type { TSESTree } from "@typescript-eslint/utils";
import { onlyDeclarationOf } from "../scope/bindings.ts";
import type { Symbols } from "./symbols.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { literalString, type Node } from "../syntax/syntax-tree.ts";

/** An object's type in terms of a library's type. */
export interface ObjectType {
  /** The library type that it is derived from. */
  readonly qualifiedName: QualifiedName;
  /** Whether members that the library type requires may be missing. */
  readonly isPart: boolean;
  /** Whether the object may have members that the library type does not declare. */
  readonly isExtended: boolean;
  /** Names of members that do not come from the library type, even if it declares members of that name. */
  readonly omitted: readonly string[];
}

const MAX_DEPTH = 20;

/**
 * The library type that a type is derived from: `Props`, `Partial<Props>`, `Omit<Props, "a">`, `Props & Own`, an
 * interface that extends `Props`. `undefined`: it is not derived from exactly one, or the derivation cannot be
 * resolved.
 */
export function objectTypeOf(type: Node, file: Symbols, depth = 0): ObjectType | undefined {
  switch (type.type) {
    case "TSTypeAnnotation":
      return objectTypeOf(type.typeAnnotation, file, depth);
    case "TSTypeReference":
      return (
        ofName(type.typeName, type.typeArguments?.params ?? [], file, depth + 1) ??
        ofModule(file.qualifiedTypeNameOf(type))
      );
    case "TSIntersectionType":
      return extended(type.types, file, depth);
    case "TSUnionType":
      return onlyOne(inEach(type.types, file, depth));
    default:
      return ofModule(file.qualifiedTypeNameOf(type));
  }
}

function ofModule(qualifiedName: QualifiedName | undefined): ObjectType | undefined {
  return qualifiedName && { qualifiedName, isPart: false, isExtended: false, omitted: [] };
}

/** Resolves a name: TypeScript's utility types, or a type of this file. Only names can lead around in a circle. */
function ofName(name: Node, [of, keys]: readonly Node[], file: Symbols, depth: number): ObjectType | undefined {
  const variable = file.variableOf(name);
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  if (variable) {
    return ofDeclaration(onlyDeclarationOf(variable), file, depth);
  }
  const whole = of && objectTypeOf(of, file, depth);
  if (!whole || name.type !== "Identifier") {
    return undefined;
  }
  switch (name.name) {
    case "NonNullable":
    case "Readonly":
    case "Required":
      return whole;
    case "Partial":
    case "Pick":
      return { ...whole, isPart: true };
    case "Omit": {
      const omitted = keys && keysIn(keys);
      return omitted && { ...whole, isPart: true, omitted: [...whole.omitted, ...omitted] };
    }
    default:
      return undefined;
  }
}

/** The keys of a union such as `"a" | "b"`. */
function keysIn(type: Node): readonly string[] | undefined {
  const keys = (type.type === "TSUnionType" ? type.types : [type]).map(of =>
    of.type === "TSLiteralType" ? literalString(of.literal) : undefined,
  );
  return keys.every(key => key !== undefined) ? keys : undefined;
}

/** Resolves an alias or interface of this file. */
function ofDeclaration(declaration: Node | undefined, file: Symbols, depth: number): ObjectType | undefined {
  switch (declaration?.type) {
    case "TSTypeAliasDeclaration":
      return declaration.typeParameters ? undefined : objectTypeOf(declaration.typeAnnotation, file, depth);
    case "TSInterfaceDeclaration":
      return declaration.typeParameters ? undefined : extended(declaration.extends, file, depth);
    default:
      return undefined;
  }
}

/** Resolves an intersection or an interface with several supertypes. */
function extended(types: readonly Node[], file: Symbols, depth: number): ObjectType | undefined {
  const one = onlyOne(inEach(types, file, depth));
  return one && { ...one, isExtended: true };
}

function inEach(types: readonly Node[], file: Symbols, level: number): readonly (ObjectType | undefined)[] {
  // Counts width as depth, so that types with several recursive parts are soon abandoned.
  const depth = level + types.length;
  return types.map(type => (isHeritage(type) ? ofHeritage(type, file, depth) : objectTypeOf(type, file, depth)));
}

function isHeritage(type: Node): type is TSESTree.TSInterfaceHeritage {
  return type.type === "TSInterfaceHeritage";
}

function ofHeritage(
  { expression, typeArguments }: TSESTree.TSInterfaceHeritage,
  file: Symbols,
  depth: number,
): ObjectType | undefined {
  return ofName(expression, typeArguments?.params ?? [], file, depth) ?? ofModule(file.qualifiedNameOf(expression));
}

function onlyOne<Of>(candidates: readonly (Of | undefined)[]): Of | undefined {
  const [one, ...others] = candidates.filter(candidate => candidate !== undefined);
  return others.length === 0 ? one : undefined;
}
