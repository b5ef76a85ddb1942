import * as typescriptParser from "@typescript-eslint/parser";
import { Linter, type SourceCode } from "eslint";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";

export type Language = "typescript" | "javascript" | "commonjs";

/** The SourceCode that ESLint passes to rules for a text. */
export function parseCode(text: string, language: Language = "typescript"): SourceCode {
  const linter = new Linter();
  const isTypescript = language === "typescript";
  const messages = linter.verify(
    text,
    {
      files: ["**/*.{js,ts}"],
      languageOptions: {
        sourceType: language === "commonjs" ? "commonjs" : "module",
        ...(isTypescript && { parser: typescriptParser }),
      },
    },
    { filename: isTypescript ? "file.ts" : "file.js" },
  );
  const [fatal] = messages.filter(message => message.fatal);
  if (fatal) {
    throw new Error(`${fatal.message} (line ${fatal.line})`);
  }
  return linter.getSourceCode();
}

export function codeFile(text: string, language?: Language): CodeFile {
  return new CodeFile(parseCode(text, language));
}
