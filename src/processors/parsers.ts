import { noteOnFile } from "../hosts/shared/current-file.ts";
import { readers } from "../hosts/readers.ts";
import { createInertParser, type Parser } from "../languages/inert/inert-parser.ts";
import { languageNames, languages, type LanguageName } from "../languages/registry.ts";
import { packageInfo } from "../package-info.ts";

/** An ESLint parser for files that ESLint does not parse itself. */
export interface FileParser extends Parser {
  readonly meta: { readonly name: string; readonly version: string };
}

function parserFor(language: LanguageName): FileParser {
  const { parserName, directivesIn } = languages[language];
  const { mayHoldClients, pattern } = readers[language];
  return {
    meta: { name: `${packageInfo.name}/${parserName}`, version: packageInfo.version },
    ...createInertParser({
      language,
      directivesIn: text => directivesIn(text, { mayHaveFindings: mayHoldClients(text), pattern }),
      onParse: () => {
        noteOnFile({ tree: language });
      },
    }),
  };
}

/** The parsers for files that our rules read from the text. */
export const parsers = Object.fromEntries(languageNames.map(name => [name, parserFor(name)])) as Readonly<
  Record<LanguageName, FileParser>
>;
