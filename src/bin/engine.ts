import type { ESLint, Linter } from "eslint";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { LintValues } from "./arguments.ts";
import { Failure, oneLine } from "./failure.ts";
import { findEslint } from "./find-eslint.ts";
import { gitIgnoredPatterns } from "./git-ignored.ts";
import type { Targets } from "./targets.ts";

/** The path of the config that is passed to ESLint. */
const configFile = createRequire(import.meta.url).resolve("#eslint-config");

/** Creates an ESLint instance according to the command-line options. */
export function createEngine(values: LintValues, { base }: Targets, rules: Linter.RulesRecord): ESLint {
  const { ESLint: Engine } = findEslint().load();
  try {
    return new Engine(engineOptions(values, base, rules));
  } catch (error) {
    // It lists the errors in the options, one per line.
    throw new Failure(oneLine(error instanceof Error ? error.message : String(error)));
  }
}

function engineOptions(values: LintValues, base: string, rules: Linter.RulesRecord): ESLint.Options {
  const severity = values["report-unused-disable-directives-severity"];
  const linterOptions = {
    ...(values["report-unused-disable-directives"] && { reportUnusedDisableDirectives: "error" as const }),
    ...(severity !== undefined && { reportUnusedDisableDirectives: severity as Linter.StringSeverity }),
  };
  return {
    cwd: base,
    overrideConfigFile: configFile,
    overrideConfig: [{ rules, linterOptions }],
    ignore: values.ignore !== false,
    ignorePatterns: [...(values.ignore === false ? [] : gitIgnoredPatterns(base)), ...(values["ignore-pattern"] ?? [])],
    allowInlineConfig: values["inline-config"] !== false,
    errorOnUnmatchedPattern: values["error-on-unmatched-pattern"] !== false,
    passOnNoPatterns: values["pass-on-no-patterns"] === true,
    // The command itself reports ignored files.
    warnIgnored: true,
    fix: values.fix === true || values["fix-dry-run"] === true,
    ...(values["fix-type"] && {
      fixTypes: values["fix-type"].flatMap(types => types.split(",")) as ESLint.Options["fixTypes"] & object,
    }),
    ...(values.cache && { cache: true, cacheLocation: resolve(values["cache-location"] ?? ".eslintcache") }),
    ...(values["cache-strategy"] !== undefined && {
      cacheStrategy: values["cache-strategy"] as "content" | "metadata",
    }),
    ...(values.stats && { stats: true }),
    ...(values.concurrency !== undefined && { concurrency: concurrencyOf(values.concurrency) }),
  };
}

/** ESLint reports an invalid number. */
function concurrencyOf(text: string): number | "auto" | "off" {
  return text === "auto" || text === "off" ? text : Number(text);
}
