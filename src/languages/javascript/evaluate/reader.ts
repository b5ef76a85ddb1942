import type { Expression } from "../../../model/value.ts";
import type { ProgramTree } from "./program-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";

/** What a value is used for. When spread into an object or list, every falsy value adds nothing. */
export type Purpose = "value" | "spread";

/** The evaluation of one expression, as readers of parts of the language see it. */
export interface Reader {
  readonly file: ProgramTree;
  read(node: Node, purpose?: Purpose): Expression;
}
