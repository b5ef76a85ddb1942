import { expect, test } from "vitest";
import { unknown, valuesOf } from "./read-target.ts";
import { mayChange, valueAfter } from "./value-after.ts";

/** Classes `C1`, `C2` and so on, each of which extends the one before. */
function subclasses(count: number): string {
  return Array.from({ length: count }, (_, index) => `class C${index + 1} extends C${index} {}`).join(" ");
}

/** Whether statements change an item of `list`, and with it the member `a` of `v`, because `v` is put into the list. */
function isKept(statements: string): boolean {
  return mayChange(`const list = []; ${statements} list[0].a = 2;`);
}

test.each<readonly [what: string, statements: string]>([
  ["a variable that is declared with it", "let w = list; w = []; w.push(v);"],
  ["a variable that it is assigned to", "let w; w = []; w = list; w.push(v);"],
  ["a field that is declared with it", "class C { l = list; reset() { this.l = []; } m() { this.l.push(v); } }"],
  ["a field that it is assigned to", "class C { l = []; set() { this.l = list; } m() { this.l.push(v); } }"],
  ["a field without a declaration", "class C { set() { this.l = []; this.l = list; } m() { this.l.push(v); } }"],
  ["a field of another instance", "class C { #l = []; set(c) { c.#l = list; } m() { this.#l.push(v); } }"],
  [
    "a field that a constructor is given it for",
    "class C { constructor(l) { this.l = l; } m() { this.l.push(v); } } new C(list);",
  ],
  ["a parameter that is a field", "class C { constructor(private l) {} m() { this.l.push(v); } } new C(list);"],
  ["the default of a field", "class C { constructor(private l = list) {} m() { this.l.push(v); } }"],
  ["a parameter of a constructor", "class C { constructor(l) { l.push(v); } } new C(list);"],
  [
    "a parameter of an inherited constructor",
    "class B { constructor(l) { l.push(v); } } class C extends B {} new C(list);",
  ],
  ["a parameter of a static method", "class C { static add(l) { l.push(v); } } C.add(list);"],
  ["a parameter of a method of this", "class C { add(l) { l.push(v); } m() { this.add(list); } }"],
  ["a parameter of a member", "const o = { add(l, x) { l.push(x); } }; o.add(list, v);"],
  ["a parameter of a member that is assigned", "const o = {}; o.add = l => { l.push(v); }; o.add(list);"],
  ["a parameter of a member in a constant", "const o = { add(l) { l.push(v); } }; const add = o.add; add(list);"],
  ["a parameter of a member in a pattern", "const o = { add(l) { l.push(v); } }; const { add } = o; add(list);"],
  ["a parameter of a member with a default", "const o = { add(l) { l.push(v); } }; const { add = f } = o; add(list);"],
  ["a parameter of one of two members", "const o = { add(l) { l.push(v); } }; (c ? o.add : o.remove)(list);"],
  ["a parameter of a member that is there", "const o = { add(l) { l.push(v); } }; o.add!(list);"],
  ["a parameter of a member under an unknown key", "const o = { [k](l) { l.push(v); } }; o[k](list);"],
  [
    "a parameter of a member that creates an instance",
    "const o = { Add: function (l) { l.push(v); } }; new o.Add(list);",
  ],
  [
    "a parameter of a member whose parts are destructured",
    "const o = { add(l) { l.push(v); } }; const { add: { name } } = o; o.add(list);",
  ],
  [
    "a parameter of a member beside a function in a variable",
    "let f; f = x => {}; const o = { add(l) { l.push(v); } }; o.add(list);",
  ],
  ["an argument behind a spread", "const add = (l, x) => { l.push(v); }; add(...[1], list);"],
  ["an argument that a spread may move", "const add = (x, l) => { l.push(v); }; add(...xs, list);"],
  ["an argument before a spread", "const add = (l, x) => { l.push(v); }; add(list, ...xs);"],
  ["an argument whose place a spread may have", "const add = (x, l) => { l.push(v); }; add(list, ...xs);"],
  ["a frozen object", "Object.freeze(list).push(v);"],
  ["what others are assigned to", "Object.assign(list, x).push(v);"],
  ["a member beside others that are spread", "const o = { ...x, list }; o.list.push(v);"],
  ["a member before others that are spread", "const o = { list, ...x }; o.list.push(v);"],
  [
    "the result of a method that may return nothing",
    "const o = { all() { if (c) return; return list; } }; o.all().push(v);",
  ],
  [
    "the result of a method with a hole in a pattern",
    "const o = { all() { if (c) return list; const [, y] = x; return []; } }; o.all().push(v);",
  ],
])("a value is kept in a list by %s", (_, statements) => {
  expect(isKept(statements)).toBe(true);
});

