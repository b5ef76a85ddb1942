import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { constantDeclaratorOf, onlyDeclarationOf } from "./bindings.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { boundNames } from "../syntax/patterns.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";

/** A field of a class in this file: its declaration and all of its references. */
export interface ClassField {
  readonly declaration: TSESTree.PropertyDefinition | TSESTree.TSParameterProperty | undefined;
  /**
   * Whether it is accessed through its class rather than through `this`, which may be a subclass or an instance of one.
   */
  readonly isNamedByClass: boolean;
  /** Whether no other file can access it. */
  readonly isPrivate: boolean;
  /** `this.name` within the class and, for a static field, `Class.name` anywhere in the file. */
  readonly accesses: readonly TSESTree.MemberExpression[];
  /**
   * `other.name` within the class, where the object may be another instance or something else, and variables bound to
   * the field.
   */
  readonly others: readonly Node[];
  /** Whether it may be written without being named: `this[key] = …`, `Object.assign(this, …)`. */
  readonly isWrittenByKey: boolean;
}

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface FieldKey {
  readonly owner: ClassNode;
  readonly name: string;
  readonly isStatic: boolean;
}

/** The fields requested so far, so that each is represented by one object. */
const fields = new WeakMap<ClassNode, Map<string, ClassField>>();

/** The field that `this.name` or `Class.name` refers to. */
export const classFieldOf: (access: TSESTree.MemberExpression, file: ScopedTree) => ClassField | undefined = perObject(
  (access, file) => {
    const key = fieldKeyOf(access, file);
    return key && fieldOf(key, access.object.type !== "ThisExpression", file);
  },
);

function fieldOf(key: FieldKey, isNamedByClass: boolean, file: ScopedTree): ClassField {
  const { owner, name, isStatic } = key;
  const known = fields.get(owner) ?? new Map<string, ClassField>();
  fields.set(owner, known);
  const id = `${isStatic} ${isNamedByClass} ${name}`;
  let field = known.get(id);
  if (!field) {
    const declaration = declarationOf(key);
    const mentions = mentionsIn(owner, file);
    field = {
      declaration,
      isNamedByClass,
      isPrivate: name.startsWith("#") || declaration?.accessibility === "private",
      accesses: accessesTo(key, file),
      others: mentions.others.get(name) ?? [],
      isWrittenByKey:
        !name.startsWith("#") && (mentions.isWrittenByKey || (isStatic && isClassWrittenByKey(owner, file))),
    };
    known.set(id, field);
  }
  return field;
}

/** Every access of a field or method that a class declares. */
export function accessesOfMember(
  declaration: TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
  file: ScopedTree,
): readonly TSESTree.MemberExpression[] {
  const owner = classAround(declaration, file);
  const name = nameOfKey(declaration.key, declaration.computed);
  return owner && name !== undefined ? accessesTo({ owner, name, isStatic: declaration.static }, file) : [];
}

/** Accesses of a field through other objects within its class, and the variables bound to it. */
export function otherMentionsOf(declaration: TSESTree.PropertyDefinition, file: ScopedTree): readonly Node[] {
  const owner = classAround(declaration, file);
  const name = nameOfKey(declaration.key, declaration.computed);
  return owner && name !== undefined ? (mentionsIn(owner, file).others.get(name) ?? []) : [];
}

/** The method of the enclosing class that `this.name` refers to. A subclass may override it. */
export function methodOf(access: TSESTree.MemberExpression, file: ScopedTree): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, file, kind => kind !== "set");
}

/** The getter of the enclosing class that `this.name` refers to. A subclass may override it. */
export function getterOf(access: TSESTree.MemberExpression, file: ScopedTree): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, file, kind => kind === "get");
}

