import { describe, expect, it } from "vitest";
import { outlined } from "../document/outline-text.ts";

describe("the outline of a YAML text", () => {
  it.each([
    ["a: 1", "a«a: 1»"],
    ["a: 1\n", "a«a: 1\n»"],
    ["a:\n", "a«a:\n»"],
    ["a:", "a«a:»"],
    ["'a':", "'a' (a)«'a':»"],
    ["in:\n  a: 1\n  ", "in{ a«a: 1\n  » }"],
    ["a: 1\nb:\n  c: 2\nd: 3\n", "a«a: 1\n» b«b:\n  c: 2\n» d«d: 3\n»"],
    ["in:\n  a: 1\n  b: 2\nc: 3\n", "in{ a«a: 1\n» b«b: 2\n» } c«c: 3\n»"],
    ["in:\n  deep:\n    a: 1\n  b: 2\n", "in{ deep{ a«a: 1\n» } b«b: 2\n» }"],
    ["in:\n  deep:\n    a: 1\nb: 2\n", "in{ deep{ a«a: 1\n» } } b«b: 2\n»"],
    ["a:\n  in:\n    b: 1\n", "a«a:\n  in:\n    b: 1\n»"],
    ["deep:\n  a: 1\n", "deep«deep:\n  a: 1\n»"],
    ["  a: 1\n  b: 2\n", "a«a: 1\n» b«b: 2\n»"],
    ["a: |\n  b\n\n   c: d\n\ne: f\n", "a«a: |\n  b\n\n   c: d\n\n» e«e: f\n»"],
    ["a:\n- b\n- c\n", undefined],
    ["a:\n - b\n - c\n", "a«a:\n - b\n - c\n»"],
  ])("of %j is %j", (text, entries) => {
    expect(outlined(text)).toBe(entries);
  });

  it.each([
    ["a:", "a"],
    ["$a:", "$a"],
    ["a-b.c/d:", "a-b.c/d"],
    ["Fn::If:", "Fn::If"],
    ["${self:a.b}-c:", "${self:a.b}-c"],
    ["a :", "a"],
    ["a \t:", "a"],
    ['"a b":', '"a b" (a b)'],
    ['"":', '"" ()'],
    ['"it\'s # so":', "\"it's # so\" (it's # so)"],
    ["'a: \"b\"':", '\'a: "b"\' (a: "b")'],
    ["'a' :", "'a' (a)"],
  ])("has the key that %j writes", (key, shown) => {
    for (const after of ["", " 1", "\t1", " # c"]) {
      const text = `${key}${after}\nz: 2\n`;
      expect(outlined(text)).toBe(`${shown}«${key}${after}\n» z«z: 2\n»`);
    }
  });

  it.each([
    String.raw`"\x61": 1`,
    "'it''s': 1",
    '"a\nb": 1',
    "a b: 1",
    "a:1",
    "a::b",
    "a#b: 1",
    'a"b: 1',
    "[a]: 1",
    "? a\n: 1",
    "!t a: 1",
    "&x a: 1",
    "- a: 1",
    "-a: 1",
    "text",
    "{ a: 1 }",
    "",
    "# nothing\n",
    "a: 1\ntext\n",
    "a: 1\n...\n",
    "a: 1\n---\nb: 2\n",
    "%YAML 1.2\n---\na: 1\n",
    "  a: 1\nb: 2\n",
    "in: {}\n",
    "in: &x\n  a: 1\n",
    "in:\n",
    "in:\nb: 1\n",
    "in:\n  deep:\n  b: 1\n",
    "in:\n  - a\n",
    "in:\n    a: 1\n  b: 2\n",
    "in:\n  a: 1\n b: 2\n",
    "\ta: 1\n",
    "in:\n\ta: 1\n",
    "in:\n  a: 1\n\tb: 2\n",
  ])("is not certain of %j", text => {
    expect(outlined(text)).toBeUndefined();
  });

  it.each([
    ["# c\na: 1\n", "a«a: 1\n»"],
    ["\n \n\t\n  # c\n\na: 1\n", "a«a: 1\n»"],
    ["a: 1\n# c\n  # d\n\nb: 2\n", "a«a: 1\n# c\n  # d\n\n» b«b: 2\n»"],
    ["in: # c\n\n    # d\n  a: 1\n# e\n  b: 2\n", "in{ a«a: 1\n# e\n» b«b: 2\n» }"],
    ["in:\t# c\n  a: 1\n", "in{ a«a: 1\n» }"],
    ["a: 1\r\n\r\nb: 2\r\n", "a«a: 1\r\n\r\n» b«b: 2\r\n»"],
    ["in:\r\n  a: 1\r\n", "in{ a«a: 1\r\n» }"],
    ["\uFEFFa: 1\n", "a«a: 1\n»"],
    ["\uFEFF# c\na: 1\n", "a«a: 1\n»"],
    ["---\na: 1\n", "a«a: 1\n»"],
    ["--- # c\na: 1\n", "a«a: 1\n»"],
    ["\uFEFF\n# c\n---\n\na: 1\n", "a«a: 1\n»"],
    ["---\r\na: 1\r\n", "a«a: 1\r\n»"],
    ["---a: 1\n", undefined],
    ["--- a: 1\n", undefined],
    ["---\n---\na: 1\n", undefined],
    ["---", undefined],
  ])("passes over comments, empty lines and the start of the document: %j", (text, entries) => {
    expect(outlined(text)).toBe(entries);
  });

  it.each([
    ["a: &x 1\nb: *x\n", false],
    ["a: [&x 1, *x]\n", false],
    ["a: {b: &x 1,c: 2, d: [*x]}\n", false],
    ["a: &x{ 1\nb: *x}\n", false],
    ["&x: 1\n", false],
    ["b: *x\n", true],
    ["a: &x 1\n", true],
    ["a: &x 1\nb: *y\n", true],
    ["a: &x 1\nb: s3:*x\n", true],
    ["a: b&x\nb: *x\n", true],
    ["a: &xy 1\nb: *x\n", true],
    ["a: & 1\nb: *\n", true],
    ["a: &y 1 &x\nb: *z *x\n", false],
  ])("is certain of %j, which may have an alias: %j", (text, isCertain) => {
    expect(outlined(text) !== undefined).toBe(isCertain);
  });
});
