import { isUnder } from "../../../model/updates.ts";
import { unwrap, type Node } from "../syntax/syntax-tree.ts";
import type { Use } from "./references.ts";

/** The keys that lead to something, and the uses of what they lead from. */
interface Way {
  readonly prefix: readonly string[];
  readonly uses: readonly Use[];
}

/** The first mention of what several ways lead to. */
export function mentionOf(ways: readonly Way[]): Node | undefined {
  const mentions = ways.flatMap(({ prefix, uses }) =>
    uses.flatMap(use => (isUnder(use.path, prefix) ? mentionIn(use, prefix.length) : [])),
  );
  return mentions.toSorted((a, b) => a.range[0] - b.range[0])[0];
}

/** The name of what the first keys of a use lead to: `cfn` in `cfn.callbackUrLs`. */
function mentionIn({ node, path }: Use, length: number): Node {
  let current = unwrap(node);
  for (let depth = path.length; depth > length && current.type === "MemberExpression"; depth -= 1) {
    current = unwrap(current.object);
  }
  return current.type === "MemberExpression" ? current.property : current;
}
