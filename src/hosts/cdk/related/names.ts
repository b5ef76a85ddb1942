import type { CodeFile } from "../../../languages/javascript/semantic-model.ts";
import { staticName, wrappedBy, type Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** What a file calls a construct: the name that holds it, else its id in the tree of constructs. */
export function nameOf({ node, callee, receiver }: Construct, { file }: Constructs): string {
  const holder = holderOf(node, file);
  const name = holder?.type === "MemberExpression" ? holder.property : holder;
  const id = node.arguments[receiver ? 0 : 1];
  const text = id && file.read(id);
  const written = text?.kind === "literal" && typeof text.value === "string" ? text.value : undefined;
  const held = name?.type === "Identifier" ? name.name : name && file.text.slice(...file.rangeOf(name));
  return held ?? written ?? file.text.slice(...file.rangeOf(callee));
}

/** The name or field that is given what a node makes. */
export function holderOf(node: Node, file: CodeFile): Node | undefined {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init === node && parent.id.type === "Identifier" ? parent.id : undefined;
    case "AssignmentExpression":
      return parent.right === node && parent.operator === "=" && isNamed(parent.left) ? parent.left : undefined;
    case "PropertyDefinition":
      return parent.value === node && !parent.computed ? parent.key : undefined;
    default:
      return parent && wrappedBy(parent) === node ? holderOf(parent, file) : undefined;
  }
}

function isNamed(target: Node): boolean {
  return (
    target.type === "Identifier" ||
    (target.type === "MemberExpression" && staticName(target.property, target.computed) !== undefined)
  );
}
