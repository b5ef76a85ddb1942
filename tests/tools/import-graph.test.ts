import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(dirname(dirname(import.meta.dirname)), "src");

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter(name => name.endsWith(".ts"))
  .map(name => join(root, name));

/** The files that each file imports, for their types or their values. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  files.map(file => [
    file,
    ts
      .preProcessFile(readFileSync(file, "utf8"))
      .importedFiles.map(({ fileName }) => fileName)
      .filter(name => name.startsWith("."))
      .map(name => resolve(dirname(file), name)),
  ]),
);

/** The circles that are left to be broken up. */
const known: readonly string[] = [
  "languages/python/evaluate/evaluator.ts",
  "languages/python/evaluate/read-call.ts",
  "languages/python/python-file.ts",
  "languages/python/symbols/class-inference.ts",
  "languages/python/symbols/class-members.ts",
];

/** Files that import themselves by way of others, which is what circles are made of. */
function filesInCircles(): readonly string[] {
  return files.filter(file => reachedFrom(file).has(file)).map(file => relative(root, file));
}

function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (!reached.has(file)) {
      reached.add(file);
      open.push(...(imports.get(file) ?? []));
    }
  }
  return reached;
}

/** The layers of a language, each of which may import those before it. */
const layers = ["syntax", "scope", "symbols", "flow", "evaluate", "instances", "semantic"];

const javascript = join(root, "languages/javascript");

function layerOf(file: string): number {
  const [folder = ""] = relative(javascript, file).split("/");
  return layers.indexOf(folder);
}

describe("the sources", () => {
  it("do not import each other in a circle", () => {
    expect(filesInCircles().filter(file => !known.includes(file))).toEqual([]);
  });

  it("have every circle that is known", () => {
    expect(known.filter(file => !filesInCircles().includes(file))).toEqual([]);
  });

  it("of JavaScript import only layers below them", () => {
    const upwards = files
      .filter(file => layerOf(file) >= 0)
      .flatMap(file =>
        (imports.get(file) ?? [])
          .filter(imported => layerOf(imported) > layerOf(file))
          .map(imported => `${relative(root, file)} imports ${relative(root, imported)}`),
      );
    expect(upwards).toEqual([]);
  });
});
