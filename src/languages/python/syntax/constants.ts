import { perObject } from "../../../model/per-object.ts";
import type { Node } from "./nodes.ts";
import { nodesOfKind } from "./nodes-of-kind.ts";

/** The values of the constants in a tree. */
export const constantsIn = perObject(
  (root: Node): ReadonlySet<unknown> => new Set(nodesOfKind("Constant", root).map(({ value }) => value)),
);
