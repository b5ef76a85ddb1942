import type { TSESLint } from "@typescript-eslint/utils";
import type { SourceTree } from "../syntax/source-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

type Variable = TSESLint.Scope.Variable;

/** A tree whose identifiers are resolved to variables. */
export interface ScopedTree extends SourceTree {
  readonly bindings: {
    /**
     * The variables that a declaration creates. A class creates two of the same name, one for its inside and one for
     * its outside.
     */
    declaredBy(node: Node): readonly Variable[];
    /** The identifiers that refer to a global of that name, which the file does not declare. */
    referencesToGlobal(name: string): readonly Node[];
    /** A number that distinguishes a variable from others of the same name. */
    numberOf(variable: Variable): number;
  };
  /** The variable that an identifier refers to or declares. */
  variableOf(identifier: Node): Variable | undefined;
  /** The initializer of a constant or class field that an expression refers to, or the expression itself. */
  definitionOf(node: Node): Node;
}
