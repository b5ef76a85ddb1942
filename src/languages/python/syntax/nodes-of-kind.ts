import { perObject } from "../../../model/per-object.ts";
import { childrenOf } from "./children.ts";
import type { Node } from "./nodes.ts";

type NodeOf<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

/** The nodes of a kind in a tree, as {@link childrenOf} orders them. All of them are collected in one pass. */
export function nodesOfKind<Kind extends Node["kind"]>(kind: Kind, root: Node): readonly NodeOf<Kind>[] {
  return (byKind(root).get(kind) ?? []) as readonly NodeOf<Kind>[];
}

const byKind = perObject((root: Node): ReadonlyMap<Node["kind"], readonly Node[]> => {
  const nodes = new Map<Node["kind"], Node[]>();
  collect(root, nodes);
  return nodes;
});

function collect(node: Node, into: Map<Node["kind"], Node[]>): void {
  const alike = into.get(node.kind);
  if (alike) {
    alike.push(node);
  } else {
    into.set(node.kind, [node]);
  }
  for (const child of childrenOf(node)) {
    collect(child, into);
  }
}
