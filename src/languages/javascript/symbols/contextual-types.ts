import type { TSESTree } from "@typescript-eslint/utils";
import { valueDefinitionOf } from "../scope/bindings.ts";
import type { Symbols } from "./symbols.ts";
import { memberTypeOf } from "./declared-type.ts";
import { functionAround, functionNameOf } from "../scope/local-functions.ts";
import { objectTypeOf } from "./object-types.ts";
import { staticName, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

/** The type that the context of an expression gives it. */
export interface ContextualType {
  readonly type: Node;
  /** The variable, field, function or key that is annotated. */
  readonly holder?: Node | undefined;
  /** Where the type is that of a member: the annotated object or list, and the keys that lead from it to the member. */
  readonly within?: { readonly node: Node; readonly path: readonly string[] };
}

/** How many levels up an annotated object or list is looked for. */
const MAX_DEPTH = 6;

/**
 * The type that an expression gets from its context: an annotation, an assertion, a return type, or a member of one of
 * these.
 */
export function contextualTypeOf(node: Node, file: Symbols, depth = 0): ContextualType | undefined {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "TSAsExpression":
    case "TSTypeAssertion":
    case "TSSatisfiesExpression":
      return isConst(parent.typeAnnotation) ? contextualTypeOf(parent, file, depth) : { type: parent.typeAnnotation };
    case "ConditionalExpression":
    case "LogicalExpression":
      return contextualTypeOf(parent, file, depth);
    case "VariableDeclarator":
      return annotationOf(parent.id);
    case "AssignmentExpression": {
      const variable = file.variableOf(parent.left);
      const definition = variable && valueDefinitionOf(variable);
      return definition && annotationOf(definition.name);
    }
    case "PropertyDefinition":
      return parent.typeAnnotation && { type: parent.typeAnnotation, holder: parent.key };
    case "ReturnStatement":
      return returnTypeOf(functionAround(parent, file), file);
    case "ArrowFunctionExpression":
      return returnTypeOf(parent, file);
    case "Property":
      return typeOfProperty(parent, file, depth + 1);
    case "ArrayExpression":
      return memberTypeIn(parent, String(parent.elements.findIndex(element => element === node)), file, depth + 1);
    default:
      return undefined;
  }
}

function typeOfProperty(property: TSESTree.Property, file: Symbols, depth: number): ContextualType | undefined {
  const holder = file.parentOf(property);
  const key = staticName(property.key, property.computed);
  const given = holder && key !== undefined ? memberTypeIn(holder, key, file, depth) : undefined;
  return given && { ...given, holder: property.key };
}

/** The types of clients and their structures, by the names that all libraries use for them. */
const clientTypeName = /UserPoolClient|OAuthSettings/u;

/**
 * The type of a member of an annotated object or list. `undefined` if that is the type of a client: its members are
 * read as parts of it.
 */
function memberTypeIn(holder: Node, key: string, file: Symbols, depth: number): ContextualType | undefined {
  const given = depth > MAX_DEPTH ? undefined : contextualTypeOf(holder, file, depth);
  const isClient = given && clientTypeName.test(objectTypeOf(given.type, file)?.qualifiedName.path.join(".") ?? "");
  const type = given && !isClient ? memberTypeOf(given.type, key, file) : undefined;
  const { node, path } = given?.within ?? { node: holder, path: [] };
  return type && { type, within: { node, path: [...path, key] } };
}

function isConst(type: Node): boolean {
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const";
}

function annotationOf(target: Node): ContextualType | undefined {
  return target.type === "Identifier" && target.typeAnnotation
    ? { type: target.typeAnnotation, holder: target }
    : undefined;
}

function returnTypeOf(fn: FunctionNode | undefined, file: Symbols): ContextualType | undefined {
  const type = fn?.returnType?.typeAnnotation;
  return fn && type && { type: promisedType(type), holder: functionNameOf(fn, file) };
}

/** `T` for `Promise<T>`; any other type unchanged. */
export function promisedType(type: Node): Node {
  const isPromise =
    type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "Promise";
  return (isPromise ? type.typeArguments?.params[0] : undefined) ?? type;
}