function methodNamed(
  access: TSESTree.MemberExpression,
  file: ScopedTree,
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

function fieldKeyOf({ object, property, computed }: TSESTree.MemberExpression, file: ScopedTree): FieldKey | undefined {
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
  const declaration = variable && onlyDeclarationOf(variable);
  return declaration && isClass(declaration) ? { owner: declaration, name, isStatic: true } : undefined;
}

/** The class that encloses `this` or `super`. */
export function classAroundThis(node: Node, file: ScopedTree): ClassNode | undefined {
  const member = memberAround(node, file);
  return member && classAround(member, file);
}

/** The class of which `this` is an instance. */
export function classOfThis(node: TSESTree.ThisExpression, file: ScopedTree): ClassNode | undefined {
  const member = memberAround(node, file);
  return member && member.type !== "StaticBlock" && !member.static ? classAround(member, file) : undefined;
}

/** The class member whose `this` this is. A `function` that is not a method has its own `this`. */
function memberAround(
  node: Node,
  file: ScopedTree,
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

function classAround(member: Node, file: ScopedTree): ClassNode | undefined {
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

function accessesTo({ owner, name, isStatic }: FieldKey, file: ScopedTree): readonly TSESTree.MemberExpression[] {
  const own = mentionsIn(owner, file).own.get(name) ?? [];
  return isStatic ? [...own, ...accessesThroughClass(owner, name, file)] : own;
}

/**
 * A class's accesses of fields, by field name. Accesses in a nested class may be included, which at worst hides a
 * constant.
 */
interface FieldMentions {
  readonly own: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly others: ReadonlyMap<string, readonly Node[]>;
  readonly isWrittenByKey: boolean;
}

const mentionsIn = perObject((owner: ClassNode, file: ScopedTree): FieldMentions => {
  const own = new Map<string, TSESTree.MemberExpression[]>();
  const others = new Map<string, Node[]>();
  let isWrittenByKey = false;
  const open: Node[] = [owner.body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "MemberExpression") {
      const name = nameOfKey(node.property, node.computed);
      if (name === undefined) {
        isWrittenByKey ||= isInstance(node.object, file) && isWriteTarget(node, file);
      } else if (node.object.type === "ThisExpression") {
        addTo(own, name, node);
      } else {
        addTo(others, name, node);
      }
    } else if (node.type === "VariableDeclarator" && node.init && isInstance(node.init, file)) {
      for (const { name, keys } of boundNames(node.id)) {
        const [key] = keys ?? [];
        for (const { identifier } of (key !== undefined && file.variableOf(name)?.references) || []) {
          addTo(others, key ?? "", identifier);
        }
      }
    } else if (node.type === "CallExpression") {
      isWrittenByKey ||= writesByKey(node, argument => isInstance(argument, file));
    }
    open.push(...file.childrenOf(node));
  }
  return { own, others, isWrittenByKey };
});

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) {
    list.push(item);
  } else {
    lists.set(key, [item]);
  }
}

/** Whether an expression is `this` or a constant alias of it. */
function isInstance(node: Node, file: ScopedTree): boolean {
  const expression = unwrap(node);
  const variable = expression.type === "Identifier" ? file.variableOf(expression) : undefined;
  const init = variable && constantDeclaratorOf(variable)?.init;
  return expression.type === "ThisExpression" || (init ? unwrap(init).type === "ThisExpression" : false);
}

/** Functions that write members of their first argument. */
const writers = /^(?:assign|assignIn|defaults|defaultsDeep|defineProperties|defineProperty|extend|merge|set)$/u;

function writesByKey(
  { callee, arguments: [first] }: TSESTree.CallExpression,
  isOwner: (node: Node) => boolean,
): boolean {
  const target = unwrap(callee);
  const name =
    target.type === "MemberExpression"
      ? staticName(target.property, target.computed)
      : target.type === "Identifier"
        ? target.name
        : undefined;
  return first !== undefined && name !== undefined && writers.test(name) && isOwner(first);
}

/** Whether the file writes static fields of a class without naming them. */
function isClassWrittenByKey(owner: ClassNode, file: ScopedTree): boolean {
  const references = file.bindings.declaredBy(owner).flatMap(variable => variable.references);
  return references.some(({ identifier }) => {
    const parent = file.parentOf(identifier);
    return (
      (parent?.type === "CallExpression" && writesByKey(parent, argument => argument === identifier)) ||
      (parent?.type === "MemberExpression" &&
        parent.object === identifier &&
        nameOfKey(parent.property, parent.computed) === undefined &&
        isWriteTarget(parent, file))
    );
  });
}

function accessesThroughClass(owner: ClassNode, name: string, file: ScopedTree): TSESTree.MemberExpression[] {
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
