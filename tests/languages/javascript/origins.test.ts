import { expect, test } from "vitest";
import { mayChange } from "./value-after.ts";

/** Whether `v` may have been changed after it was put into a list, where `m` and `n` are lists of the file. */
function mayChangeAfter(statements: string): boolean {
  return mayChange(`const m = []; const n = [];\n${statements}`);
}

/** Each puts a value into `m`, but not into `n`. */
const intoFirst: readonly (readonly [where: string, statements: string])[] = [
  ["a variable", "let h = m; h.push(v);"],
  ["a variable that is assigned later", "let h; h = m; h.push(v);"],
  ["an item of a pattern", "let [, h] = [n, m]; h.push(v);"],
  ["an item of a pattern with more items", "let [h] = [m, ...x]; h.push(v);"],
  ["an item of a pattern for a variable", "let h = x; [, h] = [n, m]; h.push(v);"],
  ["a member of a pattern for a variable", "let h = x; ({ g: h } = { h: n, g: m }); h.push(v);"],
  ["a variable of several that are assigned", "let g = x; let h = x; g = h = m; h.push(v);"],
  ["a parameter of a method with the name of one of lists", "const o = { map(h) { h.push(v); } }; o.map(m);"],
  ["a sum from the end", "[1].reduceRight((s, x) => s, m).push(v);"],
  ["an item of a nested pattern", "let [[h]] = [[m, n]]; h.push(v);"],
  ["an item of a pattern that is assigned", "let h; [h] = [m, n]; h.push(v);"],
  ["a member of a pattern", "let { h } = { g: n, h: m }; h.push(v);"],
  ["a member of a pattern under another name", "let { g: h } = { g: m, h: n }; h.push(v);"],
  ["a parameter", "function f(y, h) { h.push(v); } f(n, m);"],
  ["a parameter before others that a list is spread to", "function f(h) { h.push(v); } f(m, ...n);"],
  ["a parameter's default", "function f(h = m) { h.push(v); } f();"],
  ["a member of a parameter", "function f({ h }) { h.push(v); } f({ h: m, g: n });"],
  ["an item of a parameter", "function f([h]) { h.push(v); } f([m, n]);"],
  ["a member of an object that is a parameter", "function f(o) { o.h.push(v); } f({ h: m, g: n });"],
  ["a parameter of a constructor", "class C { constructor(h) { h.push(v); } } new C(m);"],
  [
    "a parameter of a superclass",
    "class B { constructor(h) { h.push(v); } } class C extends B { constructor(g) { super(m); } } new C(n);",
  ],
  [
    "a parameter of an inherited constructor",
    "class B { constructor(h) { h.push(v); } } class C extends B {} new C(m);",
  ],
  ["a parameter of a method", "class C { constructor(g) {} f(h) { h.push(v); } } new C(n).f(m);"],
  ["a sum", "[n].reduce((s, x) => s, m).push(v);"],
  ["a sum of another file's function", "[n].reduce(g, m).push(v);"],
  ["a sum that a callback returns", "[n].reduce((s, x) => m, []).push(v);"],
  ["a member of `this`", "const o = { h: m, g: n, f() { this.h.push(v); } };"],
  ["a member of `this` in a callback", "const o = { h: m, g: n, f() { x(() => { this.h.push(v); }); } };"],
  ["a member of an object", "const o = { g: n, h: m }; o.h.push(v);"],
  ["a member that occurs twice", "const o = { h: n, h: m }; o.h.push(v);"],
  ["a member of an unknown name", "const o = { [k]: m }; o.h.push(v);"],
  ["a member before one of an unknown name", "const o = { h: m, [k]: x }; o.h.push(v);"],
  ["a member that is spread", "const p = { h: m, g: n }; const o = { ...p }; o.h.push(v);"],
  ["a member that is spread over another", "const p = { h: m }; const o = { h: x, ...p }; o.h.push(v);"],
  ["a member in front of which others are spread", "const p = { h: n }; const o = { ...p, h: m }; o.h.push(v);"],
  ["a getter", "const o = { get h() { return m; }, g: n }; o.h.push(v);"],
  ["a getter of a class", "class C { get h() { return m; } f() { this.h.push(v); } }"],
  ["a member that is assigned", "const o = { g: n }; o.h = m; o.h.push(v);"],
  ["a member that a pattern assigns", "const o = {}; [o.h] = [m, n]; o.h.push(v);"],
  ["a member of a member that is assigned", "const o = { p: {} }; o.p = { h: m, g: n }; o.p.h.push(v);"],
  ["an item of a list", "const l = [n, m]; l[1].push(v);"],
  ["an item of a list after a hole", "const l = [, m, n]; l[1].push(v);"],
  ["an item of a list before others", "const l = [m, ...n]; l[0].push(v);"],
  ["a list that is reversed", "m.reverse().push(v);"],
  ["a result", "const f = () => m; f().push(v);"],
  ["a member of a result", "const f = () => ({ h: m, g: n }); f().h.push(v);"],
  ["a list that is frozen", "Object.freeze(m).push(v);"],
  ["a member that is assigned to an object", "Object.assign({}, { h: m, g: n }).h.push(v);"],
  ["a member of the object that others are assigned to", "Object.assign({ h: m }, x).h.push(v);"],
  ["a field", "class C { g = n; h = m; } const c = new C(); c.h.push(v);"],
  ["a field beside a static one", "class C { static h = n; h = m; } const c = new C(); c.h.push(v);"],
  ["a field that is assigned", "class C { h; constructor() { this.h = m; } } const c = new C(); c.h.push(v);"],
  ["a field that is read", "class C { h = m; g = n; s() { this.h = x; } f() { const y = this.h; this.h.push(v); } }"],
  ["an option of a construct", "const c = new B({ h: m, g: n }); c.h.push(v);"],
  ["a parameter of a function with another name", "function f(h) { h.push(v); } const g = f; g(m);"],
  [
    "a parameter of a function that is a member",
    "function f({ h }) { h.push(v); } const o = { g: f }; o.g({ h: m, k: n });",
  ],
  ["a parameter of a function that is a field", "function f(h) { h.push(v); } class C { g = f; } new C().g(m);"],
  ["one of two lists", "(c ? m : x).push(v);"],
  ["the last of several", "(n, m).push(v);"],
];

