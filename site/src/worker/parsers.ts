import type { LanguageId } from "../languages.ts";
import type { CodeParser } from "./lint.ts";

type Parser = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

/** The languages whose parsers are large, by the names of their folders. */
type ParserName = "python" | "shell";

const loaders: Readonly<Record<ParserName, () => Promise<unknown>>> = {
  python: () => import("virtual:python-parser"),
  shell: () => import("virtual:shell-parser"),
};

const loaded = new Map<ParserName, Parser>();

/**
 * The parser of a language. The build substitutes it for the one in `src/languages`, which rules call synchronously, so
 * `loadParsers` must have loaded it before.
 *
 * @public
 */
export function parserOf(name: ParserName): Parser {
  const parser = loaded.get(name);
  if (!parser) {
    throw new Error(`The parser of ${name} is not loaded.`);
  }
  return parser;
}

/** Loads what is needed for the language, and returns the code parser for code. */
export async function loadParsers(language: LanguageId): Promise<CodeParser | undefined> {
  if ((language === "python" || language === "shell") && !loaded.has(language)) {
    loaded.set(language, (await loaders[language]()) as Parser);
  }
  return language === "typescript" ? (await import("./code-parser.ts")).codeParser : undefined;
}
