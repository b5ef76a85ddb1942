import type { ESLint } from "eslint";
import formatter from "eslint-formatter-junit";

/** Its own declaration forgets what it takes. */
const format: (results: ESLint.LintResult[]) => string = formatter;

/** Findings as JUnit's XML, which most build servers show. The build makes one file of this and the formatter. */
export function junit(results: ESLint.LintResult[]): string {
  return format(results);
}
