import { renameMember } from "../../src/edits/edit.ts";
import { clientsInProgram } from "../../src/hosts/on-demand.ts";
import { openJavaScript } from "../../src/languages/javascript/semantic/model.ts";
import type { FoundAppClient } from "../../src/hosts/shared/host.ts";
import { exploreAppClient, type AppClient } from "../../src/model/app-client.ts";
import { propertyNames, type Property } from "../../src/spec/properties/app-client.ts";
import { plain } from "../harness/read-clients.ts";
import { parseCode, type Language } from "../languages/javascript/parse-code.ts";

export interface Found {
  readonly client: FoundAppClient;
  /** The host, the operation and the text where the client is reported. */
  readonly title: string;
  /** The written properties in every scenario, without structures. */
  readonly written: readonly object[];
}

export function clientsIn(source: string, language?: Language): readonly Found[] {
  return clientsInProgram(library => openJavaScript(parseCode(source, language), library)).map(client => ({
    client,
    title: `${client.host} ${client.operation} ${source.slice(...client.range)}`,
    written: [...exploreAppClient(client, writtenBy)],
  }));
}

export function titlesIn(source: string, language?: Language): readonly string[] {
  return clientsIn(source, language).map(({ title }) => title);
}

/** The written properties of a file's only client. */
export function writtenIn(source: string, language?: Language): readonly object[] {
  const [found, ...others] = clientsIn(source, language);
  if (!found || others.length > 0) {
    throw new Error(`There is not one client, but ${found ? others.length + 1 : 0}.`);
  }
  return found.written;
}

function writtenBy(client: AppClient): object {
  const isStructure = (property: Property) => propertyNames.some(name => name.startsWith(`${property}.`));
  const names = propertyNames.filter(property => !isStructure(property) || client.get(property).kind === "unknown");
  const entries = names.map(property => [property, plain(client.get(property))] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What a host tells about a client apart from its values. */
export function traitsOf(client: FoundAppClient) {
  const members = [...exploreAppClient(client, ({ members: written }) => written)].flat();
  const [first] = members;
  return {
    host: client.host,
    operation: client.operation,
    required: client.required ?? [],
    hasSets: client.hasSets === true,
    /** The written members that it does not know. */
    unknown: members.flatMap(({ key, property }) => (property === undefined ? [key] : [])),
    onlySuggestsNames: first && client.isOnlySuggested?.(renameMember(first, "ClientName")),
  };
}
