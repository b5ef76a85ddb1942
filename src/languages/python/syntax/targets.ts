import type { Expression, Name, Node } from "./nodes.ts";

/** The name at the bottom of a chain of attributes, items and calls. */
export function baseOf(node: Expression): Name | undefined {
  switch (node.kind) {
    case "Name":
      return node;
    case "Attribute":
    case "Subscript":
      return baseOf(node.value);
    default:
      return undefined;
  }
}

/** Whether several targets in brackets are given values. */
export function isTarget(node: Node): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
    case "Loop":
      return parent.targets.some(target => target === node);
    case "Tuple":
    case "List":
      return isTarget(parent);
    default:
      return false;
  }
}

/** The names that a target binds. */
export function namesIn(target: Expression): readonly Name[] {
  switch (target.kind) {
    case "Name":
      return [target];
    case "Tuple":
    case "List":
      return target.items.flatMap(namesIn);
    case "Starred":
      return namesIn(target.value);
    default:
      return [];
  }
}
