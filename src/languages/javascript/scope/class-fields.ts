import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import { initializerOf, onlyDeclarationOf, type Variable } from "./bindings.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { boundNames } from "../syntax/patterns.ts";
import { staticName, unwrap, type Node } from "../syntax/syntax-tree.ts";
import { isWriteTarget } from "../syntax/write-targets.ts";
import { pushAll } from "../../../model/large-lists.ts";

export type FieldDeclaration = TSESTree.PropertyDefinition | TSESTree.TSParameterProperty;

/** A field of a class in this file: its declaration and all of its references. */
export interface ClassField {
  readonly declaration: FieldDeclaration | undefined;
  /**
   * Whether it is accessed through its class rather than through `this`, which may be a subclass or an instance of one.
   */
  readonly isNamedByClass: boolean;
  /** Whether no other file can access it. */
  readonly isPrivate: boolean;
  /**
   * `this.name` within the class, or through a constant alias of `this`, and, for a static field, `Class.name` anywhere
   * in the file.
   */
  readonly accesses: readonly TSESTree.MemberExpression[];
  /** `other.name` within the class, where the object may be another instance or something else. */
  readonly others: readonly TSESTree.MemberExpression[];
  /** The variables that are destructured from it: `const { name } = this`. */
  readonly aliases: readonly FieldAlias[];
  /** Whether it may be written without being named: `this[key] = …`, `Object.assign(this, …)`. */
  readonly isWrittenByKey: boolean;
}

/** A variable that holds the value of a field or a part of it. */
interface FieldAlias {
  readonly variable: Variable;
  /** The keys that lead from the field to the part. */
  readonly path: readonly string[];
  /** False if it may be something else, such as a default, or an unknown part. */
  readonly exact: boolean;
}

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

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
      aliases: [...(mentions.aliases.get(name) ?? []), ...(isStatic ? aliasesThroughClass(owner, name, file) : [])],
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
  const key = keyOfMember(declaration, file);
  return key ? accessesTo(key, file) : [];
}

/** The field that a class or a parameter of its constructor declares. `undefined`: its name is computed. */
export function declaredField(declaration: FieldDeclaration, file: ScopedTree): ClassField | undefined {
  const key =
    declaration.type === "TSParameterProperty" ? keyOfParameter(declaration, file) : keyOfMember(declaration, file);
  return key && fieldOf(key, false, file);
}

function keyOfParameter(parameter: TSESTree.TSParameterProperty, file: ScopedTree): FieldKey | undefined {
  const [, constructor] = file.ancestorsOf(parameter);
  const owner = constructor && classAround(constructor, file);
  const name = nameOfParameter(parameter);
  return owner && name !== undefined ? { owner, name, isStatic: false } : undefined;
}

function keyOfMember(
  member: TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
  file: ScopedTree,
): FieldKey | undefined {
  const owner = classAround(member, file);
  const name = nameOfKey(member.key, member.computed);
  return owner && name !== undefined ? { owner, name, isStatic: member.static } : undefined;
}

/** The method that `this.name`, which a subclass may override, or `Class.name` refers to. */
export function methodOf(access: TSESTree.MemberExpression, file: ScopedTree): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, "method", file);
}

/** The getter that `this.name`, which a subclass may override, or `Class.name` refers to. */
export function getterOf(access: TSESTree.MemberExpression, file: ScopedTree): TSESTree.FunctionExpression | undefined {
  return methodNamed(access, "get", file);
}

