import { perObject } from "../../../model/per-object.ts";
import { forEachChild } from "./children.ts";
import type { Node } from "./nodes.ts";

type NodeOf<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

/** The nodes of a kind in a tree, ordered as by {@link childrenOf}. All of them are collected in one pass. */
export function nodesOfKind<Kind extends Node["kind"]>(kind: Kind, root: Node): readonly NodeOf<Kind>[] {
  return (byKind(root).get(kind) ?? []) as readonly NodeOf<Kind>[];
}

const byKind = perObject((root: Node): ReadonlyMap<Node["kind"], readonly Node[]> => {
  const nodes = new Map<Node["kind"], Node[]>();
  const collect = (node: Node) => {
    const alike = nodes.get(node.kind);
    if (alike) {
      alike.push(node);
    } else {
      nodes.set(node.kind, [node]);
    }
    forEachChild(node, collect);
  };
  collect(root);
  return nodes;
});
