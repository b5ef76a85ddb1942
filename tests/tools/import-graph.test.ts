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

/** Files that import themselves by way of others. */
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

/** The index of the layer that a file belongs to. -1: it belongs to none. */
function layerOf(file: string, language: string): number {
  const [folder = ""] = relative(join(root, "languages", language), file).split("/");
  return layers.indexOf(folder);
}

describe("the sources", () => {
  it("do not import each other in a circle", () => {
    expect(filesInCircles()).toEqual([]);
  });

  it.each(["javascript", "python"])("of the language %s import only layers below them", language => {
    const layered = files.filter(file => layerOf(file, language) >= 0);
    const upwards = layered.flatMap(file =>
      (imports.get(file) ?? [])
        .filter(imported => layerOf(imported, language) > layerOf(file, language))
        .map(imported => `${relative(root, file)} imports ${relative(root, imported)}`),
    );
    expect(layered).not.toEqual([]);
    expect(upwards).toEqual([]);
  });
});
