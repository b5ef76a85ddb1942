// Every fix and suggestion in Python must leave a file that Python can parse.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Linter } from "eslint";
import plugin from "../../../src/index.ts";
import { ask, isInstalled } from "./interpreter.mjs";

const root = join(import.meta.dirname, "../../..");
const linter = new Linter({ configType: "flat" });

function filesIn(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(name => pattern.test(name))
    .map(name => readFileSync(join(root, folder, name), "utf8"));
}

/** The Python on the pages of the rules. */
function pythonOnPages() {
  return filesIn("docs/rules", /\.md$/u).flatMap(page =>
    [...page.matchAll(/^```py(?:thon)?\b.*\n([^]*?)^```$/gmu)].map(([, code]) => code),
  );
}

/** What each fix and each suggestion alone makes of a text, and all fixes together. */
function editsOf(text) {
  const options = { filename: "example.py" };
  const edits = linter
    .verify(text, plugin.configs.all, options)
    .flatMap(({ fix, suggestions = [] }) => [...(fix ? [fix] : []), ...suggestions.map(suggestion => suggestion.fix)])
    .map(({ range: [start, end], text: written }) => text.slice(0, start) + written + text.slice(end));
  return [...edits, linter.verifyAndFix(text, plugin.configs.all, options).output];
}

test("edits leave files that Python can parse", { skip: !isInstalled && "Python is not installed." }, () => {
  const texts = [...filesIn("examples", /\.py$/u), ...pythonOnPages()];
  const edited = texts.flatMap(editsOf);
  assert.ok(edited.length > 15, `${edited.length} edits were made`);
  const errors = ask({ parse: [...texts, ...edited] });
  for (const [index, error] of errors.entries()) {
    assert.equal(error, null, [...texts, ...edited][index]);
  }
});
