import { perObject } from "../../../model/per-object.ts";
import type { Condition } from "../../../model/condition.ts";
import { conditionSince, statementAround } from "../flow/straight-line.ts";
import { callsOf, functionAround } from "../scope/local-functions.ts";
import { isAlwaysMadeWith, callStackOf, type Edge, type CallFrame } from "../../shared/made-with.ts";
import type { CodeFile } from "../code-file.ts";
import { isFunction, type Node } from "../syntax/syntax-tree.ts";
import type { CodeInstance } from "./instances.ts";
import { covers } from "../../../model/site.ts";

/** The condition under which an instance is created, provided that another one is. False if unknown. */
export function isMadeWith(one: CodeInstance, other: CodeInstance, file: CodeFile): Condition {
  return (
    isAlwaysMadeWith(framesOf(one.made, file), framesOf(other.made, file), isFunction) ||
    conditionWithinBlock(one, other, file)
  );
}

/** The tests around one instance within the block that creates the other. */
function conditionWithinBlock(one: CodeInstance, other: CodeInstance, file: CodeFile): Condition {
  const statement = statementAround(one.made, file);
  return (statement && conditionSince(other.made, statement, file)) ?? false;
}

/** The call frames that lead to a node. Cached, because hosts compare every instance with all others. */
const framesOf = perObject((node: Node, file: CodeFile): readonly CallFrame<Node>[] =>
  [...callStackOf(node, inner => onlyCallerOf(inner, file))].map(place => ({
    place,
    optional: optionalAround(place, file),
  })),
);

function optionalAround(place: Node, file: CodeFile): Edge<Node> | undefined {
  return [...pathToFunction(place, file)].find(({ outer, inner }) => isOptional(outer, inner));
}

function onlyCallerOf(node: Node, file: CodeFile): Node | undefined {
  const fn = functionAround(node, file);
  const [call, ...others] = fn ? callsOf(fn, file) : [];
  return others.length === 0 ? call : undefined;
}

/** The edges of the tree from a place up to its enclosing function. */
function* pathToFunction(place: Node, file: CodeFile): Generator<Edge<Node>> {
  let inner = place;
  for (const outer of file.ancestorsOf(place)) {
    yield { outer, inner };
    if (isFunction(outer)) {
      return;
    }
    inner = outer;
  }
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

/**
 * Whether there is exactly one such instance at a place that refers to it. It is not if a function that creates it, and
 * does not contain the place, has several calls.
 */
export function isOneAt(place: Node, { made }: CodeInstance, file: CodeFile): boolean {
  for (const fn of file.ancestorsOf(made)) {
    if (covers(fn.range, place.range)) {
      return true;
    }
    if (isFunction(fn) && callsOf(fn, file).length > 1) {
      return false;
    }
  }
  return true;
}
