import type { Expression } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** What becomes of a value: spread into an object or list, everything false puts in nothing. */
export type Purpose = "value" | "spread";

/** One reading of an expression, which those that know parts of the language carry on. */
export interface Reader {
  readonly file: ProgramTree;
  read(node: Node, purpose?: Purpose): Expression;
}
