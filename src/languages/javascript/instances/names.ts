import type { SourceTree } from "../syntax/source-tree.ts";
import { staticName, wrappedBy, type Node } from "../syntax/syntax-tree.ts";

/** The variable or field that the value of a `new` or call is assigned to. */
export function holderOf(node: Node, file: SourceTree): Node | undefined {
  const parent = file.parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id : undefined;
    case "AssignmentExpression":
      return parent.operator === "=" && isNamed(parent.left) ? parent.left : undefined;
    case "PropertyDefinition":
      return !parent.computed ? parent.key : undefined;
    default:
      return parent && wrappedBy(parent) ? holderOf(parent, file) : undefined;
  }
}

function isNamed(target: Node): boolean {
  return (
    target.type === "Identifier" ||
    (target.type === "MemberExpression" && staticName(target.property, target.computed) !== undefined)
  );
}

/** The last identifier of a variable or field. */
export function lastNameOf(holder: Node, file: SourceTree): string {
  const name = holder.type === "MemberExpression" ? holder.property : holder;
  return name.type === "Identifier" ? name.name : file.text.slice(...name.range);
}

/** The code that refers to a variable or field: `client`, `this.client`. */
export function textOf(holder: Node, file: SourceTree): string {
  return holder.type === "Identifier" ? holder.name : file.text.slice(...holder.range);
}
