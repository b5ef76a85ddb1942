import { covers, type Range } from "../../../model/site.ts";
import { childrenOf } from "../syntax/children.ts";
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
    return [error, ...[before, behind].filter(around => around !== undefined).flatMap(rangesOfHead)];
  }
  const inner = blocksIn(statement).find(({ range }) => covers(range, error));
  return inner ? rangesAround(inner, error) : rangesOfHead(statement);
}

/** The parts of a statement outside its nested blocks. */
function rangesOfHead(statement: Statement): readonly Range[] {
  const [start, end] = statement.range;
  const blocks = blocksIn(statement);
  const ends = [...blocks.map(({ range }) => range[0]), end];
  const starts = [start, ...blocks.map(({ range }) => range[1])];
  return starts.map((from, index) => [from, ends[index] ?? end]);
}

function blocksIn(statement: Statement): readonly Block[] {
  return childrenOf(statement).filter((child: Node): child is Block => child.kind === "Block");
}
