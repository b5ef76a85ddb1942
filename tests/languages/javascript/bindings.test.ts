import { expect, test } from "vitest";
import { Bindings } from "../../../src/languages/javascript/scope/bindings.ts";
import { codeFile } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";
import { textOf } from "./nodes.ts";

test("nothing is declared in a file whose parser tells no scopes", () => {
  const { program } = codeFile("const a = 1;");
  const bindings = new Bindings(null);
  expect(bindings.declaredBy(program)).toEqual([]);
  expect(bindings.variableOf(program)).toBeUndefined();
});

test.each([
  ["something else", "target(1 + 1)", "1 + 1"],
  ["a constant", "const a = 1; target(a)", "1"],
  ["what wraps a constant", "const a = 1; target(a!)", "1"],
  ["a wrapped initializer", "const a = 1 as any; target(a)", "1"],
  ["a constant of a constant", "const a = 1; const b = a; target(b)", "1"],
  ["a private field", "class C { #a = 1; m() { target(this.#a); } }", "1"],
  ["a constant of a private field", "class C { #a = 1; m() { const a = this.#a; target(a); } }", "1"],
  ["a static field", "class C { static readonly a = 1; } target(C.a)", "1"],
  ["a field that a subclass may override", "class C { a = 1; m() { target(this.a); } }", "this.a"],
  ["a member", "const a = { b: 1 }; target(a.b)", "a.b"],
  ["a destructured constant", "const { a } = b; target(a)", "a"],
  ["a constant without a value", "declare const a; target(a)", "a"],
  ["a variable that is assigned", "let a = 1; a = 2; target(a)", "a"],
  ["a global", "target(a)", "a"],
])("the definition of %s", (_, source, text) => {
  const file = codeFile(source);
  expect(textOf(file.definitionOf(targetIn(file)), file)).toBe(text);
});

test("constants that are defined by each other have one of them as their definition", () => {
  const file = codeFile("const a = b; const b = a; target(a)");
  expect(["a", "b"]).toContain(textOf(file.definitionOf(targetIn(file)), file));
});
