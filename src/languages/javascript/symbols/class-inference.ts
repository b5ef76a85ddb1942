import type { TSESTree } from "@typescript-eslint/utils";
import {
  boundValueOf,
  initializerOf,
  isWrittenOnce,
  onlyDeclarationOf,
  valueDefinitionOf,
  type Definition,
  type Variable,
} from "../scope/bindings.ts";
import { classFieldOf, classOfThis, getterOf } from "../scope/class-fields.ts";
import { assignmentsOf } from "../scope/field-values.ts";
import type { Symbols } from "./symbols.ts";
import { declaredTypeOf } from "./declared-type.ts";
import { localFunctionOf } from "../scope/local-functions.ts";
import { promisedType } from "./contextual-types.ts";
import { isSameName, type QualifiedName } from "../../../model/qualified-name.ts";
import { isFunction, staticName, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

const MAX_DEPTH = 20;

/** The library class or interface that an expression is an instance of. */
export function inferredClassOf(node: Node, file: Symbols, depth = 0): QualifiedName | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const of = (inner: Node) => inferredClassOf(inner, file, depth + 1);
  switch (node.type) {
    case "NewExpression":
      return (
        file.qualifiedNameOf(node.callee) ?? file.nameOf(node.callee) ?? superclassOf(localClassOf(node, file), file)
      );
    case "TSAsExpression":
    case "TSTypeAssertion":
      return file.qualifiedTypeNameOf(node.typeAnnotation) ?? of(node.expression);
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "ChainExpression":
      return of(node.expression);
    case "AwaitExpression":
      return of(node.argument);
    case "AssignmentExpression":
      return of(node.right);
    case "LogicalExpression":
      return of(node.left) ?? of(node.right);
    case "ConditionalExpression":
      return of(node.consequent) ?? of(node.alternate);
    case "Identifier": {
      const variable = file.variableOf(node);
      return (variable && ofVariable(variable, file, depth + 1)) ?? ofDeclaredMember(node, file);
    }
    case "MemberExpression":
      return ofMember(node, file, depth + 1) ?? ofDeclaredMember(node, file) ?? ofLibraryMember(node, file, depth + 1);
    case "ThisExpression":
      return superclassOf(classOfThis(node, file), file);
    case "CallExpression":
      return isTracer(node)
        ? of(node.arguments[0])
        : (ofResult(localFunctionOf(node.callee, file), file, depth + 1) ??
            ofDeclaredResult(node.callee, file) ??
            ofLibraryMember(node.callee, file, depth + 1));
    default:
      return undefined;
  }
}

/** The type of a library member or, for a call, of its result, according to the library. */
function ofLibraryMember(node: Node, file: Symbols, depth: number): QualifiedName | undefined {
  const known = file.nameOf(node);
  if (known) {
    return file.library.typeOf(known);
  }
  const name = node.type === "MemberExpression" ? staticName(node.property, node.computed) : undefined;
  if (node.type !== "MemberExpression" || name === undefined) {
    return undefined;
  }
  const holder = inferredClassOf(node.object, file, depth);
  return holder && memberTypeOf(holder, name, file);
}

/** The type of a member of an instance or, for a method, of its result, according to the library. */
function memberTypeOf(holder: QualifiedName, name: string, file: Symbols): QualifiedName | undefined {
  const canonical = file.library.canonical(holder);
  return canonical && file.library.typeOf({ module: canonical.module, path: [...canonical.path, name] });
}

/** The declared type of a member: `deps.cognito`, `({ cognito }: Deps) => …`. */
function ofDeclaredMember(node: Node, file: Symbols): QualifiedName | undefined {
  const type = declaredTypeOf(node, file);
  return type && (file.qualifiedTypeNameOf(type) ?? superclassOf(asClass(type, file), file));
}

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** The class of this file that an expression is an instance of, according to its declared type or its initializer. */
export function localClassOf(node: Node, file: Symbols): ClassNode | undefined {
  if (node.type === "ThisExpression") {
    return classOfThis(node, file);
  }
  const type = declaredTypeOf(node, file);
  return type && asClass(type, file);
}

function asClass(type: Node, file: Symbols): ClassNode | undefined {
  const name = type.type === "TSTypeAnnotation" ? type.typeAnnotation : type;
  const variable = name.type === "TSTypeReference" ? file.variableOf(name.typeName) : undefined;
  const declaration = variable ? onlyDeclarationOf(variable) : name;
  return declaration?.type === "ClassDeclaration" || declaration?.type === "ClassExpression" ? declaration : undefined;
}

/** The library class that a class of this file extends. Its instances are instances of that class too. */
function superclassOf(declaration: ClassNode | undefined, file: Symbols): QualifiedName | undefined {
  return declaration?.superClass ? file.qualifiedNameOf(declaration.superClass) : undefined;
}

/** Whether a class of the file itself declares a member of this name, regardless of its superclass. */
export function hasOwnMember({ body }: ClassNode, name: string): boolean {
  return body.body.some(member => "key" in member && staticName(member.key, member.computed) === name);
}

/** The declared return type of a function: `(make: () => CognitoIdentityProvider) => make()`. */
function ofDeclaredResult(callee: Node, file: Symbols): QualifiedName | undefined {
  let type = declaredTypeOf(callee, file);
  while (type?.type === "TSTypeAnnotation") {
    type = type.typeAnnotation;
  }
  const result = type?.type === "TSFunctionType" || type?.type === "TSMethodSignature" ? type.returnType : undefined;
  return result && file.qualifiedTypeNameOf(promisedType(result.typeAnnotation));
}

