import type { ESLint, Linter } from "eslint";
import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { packageInfo } from "../../package-info.ts";

type RulesMeta = ESLint.LintResultData["rulesMeta"];

/**
 * Findings as SARIF 2.1.0, which code scanning reads. File names are relative to the working directory.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(results: readonly ESLint.LintResult[], rulesMeta: RulesMeta): string {
  const messages = results.flatMap(({ filePath, messages: all }) => all.map(message => ({ filePath, message })));
  const ruleIds = [...new Set(messages.flatMap(({ message }) => message.ruleId ?? []))].toSorted();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cognito-lint",
            version: packageInfo.version,
            rules: ruleIds.map(id => ruleOf(id, rulesMeta)),
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(`${process.cwd()}/`).href } },
        results: messages.map(({ filePath, message }) => resultOf(filePath, message, ruleIds)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, rulesMeta: RulesMeta) {
  const { description, url } = rulesMeta[id]?.docs ?? {};
  return {
    id,
    ...(description !== undefined && { shortDescription: { text: description } }),
    ...(url !== undefined && { helpUri: url }),
  };
}

function resultOf(filePath: string, message: Linter.LintMessage, ruleIds: readonly string[]) {
  const { ruleId, line, column, endLine, endColumn, severity } = message;
  return {
    level: severity === 2 ? "error" : "warning",
    message: { text: message.message },
    ...(ruleId !== null && { ruleId, ruleIndex: ruleIds.indexOf(ruleId) }),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(filePath), uriBaseId: "SRCROOT" },
          region: {
            startLine: line,
            startColumn: column,
            ...(endLine !== undefined && { endLine }),
            ...(endColumn !== undefined && { endColumn }),
          },
        },
      },
    ],
  };
}

function uriOf(filePath: string): string {
  return relative(process.cwd(), filePath).split(sep).map(encodeURIComponent).join("/");
}
