import { expect, test } from "vitest";
import { MAX_REFERENCES } from "../../../src/languages/javascript/flow/references.ts";
import { unknown, valuesOf } from "./read-target.ts";

/** The value of `v` after some statements. */
function valueAfter(statements: string): unknown {
  const [value, ...others] = valuesOf(`${statements}\ntarget(v)`);
  expect(others).toEqual([]);
  return value;
}

const list = "const v = [1];";
const item = "const v = [{ a: 1 }];";
const map = "const v = { k: { a: 1 } };";

test.each<readonly [what: string, statements: string]>([
  ["the last of a sequence", `${list} (x, v).push(2);`],
  ["what is waited for", `${list} (await v).push(2);`],
  ["a default", `${list} (x || v).push(2);`],
  ["one of two", `${list} (x ? y : v).push(2);`],
  ["a result", `${list} function f() { return v; } f().push(2);`],
  ["a result of an arrow function", `${list} const f = () => v; f().push(2);`],
  ["a name that is assigned", `${list} let w; w = v; w.push(2);`],
  ["a name that it is added to", `${list} let w; w += v; w.push(2);`],
  ["a rest of arguments", `${item} const f = (...x) => { x[0][0].a = 2; }; f(v);`],
  ["a rest of later arguments", `${item} const f = (y, ...x) => { x[0][0].a = 2; }; f(1, v);`],
  ["a rest of a pattern", `${map} const f = ({ ...x }) => { x.k.a = 2; }; f(v);`],
  ["a rest of a pattern beside others", `${map} const f = ({ l, ...x }) => { x.k.a = 2; }; f(v);`],
  ["a field", `${list} class C { #w = v; m() { this.#w.push(2); } }`],
  ["a field of another instance", `${list} class C { #w = v; m(c) { c.#w.push(2); } }`],
  ["a field that is assigned", `${list} class C { #w; m() { this.#w = v; } n() { this.#w.push(2); } }`],
  ["a private field", `${list} class C { private w = v; m() { (this as any).w.push(2); } }`],
  ["a field by another name for this", `${list} class C { private w = v; m() { const t = this; t.w.push(2); } }`],
  ["a destructured field", `${list} class C { private w = v; m() { const { w } = this; w.push(2); } }`],
  [
    "a destructured field with a default",
    `${list} class C { private w = v; m() { const { w = [] } = this; w.push(2); } }`,
  ],
  [
    "a destructured field that is assigned",
    `${list} class C { w; m() { this.w = v; const { w } = this; w.push(2); } }`,
  ],
  ["a destructured static field", `${list} class C { static w = v; } const { w } = C; w.push(2);`],
  ["a member that is assigned", `${list} const w = {}; w.v = v; w.v.push(2);`],
  ["any member of what it is assigned to", `${list} const w = {}; w.v = v; w[k].push(2);`],
  ["a member of a result", `${list} const w = f(); w.v = v; w.v.push(2);`],
  ["a nested member", `${list} const w = { x: { v } }; w.x.v.push(2);`],
  ["a member at an unknown key", `${list} const w = { [k]: v }; w.y.push(2);`],
  ["a member of an import", 'import w from "w"; const v = [1]; w.v = v;'],
  ["a member of a variable that is assigned twice", "let w = f(); w = g(); const v = [1]; w.v = v;"],
  ["an item of a pattern", `${item} const [x] = v; x.a = 2;`],
  ["an item of a loop", `${item} for (const x of v) x.a = 2;`],
  ["an item of a loop that assigns", `${item} let x; for (x of v) x.a = 2;`],
  ["an item of a copy", `${item} [...v][0].a = 2;`],
  ["an item of another list", `${item} x.concat(v)[0].a = 2;`],
  ["an item of several lists", `${item} [v].flat()[0].a = 2;`],
  ["an item that is taken out", `${item} v.pop().a = 2;`],
  ["a list of it", `${item} [v].forEach(x => { x[0].a = 2; });`],
  ...["slice()", "toReversed()", "toSorted()", "toSpliced(0)", "with(1, x)", "filter(f)", "flat()"].map(
    call => [`an item of v.${call}`, `${item} v.${call}[0].a = 2;`] as const,
  ),
  ...["at(0)", "find(f)", "findLast(f)"].map(call => [`the item v.${call}`, `${item} v.${call}.a = 2;`] as const),
  ["the item v.at(0) by a name", `${item} const x = v.at(0); x.a = 2;`],
  ["an item that is a list", "const v = [[1]]; v.at(0).push(2);"],
  ...["values()", "entries()"].map(
    call => [`an item of v.${call}`, `${item} for (const [i, x] of v.${call}) x.a = 2;`] as const,
  ),
  ...["every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "map", "some"].map(
    method => [`a function that is called by ${method}`, `${item} v.${method}(x => { x.a = 2; });`] as const,
  ),
  ...["reduce", "reduceRight", "sort", "toSorted"].flatMap(method => [
    [`a function that is called by ${method} with an item`, `${item} v.${method}((x, y) => { x.a = 2; });`] as const,
    [`a function that is called by ${method} with another`, `${item} v.${method}((x, y) => { y.a = 2; });`] as const,
  ]),
  ["a function that is called by its name", `${item} v.forEach(f); function f(x) { x.a = 2; }`],
  ["a function in a constant", `${item} const f = function (x) { x.a = 2; }; v.forEach(f);`],
  ["a function with a pattern", "const v = [{ a: [1] }]; v.forEach(({ a }) => { a.push(2); });"],
  ["a function for the items of a member", `${item} const w = { v }; w.v.forEach(x => { x.a = 2; });`],
  ["the values of an object", `${map} Object.values(v).forEach(x => { x.a = 2; });`],
  ["a loop over the values of an object", `${map} for (const x of Object.values(v)) x.a = 2;`],
  ["the entries of an object", `${map} Object.entries(v).forEach(([k, x]) => { x.a = 2; });`],
  ["a loop over the entries of an object", `${map} for (const [k, x] of Object.entries(v)) x.a = 2;`],
  ["a loop over the keys of an object", `${map} for (const k in v) v[k].a = 2;`],
  ["a list from it", `${item} Array.from(v)[0].a = 2;`],
  ["an item of a list of it", `${list} const w = [v]; w.at(0).push(2);`],
  ["a list of it in an unknown member", `${list} const w = f(); w.x.v = [v]; w.x[k][0].push(2);`],
  ["a member of what is assigned", `${list} let u; (u = f()).v = v; u.v.push(2);`],
  ["a member of an unknown member", `${list} const w = x[k]; w.v = v;`],
  ["a member of one of two", `${list} const w = {}; (x ? w : y).v = v; w.v.push(2);`],
  ["a member of another one of two", `${list} const w = {}; (x ? y : w).v = v; w.v.push(2);`],
  ["a member of a default", `${list} const w = {}; (x || w).v = v; w.v.push(2);`],
  ["a member of the last of a sequence", `${list} const w = {}; (x, w).v = v; w.v.push(2);`],
  ["a member of what is waited for by itself", `${list} const w = {}; (await w).v = v; w.v.push(2);`],
  ["a member of what is assigned to a name", `${list} const w = {}; let x; (x ??= w).v = v; w.v.push(2);`],
  ["a member of an object that is sealed", `${list} const w = {}; Object.seal(w).v = v; w.v.push(2);`],
  ["a global", `${list} w = v; w.push(2);`],
  ["a global in a pattern", `${item} [w] = v; w.a = 2;`],
  ["a member of a global", `${list} w.v = v; w.v.push(2);`],
  ["a nested member of a global", `${list} w.x.v = v; w.x.v.push(2);`],
  ["a member of one of two globals", `${list} (x ? w : y).v = v; w.v.push(2);`],
  ["a member of the last global of a sequence", `${list} (x, w).v = v; w.v.push(2);`],
  ["a member of a constant that is one of two globals", `${list} const z = x ? w : y; z.v = v; y.v.push(2);`],
  ["an item of a list in a global", `${list} w.l.push(v); w.l[0].push(2);`],
  ["a member of a parameter", `${list} const f = w => { w.v = v; };`],
  ["a member of a parameter with a default", `${list} const f = (w = {}) => { w.v = v; };`],
  ["a member of a destructured parameter", `${list} const f = ({ w }) => { w.v = v; }; f(z); z.w.v.push(2);`],
  ["an item of a parameter's default", `${list} const w = []; const f = (l = w) => { l.push(v); }; f(); w[0].push(2);`],
  [
    "an item of a parameter's argument behind a default",
    `${list} const w = []; const f = (l = []) => { l.push(v); }; f(w); w[0].push(2);`,
  ],
  [
    "an item of an argument behind others that are spread",
    `${list} const w = []; const f = (x, l) => { l.push(v); }; f(...z, w); w[0].push(2);`,
  ],
  ["an item of what an object has", `${list} const w = []; const o = { w }; o.w.push(v); w[0].push(2);`],
  [
    "an item of what an object has in an object",
    `${list} const w = []; const o = { x: { w } }; o.x.w.push(v); w[0].push(2);`,
  ],
  [
    "an item of a member of what an object has",
    `${list} const w = f(); const o = { w }; o.w.x.push(0); o.w.y.push(v); w.y[0].push(2);`,
  ],
  ["an item of what an object has of itself", `${list} const o = { n: o.n }; o.n.push(v);`],
  ["an item of a list that is sorted", `${list} const w = []; w.sort().push(v); w[0].push(2);`],
  ["an item of a map that is made by a chain", `${list} const m = new Map().set("k", v); m.get("k").push(2);`],
  [
    "an item of a set that is made by a chain",
    `${list} const m = new Set().add(x).add(v); for (const y of m) y.push(2);`,
  ],
  ["an argument behind others that are spread", `${list} const f = (x, y) => { y.push(2); }; f(...z, v);`],
  ["a member of an unknown item", "const v = { k: { l: [1] } }; const { l } = v[x]; l.push(2);"],
  ...["apply", "call", "defineProperty", "extend", "merge", "pullAt", "reverse", "set", "unset", "update"].flatMap(
    name => [
      [`a function that is called ${name}`, `${list} const w = ${name}(v, x);`] as const,
      [`a library's function that is called ${name}`, `${list} const w = lib.${name}(v, x);`] as const,
    ],
  ),
])("a value may be changed by %s", (_, statements) => {
  expect(valueAfter(statements)).toEqual(unknown);
});

