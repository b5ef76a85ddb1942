import type { Occurrence, Program, SemanticModel } from "../../languages/language.ts";
import type { FoundAppClient } from "./host.ts";
import type { LibraryPart } from "./library.ts";

/** A library or tool for configuring app clients in programs, independent of the language. */
export interface ProgramHost {
  /** What it knows about its library's names. */
  readonly library?: LibraryPart;
  /** The app clients that a program configures with it. */
  find(program: Program): readonly ProgramClient[];
}

/** An app client found in a program. */
export interface ProgramClient extends FoundAppClient {
  /** Where it is configured. */
  readonly at: Occurrence;
  /** Identifies the structure with its options: clients with equal identities and the same operation are one client. */
  readonly identity?: string | undefined;
}

/** A host that also follows instances, which not every language supports. */
export function semanticHost(
  library: LibraryPart | undefined,
  find: (model: SemanticModel) => readonly ProgramClient[],
): ProgramHost {
  return { ...(library && { library }), find: program => (isSemanticModel(program) ? find(program) : []) };
}

function isSemanticModel(program: Program): program is SemanticModel {
  return "reaches" in program;
}
