import type { Node } from "./nodes.ts";

/** The ancestors of a node, innermost first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let outer = node.parent; outer; outer = outer.parent) {
    yield outer;
  }
}

/** The outermost node that contains a node. */
export function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) {
    root = root.parent;
  }
  return root;
}
