import { childrenOf } from "./children.ts";
import type { Node } from "./nodes.ts";

/** Sets the parent of every descendant of a node. */
export function setParents(root: Node): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of childrenOf(node)) {
      child.parent = node;
      open.push(child);
    }
  }
}

/** The ancestors of a node, innermost first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let outer = node.parent; outer; outer = outer.parent) {
    yield outer;
  }
}
