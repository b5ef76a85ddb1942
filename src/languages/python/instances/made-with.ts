import { all, type Condition } from "../../../model/condition.ts";
import { perObject } from "../../../model/per-object.ts";
import { callFramesOf, isAlwaysMadeWith, isOneAt as isOneAmong } from "../../shared/made-with.ts";
import { conditionOfBranch } from "../flow/path-condition.ts";
import type { EvaluatedFile } from "../evaluate/evaluated-file.ts";
import { statementAround } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import type { Node } from "../syntax/nodes.ts";
import { ancestorsOf } from "../syntax/parents.ts";

/** The condition under which one node creates its instance, provided that the other does. False if unknown. */
export function isMadeWith(one: Node, other: Node, file: EvaluatedFile): Condition {
  return (
    isAlwaysMadeWith(framesOf(one, file), framesOf(other, file), isFunction) ||
    (one.range[0] < other.range[0] && conditionWithinBlock(one, other, file))
  );
}

/**
 * The tests around a node within the block of a later one. An exit between the two need not be looked for: it would
 * prevent the later one.
 */
function conditionWithinBlock(one: Node, later: Node, file: EvaluatedFile): Condition {
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
const framesOf = perObject((node: Node, file: EvaluatedFile) =>
  callFramesOf(node, { ancestorsOf, isOptional, onlyCallerOf: inner => onlyCallerOf(inner, file) }),
);

function onlyCallerOf(node: Node, file: EvaluatedFile): Node | undefined {
  const around = functionAround(node);
  const [call, ...others] = around ? file.callsOf(around) : [];
  return others.length === 0 ? call : undefined;
}

/** Whether a node may skip one of its parts or evaluate it more than once. */
export function isOptional(outer: Node, inner: Node): boolean {
  switch (outer.kind) {
    case "If":
      return inner !== outer.branches[0]?.test;
    case "Conditional":
      return inner !== outer.test;
    case "BooleanOperation":
      return inner === outer.right;
    case "Loop":
    case "Try":
    case "Match":
    case "Comprehension":
      return true;
    case "FunctionDefinition":
    case "Lambda":
      // Decorators and the defaults of parameters are evaluated with the definition.
      return inner === outer.body;
    default:
      return false;
  }
}

/** Whether a node is a function whose calls are known. Those of a lambda are not. */
function isFunction({ kind }: Node): boolean {
  return kind === "FunctionDefinition";
}

/** Whether there is exactly one such instance at a place that refers to it. The calls of a lambda are not counted. */
export function isOneAt(place: Node, made: Node, file: EvaluatedFile): boolean {
  return isOneAmong(
    place,
    ancestorsOf(made),
    outer => outer.kind === "Lambda" || (outer.kind === "FunctionDefinition" && file.callsOf(outer).length > 1),
  );
}
