import type { ESLint, Linter } from "eslint";
import { relative, sep } from "node:path";

/** Whether the command runs in a GitHub Actions job. */
export function isOnGithubActions(): boolean {
  return process.env["GITHUB_ACTIONS"] === "true";
}

/**
 * Findings as GitHub Actions workflow commands, which appear next to the lines of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations(results: readonly ESLint.LintResult[]): string {
  const root = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  return results
    .flatMap(({ filePath, messages }) => {
      const file = relative(root, filePath).split(sep).join("/");
      return messages.map(message => `${annotation(file, message)}\n`);
    })
    .join("");
}

function annotation(file: string, message: Linter.LintMessage): string {
  const { severity, line, column, endLine, endColumn, ruleId } = message;
  const properties = Object.entries({ file, line, col: column, endLine, endColumn, title: ruleId ?? undefined })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value), true)}`);
  return `::${severity === 2 ? "error" : "warning"} ${properties.join(",")}::${escaped(message.message, false)}`;
}

function escaped(text: string, isProperty: boolean): string {
  const data = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return isProperty ? data.replaceAll(":", "%3A").replaceAll(",", "%2C") : data;
}