test.each<readonly [what: string, statements: string]>([
  ["a variable that reads an item of it", "let w = []; w = []; const x = list[w]; w.push(v);"],
  ["a variable beside another", "let w = []; w = []; const x = w, y = list; w.push(v);"],
  ["a variable of which it is given the place", "let w = []; w = []; let x; x = w; x = list; w.push(v);"],
  ["a variable that becomes an item", "let w = []; w = []; list[0] = w; w.push(v);"],
  ["a variable that is a key of it", "let w = []; w = []; const { [w]: y } = list; w.push(v);"],
  ["a variable that is compared with it", "let w = []; w = []; const x = w === list; w.push(v);"],
  ["a field that is compared with it", "class C { l = []; m() { this.l = []; if (this.l === list) this.l.push(v); } }"],
  ["a parameter that is given another argument", "const add = (l, x) => { l.push(v); }; add(other, list);"],
  ["a parameter before a spread", "const add = (l, x) => { l.push(v); }; add(1, list, ...xs);"],
  [
    "a parameter before the arguments that a spread moves",
    "const add = (l, x) => { l.push(v); }; add(1, ...xs, list);",
  ],
  ["a constructor that is given another argument", "class C { constructor(x, l) { l.push(v); } } new C(list);"],
  [
    "a constructor of another class",
    "class C { constructor(l) { l.push(v); } } class D { constructor(l) {} } new D(list);",
  ],
  ["a method that is only named", "const o = { add(l) { l.push(v); } }; console.log(list, o.add);"],
  ["a method that is kept", "const o = { add(l) { l.push(v); } }; const add = o.add;"],
  ["a method of a method", "const o = { add(l) { l.push(v); } }; const y = o.add.name(list);"],
  ["another member in a pattern", "const o = { add(l) { l.push(v); } }; const { remove: add } = o; add(list);"],
  ["a member of a new object", "const o = { add(l) { l.push(v); } }; const add = 1; const p = { add }; add(list);"],
  ["what it is assigned to", "Object.assign(x, list).push(v);"],
  ["what a function makes of it", "run(list).push(v);"],
  ["what a function that is called like a method makes of it", "sort(list).push(v);"],
  ["what an unknown method of it returns", "list[k]().push(v);"],
  ["what is made of its items", "list.map(f).push(v);"],
  ["another operand", "(list, x).push(v);"],
  ["one of several operands before the last", "(x, list, y).push(v);"],
  ["what a method does not return", "const o = { all() { void list; return []; } }; o.all().push(v);"],
  ["a getter that is not used", "class C { get l() { return v; } }"],
])("a value is not kept in a list by %s", (_, statements) => {
  expect(isKept(statements)).toBe(false);
});

