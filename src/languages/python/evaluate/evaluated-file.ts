import type { Condition } from "../../../model/condition.ts";
import type { QualifiedName } from "../../../model/qualified-name.ts";
import type { Expression as Value } from "../../../model/value.ts";
import type { Write } from "../flow/writes.ts";
import type { Binding } from "../scope/bindings.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Call, Expression } from "../syntax/nodes.ts";

/** A file that provides everything its evaluator needs. */
export interface EvaluatedFile extends Symbols {
  /** Every place that assigns a variable or mutates its value. */
  writesOf(binding: Binding): readonly Write[];
  /** The condition under which a test passes. `undefined`: its relation to other tests is unknown. */
  conditionOf(test: Expression): Condition | undefined;
}

/** A file whose calls, names and values are known: what the analysis of instances needs. */
export interface ProgramFile extends EvaluatedFile {
  /** The calls without syntax errors, in source order. */
  readonly calls: readonly Call[];
  read(node: Expression): Value;
  /** The canonical name of a callee: an import, or a method of an instance of a library class. */
  libraryNameOf(callee: Expression): QualifiedName | undefined;
}
