import type { TSESTree } from "@typescript-eslint/utils";
import type { CodeFile } from "../semantic-model.ts";
import { staticName, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";

/** A field of a class in this file: what declares it, and every place that names it. */
export interface ClassField {
  readonly declaration: TSESTree.PropertyDefinition | TSESTree.TSParameterProperty | undefined;
  /** Whether it is named by its class, and not by `this`, which can be a subclass or an instance of one. */
  readonly isNamedByClass: boolean;
  /** Whether no other file can name it. */
  readonly isPrivate: boolean;
  /** `this.name` in the class and, for a static field, `Class.name` in the file. */
  readonly accesses: readonly TSESTree.MemberExpression[];
}

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface FieldKey {
  readonly owner: ClassNode;
  readonly name: string;
  readonly isStatic: boolean;
}

const accessesByClass = new WeakMap<Node, ReadonlyMap<string, readonly TSESTree.MemberExpression[]>>();

/** The field that `this.name` or `Class.name` stands for. */
export function classFieldOf(access: TSESTree.MemberExpression, file: CodeFile): ClassField | undefined {
  const key = fieldKeyOf(access, file);
  if (!key) {
    return undefined;
  }
  const declaration = declarationOf(key);
  return {
    declaration,
    isNamedByClass: access.object.type !== "ThisExpression",
    isPrivate: key.name.startsWith("#") || declaration?.accessibility === "private",
    accesses: accessesTo(key, file),
  };
}

/** Every place that names a field or method that a class declares. */
export function accessesOfMember(
  declaration: TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
  file: CodeFile,
): readonly TSESTree.MemberExpression[] {
  const owner = classAround(declaration, file);
  const name = nameOfKey(declaration.key, declaration.computed);
  return owner && name !== undefined ? accessesTo({ owner, name, isStatic: declaration.static }, file) : [];
}

/** The method of the class around it that `this.name` stands for. A subclass may have another. */
export function methodOf(access: TSESTree.MemberExpression, file: CodeFile): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, file, kind => kind !== "set");
}

/** The function that says what `this.name` is. A subclass may have another. */
export function getterOf(access: TSESTree.MemberExpression, file: CodeFile): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, file, kind => kind === "get");
}

function methodNamed(
  access: TSESTree.MemberExpression,
  file: CodeFile,
  isWanted: (kind: TSESTree.MethodDefinition["kind"]) => boolean,
): TSESTree.FunctionExpression | undefined {
  const key = fieldKeyOf(access, file);
  const method = key?.owner.body.body.find(
    member =>
      member.type === "MethodDefinition" &&
      isWanted(member.kind) &&
      nameOfKey(member.key, member.computed) === key.name,
  );
  return method?.type === "MethodDefinition" && method.value.type === "FunctionExpression" ? method.value : undefined;
}

/**
 * The value that a field always has: nobody else writes it, here or in another file. A subclass cannot have another for
 * a private field, nor for one that is named by its class.
 */
export function constantFieldValue(field: ClassField, file: CodeFile): Node | undefined {
  const { declaration, accesses, isNamedByClass, isPrivate } = field;
  if (declaration?.type !== "PropertyDefinition" || declaration.declare || isDecorated(declaration, file)) {
    return undefined;
  }
  const isFixed = isPrivate || (isNamedByClass && declaration.readonly);
  return isFixed && !accesses.some(access => isWriteTarget(access, file))
    ? (declaration.value ?? undefined)
    : undefined;
}

function isDecorated(declaration: Node, file: CodeFile): boolean {
  return file.childrenOf(declaration).some(({ type }) => type === "Decorator");
}

function fieldKeyOf({ object, property, computed }: TSESTree.MemberExpression, file: CodeFile): FieldKey | undefined {
  const name = nameOfKey(property, computed);
  if (name === undefined) {
    return undefined;
  }
  if (object.type === "ThisExpression") {
    const member = memberAround(object, file);
    const owner = member && classAround(member, file);
    return owner && { owner, name, isStatic: member.type === "StaticBlock" || member.static };
  }
  const variable = object.type === "Identifier" ? file.variableOf(object) : undefined;
  const declaration = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  return declaration && isClass(declaration) ? { owner: declaration, name, isStatic: true } : undefined;
}

