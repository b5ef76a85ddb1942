import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { constantDeclaratorOf, isWrittenOnce, valueDefinitionOf } from "./bindings.ts";
import { accessesOfMember, methodOf } from "./class-fields.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import { isFunction, unwrap, type FunctionNode, type Node } from "../syntax/syntax-tree.ts";

/**
 * The function of this file that a callee refers to: a declaration, a constant, a method of the enclosing class, the
 * constructor of a class.
 */
export function localFunctionOf(callee: Node, file: ScopedTree): FunctionNode | undefined {
  const target = unwrap(callee);
  if (isFunction(target)) {
    return target;
  }
  if (target.type === "MemberExpression" && target.object.type === "ThisExpression") {
    return methodOf(target, file);
  }
  const variable = target.type === "Identifier" ? file.variableOf(target) : undefined;
  const definition = variable && valueDefinitionOf(variable);
  if (!definition || !isWrittenOnce(variable)) {
    return undefined;
  }
  if (definition.node.type === "FunctionDeclaration") {
    return definition.node;
  }
  if (definition.node.type === "ClassDeclaration") {
    return constructorOf(definition.node);
  }
  const init = constantDeclaratorOf(variable)?.init;
  return init && isFunction(init) ? init : undefined;
}

function constructorOf({ body }: TSESTree.ClassDeclaration): FunctionNode | undefined {
  for (const member of body.body) {
    if (member.type === "MethodDefinition" && member.kind === "constructor" && isFunction(member.value)) {
      return member.value;
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

/** The name of a function or of the variable it is assigned to. */
export function functionNameOf(fn: FunctionNode, file: ScopedTree): Node | undefined {
  const parent = file.parentOf(fn);
  return fn.id ?? (parent?.type === "VariableDeclarator" ? parent.id : undefined);
}

/** The file's calls of a function, or of a method through `this`. Memoized, because each of these calls asks. */
export const callsOf: (fn: FunctionNode, file: ScopedTree) => readonly Node[] = perObject((fn, file) => {
  const parent = file.parentOf(fn);
  const name = functionNameOf(fn, file);
  const variable = name && file.variableOf(name);
  const mentions: readonly Node[] =
    parent?.type === "MethodDefinition"
      ? accessesOfMember(parent, file)
      : (variable?.references.map(({ identifier }) => identifier) ?? []);
  return mentions.flatMap(mention => {
    const call = file.parentOf(mention);
    return call?.type === "CallExpression" && call.callee === mention ? [call] : [];
  });
});
