import type { TSESTree } from "@typescript-eslint/utils";
import type { Condition } from "../../../model/condition.ts";
import type { Expression, MapExpression, Scalar } from "../../../model/value.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree whose expressions can be evaluated: what flow analyses need of the evaluator, which in turn uses them. */
export interface EvaluatedTree extends Symbols {
  /** The value of an expression, as far as this file alone determines it. */
  read(node: Node): Expression;
  /** The condition under which a test passes. */
  conditionOf(test: Node): Condition;
  /** Values by TypeScript's types, if the user's parser provides type information. */
  readonly types: { constantsOf(node: Node): readonly (Scalar | undefined)[] | undefined } | undefined;
  readonly evaluator: {
    /** An enum as an object with its members. */
    enumOf(declaration: TSESTree.TSEnumDeclaration): MapExpression;
    /** Answers a question as if no evaluation were in progress. */
    afresh<Answer>(ask: () => Answer): Answer;
    /**
     * Answers a question about the order of a value's updates. While it runs, that order is unknown. `undefined`: it is
     * already being determined.
     */
    whileOrdering<Answer>(value: object, ask: () => Answer): Answer | undefined;
    readonly isIdle: boolean;
    readonly cuts: number;
  };
}
