import type { Condition } from "../../model/condition.ts";
import type { Expression } from "../../model/value.ts";
import type { ParameterCase } from "./conditions/parameters.ts";

/** What the names that a resource uses stand for. */
export interface TemplateScope {
  /** What a `Ref` to the name gives, case by case. `undefined`: that cannot be known, or it is no parameter. */
  parameter(name: string): readonly ParameterCase[] | undefined;
  /** Whether the name is that of a parameter that gives a list, whatever is in it. */
  isListParameter?(name: string): boolean;
  /** A condition that the file does not define is one that may hold or not. */
  condition(name: string): Condition;
  mapping(name: string): Expression | undefined;
  /** What a `Ref` to a resource gives, where the file says that. */
  resource?(logicalId: string): Expression | undefined;
}
