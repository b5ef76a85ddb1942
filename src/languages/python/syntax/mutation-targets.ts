import type { Expression } from "./nodes.ts";

/** Methods that mutate a list, a dictionary or a set. */
export const mutatingMethods = new Set([
  ..."append appendleft extend extendleft insert remove pop clear popleft sort reverse".split(" "),
  ..."update popitem setdefault add discard".split(" "),
  ..."difference_update intersection_update symmetric_difference_update".split(" "),
]);

/** Whether an expression is the target of an assignment or deletion, or a called method that mutates its receiver. */
export function isMutationTarget(node: Expression): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case "Assign":
      return parent.value !== node;
    case "AugmentedAssign":
      return parent.target === node;
    case "Delete":
      return true;
    case "Call":
      return parent.callee === node && node.kind === "Attribute" && mutatingMethods.has(node.name);
    default:
      return false;
  }
}
