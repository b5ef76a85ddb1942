import { idOf, type Construct } from "./construct.ts";
import type { Constructs } from "./constructs.ts";

/** A file's name for a construct: the variable or field that holds it, otherwise its id in the construct tree. */
export function nameOf(construct: Construct, { model }: Constructs): string {
  const id = idOf(construct);
  const written = id.kind === "literal" && typeof id.value === "string" ? id.value : undefined;
  return construct.instance.label ?? written ?? model.text.slice(...construct.call.nameSite.range);
}
