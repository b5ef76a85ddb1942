import type { QualifiedName } from "../../edits/print/printable.ts";
import type { SemanticModel } from "../../languages/language.ts";
import type { Site } from "../../model/site.ts";

/** How a file writes a member of a module at a place. `undefined`: it would have to be imported. */
export function nameInFile({ module, path }: QualifiedName, at: Site, model: SemanticModel): QualifiedName | undefined {
  const written = module === undefined ? undefined : model.nameFor({ module, path }, at);
  return written === undefined ? undefined : { path: [written] };
}
