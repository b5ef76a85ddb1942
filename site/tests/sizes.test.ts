import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { output } from "../build/paths.ts";

const assets = join(output, "assets");

/** The compressed size of the files in `assets/` that match a pattern, in KB. */
function size(pattern: RegExp): number {
  const files = readdirSync(assets).filter(file => pattern.test(file));
  expect(files).not.toEqual([]);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0) / 1000;
}

/** A file and every script that it imports statically. */
function closure(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (!found.has(file)) {
    found.add(file);
    const text = readFileSync(join(assets, file), "utf8");
    for (const match of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/gu)) {
      closure(match[1] ?? "", found);
    }
  }
  return found;
}

function sizeOf(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0) / 1000;
}

it.each([
  ["a page of the documentation", () => sizeOf(closure("page.js")), 3],
  ["the editor", () => sizeOf(closure("playground.js")), 160],
  ["the linter", () => sizeOf(closure("worker.js")), 350],
  ["the parser of TypeScript", () => size(/^worker-code-parser-.*\.js$/u), 125],
  ["the style sheet", () => size(/^site\.css$/u), 6],
])("%s stays within its budget", (_, measured, budget) => {
  expect(measured()).toBeLessThan(budget);
});

it("loads the parsers of TypeScript, Python and shell only when a text needs them", () => {
  const parsers = readdirSync(assets).filter(file => /^worker-(?:code-)?parser-.*\.js$/u.test(file));
  expect(parsers).toHaveLength(3);
  const atOnce = closure("worker.js");
  expect(parsers.filter(file => atOnce.has(file))).toEqual([]);
});
