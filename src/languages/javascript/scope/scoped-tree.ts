import type { TSESLint } from "@typescript-eslint/utils";
import type { SourceTree } from "../syntax/source-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

type Variable = TSESLint.Scope.Variable;

/** A tree whose identifiers are bound to variables. */
export interface ScopedTree extends SourceTree {
  readonly bindings: {
    /** The variables that a declaration makes. A class makes two of one name, for its inside and its outside. */
    declaredBy(node: Node): readonly Variable[];
    /** A number that tells a variable from others of the same name. */
    numberOf(variable: Variable): number;
  };
  /** The variable that an identifier refers to or declares. */
  variableOf(identifier: Node): Variable | undefined;
  /** The expression that a name or class field stands for, or the expression itself. */
  definitionOf(node: Node): Node;
}