/** The class of which `this` is an instance. */
export function classOfThis(node: TSESTree.ThisExpression, file: CodeFile): ClassNode | undefined {
  const member = memberAround(node, file);
  return member && member.type !== "StaticBlock" && !member.static ? classAround(member, file) : undefined;
}

/** The member of a class whose `this` this is. A `function` that is no method has a `this` of its own. */
function memberAround(
  node: Node,
  file: CodeFile,
): TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.StaticBlock | undefined {
  let inner = node;
  for (const ancestor of file.ancestorsOf(node)) {
    if (ancestor.type === "MethodDefinition" || ancestor.type === "PropertyDefinition") {
      return inner === ancestor.value ? ancestor : undefined;
    }
    if (ancestor.type === "StaticBlock") {
      return ancestor;
    }
    const isMethod = file.parentOf(ancestor)?.type === "MethodDefinition";
    if (ancestor.type === "FunctionDeclaration" || (ancestor.type === "FunctionExpression" && !isMethod)) {
      return undefined;
    }
    inner = ancestor;
  }
  return undefined;
}

function classAround(member: Node, file: CodeFile): ClassNode | undefined {
  const body = file.parentOf(member);
  const owner = body && file.parentOf(body);
  return owner && isClass(owner) ? owner : undefined;
}

function isClass(node: Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

function nameOfKey(key: Node, computed: boolean): string | undefined {
  return key.type === "PrivateIdentifier" ? `#${key.name}` : staticName(key, computed);
}

function declarationOf({ owner, name, isStatic }: FieldKey): ClassField["declaration"] {
  for (const member of owner.body.body) {
    if (member.type === "PropertyDefinition" && member.static === isStatic) {
      if (nameOfKey(member.key, member.computed) === name) {
        return member;
      }
    }
    if (member.type === "MethodDefinition" && member.kind === "constructor" && !isStatic) {
      const parameter = member.value.params.find(
        param => param.type === "TSParameterProperty" && nameOfParameter(param) === name,
      );
      if (parameter?.type === "TSParameterProperty") {
        return parameter;
      }
    }
  }
  return undefined;
}

function nameOfParameter({ parameter }: TSESTree.TSParameterProperty): string | undefined {
  const target: Node = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return target.type === "Identifier" ? target.name : undefined;
}

function accessesTo({ owner, name, isStatic }: FieldKey, file: CodeFile): readonly TSESTree.MemberExpression[] {
  const own = accessesInside(owner, file).get(name) ?? [];
  return isStatic ? [...own, ...accessesThroughClass(owner, name, file)] : own;
}

/** Every `this.name` in a class, by name. Those of a nested class may be among them, which only hides a constant. */
function accessesInside(owner: ClassNode, file: CodeFile): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
  let accesses = accessesByClass.get(owner);
  if (!accesses) {
    accesses = collectAccesses(owner, file);
    accessesByClass.set(owner, accesses);
  }
  return accesses;
}

function collectAccesses(owner: ClassNode, file: CodeFile): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
  const accesses = new Map<string, TSESTree.MemberExpression[]>();
  const open: Node[] = [owner.body];
  for (let node = open.pop(); node; node = open.pop()) {
    const name =
      node.type === "MemberExpression" && node.object.type === "ThisExpression"
        ? nameOfKey(node.property, node.computed)
        : undefined;
    if (node.type === "MemberExpression" && name !== undefined) {
      accesses.set(name, [...(accesses.get(name) ?? []), node]);
    }
    open.push(...file.childrenOf(node));
  }
  return accesses;
}

function accessesThroughClass(owner: ClassNode, name: string, file: CodeFile): TSESTree.MemberExpression[] {
  const references = file.bindings.declaredBy(owner).flatMap(variable => variable.references);
  return references.flatMap(({ identifier }) => {
    const parent = file.parentOf(identifier);
    const isAccess =
      parent?.type === "MemberExpression" &&
      parent.object === identifier &&
      nameOfKey(parent.property, parent.computed) === name;
    return isAccess ? [parent] : [];
  });
}
