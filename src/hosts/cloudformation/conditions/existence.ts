import type { Condition } from "../../../model/condition.ts";
import type { Expression } from "../../../model/value.ts";
import { constantOf, opaqueCondition } from "./comparisons.ts";
import type { TemplateScope } from "../intrinsics/scope.ts";
import { memberOf } from "../../shared/static-members.ts";

/** The condition under which a resource is created, from its `Condition`. */
export function existenceOf(resource: Expression, scope: TemplateScope): Condition {
  const condition = memberOf(resource, "Condition");
  if (condition.kind === "absent") {
    return true;
  }
  const name = constantOf(condition);
  return name === undefined ? opaqueCondition(condition) : scope.condition(name);
}
