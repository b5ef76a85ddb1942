import type { Expression } from "../../../model/value.ts";
import { Comparisons } from "./comparisons.ts";
import { ConditionReader } from "./conditions.ts";
import { Parameters } from "./parameters.ts";
import type { TemplateScope } from "../intrinsics/scope.ts";
import { memberOf } from "../../shared/static-members.ts";

/** The sections of a template that its resources refer to. Those that the file lacks are absent. */
export interface TemplateSections {
  readonly parameters?: Expression | undefined;
  readonly conditions?: Expression | undefined;
  readonly mappings?: Expression | undefined;
  readonly rules?: Expression | undefined;
}

/** What names refer to in a template with these sections. */
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