function methodNamed(
  access: TSESTree.MemberExpression,
  kind: TSESTree.MethodDefinition["kind"],
  file: ScopedTree,
): TSESTree.FunctionExpression | undefined {
  const key = fieldKeyOf(access, file);
  const methods = key?.owner.body.body.filter(member => member.type === "MethodDefinition");
  // The last one counts, which is the implementation if it is overloaded.
  const method = methods?.findLast(
    member =>
      member.kind === kind && member.static === key?.isStatic && nameOfKey(member.key, member.computed) === key.name,
  );
  return method?.value.type === "FunctionExpression" ? method.value : undefined;
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
  const variable = file.variableOf(object);
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

export function isClass(node: Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** The name of a member, with the sign of a private one: `#name`. `undefined`: it is computed. */
export function nameOfKey(key: Node, computed: boolean): string | undefined {
  return key.type === "PrivateIdentifier" ? `#${key.name}` : staticName(key, computed);
}

function declarationOf({ owner, name, isStatic }: FieldKey): ClassField["declaration"] {
  for (const member of owner.body.body) {
    if (member.type === "PropertyDefinition" && member.static === isStatic) {
      if (nameOfKey(member.key, member.computed) === name) {
        return member;
      }
    }
    if (member.type === "MethodDefinition" && !isStatic) {
      for (const parameter of member.value.params) {
        if (parameter.type === "TSParameterProperty" && nameOfParameter(parameter) === name) {
          return parameter;
        }
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
  readonly others: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly aliases: ReadonlyMap<string | undefined, readonly FieldAlias[]>;
  readonly isWrittenByKey: boolean;
}

const mentionsIn = perObject((owner: ClassNode, file: ScopedTree): FieldMentions => {
  const own = new Map<string, TSESTree.MemberExpression[]>();
  const others = new Map<string, TSESTree.MemberExpression[]>();
  const aliases = new Map<string | undefined, FieldAlias[]>();
  let isWrittenByKey = false;
  const open: Node[] = [owner.body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "MemberExpression") {
      const name = nameOfKey(node.property, node.computed);
      const isOwn = isInstance(node.object, file);
      if (name === undefined) {
        isWrittenByKey ||= isOwn && isWriteTarget(node, file);
      } else {
        addTo(isOwn ? own : others, name, node);
      }
    } else if (node.type === "VariableDeclarator" && node.init && isInstance(node.init, file)) {
      for (const { name, alias } of aliasesIn(node.id, file)) {
        addTo(aliases, name, alias);
      }
    } else if (node.type === "CallExpression") {
      isWrittenByKey ||= writesByKey(node, argument => isInstance(argument, file));
    }
    pushAll(open, file.childrenOf(node));
  }
  return { own, others, aliases, isWrittenByKey };
});

interface NamedAlias {
  /** The name of the field. `undefined`: it is computed. */
  readonly name: string | undefined;
  readonly alias: FieldAlias;
}

/** The variables that a pattern binds to the fields of an object. */
function aliasesIn(pattern: Node, file: ScopedTree): readonly NamedAlias[] {
  if (pattern.type !== "ObjectPattern") {
    return [];
  }
  return pattern.properties.flatMap(property =>
    property.type === "Property" ? aliasesOf(staticName(property.key, property.computed), property.value, file) : [],
  );
}

function aliasesOf(name: string | undefined, pattern: Node, file: ScopedTree): readonly NamedAlias[] {
  return boundNames(pattern).flatMap(bound => {
    const variable = file.variableOf(bound.name);
    return variable ? [{ name, alias: { variable, path: bound.keys ?? [], exact: bound.keys !== undefined } }] : [];
  });
}

/** Whether an expression is `this` or a constant alias of it. */
function isInstance(node: Node, file: ScopedTree): boolean {
  const expression = unwrap(node);
  return unwrap(initializerOf(expression, file) ?? expression).type === "ThisExpression";
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
  return (
    accessesOfClass(owner, file).some(
      access => nameOfKey(access.property, access.computed) === undefined && isWriteTarget(access, file),
    ) ||
    referencesToClass(owner, file).some(reference => {
      const parent = file.parentOf(reference);
      return parent?.type === "CallExpression" && writesByKey(parent, argument => argument === reference);
    })
  );
}

function accessesThroughClass(owner: ClassNode, name: string, file: ScopedTree): TSESTree.MemberExpression[] {
  return accessesOfClass(owner, file).filter(access => nameOfKey(access.property, access.computed) === name);
}

function aliasesThroughClass(owner: ClassNode, name: string, file: ScopedTree): FieldAlias[] {
  return referencesToClass(owner, file).flatMap(reference => {
    const parent = file.parentOf(reference);
    return parent?.type === "VariableDeclarator"
      ? aliasesIn(parent.id, file).flatMap(field => (field.name === name ? [field.alias] : []))
      : [];
  });
}

/** `Class.name` and `Class[key]`, anywhere in the file. */
function accessesOfClass(owner: ClassNode, file: ScopedTree): TSESTree.MemberExpression[] {
  return referencesToClass(owner, file).flatMap(reference => {
    const parent = file.parentOf(reference);
    return parent?.type === "MemberExpression" && parent.object === reference ? [parent] : [];
  });
}

function referencesToClass(owner: ClassNode, file: ScopedTree): readonly Node[] {
  return file.bindings.declaredBy(owner).flatMap(({ references }) => references.map(({ identifier }) => identifier));
}
