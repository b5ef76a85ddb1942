import type { TSESTree } from "@typescript-eslint/utils";
import { constantDeclaratorOf, onlyDeclarationOf, valueDefinitionOf } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import type { Symbols } from "./symbols.ts";
import { bindingPath } from "../syntax/patterns.ts";
import { isFunction, staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 20;

/** The type that the file declares for an expression: its annotation, or a member of an annotated value's type. */
export function declaredTypeOf(node: Node, file: Symbols, depth = 0): Node | undefined {
  const expression = unwrap(node);
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  switch (expression.type) {
    case "Identifier":
      return typeOfVariable(expression, file, depth + 1);
    case "MemberExpression":
      return typeOfMember(expression, file, depth + 1);
    case "NewExpression":
      return localDeclarationOf(expression.callee, file);
    default:
      return undefined;
  }
}

function typeOfVariable(identifier: Node, file: Symbols, depth: number): Node | undefined {
  const variable = file.variableOf(identifier);
  const definition = variable && valueDefinitionOf(variable);
  if (!definition) {
    return undefined;
  }
  const { name, node } = definition;
  const pattern = isFunction(node) ? node.params.map(targetOf).find(param => bindingPath(param, name)) : undefined;
  const declarator = node.type === "VariableDeclarator" ? node : undefined;
  const bound = pattern ?? declarator?.id;
  const path = bound && bindingPath(bound, name);
  if (!path) {
    return undefined;
  }
  const annotation = boundType(bound);
  const init = constantDeclaratorOf(variable)?.init;
  const type = annotation ?? (init && declaredTypeOf(init, file, depth));
  return path.reduce<Node | undefined>((of, key) => of && memberTypeOf(of, key, file, depth), type);
}

/** A parameter without its default value and accessibility modifier. */
function targetOf(param: TSESTree.Parameter): Node {
  const target = param.type === "TSParameterProperty" ? param.parameter : param;
  return target.type === "AssignmentPattern" ? target.left : target;
}

function typeOfMember(access: TSESTree.MemberExpression, file: Symbols, depth: number): Node | undefined {
  const declaration = classFieldOf(access, file)?.declaration;
  if (declaration) {
    return annotationOf(declaration);
  }
  const name = staticName(access.property, access.computed);
  const type = declaredTypeOf(access.object, file, depth);
  return type && name !== undefined ? memberTypeOf(type, name, file, depth) : undefined;
}

/** The type of a member of a type that this file declares. */
export function memberTypeOf(type: Node, name: string, file: Symbols, depth = 0): Node | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const inType = (inner: Node) => memberTypeOf(inner, name, file, depth + 1);
  switch (type.type) {
    case "TSTypeAnnotation":
      return inType(type.typeAnnotation);
    case "TSTypeReference": {
      const declaration = localDeclarationOf(type.typeName, file) ?? mappedTypeArgument(type, file);
      return declaration ? inType(declaration) : elementTypeOf(type, name, file);
    }
    case "TSTypeAliasDeclaration":
      return inType(type.typeAnnotation);
    case "TSArrayType":
      return isIndex(name) ? type.elementType : undefined;
    case "TSTypeOperator":
      return type.operator === "readonly" && type.typeAnnotation ? inType(type.typeAnnotation) : undefined;
    case "TSTypeLiteral":
      return signatureType(type.members, name);
    case "TSInterfaceDeclaration":
      return (
        signatureType(type.body.body, name) ??
        firstOf(
          type.extends.map(base => base.expression),
          inType,
          file,
        )
      );
    case "TSIntersectionType":
      return firstOf(type.types, inType, file);
    case "ClassDeclaration":
      return memberTypeOfClass(type, name);
    default:
      return undefined;
  }
}

function firstOf(types: readonly Node[], inType: (type: Node) => Node | undefined, file: Symbols): Node | undefined {
  for (const type of types) {
    const declared = type.type === "Identifier" ? localDeclarationOf(type, file) : type;
    const found = declared && inType(declared);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The interface, alias or class of this file that a name refers to. */
function localDeclarationOf(name: Node, file: Symbols): Node | undefined {
  const variable = file.variableOf(name);
  const declaration = variable && onlyDeclarationOf(variable);
  switch (declaration?.type) {
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "ClassDeclaration":
      return declaration;
    default:
      return undefined;
  }
}

const memberwiseTypes: ReadonlySet<string> = new Set(["NonNullable", "Partial", "Readonly", "Required"]);

/** `Props` for `Readonly<Props>`, whose members are the same. */
function mappedTypeArgument({ typeName, typeArguments }: TSESTree.TSTypeReference, file: Symbols): Node | undefined {
  const isMemberwise =
    typeName.type === "Identifier" && memberwiseTypes.has(typeName.name) && !file.variableOf(typeName);
  return isMemberwise ? typeArguments?.params[0] : undefined;
}

/** The element type of a list or record: `UserPoolClientProps` of `Record<string, UserPoolClientProps>`. */
function elementTypeOf(
  { typeName, typeArguments }: TSESTree.TSTypeReference,
  name: string,
  file: Symbols,
): Node | undefined {
  const [first, second] = typeArguments?.params ?? [];
  if (typeName.type !== "Identifier" || file.variableOf(typeName)) {
    return undefined;
  }
  switch (typeName.name) {
    case "Array":
    case "ReadonlyArray":
      return isIndex(name) ? first : undefined;
    case "Record":
      return second;
    default:
      return undefined;
  }
}

function isIndex(name: string): boolean {
  return /^\d+$/u.test(name);
}

function signatureType(members: readonly TSESTree.TypeElement[], name: string): Node | undefined {
  const signature = members.find(
    member =>
      (member.type === "TSPropertySignature" || member.type === "TSMethodSignature") &&
      staticName(member.key, member.computed) === name,
  );
  return signature?.type === "TSPropertySignature" ? signature.typeAnnotation : signature;
}

function memberTypeOfClass({ body }: TSESTree.ClassDeclaration, name: string): Node | undefined {
  const field = body.body.find(
    member =>
      member.type === "PropertyDefinition" && !member.static && staticName(member.key, member.computed) === name,
  );
  return field?.type === "PropertyDefinition" ? annotationOf(field) : undefined;
}

function annotationOf(declaration: TSESTree.PropertyDefinition | TSESTree.TSParameterProperty): Node | undefined {
  if (declaration.type === "PropertyDefinition") {
    return declaration.typeAnnotation;
  }
  const target = targetOf(declaration);
  return boundType(target);
}

/** The type annotation of a binding: a name or a destructuring pattern. */
function boundType(target: Node): Node | undefined {
  return target.type === "Identifier" || target.type === "ObjectPattern" || target.type === "ArrayPattern"
    ? target.typeAnnotation
    : undefined;
}
