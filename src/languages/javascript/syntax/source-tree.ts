import type { TSESTree } from "@typescript-eslint/utils";
import type { Range, Site } from "../../../model/site.ts";
import type { Node } from "./syntax-tree.ts";

/** A node that can configure an app client. */
export type Candidate = TSESTree.NewExpression | TSESTree.CallExpression | TSESTree.ObjectExpression;

/** The syntax tree of a file, with access to each node's ancestors. */
export interface SourceTree {
  readonly text: string;
  readonly program: TSESTree.Program;
  /** Every `new`, call and object literal, in source order. */
  readonly candidates: readonly Candidate[];
  parentOf(node: Node): Node | undefined;
  /** The ancestors of a node, innermost first. */
  ancestorsOf(node: Node): Iterable<Node>;
  childrenOf(node: Node): readonly Node[];
  rangeOf(node: Node): Range;
  siteOf(node: Node): Site;
}
