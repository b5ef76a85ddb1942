import type { ESLint, Linter } from "eslint";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { withoutReports, type FileResult } from "./app-client-reports.ts";
import { lintOptions, type LintArguments, type LintValues } from "./arguments.ts";
import { setCommandSettings, type CommandSettings } from "./command-settings.ts";
import { createEngine } from "./engine.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import { annotations, isOnGithubActions } from "./formats/github.ts";
import { format } from "./formats/format.ts";
import { reasonLeftOut } from "./left-out.ts";
import { counted, summaryOf, totalsOf } from "./summary.ts";
import { withSuppressions } from "./suppressions.ts";
import { shown, targetsOf, type Targets } from "./targets.ts";

/** Lints files, prints the findings and, on standard error, a summary. */
export async function lint(given: LintArguments): Promise<ExitCode> {
  const { values, preset, paths } = given;
  checkCombinations(given);
  if (values.debug) {
    // ESLint prints debugging output if this variable says so, as its own command does.
    process.env["DEBUG"] ??= "eslint:*,-eslint:code-path";
  }
  const targets = targetsOf(paths.length > 0 || values["pass-on-no-patterns"] ? paths : ["."]);
  setCommandSettings({
    preset,
    inventory: values.list ? "records" : "count",
    ...(given.kind !== undefined && { as: { kind: given.kind, ...filesOfKind(values, targets) } }),
  });
  const engine = createEngine(values, targets, await rulesOf(values));
  if (values["print-config"] !== undefined) {
    process.stdout.write(`${JSON.stringify(await engine.calculateConfigForFile(values["print-config"]), null, 2)}\n`);
    return exitCodes.success;
  }
  const looked = lookedAt(await resultsOf(engine, values, targets), values, targets).map(withoutReports);
  if (values.fix) {
    await applyFixes(engine, looked);
  }
  const { results, hasUnused } = withSuppressions(
    looked.map(({ result }) => result),
    values,
  );
  const left = looked.map((file, index) => ({ ...file, result: results[index] ?? file.result }));
  await print(engine, left, values);
  const exitCode = concluded(left, values);
  if (hasUnused && values["pass-on-unpruned-suppressions"] !== true) {
    process.stderr.write(
      "cognito-lint: More errors are suppressed than there are. Lower that with --prune-suppressions.\n",
    );
    return exitCode === exitCodes.success ? exitCodes.failure : exitCode;
  }
  return exitCode;
}

async function rulesOf({ rule }: LintValues): Promise<Linter.RulesRecord> {
  if (rule === undefined) {
    return {};
  }
  const { ruleSettings } = await import("./rule-settings.ts");
  return ruleSettings(rule);
}

/** The files that `--as` applies to. ESLint gives a text without a name one of its own. */
function filesOfKind(
  values: LintValues,
  { patterns, folders }: Targets,
): Omit<NonNullable<CommandSettings["as"]>, "kind"> {
  if (values.stdin) {
    const name = values["stdin-filename"];
    return { files: ["**/*", ...(name === undefined ? [] : [`**/${basename(name)}`])], inFolders: [] };
  }
  const isFolder = (pattern: string) => folders.includes(pattern.replace(/\/$/u, ""));
  return {
    files: patterns.filter(pattern => !isFolder(pattern)).map(lookedForBy),
    inFolders: folders.map(folder => (folder === "." ? "**/?*" : `${folder}/**/?*`)),
  };
}

/** ESLint does not look for files because of a pattern in a config that ends with `/*`. */
function lookedForBy(pattern: string): string {
  return pattern.replace(/(?<=^|\/)\*\*$/u, "**/?*").replace(/(?<=^|\/)\*$/u, "?*");
}

/** The options that write the file of suppressions. */
const suppressingOptions = ["suppress-all", "suppress-rule", "prune-suppressions"] as const;

function checkCombinations({ values, paths, kind }: LintArguments): void {
  const suppressing = suppressingOptions.filter(option => values[option] !== undefined && values[option] !== false);
  const contradictions: readonly (readonly [boolean, string])[] = [
    [values.fix === true && values["fix-dry-run"] === true, "--fix and --fix-dry-run exclude each other."],
    [values.fix === true && values.stdin === true, "Standard input cannot be fixed in place. Use --fix-dry-run."],
    [values.stdin === true && paths.length > 0, "With --stdin no paths are read. Name the text with --stdin-filename."],
    [
      values.stdin === true && values["stdin-filename"] === undefined && kind === undefined,
      "What is standard input? Name it with --stdin-filename, or say with --as how to read it.",
    ],
    [
      suppressing.length > 0 && values.stdin === true,
      `${suppressing.map(option => `--${option}`).join(" and ")} cannot be used with --stdin.`,
    ],
    [suppressing.length > 1, `${suppressing.map(option => `--${option}`).join(" and ")} exclude each other.`],
    [
      values["fix-type"] !== undefined && values.fix !== true && values["fix-dry-run"] !== true,
      "--fix-type needs --fix or --fix-dry-run.",
    ],
    [
      values["max-warnings"] !== undefined && !/^-?\d+$/u.test(values["max-warnings"]),
      "--max-warnings takes a whole number.",
    ],
  ];
  const [first] = contradictions.filter(([applies]) => applies);
  if (first) {
    throw new Failure(first[1]);
  }
}

