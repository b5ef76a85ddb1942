import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression, Scalar } from "../../../model/value.ts";
import { initializerOf, onlyDeclarationOf, valueDefinitionOf } from "../scope/bindings.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import { isSpread } from "../../../model/expressions.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { declaredTypeOf } from "../symbols/declared-type.ts";

/** A type with a finite set of values: `"web" | "machine"`, an enum, `boolean`. */
export interface ClosedType {
  readonly constants: readonly Constant[];
}

type Constant = Scalar | undefined;

const MAX_DEPTH = 10;
/** A type with more values than this is treated as open. */
const MAX_CONSTANTS = 16;

/** The closed type of an expression, as declared in the file or inferred by the type checker. */
export function closedTypeOf(node: Node, file: EvaluatedTree): ClosedType | undefined {
  const type = declaredTypeOf(node, file);
  const constants = type ? constantsOf(type, file, 0) : file.types?.constantsOf(node);
  if (!constants || constants.length > MAX_CONSTANTS) {
    return undefined;
  }
  const isOptional = type?.parent !== undefined && "optional" in type.parent && type.parent.optional === true;
  return { constants: [...new Set(isOptional ? [...constants, undefined] : constants)] };
}

function constantsOf(type: Node, file: EvaluatedTree, depth: number): readonly Constant[] | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const of = (inner: Node) => constantsOf(inner, file, depth + 1);
  switch (type.type) {
    case "TSTypeAnnotation":
      return of(type.typeAnnotation);
    case "TSUnionType":
      return allOf(type.types.map(of));
    case "TSLiteralType":
      return ofLiteral(type.literal);
    case "TSBooleanKeyword":
      return [true, false];
    case "TSUndefinedKeyword":
      return [undefined];
    case "TSNullKeyword":
      return [null];
    case "TSTypeReference":
      return type.typeArguments ? undefined : ofName(type.typeName, file, depth + 1);
    case "TSIndexedAccessType":
      return type.indexType.type === "TSNumberKeyword" ? ofItems(type.objectType, file) : undefined;
    default:
      return undefined;
  }
}

function allOf(parts: readonly (readonly Constant[] | undefined)[]): readonly Constant[] | undefined {
  return parts.every(part => part !== undefined) ? parts.flat() : undefined;
}

function ofLiteral(literal: TSESTree.TSLiteralType["literal"]): readonly Constant[] | undefined {
  const value = literal.type === "Literal" ? literal.value : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : undefined;
}

/** The values of an alias or enum that the file declares. */
function ofName(name: Node, file: EvaluatedTree, depth: number): readonly Constant[] | undefined {
  if (name.type === "TSQualifiedName") {
    const declaration = enumOf(name.left, file);
    const members = declaration && valuesOfEnum(declaration, file);
    const member = members?.find(({ key }) => key === name.right.name);
    return member && [member.value];
  }
  const variable = file.variableOf(name);
  const declaration = variable && onlyDeclarationOf(variable);
  switch (declaration?.type) {
    case "TSTypeAliasDeclaration":
      return declaration.typeParameters ? undefined : constantsOf(declaration.typeAnnotation, file, depth);
    case "TSEnumDeclaration":
      return valuesOfEnum(declaration, file)?.map(({ value }) => value);
    default:
      return undefined;
  }
}

function enumOf(name: Node, file: EvaluatedTree): TSESTree.TSEnumDeclaration | undefined {
  const variable = name.type === "Identifier" ? file.variableOf(name) : undefined;
  const node = variable && valueDefinitionOf(variable)?.node;
  return node?.type === "TSEnumDeclaration" ? node : undefined;
}

interface EnumValue {
  readonly key: string;
  readonly value: Scalar;
}

function valuesOfEnum(declaration: TSESTree.TSEnumDeclaration, file: EvaluatedTree): readonly EnumValue[] | undefined {
  const members = file.evaluator.enumOf(declaration).members.map(member => {
    const value = isSpread(member) ? undefined : scalarOf(member.value);
    return isSpread(member) || !value ? undefined : { key: member.key, ...value };
  });
  return members.every(member => member !== undefined) ? members : undefined;
}

function scalarOf(value: Expression): { readonly value: Scalar } | undefined {
  return value.kind === "literal" ? { value: value.value } : undefined;
}

/** The items of a constant list: `(typeof kinds)[number]`. */
function ofItems(type: Node, file: EvaluatedTree): readonly Constant[] | undefined {
  const init = type.type === "TSTypeQuery" ? initializerOf(type.exprName, file) : undefined;
  const list = init && file.read(init);
  const items = list?.kind === "list" && list.complete ? list.items.map(item => scalarOf(item as Expression)) : [];
  return items.length > 0 && items.every(item => item !== undefined) ? items.map(({ value }) => value) : undefined;
}
