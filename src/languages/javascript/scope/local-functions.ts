import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { initializerOf, isExported, isWrittenOnce, valueDefinitionOf } from "./bindings.ts";
import { accessesOfMember, classAroundThis, isClass, methodOf } from "./class-fields.ts";
import { classesOf } from "./classes.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { isFunction, unwrap, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

/**
 * The function of this file that a callee refers to: a declaration, a constant, a method of the enclosing class, a
 * static method, the constructor of a class, which it may inherit, or that of the superclass.
 */
export function localFunctionOf(callee: Node, file: ScopedTree): FunctionNode | undefined {
  const target = unwrap(callee);
  if (isFunction(target)) {
    return target;
  }
  if (target.type === "MemberExpression") {
    return methodOf(target, file);
  }
  if (target.type === "Super") {
    const superclass = classAroundThis(target, file)?.superClass;
    return superclass ? constructorOf(superclass, file) : undefined;
  }
  if (isClass(target)) {
    return constructorOf(target, file);
  }
  const variable = file.variableOf(target);
  const definition = variable && valueDefinitionOf(variable);
  // The node of a parameter's definition is the function that it is a parameter of.
  if (!definition || definition.type === "Parameter" || !isWrittenOnce(variable)) {
    return undefined;
  }
  const { node } = definition;
  if (node.type === "FunctionDeclaration") {
    return node;
  }
  const init = initializerOf(target, file);
  return init && isFunction(init) ? init : constructorOf(target, file);
}

/** The constructor of the class that an expression refers to, or the one that the class inherits. */
function constructorOf(expression: Node, file: ScopedTree): FunctionNode | undefined {
  for (const owner of classesOf(expression, file)) {
    for (const member of owner.body.body) {
      if (member.type === "MethodDefinition" && member.kind === "constructor" && isFunction(member.value)) {
        return member.value;
      }
    }
  }
  return undefined;
}

/** The innermost function whose body contains a node. */
export function functionAround(node: Node, file: ScopedTree): FunctionNode | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (isFunction(ancestor)) {
      return ancestor;
    }
  }
  return undefined;
}

/** The innermost function around a node that has a `this` and `arguments` of its own, as arrow functions do not. */
export function functionOfThis(node: Node, file: ScopedTree): FunctionNode | undefined {
  for (const ancestor of file.ancestorsOf(node)) {
    if (isFunction(ancestor) && ancestor.type !== "ArrowFunctionExpression") {
      return ancestor;
    }
  }
  return undefined;
}

/** Whether a node is a parameter of a function: a name, a pattern or one of both with a default. */
export function isParameter(node: Node, file: ScopedTree): boolean {
  const parent = file.parentOf(node);
  return parent !== undefined && isFunction(parent) && parent.body !== node;
}

/** The name of a function or of the variable it is assigned to. */
export function functionNameOf(fn: FunctionNode, file: ScopedTree): Node | undefined {
  const parent = file.parentOf(fn);
  return fn.id ?? (parent?.type === "VariableDeclarator" ? parent.id : undefined);
}

/** The file's calls of a function, or of a method through `this`. Memoized, because each of these calls asks. */
export const callsOf: (fn: FunctionNode, file: ScopedTree) => readonly TSESTree.CallExpression[] = perObject(
  (fn, file) => mentionsOf(fn, file).flatMap(mention => callAt(mention, file) ?? []),
);

/** A function's only call, provided that nothing else refers to the function and no other file can. */
export const onlyCallOf: (fn: FunctionNode, file: ScopedTree) => TSESTree.CallExpression | undefined = perObject(
  (fn, file) => {
    const [mention, ...others] = functionNameOf(fn, file) || isMethod(fn, file) ? mentionsOf(fn, file) : [fn];
    return mention && others.length === 0 && !isVisible(fn, file) ? callAt(mention, file) : undefined;
  },
);

/** The references to a function by its name, or to a method through `this`. */
function mentionsOf(fn: FunctionNode, file: ScopedTree): readonly Node[] {
  const parent = file.parentOf(fn);
  if (parent?.type === "MethodDefinition") {
    return accessesOfMember(parent, file);
  }
  const name = functionNameOf(fn, file);
  const references = (name && file.variableOf(name)?.references) ?? [];
  return references.flatMap(({ init, identifier }) => (init === true ? [] : [identifier]));
}

function callAt(callee: Node, file: ScopedTree): TSESTree.CallExpression | undefined {
  const parent = file.parentOf(callee);
  return parent?.type === "CallExpression" && parent.callee === callee ? parent : undefined;
}

function isMethod(fn: FunctionNode, file: ScopedTree): boolean {
  return file.parentOf(fn)?.type === "MethodDefinition";
}

/** Whether another file can call a function by the name that its declaration gives it. */
function isVisible(fn: FunctionNode, file: ScopedTree): boolean {
  const parent = file.parentOf(fn);
  switch (parent?.type) {
    case "MethodDefinition":
      return parent.accessibility !== "private" && parent.key.type !== "PrivateIdentifier";
    case "VariableDeclarator":
      return isExported(parent, file);
    default:
      return parent?.type.startsWith("Export") === true;
  }
}
