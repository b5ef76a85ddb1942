import type { CodeFile } from "../code-file.ts";
import { isFunction, type Node } from "../syntax-tree.ts";
import type { Construct } from "./constructs.ts";

/** Whether a construct is made whenever another one is: no function, loop or test stands around it alone. */
export function isMadeWith(construct: Construct, other: Construct, file: CodeFile): boolean {
  let inner: Node = construct.node;
  for (const outer of file.ancestorsOf(construct.node)) {
    if (isOptional(outer, inner) && !covers(inner, other.node)) {
      return false;
    }
    inner = outer;
  }
  return true;
}

/** Whether a part of a node may be passed by, or be reached more than once. */
function isOptional(outer: Node, inner: Node): boolean {
  switch (outer.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return inner !== outer.test;
    case "LogicalExpression":
      return inner === outer.right;
    case "DoWhileStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "ForStatement":
    case "SwitchCase":
    case "TryStatement":
    case "WhileStatement":
      return true;
    default:
      return isFunction(outer);
  }
}

function covers(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
