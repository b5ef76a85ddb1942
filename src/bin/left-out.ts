import type { ESLint, Linter } from "eslint";

/** Why ESLint did not lint a file that it was told to lint. `undefined`: it did. */
export function reasonLeftOut({ messages }: ESLint.LintResult): "ignored" | "unknown kind" | undefined {
  const [message] = messages.filter(isAboutTheFile);
  return message && (message.message.includes("no matching configuration") ? "unknown kind" : "ignored");
}

/** ESLint's own warning about a file that it ignores. */
function isAboutTheFile({ ruleId, fatal, message }: Linter.LintMessage): boolean {
  return ruleId === null && fatal !== true && message.startsWith("File ignored");
}
