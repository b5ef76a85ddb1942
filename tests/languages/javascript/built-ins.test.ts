import { describe, expect, it } from "vitest";
import { absent, more, text, unknown, valuesOf } from "./read-target.ts";

type Case = readonly [source: string, ...values: readonly unknown[]];

function test(cases: readonly Case[]): void {
  for (const [source, ...values] of cases) {
    it(source, () => {
      expect(valuesOf(source)).toEqual(values);
    });
  }
}

describe("includes", () => {
  test([
    ['target("abc".includes("b"))', true],
    ['target("abc".includes("x"))', false],
    ['target("a1".includes(1))', unknown],
    ['target((5).includes("5"))', unknown],
    ["target(x.includes(1))", unknown],
    ['target("abc".includes(x))', unknown],
    ["target(`a${x}`.includes(`a`))", unknown],
    ["target([1, 2].includes(2))", true],
    ["target([1, 2].includes(3))", false],
    ['target([1, 2].includes("1"))', false],
    ["target([1, 2].includes(x))", unknown],
    ["target([1, 2].includes({}))", unknown],
    ["target([1, 2].includes(2, 1))", unknown],
    ["target([1, 2].includes(...[2]))", unknown],
    ["target([1, 2].includes())", unknown],
    ["target([1, undefined].includes(1))", true],
    ["target([1, undefined].includes(2))", false],
    ["target([x, 2].includes(2))", true],
    ["target([2, x].includes(2))", true],
    ["target([x, 2].includes(1))", unknown],
    ["target([{}, 2].includes(1))", unknown],
    ["target([...[1, 2], 3].includes(2))", true],
    ["target([...[1, 2], 3].includes(3))", true],
    ["target([...[1, 2], 3].includes(4))", false],
    ["target([...x, 3].includes(3))", true],
    ["target([...x, 3].includes(4))", unknown],
    ["target([...[x], 3].includes(4))", unknown],
    ["target([...[x], 3].includes(3))", true],
    ["target([...{ a: 1 }, 3].includes(4))", unknown],
    ["const o = { l: x }; o.l.push(1); target(o.l.includes(1))", true],
    ["const o = { l: x }; o.l.push(1); target(o.l.includes(2))", unknown],
    ["target([...(c && [1]), 3].includes(4))", false, false],
    ["target([...(c && [1]), 3].includes(1))", true, false],
    ['target([..."ab", 3].includes("a"))', unknown],
    ["const o = { a: [1] }; target(o.a.includes(1))", true],
    ["target({ a: 1 }.includes(1))", unknown],
    ["target([1].includes?.(1))", true],
    ['target([1]["includes"](1))', true],
  ]);
});

describe("concat", () => {
  test([
    ["target([1].concat(2, [3, 4]))", [1, 2, 3, 4]],
    ["target([1].concat())", [1]],
    ["target([1].concat(`a${x}`))", [1, text("a", undefined)]],
    ["target([1].concat(...[[2]]))", [1, more]],
    ['target("a".concat("b", "c"))', "abc"],
    ['target("a".concat(1))', "a1"],
    ['target("a".concat(...["b"]))', text("a", undefined)],
    ['target(`a${x}`.concat("b"))', text("a", undefined, "b")],
    ["target((5).concat(1))", unknown],
    ["target(true.concat(1))", unknown],
    ["target(undefined.concat(1))", unknown],
  ]);
});

describe("filter", () => {
  test([
    ["target([1, 0, null, 2].filter(Boolean))", [1, 2]],
    ["target([...[1, 0], 2].filter(Boolean))", [1, 2]],
    ["target([x, 1].filter(Boolean))", [unknown, 1]],
    ["target([1].filter(f))", unknown],
    ["target([1].filter())", unknown],
    ["function Boolean() {} target([1].filter(Boolean))", unknown],
    ['target("a".filter(Boolean))', unknown],
  ]);
});

describe("methods of Object", () => {
  test([
    ["target(Object.freeze({ a: 1 }))", { a: 1 }],
    ["target(Object.seal({ a: 1 }))", { a: 1 }],
    ["target(Object.freeze())", unknown],
    ["target(Object.freeze(...[{ a: 1 }]))", unknown],
    ["target(Object.keys({ a: 1 }))", unknown],
    ["target(Object.assign({ a: 1 }, { b: 2 }))", { a: 1, b: 2 }],
    ["target(Object.assign({ a: 1 }, undefined, null))", { a: 1 }],
    ["target(Object.assign({ a: 1 }, c && { b: 2 }))", { a: 1, b: 2 }, { a: 1 }],
    ["target(Object.assign({}, ...[{ a: 1 }]))", unknown],
    ["target(Object.assign(x, { a: 1 }))", unknown],
    ["const Object = x; target(Object.freeze({ a: 1 }))", unknown],
  ]);
});

describe("Boolean", () => {
  test([
    ['target(Boolean("a"))', true],
    ["target(Boolean(0))", false],
    ["target(Boolean(x))", true, false],
    ["target(Boolean())", unknown],
    ["target(String(1))", unknown],
    ["function Boolean() { f() } target(Boolean(0))", unknown],
  ]);
});

