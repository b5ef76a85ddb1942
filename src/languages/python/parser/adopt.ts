import { forEachChild } from "../syntax/children.ts";
import type { Node } from "../syntax/nodes.ts";

/** Makes a node the parent of its children. */
export function adopt<T extends Node>(node: T): T {
  forEachChild(node, child => {
    child.parent = node;
  });
  return node;
}

export function adoptAll(parent: Node, children: readonly Node[]): void {
  for (const child of children) {
    child.parent = parent;
  }
}
