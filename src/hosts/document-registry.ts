import type { DocumentFile, UnreadDocument } from "../languages/documents.ts";
import type { Expression } from "../model/value.ts";
import type { FoundAppClient } from "./host.ts";
import { findTemplateClients } from "./cloudformation/cloudformation.ts";
import { operandsOf } from "./cloudformation/static-members.ts";
import { answers } from "./aws-sdk/describe-responses.ts";
import { documentClient } from "./shared/document-client.ts";
import type { DocumentHost } from "./shared/document-host.ts";
import { kubernetes } from "./kubernetes/kubernetes.ts";
import { pulumi } from "./pulumi/yaml.ts";
import { requests } from "./aws-sdk/requests.ts";
import { terraform } from "./terraform/json.ts";

const hosts: readonly DocumentHost[] = [requests, answers, terraform, kubernetes, pulumi];

/** The app clients in a YAML or JSON file, be it a template or a document of another kind. */
export function findDocumentClients(file: DocumentFile): readonly FoundAppClient[] {
  const inTemplate = findTemplateClients(file);
  return inTemplate.length > 0 ? inTemplate : file.documents.flatMap(document => clientsIn(document, file.text));
}

function clientsIn(document: UnreadDocument, text: string): readonly FoundAppClient[] {
  const { keys } = document;
  const candidates = hosts.filter(host => document.text.includes(host.word) && (!keys || host.matches(keys)));
  const tree = candidates.length > 0 ? document.read() : undefined;
  if (!tree) {
    return [];
  }
  // A list has the answers to several questions.
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
