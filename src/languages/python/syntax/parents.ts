import { forEachChild } from "./children.ts";
import type { Node } from "./nodes.ts";

/** Sets the parent of every descendant of a node. */
export function setParents(root: Node): void {
  const open: Node[] = [root];
  let parent = root;
  const visit = (child: Node) => {
    child.parent = parent;
    open.push(child);
  };
  for (let node = open.pop(); node; node = open.pop()) {
    parent = node;
    forEachChild(node, visit);
  }
}

/** The ancestors of a node, innermost first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let outer = node.parent; outer; outer = outer.parent) {
    yield outer;
  }
}
