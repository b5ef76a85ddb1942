import type { TSESTree } from "@typescript-eslint/utils";
import { perObject } from "../../../model/per-object.ts";
import { addTo } from "../../shared/multimap.ts";
import { classFieldOf, type ClassNode } from "../scope/class-fields.ts";
import { classesOf } from "../scope/classes.ts";
import { isParameter } from "../scope/local-functions.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import {
  globalReferences,
  referencesOf,
  referencesOfField,
  referencesOfParameter,
  referencesOfVariable,
  type Reference,
} from "./references.ts";
import { pushAll } from "../../../model/large-lists.ts";

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
  return { key: base, references: () => [...referencesOf(base, file), ...referencesThroughThis(base, file)] };
}

/** The references to an object by `this`: to a literal in its methods, to parts of a new instance in its class. */
function referencesThroughThis(made: Node, file: EvaluatedTree): readonly Reference[] {
  switch (made.type) {
    case "ObjectExpression":
      return referencesToThis(made, file);
    case "NewExpression":
      // Constructs pass themselves on all the time, and not to have their fields changed.
      return classesOf(made.callee, file).flatMap(owner =>
        referencesToThis(owner, file).filter(({ path }) => path.length > 0),
      );
    default:
      return [];
  }
}

const referencesToThis = perObject((owner: TSESTree.ObjectExpression | ClassNode, file: EvaluatedTree) => {
  const members = owner.type === "ObjectExpression" ? owner.properties : owner.body.body;
  const references: Reference[] = [];
  const open: Node[] = members.flatMap(member => bodyOf(member) ?? []);
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ThisExpression") {
      pushAll(references, referencesOf(node, file));
    }
    if (!hasOwnThis.has(node.type)) {
      pushAll(open, file.childrenOf(node));
    }
  }
  return references;
});

/** What is evaluated with the object as `this`: the body of a method, the value of a field. */
function bodyOf(member: TSESTree.ObjectLiteralElement | TSESTree.ClassElement): Node | null | undefined {
  if ("static" in member && member.static) {
    return undefined;
  }
  switch (member.type) {
    case "Property":
    case "MethodDefinition":
      return member.value.type === "FunctionExpression" ? member.value.body : undefined;
    case "PropertyDefinition":
      return member.value;
    default:
      return undefined;
  }
}

const hasOwnThis: ReadonlySet<string> = new Set([
  ...["ClassDeclaration", "ClassExpression", "FunctionDeclaration", "FunctionExpression"],
]);

/** The expressions of the file that create instances of a class of the file, or of its subclasses. */
export function instancesMadeOf(owner: Node, file: EvaluatedTree): readonly TSESTree.NewExpression[] {
  return instancesIn(file).get(owner) ?? [];
}

const instancesIn = perObject((file: EvaluatedTree): ReadonlyMap<Node, readonly TSESTree.NewExpression[]> => {
  const instances = new Map<Node, TSESTree.NewExpression[]>();
  for (const made of file.candidates) {
    if (made.type === "NewExpression") {
      for (const owner of classesOf(made.callee, file)) {
        addTo(instances, owner, made);
      }
    }
  }
  return instances;
});
