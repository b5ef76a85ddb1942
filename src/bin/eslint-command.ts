import { createRequire } from "node:module";
import type { LintArguments } from "./arguments.ts";
import { setCommandSettings } from "./command-settings.ts";
import { configFile } from "./engine.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { findEslint } from "./find-eslint.ts";

/** Options that only ESLint's own command has, because they write its file of suppressions or say what it does. */
const ownOptions = [
  "suppress-all",
  "suppress-rule",
  "prune-suppressions",
  "pass-on-unpruned-suppressions",
  "debug",
] as const;

export function isForEslintCommand({ values }: LintArguments): boolean {
  return ownOptions.some(option => values[option] !== undefined);
}

/** Hands everything over to ESLint's own command, which sets the exit code itself. */
export function runEslintCommand({ words, preset, values }: LintArguments): ExitCode {
  const { command } = findEslint();
  setCommandSettings({ preset, hasRuleSettings: values.rule !== undefined });
  delete process.env["ESLINT_USE_FLAT_CONFIG"];
  const kept = words.filter((word, index) => !isPreset(word) && !isPreset(words[index - 1], "--preset"));
  process.argv.splice(1, process.argv.length, command, "--config", configFile, ...kept);
  createRequire(import.meta.url)(command);
  return exitCodes.success;
}

/** ESLint does not know our own option. */
function isPreset(word: string | undefined, whole?: string): boolean {
  return whole === undefined ? /^--preset(?:=|$)/u.test(word ?? "") : word === whole;
}
