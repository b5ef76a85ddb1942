import type { Occurrence, Program, SemanticModel } from "../../languages/language.ts";
import type { ResourceKind } from "../../spec/resource-kinds.ts";
import type { FoundAppClient, FoundResource } from "./host.ts";
import type { LibraryPart } from "./library.ts";

/** A library or tool for configuring app clients in programs, independent of the language. */
export interface ProgramHost {
  /** What it knows about its library's names. */
  readonly library?: LibraryPart;
  /** The app clients that a program configures with it. */
  find(program: Program): readonly ProgramClient[];
  /** The resources of another kind that a program creates with it. By default, none are found. */
  resources?<Kind extends ResourceKind>(kind: Kind, program: Program): readonly FoundResource<Kind>[];
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
  resources?: <Kind extends ResourceKind>(kind: Kind, model: SemanticModel) => readonly FoundResource<Kind>[],
): ProgramHost {
  return {
    ...(library && { library }),
    find: program => (isSemanticModel(program) ? find(program) : []),
    ...(resources && { resources: (kind, program) => (isSemanticModel(program) ? resources(kind, program) : []) }),
  };
}

function isSemanticModel(program: Program): program is SemanticModel {
  return "reaches" in program;
}
