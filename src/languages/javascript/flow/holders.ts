import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import { valueDefinitionOf } from "../scope/bindings.ts";
import { classFieldOf } from "../scope/class-fields.ts";
import { isParameter } from "../scope/local-functions.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { accessPathOf } from "./access-path.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import {
  globalReferences,
  referencesOf,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  type Reference,
} from "./references.ts";

/** A list, object or other collection that holds values, as far as the file knows it. */
export interface Holder {
  /** Identifies it: what creates it, or the variable, field or parameter that has it. */
  readonly key: object;
  readonly references: () => readonly Reference[];
}

/** The holder that the base of an access path evaluates to. */
export function holderOf(base: Node, file: EvaluatedTree): Holder {
  const variable = file.variableOf(base);
  if (variable) {
    return { key: variable, references: () => referencesOfVariable(variable, file) };
  }
  const globals = globalReferences(base, file);
  if (globals.length > 0) {
    return { key: globals, references: () => globals.flatMap(node => referencesOf(node, file)) };
  }
  const field = base.type === "MemberExpression" ? classFieldOf(base, file) : undefined;
  if (field) {
    return { key: field, references: () => referencesOfField(field, file) };
  }
  if (isParameter(base, file)) {
    return { key: base, references: () => referencesOfParameter(base, file) };
  }
  return {
    key: base,
    references: () => [base, ...ownThisOf(base, file)].flatMap(node => referencesOf(node, file)),
  };
}

/** Every `this` in the methods of an object literal, which is the object. */
const ownThisOf = perObject((object: Node, file: EvaluatedTree): readonly Node[] => {
  const found: Node[] = [];
  const open: Node[] =
    object.type === "ObjectExpression"
      ? object.properties.flatMap(property =>
          property.type === "Property" && property.value.type === "FunctionExpression" ? [property.value.body] : [],
        )
      : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ThisExpression") {
      found.push(node);
    }
    if (!hasOwnThis.has(node.type)) {
      open.push(...file.childrenOf(node));
    }
  }
  return found;
});

const hasOwnThis: ReadonlySet<string> = new Set([
  ...["ClassDeclaration", "ClassExpression", "FunctionDeclaration", "FunctionExpression"],
]);

/** The expressions of the file that create instances of a class of the file, or of its subclasses. */
export function instancesMadeOf(owner: Node, file: EvaluatedTree): readonly TSESTree.NewExpression[] {
  return instancesIn(file).get(owner) ?? [];
}

/** A class that inherits from more is not known to inherit from all of them. */
const MAX_SUPERCLASSES = 20;

const instancesIn = perObject((file: EvaluatedTree): ReadonlyMap<Node, readonly TSESTree.NewExpression[]> => {
  const instances = new Map<Node, TSESTree.NewExpression[]>();
  for (const made of file.candidates) {
    if (made.type === "NewExpression") {
      let owner = classOf(made.callee, file);
      for (let level = 0; owner && level <= MAX_SUPERCLASSES; level++) {
        addTo(instances, owner, made);
        owner = owner.superClass ? classOf(owner.superClass, file) : undefined;
      }
    }
  }
  return instances;
});

/** The class of the file that an expression evaluates to. */
export function classOf(
  expression: Node,
  file: EvaluatedTree,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  const { node } = accessPathOf(expression, file);
  const variable = file.variableOf(node);
  const declaration = variable ? valueDefinitionOf(variable)?.node : node;
  const owner = declaration?.type === "VariableDeclarator" ? declaration.init : declaration;
  return owner?.type === "ClassDeclaration" || owner?.type === "ClassExpression" ? owner : undefined;
}
