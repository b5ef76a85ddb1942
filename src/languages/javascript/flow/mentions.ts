import { isUnder } from "../../../model/updates.ts";
import { unwrap, type Node } from "../syntax/syntax-tree.ts";
import type { Reference } from "./references.ts";

/** The first reference to the part that a path leads to. */
export function mentionOf(path: readonly string[], references: readonly Reference[]): Node | undefined {
  const mentions = references.flatMap(reference =>
    isUnder(reference.path, path) ? mentionIn(reference, path.length) : [],
  );
  return mentions.toSorted((a, b) => a.range[0] - b.range[0])[0];
}

/**
 * The node for a prefix of a reference's path: `cfn` in `cfn.callbackUrLs`.
 *
 * @param length - the length of the prefix, in keys
 */
function mentionIn({ node, path }: Reference, length: number): Node {
  let current = unwrap(node);
  for (let depth = path.length; depth > length && current.type === "MemberExpression"; depth -= 1) {
    current = unwrap(current.object);
  }
  return current.type === "MemberExpression" ? current.property : current;
}