async function resultsOf(engine: ESLint, values: LintValues, { patterns }: Targets): Promise<ESLint.LintResult[]> {
  if (values.stdin) {
    const name = values["stdin-filename"];
    return engine.lintText(readFileSync(0, "utf8"), name === undefined ? {} : { filePath: resolve(name) });
  }
  try {
    return await engine.lintFiles([...patterns]);
  } catch (error) {
    throw noFilesError(error) ?? error;
  }
}

/** ESLint's error for a path without files to lint, as one line. */
function noFilesError(error: unknown): Failure | undefined {
  const { messageTemplate, messageData } = error as {
    readonly messageTemplate?: string;
    readonly messageData?: { readonly pattern?: string };
  };
  const path = messageData?.pattern ?? ".";
  switch (messageTemplate) {
    case "file-not-found":
      return new Failure(notFound(path));
    case "all-matched-files-ignored":
    case "all-files-ignored":
      return new Failure(
        `${path === "." ? "This folder" : `'${path}'`} has no file to check: all are ignored or of an unknown kind. See --no-ignore and --as.`,
      );
    default:
      return undefined;
  }
}

/** @param path - a file, folder or pattern without matches */
function notFound(path: string): string {
  if (/[*?[\]{}]/u.test(path)) {
    return `No file to check matches '${path}'.`;
  }
  if (existsSync(path)) {
    return `${path === "." ? "This folder" : `'${path}'`} has no file to check.`;
  }
  return `'${path}' does not exist.${looksLikeOption(path) ? ` Did you mean --${path}?` : ""}`;
}

function looksLikeOption(word: string): boolean {
  return ["help", "version"].includes(word) || Object.hasOwn(lintOptions, word);
}

/**
 * The results of the files that were linted.
 *
 * @throws Failure for a named file that was ignored, unless that is intended
 */
function lookedAt(results: readonly ESLint.LintResult[], values: LintValues, { files }: Targets): ESLint.LintResult[] {
  const leftOut = results.filter(result => reasonLeftOut(result) !== undefined);
  const [first] = leftOut.filter(({ filePath }) => files.has(filePath) || values.stdin);
  if (first && values["warn-ignored"] !== false) {
    throw new Failure(
      reasonLeftOut(first) === "ignored"
        ? `'${shown(first.filePath)}' is ignored. Use --no-ignore to check it.`
        : `'${shown(first.filePath)}' is of an unknown kind. Say with --as how to read it.`,
    );
  }
  return results.filter(result => !leftOut.includes(result));
}

async function applyFixes(engine: ESLint, looked: readonly FileResult[]): Promise<void> {
  const Engine = engine.constructor as typeof ESLint;
  await Engine.outputFixes(looked.map(({ result }) => result));
}

async function print(engine: ESLint, looked: readonly FileResult[], values: LintValues): Promise<void> {
  const text = await reportOf(engine, looked, values);
  const file = values["output-file"];
  if (file !== undefined) {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(resolve(file), text);
  } else if (text !== "") {
    process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  }
}

async function reportOf(engine: ESLint, looked: readonly FileResult[], values: LintValues): Promise<string> {
  if (values.list) {
    const { list } = await import("./list/list.ts");
    return list(looked, values.format);
  }
  const printed = looked.map(({ result }) => (values.quiet ? onlyErrors(result) : result));
  const text = await format(engine, printed, values);
  return values.format === undefined && isOnGithubActions() ? text + annotations(printed) : text;
}

function onlyErrors(result: ESLint.LintResult): ESLint.LintResult {
  return {
    ...result,
    messages: result.messages.filter(({ severity }) => severity === 2),
    warningCount: 0,
    fixableWarningCount: 0,
  };
}

/** Prints the summary on standard error, and returns the exit code. */
function concluded(looked: readonly FileResult[], values: LintValues): ExitCode {
  const totals = totalsOf(looked);
  process.stderr.write(`${summaryOf(totals)}\n`);
  const limit = Number(values["max-warnings"] ?? -1);
  const isOverLimit = limit >= 0 && totals.warnings > limit;
  if (totals.errors === 0 && isOverLimit) {
    process.stderr.write(`cognito-lint: ${counted(totals.warnings, "warning")}, and at most ${limit} allowed.\n`);
  }
  const hasFatal = looked.some(({ result }) => result.fatalErrorCount > 0);
  if (values["exit-on-fatal-error"] && hasFatal) {
    return exitCodes.failure;
  }
  return totals.errors > 0 || isOverLimit ? exitCodes.findings : exitCodes.success;
}
