import { covers, type Range } from "../../model/site.ts";

const MAX_DEPTH = 10;

/** What is needed of a syntax tree to tell when its parts run. */
export interface ControlFlow<Node> {
  /** The ancestors of a node, innermost first. */
  ancestorsOf(node: Node): Iterable<Node>;
  /** Whether a node may skip one of its parts or evaluate it more than once, as a function does. */
  isOptional(outer: Node, inner: Node): boolean;
  /** The only call of the function around a node. */
  onlyCallerOf(node: Node): Node | undefined;
}

/** A frame of the chain of calls that leads to a node. */
export interface CallFrame<Node> {
  readonly place: Node;
  /** The innermost edge above the place, within its function, that may be skipped or evaluated repeatedly. */
  readonly optional: Edge<Node> | undefined;
}

/** An edge of a syntax tree: a node and the child on the path to another node. */
interface Edge<Node> {
  readonly outer: Node;
  readonly inner: Node;
}

interface Ranged {
  readonly range: Range;
}

/**
 * Whether one node creates its instance whenever another does: no loop or test is around the first alone, nor any
 * function other than those with a single call in the file, for which the same holds.
 */
export function isAlwaysMadeWith<Node extends Ranged>(
  one: readonly CallFrame<Node>[],
  other: readonly CallFrame<Node>[],
  isFunction: (node: Node) => boolean,
): boolean {
  for (const { optional } of one) {
    if (!optional || other.some(({ place }) => covers(optional.inner.range, place.range))) {
      return true;
    }
    if (!isFunction(optional.outer)) {
      return false;
    }
  }
  return false;
}

/**
 * The frames of a node, and of the calls that lead to it: the only call of its function, the only call of that one's
 * function, and so on.
 */
export function callFramesOf<Node>(node: Node, flow: ControlFlow<Node>): readonly CallFrame<Node>[] {
  const frames: CallFrame<Node>[] = [];
  let place: Node | undefined = node;
  for (let depth = 0; place !== undefined && depth <= MAX_DEPTH; depth += 1) {
    frames.push({ place, optional: optionalAround(place, flow) });
    place = flow.onlyCallerOf(place);
  }
  return frames;
}

function optionalAround<Node>(place: Node, flow: ControlFlow<Node>): Edge<Node> | undefined {
  let inner = place;
  for (const outer of flow.ancestorsOf(place)) {
    if (flow.isOptional(outer, inner)) {
      return { outer, inner };
    }
    inner = outer;
  }
  return undefined;
}

/**
 * Whether there is exactly one instance at a place that refers to it. There is not if a function that creates it, and
 * does not contain the place, runs more than once.
 *
 * @param around - the ancestors of what creates it, innermost first
 */
export function isOneAt<Node extends Ranged>(
  place: Node,
  around: Iterable<Node>,
  isRepeated: (node: Node) => boolean,
): boolean {
  for (const outer of around) {
    if (covers(outer.range, place.range)) {
      return true;
    }
    if (isRepeated(outer)) {
      return false;
    }
  }
  return true;
}
