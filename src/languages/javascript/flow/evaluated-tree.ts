import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import type { Expression, MapExpression, Scalar } from "../../../model/value.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree whose expressions have values: what the analyses of flow ask of the evaluator, which asks them in turn. */
export interface EvaluatedTree extends Symbols {
  /** What an expression is worth, as far as this file alone can tell. */
  read(node: Node): Expression;
  /** When a test holds. */
  conditionOf(test: Node): Condition;
  /** What types tell, where the user's parser makes them. */
  readonly types: { constantsOf(node: Node): readonly (Scalar | undefined)[] | undefined } | undefined;
  readonly evaluator: {
    /** An enum as an object of its members. */
    enumOf(declaration: TSESTree.TSEnumDeclaration): MapExpression;
    /** Answers a question as if nothing were in progress. */
    afresh<Answer>(ask: () => Answer): Answer;
    /** Answers a question about the order of what happens to a value. Inside of it, that order is not known. */
    whileOrdering<Answer>(value: object, ask: () => Answer): Answer | undefined;
    readonly isIdle: boolean;
    readonly cuts: number;
  };
}
