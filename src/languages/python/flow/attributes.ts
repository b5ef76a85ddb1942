import { perObject } from "../../../model/per-object.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Attribute, Expression, Node } from "../syntax/nodes.ts";
import { isMutationTarget } from "./mutation-targets.ts";

/** What a module does with attributes, by name and regardless of the object. */
export interface Attributes {
  /** Attributes that are assigned: `self.client = …`. */
  readonly assigned: ReadonlyMap<string, readonly Attribute[]>;
  /** Attributes whose value is mutated: `self.flows.append(…)`. */
  readonly changed: ReadonlySet<string>;
}

export function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) {
    root = root.parent;
  }
  return root;
}

export const attributesOf = perObject((root: Node): Attributes => {
  const assigned = new Map<string, Attribute[]>();
  const changed = new Set<string>();
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...childrenOf(node));
    if (node.kind !== "Attribute") {
      continue;
    }
    if (isAssigned(node)) {
      assigned.set(node.name, [...(assigned.get(node.name) ?? []), node]);
    }
    if (isPartChanged(node)) {
      changed.add(node.name);
    }
  }
  return { assigned, changed };
});

/** Whether an attribute is an assignment target, alone or in a tuple or list, or is deleted. */
function isAssigned(node: Expression): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value !== node && parent.annotation !== node;
    case "AugmentedAssign":
      return parent.target === node;
    case "Delete":
      return true;
    case "Loop":
      return parent.targets.includes(node);
    case "With":
      return parent.items.some(({ target }) => target === node);
    case "Tuple":
    case "List":
      return isAssigned(parent);
    default:
      return false;
  }
}

function isPartChanged(node: Expression): boolean {
  let access = node;
  for (;;) {
    const { parent } = access;
    if ((parent?.kind !== "Attribute" && parent?.kind !== "Subscript") || parent.value !== access) {
      return false;
    }
    if (isMutationTarget(parent)) {
      return true;
    }
    access = parent;
  }
}
