import type { Condition } from "../../../model/condition.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import type { LiteralTypes } from "../symbols/literal-types.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree with all that its evaluator needs. */
export interface ProgramTree extends EvaluatedTree {
  readonly types: LiteralTypes | undefined;
  readonly conditions: {
    /** When an expression of which nothing is known is `null` or `undefined`. */
    ofNullish(node: Node): Condition;
  };
}
