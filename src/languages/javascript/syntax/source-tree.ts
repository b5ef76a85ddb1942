import type { TSESTree } from "@typescript-eslint/utils";
import type { Range, Site } from "../../../model/site.ts";
import type { Node } from "./syntax-tree.ts";

/** A node at which an app client can be written. */
export type Candidate = TSESTree.NewExpression | TSESTree.CallExpression | TSESTree.ObjectExpression;

/** The tree of a file, in which nodes know what is around them. */
export interface SourceTree {
  readonly text: string;
  readonly program: TSESTree.Program;
  /** Every `new`, call and object literal, in the order of the text. */
  readonly candidates: readonly Candidate[];
  parentOf(node: Node): Node | undefined;
  /** The nodes around a node, innermost first. */
  ancestorsOf(node: Node): Iterable<Node>;
  childrenOf(node: Node): readonly Node[];
  rangeOf(node: Node): Range;
  siteOf(node: Node): Site;
}
