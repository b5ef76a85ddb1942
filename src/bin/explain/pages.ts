import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The package's own pages, which are the same as on the web. */
const docs = join(dirname(createRequire(import.meta.url).resolve("eslint-plugin-cognito/package.json")), "docs");

/** The page of a rule, in Markdown. */
export function rulePage(rule: string): string {
  return readFileSync(join(docs, "rules", `${rule}.md`), "utf8");
}

/** The page that maps error messages to rules, in Markdown. */
export function errorsPage(): string {
  return readFileSync(join(docs, "errors.md"), "utf8");
}
