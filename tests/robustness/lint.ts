import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";

const linter = new Linter({ configType: "flat" });

const config: Linter.Config[] = [
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...plugin.configs.all,
];

/** ESLint's messages about a file with all rules. Rethrows what a rule, the parser or the processor throws. */
export function lint(filename: string, text: string): readonly Linter.LintMessage[] {
  return linter.verify(text, config, { filename });
}

/** The file after `--fix`, and the messages about it. */
export function fix(filename: string, text: string): Linter.FixReport {
  return linter.verifyAndFix(text, config, { filename });
}
