import { expect, it } from "vitest";
import { mergeLibraries, type LibraryPart } from "../../../src/hosts/shared/library.ts";
import type { QualifiedName } from "../../../src/model/qualified-name.ts";

const site = { range: [0, 1] } as const;

/** Names of a module are canonical in lowercase. */
function ofModule(module: string): LibraryPart["canonical"] {
  return (name: QualifiedName) =>
    name.module === module ? { ...name, path: name.path.map(key => key.toLowerCase()) } : undefined;
}

const speaking: LibraryPart = {
  canonical: ofModule("a"),
  constant: ({ path }, at) => ({ kind: "literal", value: path.join("."), site: at }),
  typeOf: ({ path }) => ({ module: "type", path }),
  commonType: ({ path }, other) => ({ module: "common", path: [...path, ...other.path] }),
};
const silent: LibraryPart = { canonical: ofModule("b") };
const library = mergeLibraries([silent, speaking]);

it("the part that knows a name answers, under its canonical name", () => {
  const name = { module: "a", path: ["X", "Y"] };
  expect(library.canonical(name)).toEqual({ module: "a", path: ["x", "y"] });
  expect(library.constant(name, site)).toEqual({ kind: "literal", value: "x.y", site });
  expect(library.typeOf(name, {} as never)).toEqual({ module: "type", path: ["x", "y"] });
  expect(library.commonType?.(name, { module: "b", path: ["z"] })).toEqual({ module: "common", path: ["x", "y", "z"] });
});

it.each(["b", "c"])("a name of module %s, of which little is known, has no answers", module => {
  const name = { module, path: ["X"] };
  expect(library.constant(name, site)).toBeUndefined();
  expect(library.call({ name } as never)).toBeUndefined();
  expect(library.typeOf(name, {} as never)).toBeUndefined();
  expect(library.commonType?.(name, name)).toBeUndefined();
});