test.each<readonly [what: string, statements: string]>([
  [
    "a field that is assigned again",
    "class C { l = []; m() { this.l = []; this.l.push(v); } n() { this.l[0].a = 2; } }",
  ],
  ["a list of a function", "function f() {} f.list = []; f.list.push(v); f.list[0].a = 2;"],
  ["a list that is declared only", "declare const w: object[]; w.push(v); w[0].a = 2;"],
  ["a variable that is declared twice", "var w = []; var w = []; w.push(v); w[0].a = 2;"],
  ["a destructured parameter", "function add({ l }) { l.push(v); l[0].a = 2; }"],
  ["a part of a destructured parameter", "function add({ l: { k } }) { k.push(v); k[0].a = 2; }"],
  [
    "a destructured parameter with a default",
    "function add({ l } = x) { l.push(v); use(l); } const use = l => { l[0].a = 2; };",
  ],
  ["one of two objects, which is from another file", 'import { w } from "./w"; const o = {}; (x ? o : w).v = v;'],
  ["a getter in a pattern", "class C { #x = v; get x() { return this.#x; } } const { x } = new C(); x.a = 2;"],
  ["a method in a constant", "const o = { m() { return v; } }; const m = o.m; m().a = 2;"],
  ["a method in a pattern", "const o = { m() { return v; } }; const { m } = o; m().a = 2;"],
  ["a function expression of an object", "const o = { v, m: function () { this.v.a = 2; } };"],
  ["an arrow function in a method", "const o = { v, m() { const f = () => { this.v.a = 2; }; } };"],
  [
    "a part of an object that a field holds, which is from another file",
    'import { w } from "./w"; class C { f = w; m() { this.f.v = v; } }',
  ],
  ["an inherited constructor", "class B { constructor(x) { x.a = 2; } } class C extends B {} new C(v);"],
  [
    "a constructor of two classes above",
    "class A { constructor(x) { x.a = 2; } } class B extends A {} class C extends B {} new C(v);",
  ],
  [
    "the constructor of a superclass",
    "class B { constructor(x) { x.a = 2; } } class C extends B { constructor() { super(v); } }",
  ],
  ["the constructor of a class in a constant", "const C = class { constructor(x) { x.a = 2; } }; new C(v);"],
  ["the constructor of a class with another name", "class B { constructor(x) { x.a = 2; } } const C = B; new C(v);"],
  ["an inherited field", "class B { constructor(public x) {} } class C extends B {} const c = new C(v); c.x.a = 2;"],
  [
    "an inherited field in a method",
    "class B { constructor(public x) {} } class C extends B { m() { this.x.a = 2; } } new C(v);",
  ],
  [
    "a field of a superclass",
    "class B { constructor(public x) {} } class C extends B { constructor() { super(v); } } const c = new C(); c.x.a = 2;",
  ],
  ["a field that is assigned from outside", "class C { x; m() { this.x.a = 2; } } const c = new C(); c.x = v;"],
  [
    "a field that is assigned from outside, in an arrow function",
    "class C { x; m = () => { this.x.a = 2; }; } const c = new C(); c.x = v;",
  ],
  [
    "a field that is assigned from outside, in a superclass",
    "class B { m() { this.x.a = 2; } } class C extends B {} const c = new C(); c.x = v;",
  ],
  ["a constructor of twenty classes above", `class C0 { constructor(x) { x.a = 2; } } ${subclasses(20)} new C20(v);`],
  ["a function with another name", "function f(x) { x.a = 2; } const g = f; g(v);"],
  [
    "a method with another name than in a pattern",
    "const o = { m(x) { x.a = 2; } }; const { m } = o; const f = m; f(v);",
  ],
  ["a function as one of two", "const f = x => { x.a = 2; }; const g = y ? f : z; g(v);"],
  [
    "a function that is given to another, which returns its result",
    "const f = x => { x.a = 2; }; const use = (g, y) => g(y); use(f, v);",
  ],
  [
    "a function that another one in a constant returns",
    "const make = () => x => { x.a = 2; }; const f = make(); f(v);",
  ],
  ["a function that another one returns, whose result is used", "const f = () => x => { x.a = 2; }; const y = f()(v);"],
  ["a function that one returns that another returns", "const f = () => () => x => { x.a = 2; }; const y = f()()(v);"],
  ["an item of a list of functions", "const f = x => { x.a = 2; }; const y = [, f][1](v);"],
  ["an item of a list of functions in a pattern", "const [f] = [x => { x.a = 2; }]; const y = f(v);"],
  [
    "a function with another name that is a member",
    "const f = x => { x.a = 2; }; const g = f; const o = { m: g }; o.m(v);",
  ],
  [
    "the constructor of a class in a constant that a list is spread to",
    "const C = class { constructor(x) { x.a = 2; } }; new C(...[v]);",
  ],
  [
    "the constructor of a class that an interface adds to",
    "class C { constructor(x) { x.a = 2; } } interface C {} new C(v);",
  ],
  [
    "a field of a superclass whose instances other files make",
    "class B { constructor(public x) {} m() { this.x.a = 2; } } export class C extends B { constructor() { super(v); } }",
  ],
  ["a function that is a member, too", "function f() { return v; } const o = { f }; o.f().a = 2;"],
  ["a function that another returns", "function f() { return x => { x.a = 2; }; } f()(v);"],
  ["a part of a field under an unknown key", "const box = { v }; class C { [k] = box; }"],
  [
    "a part of what a callback of a sum is given",
    "const box = { v }; [1].reduce((p, x) => { p.v.a = 2; return p; }, box);",
  ],
])("a value may be changed through %s", (_, statements) => {
  expect(valueAfter(statements)).not.toEqual({ a: 1 });
});

