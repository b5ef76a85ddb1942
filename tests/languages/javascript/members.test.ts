import { describe, expect, it } from "vitest";
import { isSpread } from "../../../src/model/expressions.ts";
import { arrayForm, objectForm } from "../../../src/languages/javascript/style.ts";
import { readTarget } from "./read-target.ts";

/** The properties of an object's members other than their names, values and sites. */
function flagsOf(source: string): readonly object[] {
  const value = readTarget(source);
  const members = value.kind === "map" ? value.members : [];
  return members.flatMap(member => {
    if (isSpread(member)) {
      return [];
    }
    const own = Object.entries(member).filter(([name]) => !["value", "range", "keyRange"].includes(name));
    return [Object.fromEntries(own)];
  });
}

describe("a member", () => {
  it.each([
    ["has nothing but a key", "target({ a: 1 })", [{ key: "a" }]],
    ["is quoted", 'target({ "a": 1 })', [{ key: "a" }]],
    ["is a shorthand", "const a = 1; target({ a })", [{ key: "a", shorthand: true }]],
    ["is a shorthand that nothing declares", "target({ a })", [{ key: "a", shorthand: true, isUndeclared: true }]],
    ["is a shorthand of a parameter", "function f(a) { target({ a }) }", [{ key: "a", shorthand: true }]],
    ["is a shorthand of undefined", "target({ undefined })", [{ key: "undefined", shorthand: true }]],
    ["has a name that nothing declares for a value", "target({ a: b })", [{ key: "a" }]],
    ["is computed", 'const k = "a"; target({ [k]: 1 })', [{ key: "a", computed: true }]],
    ["is a computed literal", 'target({ ["a"]: 1 })', [{ key: "a" }]],
  ])("%s", (_, source, flags) => {
    expect(flagsOf(source)).toEqual(flags);
  });
});

describe("a container", () => {
  it("of an object separates members", () => {
    expect(readTarget("target({ a: 1 })").site.container).toMatchObject({ layout: "delimited", form: objectForm });
  });

  it("of a list separates items", () => {
    expect(readTarget("target([1])").site.container).toMatchObject({ layout: "delimited", form: arrayForm });
  });

  it("is not that of a list with gaps", () => {
    expect(readTarget("target([1, , 2])").site.container).toBeUndefined();
  });
});

it("leaves what a function's arguments may decide where it is written", () => {
  const source = "function f(a) { return [a ? 1 : 2] } target(f(x))";
  const value = readTarget(source);
  const [item] = value.kind === "list" ? value.items : [];
  expect(item && !isSpread(item) && source.slice(...item.site.range)).toBe("a ? 1 : 2");
});

/** Whether a list or object that is passed to `target` can be edited where it is written. */
describe("a value can be edited", () => {
  it.each([
    ["behind a name", "const a = [1]; target(a)", true],
    ["behind a name that is used twice", "const a = [1]; target(a); f(a)", false],
    ["behind a name that is exported", "export const a = [1]; target(a)", false],
    ["behind a name that a list of exports has", "const a = [1]; export { a }; target(a)", false],
    ["behind two names", "const a = [1]; const b = a; target(b)", true],
    [
      "that is used twice, beside a member that is written",
      "const o = { a: [1] }; o.b = 2; target(o.a); f(o.a)",
      false,
    ],
    ["beside a member that is written", "const o = { a: [1] }; o.b = 2; target(o.a)", true],
    ["beside two members that are written", "const o = { a: [1] }; o.b = 2; o.c = 3; target(o.a)", true],
    ["beside a member that is used often", `const o = { a: [1], b: 2 }; target(o.a); ${"f(o.b);".repeat(300)}`, false],
    [
      "beside a member of a private field that is used often",
      `class C { #o = { a: [1], b: 2 }; m() { target(this.#o.a); ${"f(this.#o.b);".repeat(300)} } }`,
      false,
    ],
    [
      "of a private field, beside a member that is used",
      "class C { #o = { a: [1], b: 2 }; m() { target(this.#o.a); f(this.#o.b) } }",
      true,
    ],
    ["behind two names, the first used twice", "const a = [1]; const b = a; f(a); target(b)", false],
    ["behind a private field", "class C { #a = [1]; m() { target(this.#a) } }", true],
    ["behind a private field that is used twice", "class C { #a = [1]; m() { target(this.#a); f(this.#a) } }", false],
    ["behind a static field", "class C { static readonly a = [1] } target(C.a)", false],
    ["behind a function", "const f = () => [1]; target(f())", true],
    ["behind a function that is called twice", "const f = () => [1]; target(f()); f()", false],
    ["behind a function that is exported", "export function f() { return [1] } target(f())", false],
    ["behind a default function", "export default function f() { return [1] } target(f())", false],
    ["behind an arrow function that is exported", "export const f = () => [1]; target(f())", false],
    ["behind a function that a list of exports has", "function f() { return [1] } export { f }; target(f())", false],
    ["behind a function that is handed on", "function f() { return [1] } g(f); target(f())", false],
    ["behind a function without a name", "target((() => [1])())", true],
    ["behind a function without a name that is exported", "export default () => target([1])", true],
    [
      "behind a private method that is handed on",
      "class C { #f() { return [1] } m() { g(this.#f); target(this.#f()) } }",
      false,
    ],
    ["behind a private method", "class C { #f() { return [1] } m() { target(this.#f()) } }", true],
  ])("%s", (_, source, isEditable) => {
    expect(readTarget(source).site.container !== undefined).toBe(isEditable);
  });
});
