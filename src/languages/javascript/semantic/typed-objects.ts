import type { TSESTree } from "@typescript-eslint/utils";
import type { Range } from "../../../model/site.ts";
import type { Expression } from "../../../model/value.ts";
import { assignCallInto } from "../flow/assign-calls.ts";
import { referencesOf } from "../flow/references.ts";
import { isUnder } from "../../../model/updates.ts";
import type { CodeFile } from "./code-file.ts";
import type { Candidate } from "../syntax/source-tree.ts";
import { mapCases } from "../../../model/expressions.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import { contextualTypeOf, type ContextualType } from "../symbols/contextual-types.ts";
import { withoutPart } from "../../../model/members.ts";
import { objectTypeOf, type ObjectType } from "../symbols/object-types.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

/** An object literal with a declared type. */
export interface TypedObject {
  readonly node: TSESTree.ObjectExpression;
  /** The library type that its type is derived from. */
  readonly type: QualifiedName;
  readonly kind: ObjectType;
  /** The range of the type's name. */
  readonly range: Range;
  /** The annotated object or list, if the type is that of a member. */
  readonly within?: Node;
}

/** The value of a typed object literal, including later updates of it in the file. */
export function readTyped({ node, kind }: TypedObject, file: CodeFile): Expression {
  const whole = file.readDefinition(node);
  const known = kind.omitted.reduce((value, key) => withoutPart(value, [key]), whole);
  return kind.isPart ? mapCases(known, value => (value.kind === "map" ? { ...value, complete: false } : value)) : known;
}

/** Names of objects that are usually merged into others. */
const partName = /base|common|default|partial|shared/iu;

/**
 * The typed object at a node, if its declared type is derived from a library's: by an annotation, `as`, `satisfies` or
 * the return type of the enclosing function. One that the file adds to another object counts as a part.
 */
export function typedObjectAt(node: Candidate, file: CodeFile): TypedObject | undefined {
  if (node.type !== "ObjectExpression" || node.properties.length === 0) {
    return undefined;
  }
  const given = contextualTypeOf(node, file);
  const kind = given && objectTypeOf(given.type, file);
  const name = given && typeNameIn(given.type);
  return kind && name && !isPart(node, given.holder, file) && !isReadByPath(given, file)
    ? {
        node,
        type: kind.qualifiedName,
        // Objects kept in a list or record are often merged with others when they are used.
        kind: given.within ? { ...kind, isPart: true } : kind,
        range: file.rangeOf(name),
        ...(given.within && { within: given.within.node }),
      }
    : undefined;
}

/** The name in a type: `Request` in `idp.Request`, in `Request | undefined` and in `Readonly<Request>`. */
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

/** Whether an object gets more members elsewhere: it is spread or merged into another, or its name suggests that. */
function isPart(node: Node, holder: Node | undefined, file: CodeFile): boolean {
  return (
    (holder?.type === "Identifier" && partName.test(holder.name)) ||
    referencesOf(node, file).some(({ node: reference, path }) => path.length === 0 && isMerged(reference, file))
  );
}

/** Whether the file reads the object out of the one that contains it, or merges that one with others. */
function isReadByPath({ within }: ContextualType, file: CodeFile): boolean {
  return (
    within !== undefined &&
    referencesOf(within.node, file).some(
      ({ node, path, exact }) =>
        exact && (isUnder(path, within.path) || (isUnder(within.path, path) && isMerged(node, file))),
    )
  );
}

function isMerged(node: Node, file: CodeFile): boolean {
  const parent = file.parentOf(node);
  return parent?.type === "SpreadElement" || (isMerge(parent) && !assignCallInto(node, file));
}

const merges = /^(?:assign|merge|extend|defaults)/iu;

function isMerge(parent: Node | undefined): boolean {
  if (parent?.type !== "CallExpression") {
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