test.each<readonly [what: string, statements: string]>([
  ["a member of another object", "const o = { v, m() { other.v.a = 2; } };"],
  ["a method that names it", "const o = { v, m() { v; } };"],
  ["a member of an instance in a method", "const o = { v, m() { class D { v = {}; n() { this.v.a = 2; } } } };"],
  ["a field of a class in a method", "const o = { v, m() { class D { v = {}; n = () => { this.v.a = 2; }; } } };"],
  [
    "a field of a class expression in a method",
    "const o = { v, m() { run(class { v = {}; n = () => { this.v.a = 2; }; }); } };",
  ],
  ["a function with another this in a method", "const o = { v, m() { run(function () { this.v.a = 2; }); } };"],
  ["a part of another member that is called the same", "const w = f(); w.x.y.v = v; w.z.y.v.a = 2;"],
  ["a getter under an unknown key", "class C { get [k]() { return v; } }"],
  ["a part of this that another object has, too", "const o = { m() { this.x.y = v; this.x.z.a = 2; } };"],
  [
    "a static field of another class",
    "class B { static l; } class C { l; f() { B.l = v; } } const c = new C(); c.l.a = 2;",
  ],
  ["another field than a private one", "class C { #l = v; } const c = new C(); c.k.a = 2;"],
  ["another field than one that is assigned", "class C { #l; f() { this.#l = v; } } const c = new C(); c.k.a = 2;"],
  ["another part of what a function returns", "const box = { v, b: {} }; (() => box)().b.a = 2;"],
  ["a field with the name of a parameter", "class C { x = {}; constructor(x) {} } const c = new C(v); c.x.a = 2;"],
  ["a field of another parameter", "class C { constructor(public x, public y) {} } const c = new C(v, {}); c.y.a = 2;"],
  ["another field of something that is named like a map", "const w = new LazyMap(v); w.b.c = 2;"],
  ["another field of something that begins like a map", "const w = new MapView(v); w.b.c = 2;"],
  ["a method of a method that returns it", "const o = { m() { return v; } }; o.m.bind(x).a = 2;"],
  ["what is made of a method that returns it", "const o = { m() { return v; } }; run(o.m).a = 2;"],
  ["a function under an unknown key", "const o = { [k](x) { x.a = 2; } }; f(v);"],
  ["a callback beside it", "[1].forEach(x => { x.a = 2; }, v);"],
  ["a type that is called", "interface F {} F(v);"],
  ["functions that return each other's results", "const f = g(), g = f(); const y = f(v);"],
  [
    "a function that others beside it do not return",
    "const make = () => x => {}; const other = () => x => { x.a = 2; }; const y = make()(v);",
  ],
  ["an item of another list of functions", "const f = [x => {}], g = [x => { x.a = 2; }]; const y = f[0](v);"],
  ["a name that stands for itself", "const f = g ?? f; f(v);"],
  ["a key", "({ [v]: 1 });"],
  [
    "a static field with the name of a field",
    "class C { static x = {}; constructor(public x) {} } new C(v); C.x.a = 2;",
  ],
  [
    "an instance that is given to a function of another file",
    'import { tune } from "./helpers"; class C { x = v; } const c = new C(); tune(c);',
  ],
  [
    "an instance that its class gives to a function of another file",
    'import { tune } from "./helpers"; class C { constructor(public x) {} m() { tune(this); } } new C(v);',
  ],
  ["the superclass of an object", "const o = { m() { super(v); } };"],
  [
    "the constructor of another superclass",
    "class A { constructor(x) { x.a = 2; } } class B {} class C extends B { constructor() { super(v); } }",
  ],
  [
    "the constructor of a class that has its own",
    "class B { constructor(x) { x.a = 2; } } class C extends B { constructor(x) {} } new C(v);",
  ],
  ["a class that inherits from itself", "class C extends C { x; } const c = new C(v);"],
  ["a static member of the same name", "class C { static m() { this.x.a = 2; } } const c = new C(); c.x = v;"],
  ["a static field of the same name", "class C { static m = () => { this.x.a = 2; }; } const c = new C(); c.x = v;"],
  [
    "a function in a method of its class",
    "class C { m() { run(function () { this.x.a = 2; }); } } const c = new C(); c.x = v;",
  ],
  [
    "another field of a superclass",
    "class B { constructor(public x, public y) {} } class C extends B { constructor() { super(v, {}); } } const c = new C(); c.y.a = 2;",
  ],
  ["the key of a field", "class C { [v] = 1; }"],
])("a value is not changed through %s", (_, statements) => {
  expect(valueAfter(statements)).toEqual({ a: 1 });
});

