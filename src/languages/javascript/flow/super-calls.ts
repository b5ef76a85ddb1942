import type { TSESTree } from "@typescript-eslint/utils";
import type { EvaluatedTree } from "./evaluated-tree.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { referencesOf, type Reference } from "./references.ts";
import { pushAll } from "../../../model/large-lists.ts";

/**
 * A class of the file whose instances are also instances of a library class: `class WebClient extends UserPoolClient`.
 */
export interface Subclass {
  readonly declaration: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  readonly superclass: QualifiedName;
}

/** The class whose constructor calls its superclass here. */
export function subclassAt({ callee }: TSESTree.CallExpression, file: EvaluatedTree): Subclass | undefined {
  if (callee.type !== "Super") {
    return undefined;
  }
  for (const ancestor of file.ancestorsOf(callee)) {
    if (ancestor.type === "ClassDeclaration" || ancestor.type === "ClassExpression") {
      const superclass = ancestor.superClass ? file.qualifiedNameOf(ancestor.superClass) : undefined;
      return superclass && { declaration: ancestor, superclass };
    }
  }
  return undefined;
}

/** The references to a class's instances: to `this` inside it, and to the objects that `new` creates. */
export function referencesOfInstances({ declaration }: Subclass, file: EvaluatedTree): readonly Reference[] {
  const variables = new Set(file.bindings.declaredBy(declaration));
  const made = file.candidates.filter(node => {
    const variable = node.type === "NewExpression" ? file.variableOf(node.callee) : undefined;
    return variable !== undefined && variables.has(variable);
  });
  return [...thisIn(declaration.body, file), ...made].flatMap(node => referencesOf(node, file));
}

function thisIn(body: Node, file: EvaluatedTree): readonly Node[] {
  const found: Node[] = [];
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ThisExpression") {
      found.push(node);
    }
    pushAll(open, file.childrenOf(node));
  }
  return found;
}
