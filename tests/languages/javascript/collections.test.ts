import { expect, test } from "vitest";
import { unknown, valuesOf } from "./read-target.ts";
import { mayChange, valueAfter } from "./value-after.ts";

const list = "const list = []; list.push(v);";
const map = 'const map = new Map([["k", v]]);';
const set = "const set = new Set([v]);";

test.each<readonly [what: string, statements: string]>([
  ["an item of a list that it is pushed to", `${list} list[0].a = 2;`],
  ["an item of a list that it is put in front of", "const list = []; list.unshift(v); list[0].a = 2;"],
  ["an item of a list that it is spliced into", "const list = []; list.splice(0, 0, v); list[0].a = 2;"],
  ["an item of a list that it is assigned to", "const list = []; list[i] = v; list[0].a = 2;"],
  ["an item of a list that other items are spread to", "const list = []; list.push(...[v]); list[0].a = 2;"],
  ["an item of a list in a variable", "let list; list = []; list.push(v); list = [...list]; list[0].a = 2;"],
  ["an item of a member", "const box = { list: [] }; box.list.push(v); box.list[0].a = 2;"],
  ["an item of an item", `const list = []; list.push([v]); for (const l of list) l[0].a = 2;`],
  ["a member of an item", `const list = []; list.push({ v }); for (const { v: w } of list) w.a = 2;`],
  ["an item of a parameter", "function add(l, x) { l.push(x); } const list = []; add(list, v); list[0].a = 2;"],
  ["an item of a result", "const list = []; function all() { return list; } all().push(v); list[0].a = 2;"],
  [
    "an item of the result of an arrow function",
    "const list = []; const all = () => list; all().push(v); all()[0].a = 2;",
  ],
  [
    "an item of what is assigned where it is missing",
    "(x ??= []).push(v); const y = x; let x; for (const i of x) i.a = 2;",
  ],
  ["an item under an unknown index", `${list} list[list.length - 1].a = 2;`],
  ["an item by another name of the list", `${list} const other = list; other[0].a = 2;`],
  ["an item of a copy", `${list} const copy = [...list]; copy[0].a = 2;`],
  ["an item of a slice", `${list} list.slice()[0].a = 2;`],
  ["an item that is taken out", `${list} const x = list.pop(); x.a = 2;`],
  ["items that are taken out", `${list} const [x] = list.splice(0, 1); x.a = 2;`],
  ["an item that is found", `${list} list.find(f).a = 2;`],
  ["an item of the sorted list", `${list} list.sort()[0].a = 2;`],
  ["an item of a pattern", `${list} const [x] = list; x.a = 2;`],
  ["the items of a loop", `${list} for (const x of list) x.a = 2;`],
  ["a key of the items of a loop", `${list} for (const x of list) x[k] = 2;`],
  ["the items that a function is called for", `${list} list.forEach(x => { x.a = 2; });`],
  ["the items that a method is called for", `const o = { go(x) { x.a = 2; } }; [v].forEach(o.go);`],
  ["the items that are merged", `[v].map(x => Object.assign(x, { a: 2 }));`],
  ["what a callback returns", `const list = [v].map(x => x); list[0].a = 2;`],
  ["what a callback returns in an object", `const list = [v].map(x => ({ x })); list[0].x.a = 2;`],
  ["what a callback starts from", `[1].reduce((x, y) => { x.a = 2; return x; }, v);`],
  [
    "the items of the arguments of a function",
    `${list} function f(...xs) { xs.forEach(x => { x.a = 2; }); } f(...list);`,
  ],
  ["an item of a field", "class C { #l = []; m() { this.#l.push(v); } n() { this.#l[0].a = 2; } }"],
  [
    "an item of another object's field",
    "class C { l = []; m(x) { this.l.push(x); } } const c = new C(); c.m(v); c.l[0].a = 2;",
  ],
  ["a member of a field by key", "class C { #m = {}; m() { this.#m[k] = v; } n() { this.#m.k.a = 2; } }"],
  ["an item of a list of", "const list = Array.of(v); list[0].a = 2;"],
  ["an item of a list that another file gets", `import { use } from "./use"; ${list} use(list);`],
  [
    "the items that a function of another file is called for",
    `import { use } from "./use"; ${list} list.forEach(use);`,
  ],
  ["a function of another file in a callback", `import { use } from "./use"; ${list} list.forEach(x => use(x));`],
  ["what is merged into the list's items", `${list} merge(list[0], { a: 2 });`],
  ["what is merged into an object with it", "const box = {}; box.v = v; merge(box, { v: { a: 2 } });"],
  ["a value of a map", `${map} map.get("k").a = 2;`],
  ["a value of a map by a name", `${map} const x = map.get("k"); x.a = 2;`],
  ["the values of a map", `${map} for (const [k, x] of map) x.a = 2;`],
  ["the values that a map calls a function for", `${map} map.forEach(x => { x.a = 2; });`],
  ["an item of a set", `${set} for (const x of set) x.a = 2;`],
  ["an item of a list of a set", `${set} Array.from(set)[0].a = 2;`],
  ["a member of an object of entries", 'const o = Object.fromEntries([["k", v]]); o.k.a = 2;'],
  ["an item of a generator", "function* f() { yield v; } for (const x of f()) x.a = 2;"],
  ["what a promise gives", "Promise.resolve(v).then(x => { x.a = 2; });"],
  ["what a promise gives that is waited for", "const x = await Promise.resolve(v); x.a = 2;"],
  ["an item of what promises give", "const [x] = await Promise.all([v]); x.a = 2;"],
])("a value may be changed by %s", (_, statements) => {
  expect(mayChange(statements)).toBe(true);
});

