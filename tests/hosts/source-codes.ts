import type { SourceCode } from "eslint";
import { parser as typescript } from "typescript-eslint";
import * as yamlParser from "yaml-eslint-parser";
import type { LanguageName } from "../../src/languages/registry.ts";
import { parsers } from "../../src/processors/parsers.ts";
import { sourceCodeOf as sourceCodeIn } from "../harness/read-clients.ts";

const others = { typescript, yaml: yamlParser };

/** What rules get for a text that one of the plugin's own parsers or another one has read. */
export function sourceCodeOf(
  text: string,
  parser: LanguageName | keyof typeof others,
  filename = "file.js",
): SourceCode {
  return sourceCodeIn({ filename, languageOptions: { parser: { ...parsers, ...others }[parser] } }, text);
}

/** What rules get for a file of a language that another plugin brings, such as that of `@eslint/json`. */
export function foreignSourceCode(text: string, rootType: string): SourceCode {
  const sourceCode: object = { text, ast: { type: rootType } };
  return sourceCode as SourceCode;
}
