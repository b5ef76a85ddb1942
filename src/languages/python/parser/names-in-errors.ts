import { covers, type Range } from "../../../model/site.ts";
import { childrenOf, isExpression } from "../syntax/children.ts";
import type { Block, Node, Statement } from "../syntax/nodes.ts";

/** The names that occur in statements with syntax errors, and around errors between statements. */
export function namesInErrors(body: Block, errors: readonly Range[], text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const error of errors) {
    for (const range of rangesAround(body, error)) {
      for (const [word] of text.slice(...range).matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
        names.add(word);
      }
    }
  }
  return names;
}

function rangesAround(block: Block, error: Range): readonly Range[] {
  const { statements } = block;
  const statement = statements.find(({ range }) => covers(range, error));
  if (!statement) {
    const before = statements.findLast(({ range }) => range[0] <= error[0]);
    const behind = statements.find(({ range }) => range[0] > error[0]);
    return [error, ...(before ? rangesOfHead(before) : []), ...(behind ? rangesOfHead(behind) : [])];
  }
  const inner = blocksIn(statement).find(({ range }) => covers(range, error));
  return inner ? [...rangesAround(inner, error)] : rangesOfHead(statement);
}

/** The parts of a statement outside its nested blocks. */
function rangesOfHead(statement: Statement): readonly Range[] {
  const ranges: Range[] = [];
  let [start] = statement.range;
  for (const { range } of blocksIn(statement)) {
    ranges.push([start, range[0]]);
    [, start] = range;
  }
  return [...ranges, [start, statement.range[1]]];
}

function blocksIn(statement: Statement): readonly Block[] {
  return isExpression(statement)
    ? []
    : childrenOf(statement)
        .filter((child: Node): child is Block => child.kind === "Block")
        .toSorted((a, b) => a.range[0] - b.range[0]);
}
