import { valueDefinitionOf } from "./bindings.ts";
import { isClass, type ClassNode } from "./class-fields.ts";
import type { ScopedTree } from "./scoped-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A class that inherits from more is not known to inherit from all of them. */
const MAX_SUPERCLASSES = 20;

/** The class of the file that an expression refers to, followed by the classes of the file that it inherits from. */
export function classesOf(expression: Node, file: ScopedTree): readonly ClassNode[] {
  const classes: ClassNode[] = [];
  let owner = classOf(expression, file);
  while (owner && classes.length <= MAX_SUPERCLASSES) {
    classes.push(owner);
    owner = owner.superClass ? classOf(owner.superClass, file) : undefined;
  }
  return classes;
}

/** The class of the file that an expression refers to, or that a variable has at first. */
export function classOf(expression: Node, file: ScopedTree): ClassNode | undefined {
  const definition = file.definitionOf(expression);
  const variable = file.variableOf(definition);
  const declaration = variable ? valueDefinitionOf(variable)?.node : definition;
  const owner = declaration?.type === "VariableDeclarator" ? declaration.init : declaration;
  return owner && isClass(owner) ? owner : undefined;
}
