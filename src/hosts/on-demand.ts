import type { DocumentFile } from "../languages/documents.ts";
import type { Library, Program } from "../languages/language.ts";
import type { ResourceKind } from "../spec/resource-kinds.ts";
import { documentHosts, hosts, library } from "./registry.ts";
import { clientsOfDocuments, resourcesOfDocuments } from "./shared/documents/document-clients.ts";
import type { FoundAppClient, FoundResource } from "./shared/host.ts";
import { clientsOfProgram } from "./shared/program-clients.ts";

// Loaded with the first file that may have clients of these hosts.

/** Opens a program, whose calls have the names that a library gives them. */
type Open = (library: Library) => Program;

/** The clients in a program, which is opened with the names that all hosts know. */
export function clientsInProgram(open: Open): readonly FoundAppClient[] {
  return clientsOfProgram(open(library), hosts);
}

/** The resources of a kind that a program creates, for hosts that find more than app clients. */
export function resourcesInProgram<Kind extends ResourceKind>(kind: Kind, open: Open): readonly FoundResource<Kind>[] {
  const program = open(library);
  return hosts.flatMap(host => host.resources?.(kind, program) ?? []);
}

/** The clients in YAML or JSON documents that are not templates. */
export function clientsInDocuments(file: DocumentFile): readonly FoundAppClient[] {
  return clientsOfDocuments(file, documentHosts);
}

/** The resources of a kind in such documents. */
export function resourcesInDocuments<Kind extends ResourceKind>(
  kind: Kind,
  file: DocumentFile,
): readonly FoundResource<Kind>[] {
  return resourcesOfDocuments(kind, file, documentHosts);
}
