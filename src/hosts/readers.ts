import type { DocumentFile } from "../languages/documents.ts";
import type { Library } from "../languages/language.ts";
import { languages, type LanguageName, type OpenProgram, type TextLanguage } from "../languages/registry.ts";
import { perObject } from "../model/per-object.ts";
import { perText } from "../model/per-text.ts";
import type { ResourceKind } from "../spec/resource-kinds.ts";
import { findCommandClients } from "./aws-cli/aws-cli.ts";
import { findTemplateClients, findTemplateResources } from "./cloudformation/cloudformation.ts";
import { clientsInDocuments, clientsInProgram, resourcesInDocuments, resourcesInProgram } from "./on-demand.ts";
import type { FoundAppClient, FoundResource } from "./shared/host.ts";
import {
  documentWords,
  hasWords,
  pythonWords,
  rWords,
  shellWords,
  terraformWords,
  type Words,
} from "./shared/prefilter.ts";
import { findTerraformClients, findTerraformResources } from "./terraform/terraform.ts";

/** How app clients are found in the files of a language. */
export interface Reader {
  /** Matches in every part of a file that creates or updates a client. */
  readonly pattern: RegExp;
  /** Whether a file can contain an app client at all. Everything else happens only after this test. */
  readonly mayHoldClients: (text: string) => boolean;
  /** The clients in a file. Its path is the one that ESLint passed to the parser. */
  readonly clientsIn: (text: string, filePath?: string) => readonly FoundAppClient[];
  /** The resources of a kind in a file. */
  readonly resourcesIn: <Kind extends ResourceKind>(kind: Kind, text: string) => readonly FoundResource<Kind>[];
}

/** The reader for each language that the plugin reads itself. A new language adds a row. */
export const readers: Readonly<Record<LanguageName, Reader>> = {
  document: reader(languages.document, documentWords, findDocumentClients, findDocumentResources),
  shell: reader(languages.shell, shellWords, findCommandClients),
  hcl: reader(languages.hcl, terraformWords, findTerraformClients, findTerraformResources),
  python: programReader(languages.python, pythonWords),
  r: programReader(languages.r, rWords),
};

/** A template is read as one, even if it also looks like another kind of document. */
function findDocumentClients(file: DocumentFile): readonly FoundAppClient[] {
  const inTemplate = findTemplateClients(file);
  return inTemplate.length > 0 ? inTemplate : clientsInDocuments(file);
}

function findDocumentResources<Kind extends ResourceKind>(
  kind: Kind,
  file: DocumentFile,
): readonly FoundResource<Kind>[] {
  return [...findTemplateResources(kind, file), ...resourcesInDocuments(kind, file)];
}

function reader<File>(
  language: TextLanguage<(text: string) => File>,
  words: Words,
  find: (file: File, filePath?: string) => readonly FoundAppClient[],
  findOfKind: <Kind extends ResourceKind>(kind: Kind, file: File) => readonly FoundResource<Kind>[] = () => [],
): Reader {
  const mayHoldClients = (text: string) => hasWords(words, text);
  const open = perText(language.open);
  return {
    pattern: words[0],
    mayHoldClients,
    clientsIn: (text, filePath) => (mayHoldClients(text) ? find(open(text), filePath) : []),
    resourcesIn: (kind, text) => findOfKind(kind, open(text)),
  };
}

function programReader(language: TextLanguage<OpenProgram>, words: Words): Reader {
  const mayHoldClients = (text: string) => hasWords(words, text);
  const open = perText(text => perObject((library: Library) => language.open(text, library)));
  return {
    pattern: words[0],
    mayHoldClients,
    clientsIn: text => (mayHoldClients(text) ? clientsInProgram(open(text)) : []),
    resourcesIn: (kind, text) => resourcesInProgram(kind, open(text)),
  };
}
