import type { TSESTree } from "@typescript-eslint/utils";
import type { Symbols } from "./symbols.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { literalString, type Node } from "../syntax/syntax-tree.ts";

/** What a type says of an object, as far as the file tells. */
export interface ObjectType {
  /** The type of a module that it is made of. */
  readonly qualifiedName: QualifiedName;
  /** Whether members may be left out that the type of the module has. */
  readonly isPart: boolean;
  /** Whether the object may have members that the type of the module does not have. */
  readonly isExtended: boolean;
  /** The members that are not those of the type of the module, whatever their names. */
  readonly omitted: readonly string[];
}

const MAX_DEPTH = 20;

/**
 * What a type is made of: `Props`, `Partial<Props>`, `Omit<Props, "a">`, `Props & Own`, an interface that extends
 * `Props`. `undefined`: it is not made of one type of a module, or nobody knows which part of it.
 */
export function objectTypeOf(type: Node, file: Symbols, depth = 0): ObjectType | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  switch (type.type) {
    case "TSTypeAnnotation":
      return objectTypeOf(type.typeAnnotation, file, depth + 1);
    case "TSTypeReference":
      return (
        ofName(type.typeName, type.typeArguments?.params ?? [], file, depth + 1) ??
        ofModule(file.qualifiedTypeNameOf(type))
      );
    case "TSIntersectionType":
      return extended(type.types, file, depth + 1);
    case "TSUnionType":
      return theOne(
        type.types.filter(({ type: kind }) => !nothing.has(kind)).map(of => objectTypeOf(of, file, depth + 1)),
      );
    default:
      return ofModule(file.qualifiedTypeNameOf(type));
  }
}

const nothing: ReadonlySet<string> = new Set(["TSNullKeyword", "TSUndefinedKeyword"]);

function ofModule(qualifiedName: QualifiedName | undefined): ObjectType | undefined {
  return qualifiedName && { qualifiedName, isPart: false, isExtended: false, omitted: [] };
}

/** The types of the language that are made of another type. */
function ofName(name: Node, [of, keys]: readonly Node[], file: Symbols, depth: number): ObjectType | undefined {
  const variable = file.variableOf(name);
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  if (variable) {
    return ofDeclaration(variable.defs.length === 1 ? variable.defs[0]?.node : undefined, file, depth);
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

/** The keys of `"a" | "b"`. */
function keysIn(type: Node): readonly string[] | undefined {
  const keys = (type.type === "TSUnionType" ? type.types : [type]).map(of =>
    of.type === "TSLiteralType" ? literalString(of.literal) : undefined,
  );
  return keys.every(key => key !== undefined) ? keys : undefined;
}

/** What an alias or interface of this file is made of. */
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

/** What several types are made of together. */
function extended(types: readonly Node[], file: Symbols, level: number): ObjectType | undefined {
  // Types that are made of each other in several ways are soon given up.
  const depth = level + types.length;
  const one = theOne(
    types.map(type => (isHeritage(type) ? ofHeritage(type, file, depth) : objectTypeOf(type, file, depth))),
  );
  return one && { ...one, isExtended: true };
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

function theOne<Of>(candidates: readonly (Of | undefined)[]): Of | undefined {
  const [one, ...others] = candidates.filter(candidate => candidate !== undefined);
  return others.length === 0 ? one : undefined;
}
