import type { QualifiedName } from "../../../edits/print/printable.ts";
import type { SemanticModel } from "../../../languages/language.ts";
import type { QualifiedName as NameOfModule } from "../../../model/qualified-name.ts";
import type { Site } from "../../../model/site.ts";
import { sharedName } from "./jsii.ts";

/** How a file writes a member of a module at a place. `undefined`: it would have to be imported. */
export function nameInFile({ module, path }: QualifiedName, at: Site, model: SemanticModel): QualifiedName | undefined {
  const written = module === undefined ? undefined : spellingInFile({ module, path }, at, model);
  return written === undefined ? undefined : { path: [written] };
}

/**
 * How a file spells a member of the CDK at a place.
 *
 * @param preferred - spellings to try first
 */
export function spellingInFile(
  name: NameOfModule,
  at: Site,
  model: SemanticModel,
  preferred: readonly string[] = [],
): string | undefined {
  return model.nameFor(model.spell ? sharedName(name) : name, at, preferred);
}
