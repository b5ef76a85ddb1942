import { covers, type Range } from "../../../model/site.ts";
import { childrenOf } from "./children.ts";
import type { Node, Statement } from "./nodes.ts";

/** The child of a node that contains a range. */
export function childCovering(range: Range, node: Node): Node | undefined {
  return node.kind === "Block"
    ? statementCovering(range, node.statements)
    : childrenOf(node).findLast(child => covers(child.range, range));
}

/** Starts with the statement that begins last, found by bisection: one block may have thousands. */
function statementCovering(range: Range, statements: readonly Statement[]): Statement | undefined {
  let from = 0;
  let to = statements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const statement = statements[middle];
    if (statement && statement.range[0] <= range[0]) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  for (let index = from - 1; index >= 0; index -= 1) {
    const statement = statements[index];
    if (statement && covers(statement.range, range)) {
      return statement;
    }
  }
  return undefined;
}
