import type { Occurrence, Program, SemanticModel } from "../../languages/language.ts";
import type { FoundAppClient } from "./host.ts";
import type { LibraryPart } from "./library.ts";

/** A library or tool with which app clients are written in programs, whatever their language. */
export interface ProgramHost {
  /** What it knows of its library's names. */
  readonly library?: LibraryPart;
  /** The app clients that a program configures with it. */
  find(program: Program): readonly ProgramClient[];
}

/** An app client found in a program. */
export interface ProgramClient extends FoundAppClient {
  /** What configures it. */
  readonly at: Occurrence;
  /** What holds its options: clients of one operation that share it are one client. */
  readonly identity?: string | undefined;
}

/** A host that also has to follow what instances go through, which not every language can tell. */
export function semanticHost(
  library: LibraryPart | undefined,
  find: (model: SemanticModel) => readonly ProgramClient[],
): ProgramHost {
  return { ...(library && { library }), find: program => (isSemanticModel(program) ? find(program) : []) };
}

function isSemanticModel(program: Program): program is SemanticModel {
  return "reaches" in program;
}
