import type { Expression } from "../../../model/value.ts";
import { scopeOf, type Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

const MAX_DEPTH = 20;

/**
 * Whether two constructs are in the same stack. Different stacks are deployed one after the other, according to the
 * references between them.
 */
export function areInOneStack(a: Construct, b: Construct, constructs: Constructs): boolean {
  const [one, other] = [stackOf(a, constructs), stackOf(b, constructs)];
  return one.construct || other.construct
    ? one.construct === other.construct
    : constructs.model.areSame(one.scope, other.scope);
}

/** The stack of a construct, as far as the file shows the tree: a construct, or the scope of the outermost one. */
function stackOf(
  construct: Construct,
  constructs: Constructs,
): { readonly construct: Construct | undefined; readonly scope: Expression } {
  let outermost = construct;
  for (const holder of ancestorsOf(construct, constructs)) {
    if (!holder.isOfCdk || isStack(holder)) {
      return { construct: holder, scope: scopeOf(holder) };
    }
    outermost = holder;
  }
  return { construct: undefined, scope: scopeOf(outermost) };
}

function isStack({ call: { callee } }: Construct): boolean {
  return callee.kind === "name" && /(?:App|Stack|Stage)$/u.test(callee.name.path.at(-1) ?? "");
}

/** Whether a construct is an ancestor of another in the construct tree. */
export function contains(outer: Construct, inner: Construct, constructs: Constructs): boolean {
  return [...ancestorsOf(inner, constructs)].includes(outer);
}

/** The ancestors of a construct that the file creates, innermost first. */
export function* ancestorsOf(construct: Construct, constructs: Constructs): Generator<Construct> {
  let holder = constructs.at(scopeOf(construct));
  for (let depth = 0; holder && depth < MAX_DEPTH; depth += 1) {
    yield holder;
    holder = constructs.at(scopeOf(holder));
  }
}
