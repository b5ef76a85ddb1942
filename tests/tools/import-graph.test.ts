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

/** The rooms of the house: folders, and the files next to them, some of which are entries and others contracts. */
function roomOf(file: string): string {
  const folder = relative(root, dirname(file));
  return /^(?:bin|languages(?:\/\w+)?)?$/u.test(folder) ? relative(root, file) : folder;
}

/** The rooms that each room imports. */
function importsOfRooms(): ReadonlyMap<string, readonly string[]> {
  const rooms = new Map<string, string[]>();
  for (const [file, imported] of imports) {
    const room = roomOf(file);
    const others = imported.map(roomOf).filter(other => other !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
  }
  return rooms;
}

/** The nodes of a graph that reach themselves by way of others. */
function nodesInCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...graph.keys()].filter(node => reachedFrom(node, graph).has(node));
}

function reachedFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!reached.has(node)) {
      reached.add(node);
      open.push(...(graph.get(node) ?? []));
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
    expect(nodesInCircles(imports)).toEqual([]);
  });

  it("are sorted into folders that do not import each other in a circle", () => {
    expect(nodesInCircles(importsOfRooms())).toEqual([]);
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