test.each<readonly [what: string, value: unknown, statements: string]>([
  ["a test of it", [1], `${list} (v ? y : z).push(2);`],
  ["a function without a result", [1], `${list} const f = () => { v; }; f().push(2);`],
  ["a loop over its keys", [1], `${list} for (const x in v) x.push(2);`],
  ["a loop over another list", [1], `${list} for (const x of y) x.push(2);`],
  ["another argument", [1], `${list} const f = (x, y) => { x.push(2); }; f(1, v);`],
  ["another argument of a constructor", [1], `${list} class C { constructor(x) { x.push(2); } } new C(1, v);`],
  ["another field", [1], `${list} class C { #w = v; #x = [1]; m() { this.#x.push(2); } }`],
  ["another destructured field", [1], `${list} class C { w = v; x = [1]; m() { const { x } = this; x.push(2); } }`],
  ["a variable for a field", [1], `${list} class C { private w = v; m() { let { w } = this; w = [2]; } }`],
  ["another object's destructured member", [1], `${list} class C { w = v; m() { const { w } = x; w.push(2); } }`],
  ["another object's member", [1], `${list} class C { w; m(x) { this.w = v; x.w.push(2); } }`],
  ["another member", [1], `${list} const w = {}; w.v = v; w.x.push(2);`],
  ["another member of a result", [1], `${list} const w = f(); w.v = v; w.x.push(2);`],
  ["another member of a member of a result", [1], `${list} const w = f(); w.x.v = v; w.y.v.push(2);`],
  ["a member of a new list", [1], `${list} const w = []; w.v = v; w.x.push(2);`],
  ["a member of a new instance", [1], `${list} const w = new Thing(); w.v = v; w.x.push(2);`],
  ["a member of what is waited for", [1], `${list} const w = await f(); w.v = v; w.x.push(2);`],
  ["another operand than is evaluated to", [1], `${list} const w = {}; (w, x).v = v; w.v.push(2);`],
  ["a test for a member", [1], `${list} const w = {}; (w ? x : y).v = v; w.v.push(2);`],
  ["what a global has", [1], `${list} exports.v = v; exports.w = [2]; exports.w.push(3); module.exports.v = v;`],
  ["another member of a global", [1], `${list} w.v = v; w.x.push(2);`],
  ["another global", [1], `${list} w.v = v; x.v.push(2);`],
  ["a parameter that is called like a global", [1], `${list} w.v = v; const f = w => { w.v.push(2); };`],
  ["a member of this", [1], `${list} this.v = v; this.w.x = v;`],
  [
    "another member of an object with members",
    [1],
    `${list} const w = []; const o = { w, x: [] }; o.x.push(v); w[0].push(2);`,
  ],
  ["a member that another replaces", [1], `${list} const w = []; const o = { w, w: [] }; o.w.push(v); w[0].push(2);`],
  ["another nested member", [1], `${list} const w = { x: { v } }; w.y.v.push(2);`],
  ["a member that is replaced", [1], `${list} const w = {}; w.v = v; w.v = 2;`],
  ["a member that is deleted", [1], `${list} const w = {}; w.v = v; delete w.v;`],
  ["a nested member that is replaced", [1], `${list} const w = { x: { v } }; w.x.v = 2;`],
  ["a key", [1], `${list} const w = { [v]: 1 }; w.y.push(2);`],
  ["a key of a pattern", [1], `${list} const { [v]: w } = x; w.push(2);`],
  ["a copy", [1], `${list} v.slice().push(2);`],
  ["a sum", [1], `${list} x.concat(v).push(2);`],
  ["the sorted values", { k: { a: 1 } }, `${map} Object.values(v).sort();`],
  ["the index of an item", [{ a: 1 }], `${item} v.map((y, x) => { x.a = 2; });`],
  ["the index of an item of a sum", [{ a: 1 }], `${item} v.reduce((y, z, x) => { x.a = 2; });`],
  ["what a method gives that reads", [{ a: 1 }], `${item} v.join(x => { x.a = 2; });`],
  ["items that are read", [{ a: 1 }], `${item} f(v.at(0).a, v.find(g).a, v.entries());`],
  ["keys of an object", { k: { a: 1 } }, `${map} Object.keys(v).push(2);`],
  ["a member of a copy", { k: { a: 1 } }, `${map} ({ ...v }).k = 2;`],
  ["arguments that it is spread to", [1], `${list} f(...v);`],
  ["a clone", { k: { a: 1 } }, `${map} const w = structuredClone(v); w.k.a = 2;`],
  ["another object that is frozen", { k: { a: 1 } }, `${map} const w = Object.freeze(x, v); w.k.a = 2;`],
  ["an unknown attribute of a construct", [1], `${list} const p = new Pool(v); p[k].push(2);`],
  ["a list in a list", [1], `${list} const w = [[[[[v]]]]];`],
  [
    "a function of the file that is called like one of a library",
    [1],
    `${list} const merge = x => x.length; const w = merge(v);`,
  ],
  ["a function that is called like one of Object", { k: { a: 1 } }, `${map} const w = Obj.freeze(v); w.k.a = 2;`],
])("a value is not changed by %s", (_, value, statements) => {
  expect(valueAfter(statements)).toEqual(value);
});

