import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";

const linter = new Linter({ configType: "flat" });

const config: Linter.Config[] = [
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...plugin.configs.all,
];

/** What ESLint says of a file with every rule on. What a rule, the parser or the processor throws, this throws. */
export function lint(filename: string, text: string): readonly Linter.LintMessage[] {
  return linter.verify(text, config, { filename });
}

/** The file after `--fix`, and what is said of it then. */
export function fix(filename: string, text: string): Linter.FixReport {
  return linter.verifyAndFix(text, config, { filename });
}
