import type { Expression, MapExpression, Member, Spread } from "../../../model/value.ts";
import { callFunction } from "./functions.ts";
import { splitPlaceholders } from "../../shared/placeholders.ts";
import type { TemplateScope } from "./scope.ts";
import { memberOf, stringOfExpression } from "../../shared/static-members.ts";
import { readString } from "../../shared/texts.ts";
import { isSpread, mapCases, unknown } from "../../../model/expressions.ts";

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
      return mapCases(expression, value => resolveIntrinsics(value, scope));
    default:
      return expression;
  }
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
    } else if (isFunction(member.key)) {
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

/** What is merged into a map. Unknown if it is a function, because its key would be among others. */
function resolveMerged(merged: Expression, scope: TemplateScope): Expression {
  return mapCases(merged, value => {
    const resolved = resolveIntrinsics(value, scope);
    return resolved.kind === value.kind ? resolved : unknown(value.site);
  });
}