/** Those for which the file's other lists are taken for `m`, too. */
const intoAny: readonly (readonly [where: string, statements: string])[] = [
  ["a default in a pattern", "let { h = m } = x; h.push(v);"],
  ["a default in a pattern for a list", "let [h = m] = x; h.push(v);"],
  ["what a sum begins with", "[1].reduce((h, x) => { h.push(v); return h; }, m);"],
  ["what a sum begins with at the end", "[1].reduceRight((h, x) => { h.push(v); return h; }, m);"],
  ["what a named function begins with", "function f(h) { h.push(v); return h; } [1].reduce(f, m);"],
  ["what a callback of a sum returns", "[1].reduce((h, x) => { h.push(v); return m; }, []);"],
  [
    "a parameter of a function that is given to another",
    "function f(h) { h.push(v); } const g = (k, x) => { k(x); }; g(f, m);",
  ],
  ["what a promise gives", "Promise.resolve(m).then(h => { h.push(v); });"],
];

test.each([...intoFirst, ...intoAny])(
  "a value in a list may be changed there if it is put into %s",
  (_, statements) => {
    expect(mayChangeAfter(`${statements} m[0].a = 2;`)).toBe(true);
  },
);

test.each(intoFirst)("a value is kept beside other lists if it is put into %s", (_, statements) => {
  expect(mayChangeAfter(`${statements} n[0].a = 2;`)).toBe(false);
});

