import { perObject } from "../../../model/per-object.ts";
import { isAlwaysMadeWith, callStackOf, type Edge, type CallFrame } from "../../shared/made-with.ts";
import type { PythonFile } from "../python-file.ts";
import { isWithin } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import type { Node } from "../syntax/nodes.ts";

/** Whether one node creates its instance whenever the other does. */
export function isMadeWith(one: Node, other: Node, file: PythonFile): boolean {
  return isAlwaysMadeWith(framesOf(one, file), framesOf(other, file), isFunction);
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