describe("an operator", () => {
  test([
    ['target(+"5")', unknown],
    ["target(+5)", 5],
    ["target(-5)", -5],
    ["target(-x)", unknown],
    ["target(~5)", unknown],
    ["target(typeof x)", unknown],
    ["target(!0)", true],
    ["target(!x)", false, true],
    ["target(void f())", absent],
    ["target(1 / 0)", unknown],
    ["target(7 % 0)", unknown],
    ["target(7 % 4)", 3],
    ["target(2 ** 3)", 8],
    ["target(5 - 2)", 3],
    ["target(5 | 2)", unknown],
    ["target(5 << 2)", unknown],
    ['target("5" - 2)', unknown],
    ['target("a" + 1)', "a1"],
    ['target(1 + "a")', "1a"],
    ["target(1 + x)", unknown],
    ["target(true + 1)", unknown],
    ["target(`a${x}` + 1)", text("a", undefined, "1")],
    ["target(1 === 1)", true],
    ["target(1 !== 1)", false],
    ["target(1 == 1)", true],
    ["target(1 != 1)", false],
    ["target(/a/)", unknown],
    ["target(5n)", unknown],
    ["async () => target(await 5)", 5],
    ["async () => target(await [1])", [1]],
  ]);

  it.each(["<", "<=", ">", ">=", "in", "instanceof", "==", "!=", "===", "!=="])("%s gives a boolean", operator => {
    expect(valuesOf(`target(a ${operator} b)`)).toEqual(expect.arrayContaining([true, false]));
  });
});

describe("a logical operator", () => {
  test([
    ['target(x || "")', unknown],
    ['target(x ?? "")', unknown],
    ["target(x ?? [])", unknown],
    ['target(x || "a")', unknown, "a"],
    ["target(x ?? [1])", [1], unknown],
    ["target(x ?? null)", null, unknown],
    ['target("a" || "")', "a"],
    ["target({ ...(x || []) })", { "…": more }, { "…": more }],
    ["target(0 && 1)", 0],
    ["target({ ...(0 && { a: 1 }) })", {}],
    ["target({ ...((x || []) && { a: 1 }) })", { a: 1 }, { a: 1 }],
    ["target({ ...(c && { a: 1 }) })", { a: 1 }, {}],
    ["target([...(c ? [1] : [])])", [1], []],
  ]);

  // As cases, the left operand would have nine, each of which needs the right one.
  const many = `${"a ? 1 : ".repeat(8)}0`;

  it.each([
    ["&&", ["right", 0]],
    ["||", [1, "right"]],
    ["??", [1, 0]],
  ])("has a left operand with many cases: %s", (operator, values) => {
    expect(valuesOf(`target((${many}) ${operator} "right")`)).toEqual(values);
  });
});

describe("an object", () => {
  test([
    ["target({ m() {} })", { m: unknown }],
    ["target({ get a() { return 1 } })", { a: unknown }],
    ["target({ a() { this.b = 1 }, b: 2 })", unknown],
    ["target({ a: function () { return () => this }, b: 2 })", unknown],
    ["target({ a: function () { f() }, b: 2 })", { a: unknown, b: 2 }],
    ["target({ a: () => this, b: 2 })", { a: unknown, b: 2 }],
    ["target({ ...{ a() { this.b = 1 } }, b: 2 })", { "…": more, b: 2 }],
    ["const k = 1; target({ [k]: 2 })", { 1: 2 }],
    ["const k = true; target({ [k]: 2 })", { true: 2 }],
    ["target({ [x]: 2 })", { "…": more }],
    ["target([, 1])", [absent, 1].slice(1)],
    ["const o = { 1: 2 }; const k = 1; target(o[k])", 2],
    ["const o = { true: 2 }; target(o[true])", unknown],
    ["const o = { a: 2 }; target(o[x])", unknown],
  ]);
});

describe("the result of a function", () => {
  test([
    ["const f = () => 1; target(f())", 1],
    ["const f = function () { return 1 }; target(f())", 1],
    ["function f() { g(); return 1 } target(f())", 1],
    ["function f() { if (x) return 2; return 1 } target(f())", unknown],
    ["function f() { const g = () => { return 2 }; return 1 } target(f())", 1],
    ["function f() {} target(f())", unknown],
    ["function f() { return } target(f())", unknown],
    ["async function f() { return 1 } target(f())", unknown],
    ["function* f() { return 1 } target(f())", unknown],
    ["class C { private f() { return 1 } m() { target(this.f()) } }", 1],
    ["class C { protected f() { return 1 } m() { target(this.f()) } }", unknown],
    ["function f(a) { return c ? 1 : 2 } target(f())", unknown],
    ["function f(a) { return [c ? 1 : 2, 3] } target(f())", [unknown, 3]],
    ["function f(a) { return [...(c ? [1] : [2]), 3] } target(f())", [3, more]],
    ["function f(a) { return { b: c ? 1 : 2, d: 3 } } target(f())", { b: unknown, d: 3 }],
    ["function f(a) { return { ...(c ? { b: 1 } : {}), d: 3 } } target(f())", { "…": more, d: 3 }],
    ["function f() { return c ? 1 : 2 } target(f())", 1, 2],
  ]);
});

describe("a variable", () => {
  test([
    ["var a = 1; target(a)", 1],
    ["target(a); var a = 1;", unknown],
    ["if (c) { var a = 1; } target(a)", unknown],
    ["function f() { var a = 1; target(a) }", 1],
    ["{ var a = 1; target(a) }", unknown],
    ["for (var a = 1; ; ) { target(a) }", unknown],
    ["const a = a + 1; target(a)", unknown],
    ["const a = [b]; const b = [a]; target(a)", unknown],
    ["enum E { A = 1, B = f(), C, D = 4 } target([E.A, E.B, E.C, E.D])", [1, unknown, unknown, 4]],
    ["enum E { A = 1, B = A } target(E.B)", 1],
    ["enum E { A = 1 } enum E { B = 2 } target(E.A)", unknown],
    ["function f(a = 1) { target(a) }", unknown],
  ]);
});