test.each<readonly [classes: string]>([
  ["const C = class { x = v; }; const c = new C();"],
  ["const c = new (class { x = v; })();"],
  ["const C = class D { x = v; static make() { return new D(); } }; const c = C.make();"],
  ["let C = class { x = v; }; C = other; const c = new C();"],
  ["class C { x = v; } const D = C; const c = new D();"],
  ["class B { x = v; } class C extends B {} const c = new C();"],
  ["class A { x = v; } class B extends A {} class C extends B {} const c = new C();"],
])("a field of an instance may be changed: %s", classes => {
  expect(valueAfter(`${classes} c.x.a = 2;`)).toEqual({ a: unknown });
});

test.each<readonly [classes: string]>([
  ["class C { x = v; } class D {} const c = new D();"],
  ["const C = make(); class D { x = v; } const c = new C();"],
  ["var C = class { x = v; }; var C = class {}; const c = new C();"],
  ["class C { x = v; } class D extends other {} const c = new D();"],
  ["class C extends C {} class D { x = v; } const c = new C();"],
  ["let C; class D { x = v; } const c = new C();"],
])("a field of an instance is not changed: %s", classes => {
  expect(valueAfter(`${classes} c.x.a = 2;`)).toEqual({ a: 1 });
});

/** The value of `v` after a method of what may be an instance of a library's class is given it. */
function afterMethodOf(receiver: string, declarations: string): unknown {
  return valueAfter(
    `import { B } from "./b"; import * as lib from "lib"; ${declarations} function f(b: B) { const y = ${receiver}.m(v); }`,
  );
}

test.each([
  "class C extends B { m(x) { x.a = 2; } }",
  "const C = class extends B { m(x) { x.a = 2; } };",
  "class C extends B { m = x => { x.a = 2; }; }",
])("a method of a library's class may be that of a subclass: %s", declarations => {
  expect(afterMethodOf("b", declarations)).toEqual({ a: unknown });
});

test.each([
  ["b", "class C { m(x) { x.a = 2; } }"],
  ["b", "const C = class { m(x) { x.a = 2; } };"],
  ["b", "const o = { m(x) { x.a = 2; } };"],
  ["b", "function m(x) { x.a = 2; } const o = { m };"],
  ["lib", "const o = { m(x) { x.a = 2; } };"],
])("a method of %s is none of the file: %s", (receiver, declarations) => {
  expect(afterMethodOf(receiver, declarations)).toEqual({ a: 1 });
});

test("a class that inherits from itself in a circle has instances", () => {
  expect(valueAfter("class C extends D { x = v; } class D extends C {} new D().x.a = 2;")).toEqual({ a: unknown });
});

test("an exceedingly long chain of classes ends somewhere", () => {
  const classes = Array.from({ length: 30 }, (_, index) => `class C${index + 1} extends C${index} {}`).join(" ");
  expect(valueAfter(`class C0 { x = v; } ${classes} new C20().x.a = 2;`)).toEqual({ a: unknown });
  expect(valueAfter(`class C0 { x = v; } ${classes} new C21().x.a = 2;`)).toEqual({ a: 1 });
});

/** A statement for each of the first indices. */
function repeated(count: number, statement: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => statement(index)).join(" ");
}

test.each([
  ["an item of a list", "const list = []; list.push(v);", "list[0]"],
  ["an item of a list in a list", "const list = [v]; const outer = [list];", "outer[0][0]"],
])("up to ten changes of %s are told apart", (_, statements, item) => {
  const changed = (count: number) => valueAfter(`${statements} ${repeated(count, index => `${item}.b${index} = 2;`)}`);
  expect(changed(10)).toMatchObject({ a: 1, b9: unknown });
  expect(changed(11)).toEqual(unknown);
});

test("up to ten functions of another file that are given a collection's item are known to be called later", () => {
  const before = (count: number) =>
    valuesOf(
      `import { tune } from "./tune"; const v = { a: 1 }; const list = Array.of(v); target(v); ${repeated(count, index => `tune(list[${index}]);`)}`,
    );
  expect(before(10)).toEqual([{ a: 1 }]);
  expect(before(11)).toEqual([unknown]);
});

test("a function of another file that is given a list in a map may change the list's items", () => {
  const code = 'const v = { a: 1 }; const map = new Map([["k", [v]]]); tune(map.get("k")); target(v);';
  expect(valuesOf(`import { tune } from "./tune"; ${code}`)).toEqual([unknown]);
});