test.each<readonly [where: string, statements: string]>([
  ["an item after unknown ones", "let [, h] = [...x, m]; h.push(v);"],
  ["an item after unknown ones of a list", "const l = [...x, m]; l[1].push(v);"],
  ["a member of an unknown name in a pattern", "let { [k]: h } = { h: m }; h.push(v);"],
  ["a member of an unknown name in a pattern for a variable", "let h = x; ({ [k]: h } = { h: m }); h.push(v);"],
  ["an item of the rest", "let [...h] = [m]; h[0].push(v);"],
  ["a member of the rest", "let { ...h } = { g: m }; h.g.push(v);"],
  ["each of a loop", "for (const h of [m]) h.push(v);"],
  ["each of a loop that assigns", "let h; for (h of [m]) h.push(v);"],
  ["a parameter after a list that is spread", "function f(y, h) { h.push(v); } f(...x, m);"],
  ["a parameter that a list is spread to", "function f(y, h) { h.push(v); } f(m, ...x);"],
  ["what a callback gets without a beginning", "[m].reduce((h, x) => { h.push(v); return h; });"],
  ["a sum without a beginning", "[m].reduce((s, x) => s).push(v);"],
  ["the item of a sum", "[m].reduce((s, h) => { h.push(v); return s; }, n);"],
  ["the item of a callback", "[m].map(h => { h.push(v); });"],
  ["the item of a callback of `from`", "Array.from([m], h => { h.push(v); });"],
  ["a parameter of one of two functions", "function f(h) { h.push(v); } (x ? f : y)(m);"],
  ["a parameter of a function in a list", "function f(h) { h.push(v); } const fs = [f]; fs[0](m);"],
  ["a parameter of a function that another returns", "function f() { return h => { h.push(v); }; } const y = f()(m);"],
  ["a parameter of an arrow function that another returns", "const f = () => h => { h.push(v); }; const y = f()(m);"],
  [
    "a parameter of a function that a generator yields",
    "function* f() { yield h => { h.push(v); }; } f().next().value(m);",
  ],
  ["a parameter of a function that is called with another this", "function f(h) { h.push(v); } f.call(y, m);"],
  ["a parameter of a bound function", "function f(h) { h.push(v); } f.bind(y)(m);"],
  ["the item of a bound callback", "function f(h) { h.push(v); } [m].forEach(f.bind(y));"],
  ["an item that is found", "[m].find(Boolean).push(v);"],
  ["an item that is taken out", "[m].pop().push(v);"],
  ["an item of a copy", "[m].slice(1)[0].push(v);"],
  ["an item of what a callback returns", "[m].map(h => h)[0].push(v);"],
  ["an item of what is cut out", "[m].splice(0)[0].push(v);"],
  ["an argument by its index", "function f() { arguments[0].push(v); } f(m);"],
  ["a field that may be written by key", "class C { h = []; f() { Object.assign(this, x); this.h.push(v); } }"],
  ["a field without a declaration of another object", "class C { constructor() { this.h = m; } } new C().h.push(v);"],
  ["a field that a superclass may have", "class C { h = m; } class D extends C { f() { this.h.push(v); } }"],
  ["a parameter of a function that is chosen", "const f = c ? h => { h.push(v); } : y; f(m);"],
  ["a parameter of a function that is called by name", "function f(h) { h.push(v); } f.call(n, m);"],
  ["a parameter of a function that gets a list", "function f(h) { h.push(v); } f.apply(n, [m]);"],
  ["a member of an object with unknown ones", "const o = {}; o[k] = m; o.h.push(v);"],
  ["a member of one of unknown ones", "const o = { h: {} }; o[k].g = m; o.h.g.push(v);"],
])("a value may be changed anywhere if it is put into %s", (_, statements) => {
  expect(mayChangeAfter(statements)).toBe(true);
});

test.each<readonly [where: string, statements: string]>([
  ["an item that is missing", "let [h] = []; h.push(v);"],
  ["an item of a list that is missing", "const l = [m]; l[1].push(v); m[0].a = 2;"],
  ["the rest", "let [...h] = [m]; h.push(v); m[0].a = 2;"],
  ["an object with members of unknown names", "const o = { [k]: m }; o.p = v; m.p.a = 2;"],
  ["an object that gets a list", "const h = new B(m); h.push(v); m[0].a = 2;"],
  ["a parameter of a function in a pattern", "const { length } = h => { h.push(v); };"],
  ["a member of an unknown `this`", "function f() { this.h.push(v); }"],
  ["a member of a method", "const o = { h() { return m; } }; o.h.p = v; m.p.a = 2;"],
  ["a member of a result of elsewhere", "const y = g(x, { h: m }); y.h.push(v); m[0].a = 2;"],
  ["what is thrown", "try { x(); } catch (h) { h.push(v); }"],
  ["the parameter of a callback", "x.on('e', h => { h.push(v); });"],
  ["the parameter of a function that is passed on", "function f(h) { h.push(v); } x.on('e', f);"],
  ["what a function of that name gives", "then(h => { h.push(v); });"],
  ["a copy", "m.filter(Boolean).push(v); m[0].a = 2;"],
  ["a field of a library's class", "class C extends B { f() { this.h.push(v); } }"],
  ["another member than one that is assigned", "const o = { g: [] }; o.h = m; o.g.push(v); m[0].a = 2;"],
  ["a member that is deleted", "const o = { h: [] }; delete o.h; o.h.push(v);"],
  ["a member that is read", "const o = { h: [] }; const y = o.h; o.h.push(v);"],
])("a value is kept if it is put into %s", (_, statements) => {
  expect(mayChangeAfter(statements)).toBe(false);
});

test("a value may be changed anywhere if it is put into one of very many lists", () => {
  const put = (count: number): string =>
    `let h; ${Array.from({ length: count }, (_, index) => `h = o${index};`).join(" ")} h.push(v);`;
  expect([mayChangeAfter(put(200)), mayChangeAfter(put(201))]).toEqual([false, true]);
});
