import { describe, expect, it } from "vitest";
import { accessesTo, type AccessedFile } from "../../src/languages/shared/accesses.ts";
import type { Access, Instance } from "../../src/languages/language.ts";
import { literal } from "../../src/model/expressions.ts";
import type { Range } from "../../src/model/site.ts";

/** A chain of members as a text, and where it begins: `a.b.c`. */
interface Chain {
  readonly text: string;
  readonly range: Range;
}

function chain(text: string, start = 0): Chain {
  return { text, range: [start, start + text.length] };
}

const instance = {} as Instance;

function accessesIn(path: readonly string[], nodes: readonly Chain[], references: readonly Chain[] = []) {
  const file: AccessedFile<Chain> = {
    memberAt({ text, range: [start] }) {
      const dot = text.lastIndexOf(".");
      const name = text.slice(dot + 1);
      return dot < 0 ? undefined : { object: chain(text.slice(0, dot), start), name: name === "?" ? undefined : name };
    },
    classOf: ({ text }) => ({ module: "class", path: [text] }),
    read: ({ text, range }) => literal(text, { range }),
    assertedTypeOf: ({ text }) => ({ module: "type", path: [text] }),
    referencesTo: of => (of === instance ? references : []),
  };
  return accessesTo(path, nodes, file);
}

function holdersOf(accesses: readonly Access[]): readonly unknown[] {
  return accesses.map(({ holder }) => holder.kind === "literal" && holder.value);
}

describe("a part is accessed", () => {
  it.each<[string, path: readonly string[], texts: readonly string[], holders: readonly string[]]>([
    ["by its name", ["b"], ["a.b"], ["a"]],
    ["on a member", ["c"], ["a.b.c"], ["a.b"]],
    ["by a path", ["b", "c"], ["a.b.c"], ["a"]],
    ["by a long path", ["b", "c", "d"], ["z.a.b.c.d"], ["z.a"]],
    ["through an alias", ["b", "c"], ["x.c"], ["x"]],
    ["by several nodes", ["b"], ["a.b", "c.d", "e.b"], ["a", "e"]],
    ["not by another name", ["b"], ["a.c"], []],
    ["not by the first key of a path", ["b", "c"], ["a.b"], []],
    ["not by an unknown name", ["b"], ["a.?"], []],
    ["not by what is no member", ["b"], ["b"], []],
  ])("%s", (_, path, texts, holders) => {
    expect(
      holdersOf(
        accessesIn(
          path,
          texts.map(text => chain(text)),
        ),
      ),
    ).toEqual(holders);
  });

  it("of the class of its holder, with the type that is asserted for it", () => {
    expect(accessesIn(["b", "c"], [chain("a.b.c")])[0]).toMatchObject({
      of: { module: "class", path: ["a"] },
      assertedType: { module: "type", path: ["a.b.c"] },
    });
  });

  it.each<[string, references: readonly Chain[], boolean]>([
    ["no reference", [], false],
    ["a reference to it", [chain("a.b", 10)], true],
    ["one of two references", [chain("x", 0), chain("a.b.c", 10)], true],
    ["a reference to less", [chain("a", 10)], false],
    ["a reference elsewhere", [chain("a.b", 20)], false],
  ])("may be of an instance by %s", (_, references, mayBe) => {
    const [access] = accessesIn(["b"], [chain("a.b", 10)], references);
    expect(access?.mayBeOf(instance)).toBe(mayBe);
  });
});