/** X-Ray's wrappers return the client they are passed: `captureAWSClient(new CognitoIdentityServiceProvider())`. */
function isTracer(node: TSESTree.CallExpression): node is TSESTree.CallExpression & { arguments: [Node] } {
  const { callee } = node;
  const name = callee.type === "MemberExpression" ? staticName(callee.property, callee.computed) : undefined;
  return (name === "captureAWSClient" || name === "captureAWSv3Client") && node.arguments.length === 1;
}

function ofVariable(variable: Variable, file: Symbols, depth: number): QualifiedName | undefined {
  const definition = valueDefinitionOf(variable);
  if (!definition) {
    return undefined;
  }
  const declared = declaredType(definition);
  if (declared) {
    return file.qualifiedTypeNameOf(declared);
  }
  const { node } = definition;
  if (node.type !== "VariableDeclarator") {
    const fallback = isFunction(node) ? defaultOf(definition.name, node) : undefined;
    return fallback && isWrittenOnce(variable) ? inferredClassOf(fallback, file, depth) : undefined;
  }
  const bound = boundValueOf(variable);
  if (bound) {
    const of = inferredClassOf(bound.init, file, depth);
    return bound.path.reduce<QualifiedName | undefined>((holder, key) => holder && memberTypeOf(holder, key, file), of);
  }
  return commonClass(assignedTo(variable, file), file, depth);
}

/** The default value of a parameter. */
function defaultOf(name: Node, { params }: FunctionNode): Node | undefined {
  for (const param of params) {
    if (param.type === "AssignmentPattern" && param.left === name) {
      return param.right;
    }
  }
  return undefined;
}

/** The type annotation of a variable or parameter. */
function declaredType({ name }: Definition): Node | undefined {
  return name.type === "Identifier" ? name.typeAnnotation : undefined;
}

/** What a variable is assigned. A part of something, or an item, is represented by the pattern or loop around it. */
function assignedTo(variable: Variable, file: Symbols): readonly Node[] {
  return variable.references.flatMap(reference => {
    const parent = reference.isWrite() ? file.parentOf(reference.identifier) : undefined;
    switch (parent?.type) {
      case "AssignmentExpression":
        return [parent.right];
      case "VariableDeclarator":
        return parent.init ?? parent;
      default:
        return parent ?? [];
    }
  });
}

/** The class that all expressions have in common. Those that are `null` or `undefined` are ignored. */
function commonClass(nodes: readonly Node[], file: Symbols, depth: number): QualifiedName | undefined {
  const [first, ...others] = nodes.filter(node => !isNullish(node));
  const qualifiedName = first && inferredClassOf(first, file, depth);
  const isCommon = (other: QualifiedName | undefined) => qualifiedName && other && isSameName(qualifiedName, other);
  return qualifiedName && others.every(other => isCommon(inferredClassOf(other, file, depth)))
    ? qualifiedName
    : undefined;
}

function isNullish(node: Node): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}

function ofMember(node: TSESTree.MemberExpression, file: Symbols, depth: number): QualifiedName | undefined {
  const field = classFieldOf(node, file);
  if (!field) {
    const member = memberOfObject(node, file);
    return member && inferredClassOf(member, file, depth);
  }
  const { declaration } = field;
  const getter = declaration ? undefined : getterOf(node, file);
  if (getter) {
    return ofResult(getter, file, depth);
  }
  const target = declaration?.type === "TSParameterProperty" ? declaration.parameter : declaration;
  const annotated = target?.type === "AssignmentPattern" ? target.left : target;
  const type = annotated && "typeAnnotation" in annotated ? annotated.typeAnnotation : undefined;
  if (type) {
    return file.qualifiedTypeNameOf(type);
  }
  const values = assignmentsOf(field, file).map(({ right }) => right);
  const initial = declaration?.type === "PropertyDefinition" ? declaration.value : undefined;
  return commonClass(initial ? [initial, ...values] : values, file, depth);
}

/** The value of a constant object's member: `clients.cognito`. */
function memberOfObject(node: TSESTree.MemberExpression, file: Symbols): Node | undefined {
  const name = staticName(node.property, node.computed);
  const init = initializerOf(node.object, file);
  if (init?.type !== "ObjectExpression" || name === undefined) {
    return undefined;
  }
  const property = init.properties.findLast(
    member => member.type === "Property" && staticName(member.key, member.computed) === name,
  );
  return property?.type === "Property" ? property.value : undefined;
}

/** The declared return type of a function of this file, or the class that all of its results have in common. */
function ofResult(fn: FunctionNode | undefined, file: Symbols, depth: number): QualifiedName | undefined {
  if (!fn) {
    return undefined;
  }
  if (fn.returnType) {
    return file.qualifiedTypeNameOf(fn.returnType);
  }
  const results = fn.body.type === "BlockStatement" ? returnedIn(fn.body, file) : [fn.body];
  // Counts width as depth, so that functions that call each other in several results are soon abandoned.
  return commonClass(results, file, depth + results.length);
}

function returnedIn(node: Node, file: Symbols): readonly Node[] {
  if (node.type === "ReturnStatement") {
    return node.argument ? [node.argument] : [];
  }
  return isFunction(node) ? [] : file.childrenOf(node).flatMap(child => returnedIn(child, file));
}