const parted = "const v = { l: [[1]], k: 1 };";

test.each<readonly [what: string, statements: string]>([
  ["a name of the part", `${parted} const w = v.l; w.push(2);`],
  ["a pattern", `${parted} const { l: w } = v; w.push(2);`],
  ["a list with it", `${parted} const w = [v.l]; w[0].push(2);`],
  ["an argument", `${parted} const f = x => { x.l.push(2); }; f(v);`],
  ["a second argument", `${parted} const f = (y, x) => { x.l.push(2); }; f(1, v);`],
  ["a pattern of an argument", `${parted} const f = ({ l }) => { l.push(2); }; f(v);`],
  ["a default of an argument", `${parted} const f = (x = v) => { x.l.push(2); }; f();`],
  ["a constructor", `${parted} class C { constructor(x) { x.l.push(2); } } new C(v);`],
  ["a function that is called at once", `${parted} (x => { x.l.push(2); })(v);`],
  ["an item of a copy", `${parted} v.l.slice()[0].push(2);`],
  ["an item at an unknown place", `${parted} v.l[i].push(2);`],
  ["a method of an item", `${parted} v.l.at(0).push(2);`],
  ["a function for its items", `${parted} v.l.forEach(x => { x.push(2); });`],
  ["a copy", `${parted} ({ ...v }).l.push(2);`],
  ["a copy of its members", `${parted} Object.assign({}, v).l.push(2);`],
  ["an object that gets its members", `${parted} const w = {}; Object.assign(w, v); w.l.push(2);`],
  ["a construct that it is given to", `${parted} const p = new Pool(v); p.l.push(2);`],
  ["a construct that its part is given to", `${parted} const p = new Pool({ l: v.l }); p.l.push(2);`],
  ["a member of a result", `${parted} const w = f(); w.v = v; w.v.l.push(2);`],
  ["a member of a result that is replaced", `${parted} const w = f(); w.v = v; w.v.l = 2;`],
  ["a member of an object", `${parted} const w = { v }; w.v.l = 2;`],
  ["a sealed object", `${parted} Object.seal(v).l.push(2);`],
  ["an assignment by an operator", `${parted} v.l ||= 2;`],
  ["an assignment of a pattern", `${parted} [v.l] = [2];`],
  ["a loop that assigns", `${parted} for (v.l of x);`],
])("only the part is lost that is changed by %s", (_, statements) => {
  expect(valueAfter(statements)).toEqual({ l: unknown, k: 1 });
});

test.each<readonly [what: string, statements: string]>([
  ["another attribute of a construct", `${parted} const p = new Pool(v); p.x.push(2);`],
  ["an attribute of a construct that is replaced", `${parted} const p = new Pool(v); p.l = 2;`],
  ["an object that gets its members and others", `${parted} const w = {}; Object.assign(w, v); w.l = 2;`],
  ["what is made of it", `${parted} const p = new v(1); p.l.push(2);`],
])("no part is lost that is changed by %s", (_, statements) => {
  expect(valueAfter(statements)).toEqual({ l: [[1]], k: 1 });
});

test.each([
  [MAX_REFERENCES, [1]],
  [MAX_REFERENCES + 1, unknown],
])("a value may be changed if it has too many references: %d", (count, value) => {
  expect(valueAfter(`${list} ${"v; ".repeat(count - 1)}`)).toEqual(value);
});
