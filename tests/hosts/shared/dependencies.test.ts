import { describe, expect, it } from "vitest";
import { Dependencies } from "../../../src/hosts/shared/dependencies.ts";

/** Dependencies among names, and the names that were asked for, in order. A `?` stands for what cannot be read. */
function dependencies(direct: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const read = (name: string) => {
    asked.push(name);
    const mentions = direct[name] ?? [];
    return { names: new Set(mentions.filter(mention => mention !== "?")), complete: !mentions.includes("?") };
  };
  return { asked, all: new Dependencies(read) };
}

/** Resources of which each depends on the next. */
function chain(length: number): Record<string, readonly string[]> {
  return Object.fromEntries(Array.from({ length }, (_, index) => [`r${index}`, [`r${index + 1}`]]));
}

describe("a dependency", () => {
  it.each([
    ["of its own", { a: ["b"] }, true],
    ["of one on the way", { a: ["c"], c: ["b"] }, true],
    ["within a circle", { a: ["c"], c: ["a", "b"] }, true],
    ["of another resource only", { c: ["b"] }, false],
    ["in the other direction", { b: ["a"] }, false],
    ["beside something unknown", { a: ["?", "b"] }, true],
    ["perhaps, as its own are not all known", { a: ["?"] }, "maybe"],
    ["perhaps, as one on the way is not all known", { a: ["c"], c: ["?"] }, "maybe"],
  ])("is there or not: %s", (_, direct: Readonly<Record<string, readonly string[]>>, expected) => {
    expect(dependencies(direct).all.follows("a", "b")).toBe(expected);
  });

  it("is followed over as many names as a template can have, and then unknown", () => {
    const { all } = dependencies(chain(2000));
    expect(all.follows("r1000", "r2000")).toBe(true);
    expect(all.follows("r0", "r900")).toBe(true);
    expect(all.follows("r0", "r1900")).toBe("maybe");
    expect(all.follows("r1000", "r0")).toBe(false);
  });

  it("is read once for each name, however many ask", () => {
    const { all, asked } = dependencies({ a: ["c"], b: ["c"], c: [] });
    expect([all.follows("a", "c"), all.follows("b", "c"), all.follows("a", "b")]).toEqual([true, true, false]);
    expect(asked).toEqual(["a", "c", "b"]);
  });
});
