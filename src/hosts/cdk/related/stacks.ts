import { expressionKey } from "../../../languages/javascript/flow/expression-key.ts";
import type { Node } from "../../../languages/javascript/syntax/syntax-tree.ts";
import type { Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

const MAX_DEPTH = 20;

/** Whether two constructs stand in one stack. Others deploy one after the other, by what they give each other. */
export function areInOneStack(a: Construct, b: Construct, constructs: Constructs): boolean {
  const stack = stackOf(a, constructs);
  return stack !== undefined && stack === stackOf(b, constructs);
}

/** What tells the stack of a construct from others, as far as the file shows the tree. */
function stackOf(construct: Construct, constructs: Constructs): string | undefined {
  let outermost = construct;
  for (const holder of holdersOf(construct, constructs)) {
    if (!holder.isOfCdk || isStack(holder, constructs)) {
      return holder.node.range.join(":");
    }
    outermost = holder;
  }
  const scope = scopeOf(outermost);
  return scope && expressionKey(scope, constructs.file);
}

function isStack({ node }: Construct, { file }: Constructs): boolean {
  return /(?:App|Stack|Stage)$/u.test(file.originOf(node.callee)?.path.at(-1) ?? "");
}

/** Whether a construct is around another in the tree of constructs. */
export function holds(outer: Construct, inner: Construct, constructs: Constructs): boolean {
  return [...holdersOf(inner, constructs)].includes(outer);
}

/** The constructs around one in the tree of constructs, innermost first, as far as the file makes them. */
function* holdersOf(construct: Construct, constructs: Constructs): Generator<Construct> {
  let holder = holderOf(construct, constructs);
  for (let depth = 0; holder && depth < MAX_DEPTH; depth += 1) {
    yield holder;
    holder = holderOf(holder, constructs);
  }
}

function holderOf(construct: Construct, constructs: Constructs): Construct | undefined {
  const scope = scopeOf(construct);
  return scope && constructs.at(scope);
}

function scopeOf({ node, receiver }: Construct): Node | undefined {
  const scope = receiver ?? node.arguments[0];
  return scope?.type === "SpreadElement" ? undefined : scope;
}
