import type { DocumentFile, UnreadDocument } from "../../../languages/documents.ts";
import type { Expression } from "../../../model/value.ts";
import { operandsOf } from "../static-members.ts";
import { documentClient } from "./document-client.ts";
import type { DocumentHost } from "./document-host.ts";
import type { FoundAppClient } from "../host.ts";

/** The app clients in the documents of a file, according to the hosts that the documents match. */
export function clientsOfDocuments(
  { documents, text }: DocumentFile,
  hosts: readonly DocumentHost[],
): readonly FoundAppClient[] {
  return documents.flatMap(document => clientsIn(document, text, hosts));
}

function clientsIn(document: UnreadDocument, text: string, hosts: readonly DocumentHost[]): readonly FoundAppClient[] {
  const { keys } = document;
  const candidates = hosts.filter(host => document.text.includes(host.word) && (!keys || host.matches(keys)));
  const tree = candidates.length > 0 ? document.read() : undefined;
  if (!tree) {
    return [];
  }
  // A list contains several responses.
  const documents = operandsOf(tree.root) ?? [tree.root];
  return documents
    .flatMap(document =>
      candidates.filter(host => host.matches(keysOf(document))).flatMap(host => host.clientsIn(document, text)),
    )
    .map(client => documentClient(client, text, tree.style));
}

function keysOf(document: Expression): ReadonlySet<string> {
  const members = document.kind === "map" ? document.members : [];
  return new Set(members.flatMap(member => ("key" in member ? member.key : [])));
}
