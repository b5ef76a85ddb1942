import type { Condition } from "../../../model/condition.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import type { LiteralTypes } from "../symbols/literal-types.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** A tree that provides everything its evaluator needs. */
export interface ProgramTree extends EvaluatedTree {
  readonly types: LiteralTypes | undefined;
  readonly conditions: {
    /** The condition under which an expression with an unknown value is `null` or `undefined`. */
    ofNullish(node: Node): Condition;
  };
}
