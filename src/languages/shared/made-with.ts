import type { Range } from "../../model/site.ts";

const MAX_DEPTH = 10;

/** A node, and the part of it that leads to another node. */
export interface Edge<Node> {
  readonly outer: Node;
  readonly inner: Node;
}

/** A place that leads to a node. */
export interface CallFrame<Node> {
  readonly place: Node;
  /** The first node around the place, up to its function, of which a part may be passed by, or be reached again. */
  readonly optional: Edge<Node> | undefined;
}

/**
 * Whether what one of two nodes makes is made whenever that of the other is: no loop or test stands around it alone, and
 * no function but those that the file calls at one place only, where the same is true.
 */
export function isAlwaysMadeWith<Node extends { readonly range: Range }>(
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

function covers(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/**
 * A node, and the calls that lead to it: the only one of the function around it, and so on.
 *
 * @param onlyCallerOf - the only call of the function around a node
 */
export function* callStackOf<Node>(node: Node, onlyCallerOf: (node: Node) => Node | undefined): Generator<Node> {
  yield node;
  let call = onlyCallerOf(node);
  for (let depth = 0; call !== undefined && depth < MAX_DEPTH; depth += 1) {
    yield call;
    call = onlyCallerOf(call);
  }
}
