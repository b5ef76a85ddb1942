import type { ESLint, Linter } from "eslint";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { namespace } from "../processors/messages.ts";
import type { LintValues } from "./arguments.ts";
import { Failure } from "./failure.ts";

export const suppressionsFile = "eslint-suppressions.json";

/** The number of suppressed errors of each rule in each file, in the format of ESLint's own command. */
type Suppressions = Readonly<Record<string, Readonly<Record<string, { readonly count: number }>>>>;

/** Results without the suppressed errors. */
export interface Suppressed {
  readonly results: readonly ESLint.LintResult[];
  /** Whether more errors of this plugin are suppressed than there are. */
  readonly hasUnused: boolean;
}

/**
 * Removes suppressed errors from results, after updating the suppressions if the options say so.
 *
 * The file may also contain suppressions for the project's own ESLint, which are kept as they are.
 *
 * @see https://eslint.org/docs/latest/use/suppressions
 * @throws Failure for a file that does not exist or cannot be read
 */
export function withSuppressions(results: readonly ESLint.LintResult[], values: LintValues): Suppressed {
  const file = resolve(values["suppressions-location"] ?? suppressionsFile);
  const writes = isWriting(values);
  if (!existsSync(file) && !writes) {
    if (values["suppressions-location"] !== undefined || values["prune-suppressions"]) {
      throw new Failure(`There is no file of suppressions '${relative(".", file)}'. Create it with --suppress-all.`);
    }
    return { results, hasUnused: false };
  }
  const before = existsSync(file) ? read(file) : {};
  const suppressions = writes
    ? extended(results, before, values["suppress-rule"])
    : values["prune-suppressions"]
      ? pruned(results, before)
      : before;
  if (suppressions !== before) {
    writeFileSync(file, `${JSON.stringify(sorted(suppressions), null, 2)}\n`);
  }
  const files = results.map(result => {
    const rules = suppressions[nameOf(result)] ?? {};
    const counts = countsOf(result);
    return { result: withoutAccepted(result, rules, counts), hasUnused: hasUnused(rules, counts) };
  });
  return { results: files.map(({ result }) => result), hasUnused: files.some(file => file.hasUnused) };
}

function isWriting(values: LintValues): boolean {
  return values["suppress-all"] === true || values["suppress-rule"] !== undefined;
}

function read(file: string): Suppressions {
  try {
    const suppressions: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof suppressions === "object" && suppressions !== null && !Array.isArray(suppressions)) {
      return suppressions as Suppressions;
    }
  } catch {
    // Reported below.
  }
  throw new Failure(`'${relative(".", file)}' is not a file of suppressions. Delete it, and create it anew.`);
}

/** In the order in which ESLint writes them, so that the diff contains only changed suppressions. */
function sorted(suppressions: Suppressions): Suppressions {
  const inOrder = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder(suppressions).map(([file, rules]) => [file, Object.fromEntries(inOrder(rules))]));
}

/** Suppresses the existing errors: all, or those of some rules. */
function extended(
  results: readonly ESLint.LintResult[],
  suppressions: Suppressions,
  rules: readonly string[] | undefined,
): Suppressions {
  const files = results.map(result => {
    const counts = [...countsOf(result)].filter(([rule]) => rules?.includes(rule) ?? true);
    const accepted = Object.fromEntries(counts.map(([rule, count]) => [rule, { count }]));
    return [nameOf(result), { ...suppressions[nameOf(result)], ...accepted }] as const;
  });
  return { ...suppressions, ...Object.fromEntries(files.filter(([, accepted]) => Object.keys(accepted).length > 0)) };
}

/**
 * Reduces the suppressions of this plugin's rules to the errors in the linted files, and removes those of deleted
 * files.
 */
function pruned(results: readonly ESLint.LintResult[], suppressions: Suppressions): Suppressions {
  const looked = new Map(results.map(result => [nameOf(result), countsOf(result)]));
  const files = Object.entries(suppressions).map(([file, rules]) => {
    const counts = looked.get(file) ?? (existsSync(file) ? undefined : new Map<string, number>());
    return [file, counts ? atMost(counts, rules) : rules] as const;
  });
  return Object.fromEntries(files.filter(([, rules]) => Object.keys(rules).length > 0));
}

function atMost(counts: ReadonlyMap<string, number>, rules: Suppressions[string]): Suppressions[string] {
  const lowered = Object.entries(rules).map(([rule, { count }]) => {
    return [rule, { count: isOwn(rule) ? Math.min(count, counts.get(rule) ?? 0) : count }] as const;
  });
  return Object.fromEntries(lowered.filter(([, { count }]) => count > 0));
}

/** Whether more errors of this plugin's rules are suppressed in a file than it has. */
function hasUnused(rules: Suppressions[string], counts: ReadonlyMap<string, number>): boolean {
  return Object.entries(rules).some(([rule, { count }]) => isOwn(rule) && count > (counts.get(rule) ?? 0));
}

function isOwn(rule: string): boolean {
  return rule.startsWith(`${namespace}/`);
}

/** If a rule has more errors than are suppressed, all of them are shown, because it is unknown which are new. */
function withoutAccepted(
  result: ESLint.LintResult,
  rules: Suppressions[string],
  counts: ReadonlyMap<string, number>,
): ESLint.LintResult {
  const isAccepted = (message: Linter.LintMessage): boolean => {
    const { severity, ruleId } = message;
    return severity === 2 && ruleId !== null && (counts.get(ruleId) ?? 0) <= (rules[ruleId]?.count ?? 0);
  };
  const accepted = result.messages.filter(isAccepted);
  return accepted.length === 0
    ? result
    : {
        ...result,
        messages: result.messages.filter(message => !isAccepted(message)),
        suppressedMessages: [
          ...result.suppressedMessages,
          ...accepted.map(message => ({ ...message, suppressions: [{ kind: "file", justification: "" }] })),
        ],
        errorCount: result.errorCount - accepted.length,
        fixableErrorCount: result.fixableErrorCount - accepted.filter(({ fix }) => fix !== undefined).length,
      };
}

/** The number of errors of each rule in a file. */
function countsOf({ messages }: ESLint.LintResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, ruleId } of messages) {
    if (severity === 2 && ruleId !== null) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
  }
  return counts;
}

/** A file's name in the file of suppressions. */
function nameOf({ filePath }: ESLint.LintResult): string {
  return relative(process.cwd(), filePath).split(sep).join("/");
}
