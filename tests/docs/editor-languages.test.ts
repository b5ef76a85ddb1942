import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { languageNames, languages } from "../../src/languages/registry.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/editors.md"), "utf8");

it("The page on editors lists the languages of all files for VS Code", () => {
  const [, listed = ""] = /"eslint\.validate": \[([^\]]*)\]/u.exec(page) ?? [];
  const ids = ["javascript", "typescript", ...languageNames.flatMap(name => languages[name].editorLanguages)];
  expect([...listed.matchAll(/"([^"]+)"/gu)].map(([, id]) => id).toSorted()).toEqual(ids.toSorted());
});
