import { perObject } from "../../../edits/per-object.ts";
import type { PythonFile } from "../python-file.ts";
import { isWithin } from "../scope/bindings.ts";
import { functionAround } from "../scope/function-calls.ts";
import type { Node } from "../syntax/nodes.ts";

const MAX_DEPTH = 10;

/**
 * Whether something is made whenever another thing is: no loop or test stands around it alone, and no function but those
 * that the file calls at one place only, where the same is true.
 */
export function isMadeWith(one: Node, other: Node, file: PythonFile): boolean {
  const places = waysTo(other, file);
  for (const { optional } of waysTo(one, file)) {
    if (places.some(({ place }) => isWithin(place, optional?.inner ?? file.module))) {
      return true;
    }
    if (optional && !isFunction(optional.outer)) {
      return false;
    }
  }
  return false;
}

interface Way {
  readonly place: Node;
  /** The first node around the place of which a part may be passed by, or be reached again. */
  readonly optional: Step | undefined;
}

interface Step {
  readonly outer: Node;
  readonly inner: Node;
}

/** The ways to a node. Hosts compare every instance with all others. */
const waysTo = perObject((node: Node, file: PythonFile): readonly Way[] =>
  [...placesOf(node, file)].map(place => ({ place, optional: optionalAround(place) })),
);

/** A node, and the calls that lead to it: the only one of the function around it, and so on. */
function* placesOf(node: Node, file: PythonFile): Generator<Node> {
  yield node;
  let call = onlyCallAround(node, file);
  for (let depth = 0; call && depth < MAX_DEPTH; depth += 1) {
    yield call;
    call = onlyCallAround(call, file);
  }
}

function onlyCallAround(node: Node, file: PythonFile): Node | undefined {
  const around = functionAround(node);
  const [call, ...others] = around ? file.callsOf(around) : [];
  return others.length === 0 ? call : undefined;
}

function optionalAround(place: Node): Step | undefined {
  let inner = place;
  for (let outer = inner.parent; outer; outer = inner.parent) {
    if (isOptional(outer, inner)) {
      return { outer, inner };
    }
    inner = outer;
  }
  return undefined;
}

/** Whether a part of a node may be passed by, or be reached more than once. */
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
 * Whether there is one of what is made at a place where it is mentioned: a function around the place that makes it,
 * which is called again, makes others.
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
