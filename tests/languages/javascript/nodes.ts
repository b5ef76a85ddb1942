import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import type { Node } from "../../../src/languages/javascript/syntax/syntax-tree.ts";

/** The text of a node. */
export function textOf(node: Node | undefined, file: CodeFile): string | undefined {
  return node && file.text.slice(...file.rangeOf(node));
}

/** The first node of a file that something is true of, the outer ones first. */
export function findNode(file: CodeFile, isWanted: (node: Node) => boolean): Node {
  const open: Node[] = [file.program];
  for (let node = open.shift(); node; node = open.shift()) {
    if (isWanted(node)) {
      return node;
    }
    open.push(...file.childrenOf(node));
  }
  throw new Error("There is no such node in the file.");
}
