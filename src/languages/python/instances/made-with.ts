import { all, type Condition } from "../../../model/condition.ts";
import { perObject } from "../../../model/per-object.ts";
import { isAlwaysMadeWith, callStackOf, type Edge, type CallFrame } from "../../shared/made-with.ts";
import { conditionOfBranch } from "../flow/path-condition.ts";
import type { PythonFile } from "../python-file.ts";
import { isWithin, statementAround } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import type { Node } from "../syntax/nodes.ts";

/** The condition under which one node creates its instance, provided that the other does. False if unknown. */
export function isMadeWith(one: Node, other: Node, file: PythonFile): Condition {
  return (
    isAlwaysMadeWith(framesOf(one, file), framesOf(other, file), isFunction) ||
    (one.range[0] < other.range[0] && conditionWithinBlock(one, other, file))
  );
}

/**
 * The tests around a node within the block of a later one. An exit between the two need not be looked for: it would
 * prevent the later one.
 */
function conditionWithinBlock(one: Node, later: Node, file: PythonFile): Condition {
  const block = statementAround(later)?.parent;
  const conditions: Condition[] = [];
  let inner = one;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (outer === block) {
      return all(conditions);
    }
    if (outer.kind === "If" && inner.kind === "Block") {
      const condition = conditionOfBranch(outer, inner, test => file.conditionOf(test));
      if (condition === undefined) {
        return false;
      }
      conditions.push(condition);
    } else if (outer.kind === "With" || isOptional(outer, inner)) {
      return false;
    }
    inner = outer;
  }
  return false;
}

/** The call frames that lead to a node. Cached, because hosts compare every instance with all others. */
const framesOf = perObject((node: Node, file: PythonFile): readonly CallFrame<Node>[] =>
  [...callStackOf(node, inner => onlyCallerOf(inner, file))].map(place => ({ place, optional: optionalAround(place) })),
);

function onlyCallerOf(node: Node, file: PythonFile): Node | undefined {
  const around = functionAround(node);
  const [call, ...others] = around ? file.callsOf(around) : [];
  return others.length === 0 ? call : undefined;
}

function optionalAround(place: Node): Edge<Node> | undefined {
  let inner = place;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (isOptional(outer, inner)) {
      return { outer, inner };
    }
    inner = outer;
  }
  return undefined;
}

/** Whether a node may skip one of its parts or evaluate it more than once. */
function isOptional(outer: Node, inner: Node): boolean {
  switch (outer.kind) {
    case "If":
      return inner.kind === "Block";
    case "Conditional":
      return inner !== outer.test;
    case "BooleanOperation":
      return inner === outer.right;
    case "Loop":
    case "Try":
    case "Match":
    case "Comprehension":
      return true;
    default:
      return isFunction(outer);
  }
}

function isFunction({ kind }: Node): boolean {
  return kind === "FunctionDefinition" || kind === "Lambda";
}

/**
 * Whether there is exactly one such instance at a place that refers to it. It is not if a function that creates it, and
 * does not contain the place, has several calls.
 */
export function isOneAt(place: Node, made: Node, file: PythonFile): boolean {
  for (let outer: Node | undefined = made; outer; outer = outer.parent) {
    if (isWithin(place, outer)) {
      return true;
    }
    if (outer.kind === "Lambda" || (outer.kind === "FunctionDefinition" && file.callsOf(outer).length > 1)) {
      return false;
    }
  }
  return true;
}
