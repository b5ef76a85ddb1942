import { describe, expect, it } from "vitest";
import type { Library } from "../../../src/languages/language.ts";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { parseCode } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

const pool = { module: "lib", path: ["Pool"] };

/** A module `lib`: its function `find`, and the member `twin` and the method `copy` of its class `Pool`, give a `Pool`. */
const library: Library = {
  canonical: ({ module, path }) => (module === "lib" || module === "" ? { module: "lib", path } : undefined),
  constant: () => undefined,
  call: () => undefined,
  typeOf: ({ path }) => (["find", "Pool.twin", "Pool.copy"].includes(path.join(".")) ? pool : undefined),
};

function classIn(source: string): string | undefined {
  const file = new CodeFile(
    parseCode(`import { Pool, find, Other } from "lib"; import * as lib from "lib"; ${source}`),
    library,
  );
  const name = file.inferredClassOf(targetIn(file));
  return name && [name.module, ...name.path].join(" ");
}

describe("an expression is an instance of a library's class", () => {
  it.each([
    ["new", "target(new Pool())"],
    ["new of a namespace", "target(new lib.Pool())"],
    ["new of a class that extends it", "class P extends Pool {} target(new P())"],
    ["an assertion", "target(x as Pool)"],
    ["an assertion in angle brackets", "target(<Pool>x)"],
    ["an assertion of nothing", "target(new Pool() as any)"],
    ["satisfies", "target(new Pool() satisfies object)"],
    ["not null", "target(new Pool()!)"],
    ["an optional chain", "target(find()?.twin)"],
    ["await", "target(await new Pool())"],
    ["an assignment", "let x; target(x = new Pool())"],
    ["an assignment to a variable of another type", "let x: Other; target(x = new Pool())"],
    ["or", "target(x || new Pool())"],
    ["and", "target(new Pool() && x)"],
    ["either case of a condition", "target(x ? new Pool() : y)"],
    ["the other case of a condition", "target(x ? y : new Pool())"],
    ["a constant", "const p = new Pool(); target(p)"],
    ["a constant of a constant", "const p = new Pool(); const q = p; target(q)"],
    ["a variable of that type or nothing", "let p: Pool | null | undefined; target(p)"],
    ["a variable of an imported type", 'let p: import("lib").Pool; target(p)'],
    ["a parameter of a class that extends it", "class P extends Pool {} function f(p: P) { target(p); }"],
    ["a parameter of a class's own type", "x(class P extends Pool { m(p: P) { target(p); } });"],
    ["a variable of that type", "let p: Pool; target(p)"],
    ["a parameter of that type", "function f(p: Pool) { target(p); }"],
    ["a parameter of an arrow function", "const f = (p: Pool) => target(p)"],
    ["a parameter with such a default", "function f(p = new Pool()) { target(p); }"],
    ["a second parameter with such a default", "function f(a = 1, p = new Pool()) { target(p); }"],
    ["a variable that is assigned one", "let p; p = new Pool(); target(p)"],
    [
      "a variable that is assigned nothing but these",
      "let p = null; p = new Pool(); p = undefined; p = find(); target(p)",
    ],
    ["a variable of a destructured instance", "const { twin } = new Pool(); target(twin)"],
    ["a variable of what is destructured twice", "const { twin: { twin: p } } = find(); target(p)"],
    ["the result of a function of the library", "target(find())"],
    ["a member of the library's class", "target(new Pool().twin)"],
    ["the result of a method of the library's class", "target(new Pool().copy())"],
    ["a member of a member", "const p = find(); target(p.twin.twin)"],
    ["a member by a string", "target(find()['twin'])"],
    ["the result of a function", "function f() { return new Pool(); } target(f())"],
    ["the result of an arrow function", "const f = () => new Pool(); target(f())"],
    ["the results of a function", "function f() { if (a) { return new Pool(); } return find(); } target(f())"],
    [
      "the result of a function beside another function's",
      "function f() { g(() => { return 1; }); return find(); } target(f())",
    ],
    [
      "the results of a function, some of which are nothing",
      "function f() { if (a) { return; } return new Pool(); } target(f())",
    ],
    ["the declared result of a function", "function f(): Pool { return x; } target(f())"],
    ["the result of a method", "class C { make() { return new Pool(); } m() { target(this.make()); } }"],
    ["the result of a getter", "class C { get p() { return new Pool(); } m() { target(this.p); } }"],
    ["the declared result of a parameter", "function f(make: () => Pool) { target(make()); }"],
    ["the promised result of a parameter", "async function f(make: () => Promise<Pool>) { target(await make()); }"],
    ["the declared result of a method", "interface D { make(): Pool } function f(d: D) { target(d.make()); }"],
    ["a member of a class by its declared type", "class D { static {} p: Pool } function f(d: D) { target(d.p); }"],
    ["a member of an instance of a class", "class D { static p: Other; p: Pool } const d = new D(); target(d.p)"],
    ["a member of an intersection", "interface D { p: Pool } function f(d: { q: Other } & D) { target(d.p); }"],
    [
      "a member of an interface that extends another",
      "interface D { p: Pool } interface E extends D {} function f(d: E) { target(d.p); }",
    ],
    [
      "a member of a parameter property",
      "interface D { p: Pool } class C { constructor(private d: D) { target(d.p); } }",
    ],
    [
      "a member of a field of a declared type",
      "interface D { p: Pool } class C { constructor(private d: D) {} m() { target(this.d.p); } }",
    ],
    [
      "a destructured member of a parameter with a default",
      "interface D { p: Pool } function f({ p }: D = x) { target(p); }",
    ],
    [
      "a member of one of the interfaces that another extends",
      "interface A {} interface D { p: Pool } interface E extends A, x.Y, D {} function f(d: E) { target(d.p); }",
    ],
    [
      "a member beside other signatures",
      "interface D { (): void; [k: string]: Other; q: Other; p: Pool } function f(d: D) { target(d.p); }",
    ],
    ["a later item of a list", "function f(d: Pool[]) { target(d[10]); }"],
    ["a member of an alias", "type D = { p: Pool }; function f(d: D) { target(d.p); }"],
    ["a member of what is read-only", "interface D { p: Pool } function f(d: Readonly<D>) { target(d.p); }"],
    ["a member of a record", "function f(d: Record<string, Pool>) { target(d.p); }"],
    ["an item of a list", "function f(d: Pool[]) { target(d[0]); }"],
    ["an item of a read-only list", "function f(d: readonly Pool[]) { target(d[0]); }"],
    ["an item of an Array", "function f(d: Array<Pool>) { target(d[0]); }"],
    ["an item of a ReadonlyArray", "function f(d: ReadonlyArray<Pool>) { target(d[0]); }"],
    ["a destructured item of a list", "function f([p]: Pool[]) { target(p); }"],
    ["a destructured item of a constant list", "const [p]: Pool[] = x; target(p)"],
    ["a member of a declared type", "interface D { p: Pool } function f(d: D) { target(d.p); }"],
    ["a destructured member of a declared type", "interface D { p: Pool } function f({ p }: D) { target(p); }"],
    [
      "a class of the file by its declared type",
      "class P extends Pool {} interface D { p: P } function f(d: D) { target(d.p); }",
    ],
    ["a field", "class C { p = new Pool(); m() { target(this.p); } }"],
    ["a field of that type", "class C { p: Pool; m() { target(this.p); } }"],
    ["a field of that type with a value", "class C { p: Pool = x; m() { target(this.p); } }"],
    ["a field that is assigned", "class C { constructor() { this.p = new Pool(); } m() { target(this.p); } }"],
    [
      "a field with a value that is assigned another",
      "class C { p = null; a() { this.p = find(); } m() { target(this.p); } }",
    ],
    ["a static field", "class C { static p = new Pool(); } target(C.p)"],
    ["a parameter property", "class C { constructor(private p: Pool) {} m() { target(this.p); } }"],
    ["a parameter property with a default", "class C { constructor(private p: Pool = x) {} m() { target(this.p); } }"],
    ["a member of a constant object", "const o = { a: 1, p: new Pool() }; target(o.p)"],
    ["the last of two members", "const o = { p: 1, p: new Pool() }; target(o.p)"],
    ["this", "class P extends Pool { m() { target(this); } }"],
    ["what X-Ray is passed", "target(xray.captureAWSClient(new Pool()))"],
    ["what X-Ray is passed, in version 3", "target(xray['captureAWSv3Client'](new Pool()))"],
  ])("%s", (_, source) => {
    expect(classIn(source)).toBe("lib Pool");
  });

  it.each([
    ["something", "target(x)"],
    ["a literal", "target('Pool')"],
    ["a class of the file", "class P {} target(new P())"],
    ["a class of the file that extends another of it", "class A {} class P extends A {} target(new P())"],
    ["a variable that is assigned another, too", "let p = new Pool(); p = new Other(); target(p)"],
    ["a variable that is assigned something, too", "let p = new Pool(); p = x; target(p)"],
    ["a variable of another type", "let p: string = new Pool(); target(p)"],
    ["a variable that is assigned a literal, too", "let p = 1; p = new Pool(); target(p)"],
    ["a variable that is assigned an item", "let p; [p] = new Pool(); target(p)"],
    ["a variable that is assigned a member", "let p; ({ p } = new Pool()); target(p)"],
    ["a variable that is assigned another item, too", "let p = new Pool(); [p] = x; target(p)"],
    ["a variable of a loop", "for (let p of new Pool()) { target(p); }"],
    ["a variable that a loop assigns", "let p; for (p of new Pool()) { target(p); }"],
    ["a variable that is counted", "let p = new Pool(); p++; target(p)"],
    ["a member of something", "const { twin } = x; target(twin)"],
    ["a variable that is destructured and assigned", "let { p } = x; p = new Pool(); target(p)"],
    ["a parameter without a type", "function f(p) { target(p); }"],
    ["a parameter with a default that is assigned", "function f(p = new Pool()) { p = x; target(p); }"],
    ["a parameter beside one with such a default", "function f(p, q = new Pool()) { target(p); }"],
    ["a destructured parameter with such a default", "function f({ p } = new Pool()) { target(p); }"],
    ["a class", "target(Pool)"],
    ["a function", "function f() { return new Pool(); } target(f)"],
    ["two results of a function", "function f() { if (a) { return new Pool(); } return x; } target(f())"],
    ["no result of a function", "function f() { return; } target(f())"],
    ["another declared result", "function f(): string { return new Pool(); } target(f())"],
    ["the result of a function that a function is passed", "function f(make): Pool { return target(make()); }"],
    ["the result of a setter", "class C { set p(x) { return new Pool(); } m() { target(this.p); } }"],
    ["a method that is not called", "class C { p() { return new Pool(); } m() { target(this.p); } }"],
    [
      "a method of a class by its declared type",
      "class D { p() { return new Pool(); } } function f(d: D) { target(d.p); }",
    ],
    ["a static member of a class by its declared type", "class D { static p: Pool } function f(d: D) { target(d.p); }"],
    ["another member of a class by its declared type", "class D { p: Pool } function f(d: D) { target(d.q); }"],
    ["a member of a class without a type", "class D { p } function f(d: D) { target(d.p); }"],
    ["a member of a type that is made of itself", "interface D extends D {} function f(d: D) { target(d.p); }"],
    ["a member of a Readonly of nothing", "function f(d: Readonly) { target(d.p); }"],
    [
      "a member of a Readonly of one's own",
      "interface D { p: Pool } type Readonly<T> = {}; function f(d: Readonly<D>) { target(d.p); }",
    ],
    ["a member by a name that begins like an index", "function f(d: Pool[]) { target(d['0a']); }"],
    ["a member by a name that ends like an index", "function f(d: Pool[]) { target(d['a0']); }"],
    ["a member of a key", "interface D { p: Pool } function f(d: keyof D) { target(d.p); }"],
    ["a member of a record by an unknown key", "function f(d: Record<string, Pool>) { target(d[x]); }"],
    ["a member of a list", "function f(d: Pool[]) { target(d.p); }"],
    ["a member of an Array", "function f(d: Array<Pool>) { target(d.p); }"],
    ["an item of a set", "function f(d: Set<Pool>) { target(d[0]); }"],
    ["an item of an Array of one's own", "class Array<T> {} function f(d: Array<Pool>) { target(d[0]); }"],
    ["a variable that is declared twice", "var p = new Pool(); var p = new Pool(); target(p)"],
    ["a method of a declared type", "interface D { p(): Pool } function f(d: D) { target(d.p); }"],
    [
      "a parameter property of another type",
      "class C { constructor(private p: string) { this.p = new Pool(); } m() { target(this.p); } }",
    ],
    [
      "a parameter property of another type with a default",
      "class C { constructor(private p: string = x) { this.p = new Pool(); } m() { target(this.p); } }",
    ],
    ["an item of an imported Array", 'import { Array } from "x"; function f(d: Array<Pool>) { target(d[0]); }'],
    ["a field of another type", "class C { p: string = new Pool(); m() { target(this.p); } }"],
    [
      "a field that is assigned something, too",
      "class C { p = new Pool(); a() { this.p = x; } m() { target(this.p); } }",
    ],
    ["a member of a constant object by an unknown key", "const o = { p: new Pool() }; target(o[p])"],
    ["another member of a constant object", "const o = { p: new Pool() }; target(o.q)"],
    ["the first of two members", "const o = { p: new Pool(), p: 1 }; target(o.p)"],
    ["a member by an unknown key", "target(find()[twin])"],
    ["this in a static method", "class P extends Pool { static m() { target(this); } }"],
    ["this in a class of the file", "class P { m() { target(this); } }"],
    ["what X-Ray is passed besides another", "target(xray.captureAWSClient(new Pool(), 1))"],
    ["what something else is passed", "target(xray.capture(new Pool()))"],
    ["what a function is passed", "target(captureAWSClient(new Pool()))"],
    ["what X-Ray gives without an argument", "target(xray.captureAWSClient())"],
    ["a part of itself", "const p = q.a; const q = p.a; target(p)"],
    ["what wraps itself", "const p = q!; const q = p!; target(p)"],
    ["the result of a method of itself", "const p = q.f(); const q = p.f(); target(p)"],
    ["a field of itself", "class C { p = this.p; m() { target(this.p); } }"],
    ["a type of itself", "type A = B; type B = A; let p: A; target(p)"],
    ["a type that may be itself", "type A = A | null; let p: A; target(p)"],
    ["itself", "const p = q; const q = p; target(p)"],
    ["the result of itself", "function f() { return f(); } target(f())"],
  ])("not %s", (_, source) => {
    expect(classIn(source)).toBeUndefined();
  });
});
