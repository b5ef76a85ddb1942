import { idOf, type Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** What a file calls a construct: the name that holds it, else its id in the tree of constructs. */
export function nameOf(construct: Construct, { model }: Constructs): string {
  const id = idOf(construct);
  const written = id.kind === "literal" && typeof id.value === "string" ? id.value : undefined;
  return construct.instance.label ?? written ?? model.text.slice(...construct.call.nameSite.range);
}
