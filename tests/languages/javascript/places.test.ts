import { describe, expect, it } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import type { Expression, Spread } from "../../../src/model/value.ts";
import { readTarget } from "./read-target.ts";

type Written = Exclude<Expression, { kind: "choice" }>;

function readOf(source: string): { value: Expression; textAt: (site: Site) => string } {
  return { value: readTarget(source), textAt: ({ range }) => source.slice(...range) };
}

/** The items of a list or members of a map, including those of spreads. */
function partsOf(value: Expression | Spread): readonly Expression[] {
  switch (value.kind) {
    case "spread":
      return partsOf(value.of);
    case "list":
      return value.items.flatMap(item => (item.kind === "spread" ? partsOf(item) : [item]));
    case "map":
      return value.members.flatMap(member => ("kind" in member ? partsOf(member) : [member.value]));
    default:
      return [];
  }
}

function branchesOf(value: Expression): readonly Written[] {
  return value.kind === "choice" ? value.options.flatMap(({ then }) => branchesOf(then)) : [value];
}

describe("where a value is", () => {
  it.each([
    ["a literal", 'target("a")', '"a"'],
    ["a literal in a cast", 'target("a" as Foo)', '"a"'],
    ["a template", "target(`a`)", "`a`"],
    ["a sum", "target(60 * 24)", "60 * 24"],
    ["a name that stands for a scalar", "const a = 1; target(a)", "a"],
    ["a member that stands for a scalar", "const c = { a: 1 }; target(c.a)", "c.a"],
    ["an enum member", 'enum E { A = "a" } target(E.A)', "E.A"],
    ["a list behind a name", "const l = [1]; target(l)", "[1]"],
    ["an object behind a member", "const c = { o: { a: 1 } }; target(c.o)", "{ a: 1 }"],
    ["something unknown", "target(f(1))", "f(1)"],
    ["something unknown behind a name", "const a = f(1); target(a)", "a"],
    ["nothing", "target(undefined)", "undefined"],
    ["a conditional", "target(c ? 1 : 2)", "c ? 1 : 2"],
    ["text behind a byte order mark and CRLF", '\uFEFFconst b = 1;\r\ntarget("ä")', '"ä"'],
  ])("%s", (_name, source, text) => {
    const { value, textAt } = readOf(source.replace("\uFEFF", ""));
    expect(textAt(value.site)).toBe(text);
  });

  it("has the key and the whole of a member", () => {
    const source = 'target({ a: 1, "b-c": [2] })';
    const value = readTarget(source);
    const members = value.kind === "map" ? value.members : [];
    const texts = members.map(member =>
      "kind" in member ? [] : [member.keyRange, member.range].map(range => source.slice(...range)),
    );
    expect(texts).toEqual([
      ["a", "a: 1"],
      ['"b-c"', '"b-c": [2]'],
    ]);
  });

  it("has the branch of a conditional", () => {
    const { value, textAt } = readOf('target(c ? "a" : d ? "b" : "c")');
    expect(branchesOf(value).map(({ site }) => textAt(site))).toEqual(['"a"', '"b"', '"c"']);
  });
});

describe("how a value is spelled", () => {
  it.each([
    ["an enum member", 'enum E { A = "a" } target(E.A)', { type: "E", qualifier: "E" }],
    ["an enum member behind a name", 'enum E { A = "a" } const a = E.A; target(a)', { type: "E", qualifier: "E" }],
    ["a literal", 'target("a")', undefined],
  ])("%s", (_name, source, spelling) => {
    expect(readTarget(source).site.spelling).toEqual(spelling);
  });
});

describe("where a name is defined", () => {
  it.each([
    ["a constant", "const a = 1; target(a)", "1", 1],
    ["a constant that is used twice", "const a = 1; target(a); f(a)", "1", 2],
    ["a constant that is exported", "export const a = 1; target(a)", "1", undefined],
    ["a private field", "class C { #a = 1; m() { target(this.#a) } }", "1", 1],
    ["a public field", "class C { static readonly a = 1 } target(C.a)", "1", undefined],
  ])("%s", (_name, source, text, references) => {
    const { definition } = readTarget(source).site;
    expect(definition && source.slice(...definition.range)).toBe(text);
    expect(definition?.references).toBe(references);
  });
});

/** The editable items of a list or object, each as the text of its slot and of its value. */
function slotsIn(source: string): readonly unknown[] {
  return partsOf(readTarget(source)).map(({ site: { slot, range } }) => {
    const item = slot?.container.layout === "delimited" ? slot.container.items[slot.index] : undefined;
    const place = item ? source.slice(...item) : "none";
    return slot?.fixed ? `${place}, fixed` : `${place}: ${source.slice(...range)}`;
  });
}

function isEditable(source: string): boolean {
  return readTarget(source).site.container !== undefined;
}

