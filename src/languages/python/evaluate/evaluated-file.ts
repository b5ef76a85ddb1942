import type { Condition } from "../../../model/condition.ts";
import type { Write } from "../flow/writes.ts";
import type { Binding } from "../scope/bindings.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Expression } from "../syntax/nodes.ts";

/** A file that provides everything its evaluator needs. */
export interface EvaluatedFile extends Symbols {
  /** Every place that assigns a variable or mutates its value. */
  writesOf(binding: Binding): readonly Write[];
  /** The condition under which a test passes. `undefined`: its relation to other tests is unknown. */
  conditionOf(test: Expression): Condition | undefined;
}
