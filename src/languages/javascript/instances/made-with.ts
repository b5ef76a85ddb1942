import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import { conditionSince, statementAround } from "../flow/straight-line.ts";
import { callsOf, functionAround } from "../scope/local-functions.ts";
import { callFramesOf, isAlwaysMadeWith, isOneAt as isOneAmong } from "../../shared/made-with.ts";
import type { EvaluatedTree } from "../flow/evaluated-tree.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";
import type { CodeInstance } from "./instances.ts";

/** The condition under which an instance is created, provided that another one is. False if unknown. */
export function isMadeWith(one: CodeInstance, other: CodeInstance, file: EvaluatedTree): Condition {
  return (
    isAlwaysMadeWith(framesOf(one.made, file), framesOf(other.made, file), isFunction) ||
    conditionWithinBlock(one, other, file)
  );
}

/** The tests around one instance within the block that creates the other. */
function conditionWithinBlock(one: CodeInstance, other: CodeInstance, file: EvaluatedTree): Condition {
  const statement = statementAround(one.made, file);
  return (statement && conditionSince(other.made, statement, file)) ?? false;
}

/** The call frames that lead to a node. Cached, because hosts compare every instance with all others. */
const framesOf = perObject((node: Node, file: EvaluatedTree) =>
  callFramesOf(node, {
    ancestorsOf: inner => file.ancestorsOf(inner),
    isOptional,
    onlyCallerOf: inner => onlyCallerOf(inner, file),
  }),
);

function onlyCallerOf(node: Node, file: EvaluatedTree): Node | undefined {
  const fn = functionAround(node, file);
  const [call, ...others] = fn ? callsOf(fn, file) : [];
  return others.length === 0 ? call : undefined;
}

/** Whether a node may skip one of its parts or evaluate it more than once. */
function isOptional(outer: Node, inner: Node): boolean {
  switch (outer.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return inner !== outer.test;
    case "LogicalExpression":
      return inner === outer.right;
    case "DoWhileStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "ForStatement":
    case "SwitchCase":
    case "TryStatement":
    case "WhileStatement":
      return true;
    default:
      return isFunction(outer);
  }
}

/** Whether there is exactly one such instance at a place that refers to it. */
export function isOneAt(place: Node, { made }: CodeInstance, file: EvaluatedTree): boolean {
  return isOneAmong(place, file.ancestorsOf(made), outer => isFunction(outer) && callsOf(outer, file).length > 1);
}
