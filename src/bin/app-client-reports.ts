import type { ESLint, Linter } from "eslint";
import type { AppClientRecord } from "../inventory/app-client-record.ts";
import { namespace } from "../processors/messages.ts";
import { appClientsRule, recordIn } from "./app-clients-rule.ts";

/** The result of a file without the reports of its app clients, and the content of those. */
export interface FileResult {
  readonly result: ESLint.LintResult;
  readonly clientCount: number;
  /** Empty unless records were requested. */
  readonly clients: readonly AppClientRecord[];
}

export function withoutReports(result: ESLint.LintResult): FileResult {
  const reports = [...result.messages, ...result.suppressedMessages].filter(isReport);
  const messages = result.messages.filter(message => !isReport(message));
  const { source, ...rest } = result;
  return {
    result: {
      ...rest,
      messages,
      suppressedMessages: result.suppressedMessages.filter(message => !isReport(message)),
      warningCount: messages.filter(({ severity }) => severity === 1).length,
      // ESLint includes the source only of files with messages.
      ...(messages.length > 0 && source !== undefined && { source }),
    },
    clientCount: reports.length,
    clients: reports.flatMap(({ message }) => recordIn(message) ?? []),
  };
}

function isReport({ ruleId }: Linter.LintMessage): boolean {
  return ruleId === `${namespace}/${appClientsRule}`;
}