describe("what can be edited", () => {
  it("is every item of a list, spreads left out", () => {
    expect(slotsIn('target(["a", "b", ...x, "c"])')).toEqual(['"a": "a"', '"b": "b"', '"c": "c"']);
  });

  it("is every member of an object", () => {
    expect(slotsIn('target({ a: 1, "b": [2], ...x, c: f() as any })')).toEqual([
      "a: 1: 1",
      '"b": [2]: [2]',
      "c: f() as any: f()",
    ]);
  });

  it("is a name that stands for a scalar, in its place", () => {
    expect(slotsIn("const a = 1; target([a])")).toEqual(["a: a"]);
  });

  it("is not a shorthand member, whose name is its value", () => {
    expect(slotsIn("const a = 1; target({ a })")).toEqual(["none: a"]);
  });

  it("is not a method or getter", () => {
    expect(slotsIn("target({ a() {}, get b() { return 1 }, c: 2 })")).toEqual([
      "none: () {}",
      "none: () { return 1 }",
      "c: 2: 2",
    ]);
  });

  it("is what a literal holds behind a shared list", () => {
    const [, second] = partsOf(readTarget("const a = [1]; f(a); target([a, [2]])"));
    expect(second?.site.container).toBeDefined();
  });

  it("is what is written later", () => {
    const [list] = partsOf(readTarget("const o = {}; o.a = [1]; target(o)"));
    expect(list?.site.container).toBeDefined();
  });

  it("is the branch of a conditional, which stays", () => {
    const source = 'target(["x", c ? "a" : "b"])';
    const [, choice] = partsOf(readTarget(source));
    const slots = choice
      ? branchesOf(choice).map(({ site }) => [source.slice(...site.range), site.slot?.index, site.slot?.fixed])
      : [];
    expect(slots).toEqual([
      ['"a"', 1, true],
      ['"b"', 1, true],
    ]);
  });

  it("is what a spread list of its own holds", () => {
    expect(slotsIn('target(["x", ...(c ? [] : ["a"])])')).toEqual(['"x": "x"']);
    expect(slotsIn('target(["x", ...["a"]])')).toEqual(['"x": "x"', '"a": "a"']);
  });

  it.each([
    ["a literal", "target([1])"],
    ["as const", "target([1] as const)"],
    ["satisfies", "target({ a: 1 } satisfies Foo)"],
    ["Object.freeze", "target(Object.freeze([1]))"],
    ["filter(Boolean)", "target([1].filter(Boolean))"],
    ["behind a name that is used once", "const l = [1]; target(l)"],
    ["behind two names that are used once", "const l = [1]; const m = l; target(m)"],
    ["behind a member", "const c = { l: [1], m: [2] }; target(c.l)"],
    ["behind a member, another of which is used, too", "const c = { l: [1], m: [2] }; target(c.l); f(c.m)"],
    ["behind a destructured name", "const { l } = { l: [1] }; target(l)"],
    ["behind a private field that is used once", "class C { #l = [1]; m() { target(this.#l) } }"],
  ])("is a list or object: %s", (_name, source) => {
    expect(isEditable(source)).toBe(true);
  });

  it.each([
    ["a name that is used twice", "const l = [1]; target(l); f(l)"],
    ["a name that is used twice in one list", "const l = [1]; f([...l, ...l]); target(l)"],
    ["a name that is exported", "export const l = [1]; target(l)"],
    ["a name that is exported below", "const l = [1]; target(l); export { l }"],
    ["a name that is the default export", "const l = [1]; target(l); export default l"],
    ["a name whose type is taken", "const l = [1] as const; type L = typeof l; target(l)"],
    ["a member that is used twice", "const c = { l: [1] }; target(c.l); f(c.l)"],
    ["a member of an object that is used whole", "const c = { l: [1] }; target(c.l); f(c)"],
    ["a member of an object that is used by an unknown key", "const c = { l: [1] }; target(c.l); f(c[k])"],
    ["a destructured name of an object that is used again", "const c = { l: [1] }; const { l } = c; target(l); f(c)"],
    ["a private field that is used twice", "class C { #l = [1]; m() { target(this.#l); f(this.#l) } }"],
    ["a public static field", "class C { static readonly l = [1] } target(C.l)"],
    ["concat", "target([1].concat([2]))"],
    ["a hole", "target([1, , 2])"],
  ])("is not a list or object behind %s", (_name, source) => {
    expect(isEditable(source)).toBe(false);
  });

  it("is nothing inside of what is shared", () => {
    const source = 'const c = { a: ["x", { b: 1 }], ...{ d: [1] } }; f(c); target(c)';
    const sites = [...partsOf(readTarget(source)), ...partsOf(readTarget(source)).flatMap(partsOf)].map(
      ({ site }) => site,
    );
    expect(sites.length).toBeGreaterThan(2);
    expect(sites.filter(({ slot, container }) => slot ?? container)).toEqual([]);
  });

  it.each([
    ["put into a shared list", 'const l = ["a"]; l.push("b"); target(l); f(l)', ['none: "a"', 'none: "b"']],
    ["put into a shared object", "const o = { a: 1 }; o.b = 2; target(o); f(o)", ["none: 1", "none: 2"]],
    ["put into a list of its own", 'const l = ["a"]; l.push("b"); target(l)', ['"a": "a"', '"b", fixed']],
  ])("is what is %s only if nothing else has it", (_name, source, expected) => {
    expect(slotsIn(source)).toEqual(expected);
  });

  it("is what a literal around a shared list holds beside it", () => {
    expect(slotsIn('const l = ["a"]; f(l); target(["x", ...l])')).toEqual(['"x": "x"', 'none: "a"']);
  });
});
