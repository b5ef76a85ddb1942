import type { Linter } from "eslint";

export type Message = Linter.LintMessage & Partial<Pick<Linter.SuppressedLintMessage, "suppressions">>;

/** The plugin's name in a config, which prefixes its rules. */
export const namespace = "cognito";

export function isOwnFinding({ ruleId }: Message): boolean {
  return ruleId?.startsWith(`${namespace}/`) === true;
}

/** Whether ESLint's parser, whichever it was, failed at the file. */
export function isParseError({ ruleId, message }: Message): boolean {
  return ruleId === null && message.startsWith("Parsing error:");
}

/** A line and column, both from 1. */
export type Place = Pick<Linter.LintMessage, "line" | "column">;

export function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
