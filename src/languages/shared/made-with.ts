import { covers, type Range } from "../../model/site.ts";

const MAX_DEPTH = 10;

/** An edge of a syntax tree: a node and the child on the path to another node. */
export interface Edge<Node> {
  readonly outer: Node;
  readonly inner: Node;
}

/** A frame of the chain of calls that leads to a node. */
export interface CallFrame<Node> {
  readonly place: Node;
  /** The innermost edge above the place, within its function, that may be skipped or evaluated repeatedly. */
  readonly optional: Edge<Node> | undefined;
}

/**
 * Whether one node creates its instance whenever another does: no loop or test is around the first alone, nor any
 * function other than those with a single call in the file, for which the same holds.
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

/**
 * A node, followed by the chain of calls that lead to it: the only call of its function, the only call of that one's
 * function, and so on.
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
