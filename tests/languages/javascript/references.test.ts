import { describe, expect, test } from "vitest";
import { MAX_REFERENCES, referencesOf, type Reference } from "../../../src/languages/javascript/flow/references.ts";
import type { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { findNode, textOf } from "./nodes.ts";
import { codeFile, type Language } from "./parse-code.ts";

/** `y.b → a.b`: an expression, and the keys that lead to it from the object that the file makes by `new Thing()`. */
function referencesIn(code: string, language?: Language): readonly string[] {
  const file = codeFile(code, language);
  const made = findNode(
    file,
    node => node.type === "NewExpression" && node.callee.type === "Identifier" && node.callee.name === "Thing",
  );
  return referencesOf(made, file)
    .filter(({ node }) => node !== made)
    .map(reference => summary(reference, file));
}

function summary({ node, path, exact }: Reference, file: CodeFile): string {
  return `${textOf(node, file) ?? ""} → ${path.join(".")}${exact ? "" : "[?]"}`;
}

describe("an object is referred to", () => {
  test.each<readonly [code: string, ...references: readonly string[]]>([
    ["x.a.b; x.c;", "x.a.b → a.b", "x.c → c"],
    ["x['a'].b; x![0];", "x['a'].b → a.b", "x![0] → 0"],
    ["x[k].b; x.a[k];", "x[k].b → [?]", "x.a[k] → a[?]"],
    ["const y = x.a; y.b; x.c;", "x.a → a", "y.b → a.b", "x.c → c"],
    ["const y = x, z = x; y.a; z.b; y.c;", "x → ", "y.a → a", "y.c → c", "x → ", "z.b → b"],
    ["const { a, b: { c } } = x; a.d; c.e;", "x → ", "a.d → a.d", "c.e → b.c.e"],
    ["const { a } = x[k]; a.b;", "x[k] → [?]", "a.b → [?]"],
    ["const { a = 1 } = x; a.b;", "x → ", "a.b → [?]"],
    ["const { y = x } = z; y.a;", "x → ", "y.a → a"],
    ["let y; [y = x] = z; y.a;", "x → ", "y → ", "y.a → a"],
    ["let y; y = x; y.a;", "x → ", "y → ", "y.a → a", "y = x → "],
    ["let y = x; let z = y; y = z;", "x → ", "y → ", "z → ", "y → ", "y = z → "],
    ["global = x; global.a; other.b;", "x → ", "global → ", "global.a → a", "global = x → "],
    ["[global] = x; global.a;", "x → ", "global → 0", "global.a → 0.a", "[global] = x → "],
    ["global = x; function f(global) { global.a; }", "x → ", "global → ", "global = x → "],
    ["(c ? x : 1).a;", "x → ", "(c ? x : 1).a → a"],
    ["(x ? y : z).a;", "x → "],
    ["for (const y of x.l) y.a;", "x.l → l", "y.a → l[?]"],
    ["for (const [k, y] of x.l) y.a;", "x.l → l", "y.a → l[?]"],
    ["let y; for (y of x.l) y.a;", "x.l → l", "y → l[?]", "y.a → l[?]"],
    ["let y = x; for (y of l) y.a;", "x → ", "y → ", "y.a → a"],
    ["x.forEach(y => { y.b; });", "x.forEach → forEach", "y.b → [?]"],
    ["x.a.l.forEach(y => { y.b; });", "x.a.l.forEach → a.l.forEach", "y.b → a.l[?]"],
    ["x.l.forEach(({ y }) => { y.b; });", "x.l.forEach → l.forEach", "y.b → l[?]"],
    ["x.l.join(y => { y.b; });", "x.l.join → l.join"],
    ["class C { #w; m() { this.#w = x; } n() { this.#w.a; } }", "x → ", "this.#w.a → a", "this.#w = x → "],
    ["class C { w = x; m() { this.w.a; } }", "x → ", "this.w.a → a"],
    ["class C { w = x.l; m() { const { w } = this; w.a; } }", "x.l → l", "w.a → l.a"],
    ["class C { w = x[k]; m() { const { w } = this; w.a; } }", "x[k] → [?]", "w.a → [?]"],
    ["class C { [x] = 1; m() { this.x.a; } }", "x → "],
    ["const f = () => x; f().a;", "x → ", "f().a → a"],
    ["function f() { return x; } f().a;", "x → ", "f().a → a"],
    ["Object.preventExtensions(x).a;", "x → ", "Object.preventExtensions(x).a → a"],
    ["Object.keys(x).a; Object[k](x).b; Object.freeze(y, x).c;", "x → ", "x → ", "x → "],
  ])("%s", (code, ...references) => {
    expect(referencesIn(`let x = new Thing(); ${code}`)).toEqual(references);
  });

  test.each<readonly [code: string, ...references: readonly string[]]>([
    ["const f = (y, z) => { y; z; }; f(1, x);", "x → ", "z → "],
    ["const f = (y, z) => { y; z; }; f(1, 2, x);", "x → "],
    ["const f = (y, z) => { y; z; }; f(x, ...l);", "x → ", "y → "],
    ["const f = (y, z) => { y; z; }; f(...l, x);", "x → ", "y → ", "z → "],
    ["const f = (y, ...z) => { y; z; }; f(x);", "x → ", "y → "],
    ["const f = (y, ...z) => { y; z; }; f(1, 2, x);", "x → ", "z → [?]"],
    ["function f(y) { y.b; } f(x.ab); f(x.a);", "x.ab → ab", "y.b → ab.b", "x.a → a", "y.b → a.b"],
    ["function f(y) { y; } f(x.ab); f(x.a.b);", "x.ab → ab", "y → ab", "x.a.b → a.b", "y → a.b"],
    ["class C { constructor(y) { y.a; } } new C(x);", "x → ", "y.a → a"],
  ])("by a parameter: %s", (code, ...references) => {
    expect(referencesIn(`const x = new Thing(); ${code}`)).toEqual(references);
  });

  test("by the default of a parameter", () => {
    expect(referencesIn("function f(x = new Thing()) { x.a; }")).toEqual(["x.a → a"]);
  });

  test("not by what a statement names that looks names up in it", () => {
    expect(referencesIn("const x = new Thing(); with (x) { a; }", "commonjs")).toEqual(["x → "]);
  });

  test("by what a module returns", () => {
    expect(referencesIn("const x = new Thing(); return x;", "commonjs")).toEqual(["x → "]);
  });

  test("by six keys, and no more", () => {
    expect(referencesIn("const x = new Thing(); x.a.b.c.d.e.f; x.a.b.c.d.e.f.g;")).toEqual([
      "x.a.b.c.d.e.f → a.b.c.d.e.f",
      "x.a.b.c.d.e.f.g → a.b.c.d.e.f[?]",
    ]);
  });

  test("by a function that calls itself with a part of it", () => {
    expect(referencesIn("const x = new Thing(); f(x); function f(y) { f(y.a); }").at(-1)).toBe("y.a → a.a.a.a.a.a[?]");
  });

  test("so often that the others do not count", () => {
    const code = `const x = new Thing(); ${"x; ".repeat(MAX_REFERENCES + 10)}`;
    expect(referencesIn(code)).toHaveLength(MAX_REFERENCES);
  });
});

test("a parameter is not what the calls of its function give", () => {
  const file = codeFile("const f = ({ a }) => { a.b; }; f(x).c;");
  const parameter = findNode(file, ({ type }) => type === "ObjectPattern");
  expect(referencesOf(parameter, file).map(({ node }) => node)).toEqual([parameter]);
});
