import type { Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import type { Range } from "../../../model/site.ts";

/** One case of a parameter and its value: a text, a list, or `undefined` if unknown. */
export interface ParameterCase {
  readonly when: Condition;
  readonly value: string | readonly string[] | undefined;
  /** Where it is written, if it is the default. */
  readonly defaultAt: Range | undefined;
}

/** What the names that a resource uses refer to. */
export interface TemplateScope {
  /** The value of a `Ref` to the name, case by case. `undefined`: it is unknown, or not a parameter. */
  parameter(name: string): readonly ParameterCase[] | undefined;
  /** Whether the name is that of a list parameter, whatever its items. */
  isListParameter(name: string): boolean;
  /** The condition of a name. One that the file does not define may hold or not. */
  condition(name: string): Condition;
  mapping(name: string): Expression | undefined;
  /** The value of a `Ref` to a resource, if the file determines it. */
  resource?(logicalId: string): Expression | undefined;
}