test.each<readonly [what: string, statements: string]>([
  ["a method", "class C { m(x) { x.a = 2; } } new C().m(v);"],
  ["a method of an instance in a constant", "class C { m(x) { x.a = 2; } } const c = new C(); c.m(v);"],
  ["a method of a class without a name", "const C = class { m(x) { x.a = 2; } }; new C().m(v);"],
  [
    "a method of a subclass of a library's class",
    'import { B } from "./b"; class C extends B { m(x) { x.a = 2; } } new C().m(v);',
  ],
  ["an inherited method", "class B { m(x) { x.a = 2; } } class C extends B {} new C().m(v);"],
  ["a method of the superclass", "class B { m(x) { x.a = 2; } } class C extends B { n() { super.m(v); } }"],
  ["a method of an instance that is given", "class C { m(x) { x.a = 2; } } function f(c: C) { c.m(v); }"],
  ["a static method", "class C { static m(x) { x.a = 2; } } C.m(v);"],
  ["a private static method", "class C { static #m(x) { x.a = 2; } static n() { C.#m(v); } }"],
  ["a private method of another name of this", "class C { #m(x) { x.a = 2; } n() { const self = this; self.#m(v); } }"],
  ["an arrow function in a field", "class C { m = x => { x.a = 2; }; } new C().m(v);"],
  ["an arrow function in a private field", "class C { #m = x => { x.a = 2; }; n() { this.#m(v); } }"],
  ["a method of an object", "const o = { m(x) { x.a = 2; } }; o.m(v);"],
  ["a method by its key", 'const o = { m(x) { x.a = 2; } }; o["m"](v);'],
  ["a method by an unknown key", "const o = { m(x) { x.a = 2; } }; o[k](v);"],
  ["a method of a nested object", "const o = { p: { m(x) { x.a = 2; } } }; o.p.m(v);"],
  ["a method that calls another", "const o = { n(x) { this.m(x); }, m(x) { x.a = 2; } }; o.n(v);"],
  ["a method that is assigned", "const o = {}; o.m = x => { x.a = 2; }; o.m(v);"],
  ["a function that is a member", "function f(x) { x.a = 2; } const o = { f }; o.f(v);"],
  ["a method in a constant", "const o = { m(x) { x.a = 2; } }; const m = o.m; m(v);"],
  ["a method in a pattern", "const o = { m(x) { x.a = 2; } }; const { m } = o; m(v);"],
  ["one of two methods", "const o = { m(x) { x.a = 2; }, n() {} }; (c ? o.n : o.m)(v);"],
  ["a method for all arguments", "const o = { m(...xs) { xs[0].a = 2; } }; o.m(v);"],
  ["the result of a method", "const o = { m(x) { return x; } }; o.m(v).a = 2;"],
  ["the result of a getter", "class C { #x = v; get x() { return this.#x; } } new C().x.a = 2;"],
  ["a method of the object that it is a member of", "const o = { v, m() { this.v.a = 2; } }; o.m();"],
  ["a field of another object", "class C { x; constructor(x) { this.x = x; } } const c = new C(v); c.x.a = 2;"],
  ["a field with an initial value of another object", "class C { x = v; } const c = new C(); c.x.a = 2;"],
  ["a parameter that is a field", "class C { constructor(private x) {} m() { this.x.a = 2; } } new C(v);"],
  [
    "a parameter that is a field of another object",
    "class C { constructor(public x) {} } const c = new C(v); c.x.a = 2;",
  ],
  ["a function that is called by another", "function f(x) { x.a = 2; } f.call(null, v);"],
  ["a function with its arguments in a list", "function f(x) { x.a = 2; } f.apply(null, [v]);"],
  ["a function that is bound", "function f(x) { x.a = 2; } f.bind(null)(v);"],
  ["a function in a variable", "let f; f = x => { x.a = 2; }; f(v);"],
  ["a list that a pattern takes out of another", "const m = []; const [n] = [m]; n.push(v); m[0].a = 2;"],
  ["a list that is a parameter's default", "const m = []; function f({ l = m }) { l.push(v); } f({}); m[0].a = 2;"],
  ["a list that a parameter's pattern gets", "function f({ l }) { l.push(v); } const m = []; f({ l: m }); m[0].a = 2;"],
  ["one of the lists of a loop", "const m = []; for (const l of [m]) l.push(v); m[0].a = 2;"],
  ["one of the lists that a callback is called for", "const m = []; [m].forEach(l => l.push(v)); m[0].a = 2;"],
  ["a list in a map", 'const map = new Map([["k", []]]); map.get("k").push(v); map.get("k")[0].a = 2;'],
  ["a list under an unknown key", "const o = {}; o[k] = []; o[k].push(v); o[k][0].a = 2;"],
  ["a list that is made where it is missing", "const o = {}; (o[k] ??= []).push(v); o[k][0].a = 2;"],
  [
    "the lists under unknown keys",
    "const o = {}; (o[k] ??= []).push(v); for (const l of Object.values(o)) for (const x of l) x.a = 2;",
  ],
  ["a field of an unknown name", "class C { [k] = v; }"],
  ["a function that a promise passes it to", "function f(x) { x.a = 2; } Promise.resolve(v).then(f);"],
  ["another file's function that a promise passes it to", 'import { f } from "./f"; Promise.resolve(v).then(f);'],
  ["a bound callback", "function f(x) { x.a = 2; } const list = [v]; list.forEach(f.bind(y));"],
  ["a bound callback of another file", 'import { f } from "./f"; const list = [v]; list.forEach(f.bind(y));'],
  ["a function without its object", "function f(x) { x.a = 2; } (0, f)(v);"],
  ["another file's function without its object", 'import { f } from "./f"; (0, f)(v);'],
  ["the arguments of a function", "function f() { arguments[0].a = 2; } f(v);"],
  [
    "the arguments of the function around another",
    "function f() { const g = () => { arguments[0].a = 2; }; g(); } f(v);",
  ],
  ["a field of an instance of a subclass", "class C { x = v; } class D extends C {} const d = new D(); d.x.a = 2;"],
  ["a method under another name", "const o = { m(x) { return x; } }; const { m: n } = o; n(v).a = 2;"],
  ["a method of an unknown name", "const o = { [j](x) { x.a = 2; } }; o[k](v);"],
  [
    "a list in a parameter's default that is a field",
    "const m = []; class C { constructor(private l = m) {} f() { this.l.push(v); } } new C().f(); m[0].a = 2;",
  ],
  [
    "a list in a field of a superclass",
    "const m = []; class C { constructor(l) { this.l = l; } } class D extends C { f() { this.l.push(v); } } new D(m).f(); m[0].a = 2;",
  ],
  ["a list that a member is assigned", "const m = []; const o = {}; o.l = m; o.l.push(v); m[0].a = 2;"],
  ["a list that an unknown member is assigned", "const m = []; const o = {}; o[k] = m; o.l.push(v); m[0].a = 2;"],
  [
    "a list in the arguments of a function",
    "function f() { const l = arguments[0]; l.push(v); } const m = []; f(m); m[0].a = 2;",
  ],
  ["a list that one of two functions gets", "const m = []; const f = c ? l => { l.push(v); } : g; f(m); m[0].a = 2;"],
  ["members of an object in a list", "const m = {}; const l = [m]; Object.assign(l[0], { v }); m.v.a = 2;"],
  [
    "a field of a constructor's parameter that a list is spread to",
    "class C { constructor(public x) {} } const c = new C(...[v]); c.x.a = 2;",
  ],
  ["a function in a list", "const fs = [x => { x.a = 2; }]; for (const f of fs) f(v);"],
  ["a function in a list that is called for each", "const fs = [x => { x.a = 2; }]; fs.forEach(f => f(v));"],
])("a value may be changed by %s of the file", (_, statements) => {
  expect(mayChange(statements)).toBe(true);
});

