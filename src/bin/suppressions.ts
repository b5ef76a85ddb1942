import type { ESLint, Linter } from "eslint";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { namespace } from "../processors/messages.ts";
import type { LintValues } from "./arguments.ts";
import { Failure } from "./failure.ts";

/** How many errors of each rule are accepted in each file, as ESLint's own command writes and reads them. */
type Suppressions = Readonly<Record<string, Readonly<Record<string, { readonly count: number }>>>>;

/** Results without the errors that are accepted. */
export interface Suppressed {
  readonly results: readonly ESLint.LintResult[];
  /** Whether more errors of ours are accepted than there are. */
  readonly hasUnused: boolean;
}

/**
 * Takes the accepted errors out of results, after accepting more of them or fewer if the options say so.
 *
 * The file may also have errors that the project's own ESLint accepts. They are kept as they are.
 *
 * @see https://eslint.org/docs/latest/use/suppressions
 * @throws Failure for a file that is not there or cannot be read
 */
export function withSuppressions(results: readonly ESLint.LintResult[], values: LintValues): Suppressed {
  const file = resolve(values["suppressions-location"] ?? "eslint-suppressions.json");
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
  return {
    results: results.map(result => withoutAccepted(result, suppressions[nameOf(result)] ?? {})),
    hasUnused: results.some(result => hasUnusedIn(result, suppressions[nameOf(result)] ?? {})),
  };
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
    // Said below.
  }
  throw new Failure(`'${relative(".", file)}' is not a file of suppressions. Delete it, and create it anew.`);
}

/** In the order in which ESLint writes them, so that the file changes only where suppressions do. */
function sorted(suppressions: Suppressions): Suppressions {
  const inOrder = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder(suppressions).map(([file, rules]) => [file, Object.fromEntries(inOrder(rules))]));
}

/** Accepts the errors that there are: all, or those of some rules. */
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

/** Accepts no more errors of our rules than there are in the files that were looked at, and none in files that are gone. */
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

/** Whether more errors of our rules are accepted in a file than it has. */
function hasUnusedIn(result: ESLint.LintResult, rules: Suppressions[string]): boolean {
  const counts = countsOf(result);
  return Object.entries(rules).some(([rule, { count }]) => isOwn(rule) && count > (counts.get(rule) ?? 0));
}

function isOwn(rule: string): boolean {
  return rule.startsWith(`${namespace}/`);
}

/** Where there are more errors of a rule than are accepted, all of them are shown: nobody knows which are new. */
function withoutAccepted(result: ESLint.LintResult, rules: Suppressions[string]): ESLint.LintResult {
  const counts = countsOf(result);
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

/** How many errors of each rule a file has. */
function countsOf({ messages }: ESLint.LintResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, ruleId } of messages) {
    if (severity === 2 && ruleId !== null) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
  }
  return counts;
}

/** The name under which the file of suppressions has a file. */
function nameOf({ filePath }: ESLint.LintResult): string {
  return relative(process.cwd(), filePath).split(sep).join("/");
}
