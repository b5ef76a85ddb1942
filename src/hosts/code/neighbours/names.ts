import { staticName, wrappedBy, type Node } from "../syntax-tree.ts";
import type { Construct, Constructs } from "./constructs.ts";

/** What a file calls a construct: the name that holds it, else its id in the tree of constructs. */
export function nameOf({ node, callee, receiver }: Construct, { file }: Constructs): string {
  const holder = holderOf(node, parent => file.parentOf(parent));
  const name = holder?.type === "MemberExpression" ? holder.property : holder;
  const id = node.arguments[receiver ? 0 : 1];
  const text = id && file.read(id);
  const written = text?.kind === "literal" && typeof text.value === "string" ? text.value : undefined;
  return name ? file.text.slice(...file.rangeOf(name)) : (written ?? file.text.slice(...file.rangeOf(callee)));
}

/** The name or field that is given what a node makes. */
export function holderOf(node: Node, parentOf: (node: Node) => Node | undefined): Node | undefined {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init === node && parent.id.type === "Identifier" ? parent.id : undefined;
    case "AssignmentExpression": {
      const { left, operator, right } = parent;
      const isName =
        left.type === "Identifier" ||
        (left.type === "MemberExpression" && staticName(left.property, left.computed) !== undefined);
      return right === node && operator === "=" && isName ? left : undefined;
    }
    case "PropertyDefinition":
      return parent.value === node && !parent.computed ? parent.key : undefined;
    default:
      return parent && wrappedBy(parent) === node ? holderOf(parent, parentOf) : undefined;
  }
}
