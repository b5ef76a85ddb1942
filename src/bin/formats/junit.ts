import type { ESLint } from "eslint";
import formatter from "eslint-formatter-junit";

/** Its own type declaration lacks the parameter. */
const format: (results: ESLint.LintResult[]) => string = formatter;

/** Findings in JUnit's XML format, which most build servers can display. The build bundles this with the formatter. */
export function junit(results: ESLint.LintResult[]): string {
  return format(results);
}
