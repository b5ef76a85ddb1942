import { languageNames, languages, type LanguageName } from "../languages/registry.ts";

/** The languages of the plugin by the kinds of their files. */
export const languagesByKind: ReadonlyMap<string, LanguageName> = new Map(
  languageNames.map(name => [languages[name].kind, name]),
);

/** The kinds of files that `--as` accepts. */
export const kinds: readonly string[] = [...languagesByKind.keys(), "typescript", "javascript"];
