import type { Style } from "../../../edits/print/style.ts";
import type { DocumentFile, UnreadDocument } from "../../../languages/documents.ts";
import type { Expression } from "../../../model/value.ts";
import type { ResourceKind } from "../../../spec/resource-kinds.ts";
import type { FoundAppClient, FoundResource } from "../host.ts";
import { allItemsOf } from "../../../model/entries.ts";
import { ownMembers } from "../static-members.ts";
import { documentClient } from "./document-client.ts";
import type { DocumentHost } from "./document-host.ts";

/** The app clients in the documents of a file, according to the hosts that the documents match. */
export function clientsOfDocuments(
  { documents, text }: DocumentFile,
  hosts: readonly DocumentHost[],
): readonly FoundAppClient[] {
  return documents
    .flatMap(document => matchesIn(document, hosts))
    .flatMap(({ host, document, style }) =>
      host.clientsIn(document, text, style).map(client => documentClient(client, text, style)),
    );
}

/** The resources of a kind in the documents of a file, according to the hosts that the documents match. */
export function resourcesOfDocuments<Kind extends ResourceKind>(
  kind: Kind,
  { documents, text }: DocumentFile,
  hosts: readonly DocumentHost[],
): readonly FoundResource<Kind>[] {
  const finders = hosts.filter(host => host.resourcesIn !== undefined);
  return documents
    .flatMap(document => matchesIn(document, finders))
    .flatMap(({ host, document, style }) => host.resourcesIn?.(kind, document, text, style) ?? []);
}

/** A document, or an item of one that is a list, of the kind that a host reads. */
interface Match {
  readonly host: DocumentHost;
  readonly document: Expression;
  readonly style: Style;
}

function matchesIn(unread: UnreadDocument, hosts: readonly DocumentHost[]): readonly Match[] {
  const { keys } = unread;
  const candidates = hosts.filter(host => unread.text.includes(host.word) && (!keys || host.matches(keys)));
  const tree = candidates.length > 0 ? unread.read() : undefined;
  if (!tree) {
    return [];
  }
  const { root, style } = tree;
  // A list contains several responses.
  const documents = allItemsOf(root) ?? [root];
  return documents.flatMap(document =>
    candidates.filter(host => host.matches(keysOf(document))).map(host => ({ host, document, style })),
  );
}

function keysOf(document: Expression): ReadonlySet<string> {
  return new Set(ownMembers(document).map(({ key }) => key));
}
