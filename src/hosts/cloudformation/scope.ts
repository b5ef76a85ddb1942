import type { Condition } from "../../model/condition.ts";
import type { Expression } from "../../model/value.ts";
import { Comparisons } from "./conditions/comparisons.ts";
import { ConditionReader } from "./conditions/conditions.ts";
import { Parameters, type ParameterCase } from "./conditions/parameters.ts";
import { memberOf } from "./static-members.ts";

/** The sections of a template that its resources refer to. What is not in the file is left out. */
export interface TemplateSections {
  readonly parameters?: Expression | undefined;
  readonly conditions?: Expression | undefined;
  readonly mappings?: Expression | undefined;
  readonly rules?: Expression | undefined;
}

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

export function templateScope(sections: TemplateSections): TemplateScope {
  const comparisons = new Comparisons(sections.conditions);
  const parameters = new Parameters(sections.parameters, comparisons, sections.rules);
  const scope: TemplateScope = {
    parameter: name => parameters.casesOf(name),
    isListParameter: name => parameters.isList(name),
    condition: name => conditions.named(name),
    mapping: name => sections.mappings && memberOf(sections.mappings, name),
  };
  const conditions = new ConditionReader(sections.conditions, parameters, comparisons, scope);
  return scope;
}
