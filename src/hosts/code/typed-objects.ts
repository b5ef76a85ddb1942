import type { TSESTree } from "@typescript-eslint/utils";
import type { Range } from "../../model/site.ts";
import type { Expression } from "../../model/value.ts";
import type { FoundAppClient } from "../host.ts";
import { assignCallInto } from "./assign-calls.ts";
import { valueDefinitionOf } from "./bindings.ts";
import type { Candidate, CodeFile, Vocabulary } from "./code-file.ts";
import { mapCases } from "./expressions.ts";
import type { Origin } from "./origin.ts";
import { functionAround, functionNameOf } from "./local-functions.ts";
import { withoutPart } from "./members.ts";
import { objectTypeOf, type ObjectType } from "./object-types.ts";
import { staticName, unwrap, type FunctionNode, type Node } from "./syntax-tree.ts";

/** An object literal that the file gives a type. */
export interface TypedObject {
  readonly node: TSESTree.ObjectExpression;
  /** The type of a module that it is made of. */
  readonly type: Origin;
  readonly kind: ObjectType;
  /** The name of the type. */
  readonly range: Range;
}

/** What an object literal is worth as one of its type, with what the file does to it where it is used. */
export function readTyped({ node, kind }: TypedObject, file: CodeFile, vocabulary?: Vocabulary): Expression {
  const whole = file.readDefinition(node, vocabulary);
  const known = kind.omitted.reduce((value, key) => withoutPart(value, [key]), whole);
  return kind.isPart ? mapCases(known, value => (value.kind === "map" ? { ...value, complete: false } : value)) : known;
}

/** A client that is only known by the type of an object, which may have other members than a client's. */
export function typedClient<Client extends FoundAppClient>(client: Client, { kind }: TypedObject): Client {
  return kind.isExtended ? { ...client, members: () => [] } : client;
}

/** What is only part of an object that is made elsewhere, going by its name. */
const partName = /base|common|default|partial|shared/iu;

/**
 * The object at a node if the file gives it the type of a module: by an annotation, `as`, `satisfies`, or the type that
 * the function around it returns. One that the file puts into another object is only part of one.
 */
export function typedObjectAt(node: Candidate, file: CodeFile): TypedObject | undefined {
  if (node.type !== "ObjectExpression" || node.properties.length === 0) {
    return undefined;
  }
  const given = typeGivenTo(node, file);
  const kind = given && objectTypeOf(given.type, file);
  const name = given && typeNameIn(given.type);
  return kind && name && !isPart(node, given.holder, file)
    ? { node, type: kind.origin, kind, range: file.rangeOf(name) }
    : undefined;
}

interface GivenType {
  readonly type: Node;
  /** The variable, field or function whose type it is. */
  readonly holder?: Node | undefined;
}

function typeGivenTo(node: Node, file: CodeFile): GivenType | undefined {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "TSAsExpression":
    case "TSTypeAssertion":
    case "TSSatisfiesExpression":
      return isConst(parent.typeAnnotation) ? typeGivenTo(parent, file) : { type: parent.typeAnnotation };
    case "ConditionalExpression":
    case "LogicalExpression":
      return typeGivenTo(parent, file);
    case "VariableDeclarator":
      return annotationOf(parent.id);
    case "AssignmentExpression": {
      const variable = parent.right === node ? file.variableOf(parent.left) : undefined;
      const definition = variable && valueDefinitionOf(variable);
      return definition && annotationOf(definition.name);
    }
    case "PropertyDefinition":
      return parent.typeAnnotation && { type: parent.typeAnnotation, holder: parent.key };
    case "ReturnStatement":
      return returnTypeOf(functionAround(parent, file), file);
    case "ArrowFunctionExpression":
      return returnTypeOf(parent, file);
    default:
      return undefined;
  }
}

function isConst(type: Node): boolean {
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const";
}

function annotationOf(target: Node): GivenType | undefined {
  return target.type === "Identifier" && target.typeAnnotation
    ? { type: target.typeAnnotation, holder: target }
    : undefined;
}

function returnTypeOf(fn: FunctionNode | undefined, file: CodeFile): GivenType | undefined {
  const type = fn?.returnType?.typeAnnotation;
  return fn && type && { type: promisedType(type), holder: functionNameOf(fn, file) };
}

/** `T` of `Promise<T>`. */
function promisedType(type: Node): Node {
  const isPromise =
    type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "Promise";
  return (isPromise ? type.typeArguments?.params[0] : undefined) ?? type;
}

/** The name in a type: `Request` of `idp.Request`, of `Request | undefined` and of `Readonly<Request>`. */
function typeNameIn(type: Node): Node | undefined {
  switch (type.type) {
    case "TSTypeAnnotation":
      return typeNameIn(type.typeAnnotation);
    case "TSTypeReference": {
      const { typeName, typeArguments } = type;
      const [argument] = typeArguments?.params ?? [];
      return argument ? typeNameIn(argument) : typeName.type === "TSQualifiedName" ? typeName.right : typeName;
    }
    case "TSImportType":
      return type.qualifier?.type === "TSQualifiedName" ? type.qualifier.right : (type.qualifier ?? undefined);
    case "TSIntersectionType":
    case "TSUnionType":
      return type.types.map(typeNameIn).find(name => name !== undefined);
    default:
      return undefined;
  }
}

/** Whether others add to an object: it is spread or merged into another one, or says by its name that it will be. */
function isPart(node: Node, holder: Node | undefined, file: CodeFile): boolean {
  return (
    (holder?.type === "Identifier" && partName.test(holder.name)) ||
    file.usesOf(node).some(use => {
      const parent = file.parentOf(use.node);
      return (
        use.path.length === 0 &&
        (parent?.type === "SpreadElement" || (isMerge(parent, use.node) && !assignCallInto(use.node, file)))
      );
    })
  );
}

const merges = /^(?:assign|merge|extend|defaults)/iu;

function isMerge(parent: Node | undefined, argument: Node): boolean {
  if (parent?.type !== "CallExpression" || parent.callee === argument) {
    return false;
  }
  const callee = unwrap(parent.callee);
  const name =
    callee.type === "MemberExpression"
      ? staticName(callee.property, callee.computed)
      : callee.type === "Identifier"
        ? callee.name
        : undefined;
  return name !== undefined && merges.test(name);
}
