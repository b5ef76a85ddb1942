import type { EvaluatedTree } from "./evaluated-tree.ts";
import type { Node } from "../syntax/syntax-tree.ts";
import { referenceAt, type Reference } from "./references.ts";
import { covers } from "../../../model/site.ts";

/** Whether the value that a node refers to has another reference, which would change along with this one. */
export function isUsedElsewhere(node: Node, mentions: readonly Node[], file: EvaluatedTree): boolean {
  const mentioned = mentions.find(mention => covers(node.range, mention.range));
  const here = mentioned && referenceAt(mentioned, file);
  return mentions.some(mention => mention !== mentioned && !(here && areApart(here, referenceAt(mention, file))));
}

/** Whether two references are to disjoint parts. */
function areApart(a: Reference, b: Reference): boolean {
  return a.path.some((key, index) => index < b.path.length && key !== b.path[index]);
}