test.each<readonly [what: string, statements: string]>([
  ["a list that it is pushed to", list],
  ["a list that is exported", `${list} export default list;`],
  ["a list whose items are read", `${list} for (const x of list) console.log(x.a);`],
  ["a list whose length is read", `${list} console.log(list.length);`],
  ["a list that is changed", `${list} list.push({}); list.sort(); list.length = 0; list[0] = {}; list[i] = {};`],
  ["a list whose items are taken out", `${list} list.pop(); list.shift();`],
  ["a list that is mapped", `const all = await Promise.all([v].map(x => send(x))); all[0].a = 2;`],
  ["a list whose items are copied", `const list = [v].map(x => ({ ...x })); list[0].a = 2;`],
  ["a list of names", `const list = [v].map(x => x.a); list.push(2);`],
  ["another member of an item", "const list = []; list.push({ v, b: 1 }); list[0].b = 2;"],
  ["an object under an unknown key", "const o = {}; o[k] = v;"],
  ["a field under an unknown key", "class C { #m = {}; m() { this.#m[k] = v; } }"],
  ["a list under an unknown key", "const o = {}; (o[k] ??= []).push(v);"],
  ["a function that only counts its arguments", "function f() { return arguments.length; } f(v);"],
  [
    "a list that is mapped after it is collected",
    "const list = []; list.push(v); await Promise.all(list.map(x => send(x)));",
  ],
  ["another member of an object", "const o = {}; o.v = v; o.w = {}; o.w.a = 2;"],
  [
    "a list of an instance",
    "class C { l = []; m(x) { this.l.push(x); } get n() { return this.l.length; } } const c = new C(); c.m(v); c.n;",
  ],
  ["a map", `${map} map.set("l", {}); map.delete("k");`],
  ["a set", `${set} set.clear();`],
  ["a method that reads it", "class C { m(x) { return x.a; } n() { this.m(v); } }"],
  ["a method that returns a copy", "class C { m(x) { return { ...x, a: 2 }; } } const w = new C().m(v);"],
  [
    "a method of the same name of a library's object",
    'import { B } from "./b"; const o = { send(x) { x.a = 2; } }; const y = new B().send(v);',
  ],
  ["a method of the same name of a global object", "const o = { log(x) { x.a = 2; } }; console.log(v);"],
  ["a method of another name", "const o = { m(x) { x.a = 2; }, n() {} }; o.n(v);"],
  ["a function that is only given another argument", "const o = { m(x, y) { y.a = 2; } }; o.m(v, {});"],
])("a value is not changed by %s", (_, statements) => {
  expect(mayChange(statements)).toBe(false);
});

