import { languages, type LanguageName, type TextLanguage } from "../languages/registry.ts";
import { findCommandClients } from "./aws-cli/aws-cli.ts";
import { findDocumentClients } from "./document-registry.ts";
import type { FoundAppClient } from "./host.ts";
import { documentWords, hasWords, pythonWords, rWords, shellWords, terraformWords, type Words } from "./prefilter.ts";
import { findClients, library } from "./registry.ts";
import { findTerraformClients } from "./terraform/terraform.ts";

/** How app clients are found in the files of a language. */
export interface Reader {
  /** What is found in every part of a file that makes or changes a client. */
  readonly pattern: RegExp;
  /** Whether a file can hold an app client at all. Everything else that is done with it comes after this. */
  readonly mayHoldClients: (text: string) => boolean;
  /** The clients in a file, of whose name and folders it is known what ESLint has told the parser. */
  readonly clientsIn: (text: string, filePath?: string) => readonly FoundAppClient[];
}

function reader<File>(
  language: TextLanguage<File>,
  words: Words,
  find: (file: File, filePath?: string) => readonly FoundAppClient[],
): Reader {
  const mayHoldClients = (text: string) => hasWords(words, text);
  return {
    pattern: words[0],
    mayHoldClients,
    clientsIn: (text, filePath) => (mayHoldClients(text) ? find(language.open(text, library), filePath) : []),
  };
}

/** Who reads the files of each language that the plugin reads by itself. A new language adds a row. */
export const readers: Readonly<Record<LanguageName, Reader>> = {
  document: reader(languages.document, documentWords, findDocumentClients),
  shell: reader(languages.shell, shellWords, findCommandClients),
  hcl: reader(languages.hcl, terraformWords, findTerraformClients),
  python: reader(languages.python, pythonWords, program => findClients(program)),
  r: reader(languages.r, rWords, program => findClients(program)),
};
