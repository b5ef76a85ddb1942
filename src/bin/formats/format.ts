import type { ESLint } from "eslint";
import type { LintValues } from "../arguments.ts";
import { Failure } from "../failure.ts";
import { annotations } from "./github.ts";

type Formatter = (results: ESLint.LintResult[], meta: ESLint.LintResultData["rulesMeta"]) => string | Promise<string>;

/** Formats that ESLint leaves to other packages. Each is loaded on demand. */
const ownFormats: Readonly<Record<string, () => Promise<Formatter>>> = {
  github: () => Promise.resolve(annotations),
  junit: async () => (await import("./junit.ts")).junit,
  sarif: async () => (await import("./sarif.ts")).sarif,
};

/**
 * The results as text in the requested format.
 *
 * @throws Failure for an unknown format
 */
export async function format(engine: ESLint, results: ESLint.LintResult[], values: LintValues): Promise<string> {
  const own = ownFormats[values.format ?? ""];
  if (own) {
    const formatter = await own();
    return formatter(results, engine.getRulesMetaForResults(results));
  }
  const formatter = await loadFormatter(engine, values.format ?? "stylish");
  const color = values.color;
  return formatter.format(results, { ...(color !== undefined && { color }), ...exceeded(results, values) });
}

async function loadFormatter(engine: ESLint, name: string): Promise<ESLint.LoadedFormatter> {
  try {
    return await engine.loadFormatter(name);
  } catch {
    throw new Failure(`There is no format '${name}'. Use stylish, json, html, github, junit or sarif.`);
  }
}

/** What ESLint's command tells formatters about too many warnings. */
function exceeded(results: readonly ESLint.LintResult[], values: LintValues): ESLint.ResultsMeta {
  const maxWarnings = Number(values["max-warnings"] ?? -1);
  const foundWarnings = results.reduce((total, { warningCount }) => total + warningCount, 0);
  return maxWarnings >= 0 && foundWarnings > maxWarnings ? { maxWarningsExceeded: { maxWarnings, foundWarnings } } : {};
}