test("only what is changed of an item is lost", () => {
  expect(valuesOf("const v = { a: 1, b: 1 }; const list = []; list.push(v); list[0].b = 2; target(v)")).toEqual([
    { a: 1, b: unknown },
  ]);
});

test("an item that is changed in very many ways may have changed altogether", () => {
  const changes = Array.from({ length: 20 }, (_, index) => `list[${index}].b${index} = 2;`).join(" ");
  expect(valueAfter(`${list} ${changes}`)).toEqual(unknown);
});

test("a value in objects of many levels may be changed by what changes the outermost", () => {
  expect(mayChange("const o = { a: { b: { c: { d: { e: { v } } } } } }; o.a.b.c.d.e.v.a = 2;")).toBe(true);
});

test.each<readonly [statements: string, value: unknown]>([
  ["class C { static x = v; } const c = new C(); c.x.a = 2;", { a: 1 }],
  ["class C { static x = v; } new C().x.a = 2;", { a: 1 }],
  ["function f(x) { return x.a; } const list = [v]; list.forEach(f.bind(y));", { a: 1 }],
  ["function f(x) { x.a = 2; } const list = [v]; const y = list.map(f.bind(z));", unknown],
  ['import { f } from "./f"; const list = [v]; list.forEach(f(y));', unknown],
  ["function f(o) { const list = [v]; list.forEach(o.send(y)); }", { a: 1 }],
  ['import { f } from "./f"; f(y)(v);', unknown],
  ['import { f } from "./f"; const y = [v].map(f);', { a: 1 }],
  ['import { f } from "./f"; [1].forEach((x = f(v)) => {});', { a: 1 }],
  ['import { f } from "./f"; (c ? f : g)(v);', unknown],
  [
    'import { B } from "./b"; class C extends B { m(x) { return x.a; } n() { const list = [v]; list.forEach(this.m.bind(this)); } }',
    { a: 1 },
  ],
  ["class C { [v.a] = 1; } new C().x.a = 2;", { a: 1 }],
  ["class C { ['x'] = v; } new C().x.a = 2;", { a: unknown }],
  ["const o = {}; (o[k] ??= []).push(v); o.l[0].a = 2;", { a: unknown }],
  [
    "const m = []; class C { constructor(o) { this.l = o.l; } f() { this.l.push(v); } } new C({ l: m }).f(); m[0].a = 2;",
    { a: unknown },
  ],
  ["const m = []; function f({ l }) { l.p = v; } f({ l: m }); m.at(0)[0].a = 2;", unknown],
  ["const l = [v]; const o = { f(x, y) { y.a = 2; } }; l.then(o.f);", { a: 1 }],
  ["const l = [v]; const o = { f(x, y) { y.a = 2; } }; l.forEach(o.f.bind(y));", unknown],
  ["xs.reduce((p, x) => p, v);", { a: 1 }],
  ["[1].reduce(f, v);", { a: 1 }],
  ["const C = class { x = v; }; const c = new C(); c.x.a = 2;", { a: unknown }],
  ["class C { m(o) { this.x.y = o; this.x.y.a = 2; } } new C().m(v);", { a: unknown }],
  ["class C { l; constructor() { this.l = []; this.l.push(v); } n() { this.l[0].a = 2; } }", { a: unknown }],
  ["class C { constructor(x) { x.a = 2; } } new C(...[v]);", unknown],
  ["Promise.resolve(v).then(x => x.a);", { a: 1 }],
  ["_.extend({ v }, x);", { a: 1 }],
  ["push(v);", { a: 1 }],
  ["const o = { m(y, ...x) { x[0].a = 2; } }; o.m(1, 2, v);", unknown],
  ["const o = { m(y) { y.a = 2; } }; o.m(1, v);", { a: 1 }],
  ["const o = { get x() { return v; } }; o.x.a = 2;", { a: unknown }],
  ["const o = { *g() { yield v; } }; for (const x of o.g()) x.a = 2;", unknown],
  ["const o = { v, m: () => { this.v.a = 2; } };", { a: 1 }],
  ["const o = { v, m() { function f() { this.v.a = 2; } } };", { a: 1 }],
  ["run(() => ({ v })).v.a = 2;", unknown],
  ["xs.reduceRight((p, x) => { p.a = 2; return p; }, v);", unknown],
  ["const list = []; function f(l, m) { m.push(v); } f(list); list[0].a = 2;", { a: 1 }],
  ["const list = []; list.slice().push(v); list[0].a = 2;", { a: 1 }],
  [
    "const list = []; const o = { all() { return () => { return list; }; } }; o.all().push(v); list[0].a = 2;",
    { a: 1 },
  ],
  ["const list = [v]; list.forEach();", { a: 1 }],
  ['import { tune } from "./helpers"; const list = [v]; list.map(x => tune(x));', { a: 1 }],
])("what is known of a value after %s", (statements, value) => {
  expect(valueAfter(statements)).toEqual(value);
});

test.each([
  "const o = { m(y) { tune(y); } }; target(v); o.m(...[v]);",
  "const list = [v]; target(v); tune(list.slice());",
])("a value is known before another file may change it: %s", statements => {
  expect(valuesOf(`import { tune } from "./helpers"; const v = { a: 1 }; ${statements}`)).toEqual([{ a: 1 }]);
});
