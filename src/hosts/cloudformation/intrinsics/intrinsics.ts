import type { Choice, Expression, MapExpression, Member, Spread } from "../../../model/value.ts";
import { callFunction } from "./functions.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import type { TemplateScope } from "./scope.ts";
import { memberOf, stringOfExpression } from "../../shared/static-members.ts";
import { readString } from "../../shared/texts.ts";
import { isSpread } from "../../../model/expressions.ts";

/**
 * Evaluates CloudFormation's long-form intrinsic functions: `Fn::If` becomes a choice, `Fn::Sub` a text, and what is
 * unpredictable is unknown. Placeholders in other strings become placeholders of a text.
 */
export function resolveIntrinsics(expression: Expression, scope: TemplateScope): Expression {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? readString(expression.value, expression.site) : expression;
    case "list":
      return { ...expression, items: expression.items.map(item => resolveItem(item, scope)) };
    case "map":
      return resolveMap(expression, scope);
    case "choice":
      return mapBranches(expression, branch => resolveIntrinsics(branch, scope));
    default:
      return expression;
  }
}

function mapBranches(choice: Choice, transform: (branch: Expression) => Expression): Choice {
  return { ...choice, options: choice.options.map(({ when, then }) => ({ when, then: transform(then) })) };
}

function resolveItem(item: Expression | Spread, scope: TemplateScope): Expression | Spread {
  return item.kind === "spread"
    ? { kind: "spread", of: resolveIntrinsics(item.of, scope) }
    : resolveIntrinsics(item, scope);
}

function resolveMap(map: MapExpression, scope: TemplateScope): Expression {
  const [only, ...others] = map.members;
  if (only && others.length === 0 && map.complete && !isSpread(only) && isFunction(only.key)) {
    return callFunction(only, map.site, scope, operand => resolveIntrinsics(operand, scope));
  }
  const members: MapExpression["members"][number][] = [];
  let { complete } = map;
  for (const member of map.members) {
    if (isSpread(member)) {
      members.push({ kind: "spread", of: resolveMerged(member.of, scope) });
    } else if (isGenerator(member)) {
      complete = false;
    } else if (member.key === "Fn::Transform" || isFunction(member.key)) {
      // A macro processes all of its siblings.
      return { kind: "unknown", site: map.site };
    } else {
      members.push({ ...member, value: resolveIntrinsics(member.value, scope) });
    }
  }
  return { ...map, members, complete };
}

function isFunction(key: string): boolean {
  return key === "Ref" || key.startsWith("Fn::");
}

/** Whether a member generates others that are not written here, without changing those that are. */
function isGenerator({ key, value }: Member<Expression>): boolean {
  return (
    key.startsWith("Fn::ForEach") ||
    (key === "Fn::Transform" && stringOfExpression(memberOf(value, "Name")) === "AWS::Include") ||
    splitPlaceholders(key).some(part => typeof part === "object")
  );
}

function resolveMerged(merged: Expression, scope: TemplateScope): Expression {
  const resolved = resolveIntrinsics(merged, scope);
  return merged.kind === resolved.kind ? resolved : { kind: "unknown", site: merged.site };
}
