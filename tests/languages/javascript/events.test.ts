import { describe, expect, it, test } from "vitest";
import { modelOf } from "../../../src/languages/javascript/semantic/model.ts";
import type { InstanceEvent } from "../../../src/languages/language.ts";
import { evaluate } from "../../../src/model/condition.ts";
import { codeFile, type Language } from "./parse-code.ts";
import { findNode } from "./nodes.ts";

/** The events of the first instance that the file creates by `new Thing(…)`. */
function eventsIn(source: string, language?: Language): readonly InstanceEvent[] {
  const file = codeFile(source, language);
  const made = file.candidates.find(
    node => node.type === "NewExpression" && node.callee.type === "Identifier" && node.callee.name === "Thing",
  );
  if (made?.type !== "NewExpression") {
    throw new Error("Nothing is made in the file.");
  }
  return modelOf(file).instances.madeAt(made).events();
}

/** `write a.b sure`: the kind, the path, its certainty, and how many of its keys precede an alias. */
function summary(event: InstanceEvent): string {
  const path = event.path.join(".") + (event.exact ? "" : "[?]");
  const when = event.when === undefined ? "perhaps" : whenText(event.when);
  const aliased = event.aliased > 0 ? ` aliased ${event.aliased}` : "";
  return `${event.kind} ${path} ${when}${aliased}`;
}

function whenText(when: NonNullable<InstanceEvent["when"]>): string {
  const holds = evaluate(when, () => undefined);
  return typeof holds === "object" ? "if" : String(holds);
}

describe("what happens to an instance", () => {
  test.each<[string, ...string[]]>([
    ["x.a = 1;", "write a true"],
    ["x['a'] = 1;", "write a true"],
    ["x.a.b = 1;", "write a.b true"],
    ["if (c) x.a = 1;", "write a if"],
    ["if (c) throw e; x.a = 1;", "write a true"],
    ["for (const i of l) x.a = i;", "write a perhaps"],
    ["function later() { x.a = 1; }", "write a perhaps"],
    ["x[key] = 1;", "write [?] perhaps"],
    ["x.a ??= 1;", "write a perhaps"],
    ["Object.assign(x, { a: 1, b: 2 });", "read  perhaps", "write a true", "write b true"],
    ["Object.assign(x, others);", "read  perhaps", "write  perhaps"],
    ["x.list.push(1, 2);", "add list true", "call list.push true"],
    ["x.list?.unshift(1);", "add list true", "call list.unshift true"],
    ["x.list.sort();", "write list perhaps", "call list.sort true"],
    ["const p = x.part; p.a = 1;", "read part true", "write part.a true aliased 1"],
    ["const { part: p } = x; p.a = 1;", "write part.a true aliased 1"],
    ["let p = x.part; p.a = 1; p = other;", "read part true", "write part.a perhaps"],
    ["other.y = x.a;", "read a true aliased 1", "escape a true"],
    ["new x.list.push(1);"],
    ["other.push(x.a);", "argument a true"],
    ["const { part: p } = x; delete p;"],
    ["const { push } = x; push(1);", "call push true aliased 1"],
    ["const p = x[k]; p.a = 1;", "write [?] perhaps"],
    ["x.find++;", "write find perhaps"],
    ["Object.assign(x.find, others);", "read find perhaps", "write find perhaps"],
    ["x.run();", "call run true"],
    ["const y = x.run();", "call run true"],
    ["const y = c ? x.run() : 1;", "call run perhaps"],
    ["x.tree.find('y').a = 1;", "call tree.find true"],
    ["use(x);", "argument  true"],
    ["use([x]);", "argument  true"],
    ["use({ x });", "argument  true"],
    ["use([x] as Other);", "argument  true"],
    ["use(x.part);", "argument part true"],
    ["tune(x.part); import { tune } from './helpers';", "write part[?] perhaps", "argument part true"],
    ["use(c && [x]);", "argument  true"],
    ["new Other(x);", "argument  true"],
    ["use(items[x]);", "escape  true"],
    ["function local(y) { y.a = 1; } local(x);", "write a perhaps"],
    ["const all = { x };", "escape  true"],
    ["const all = [x];", "escape  true"],
    ["all = [x];", "escape  true"],
    ["let y; y = x; y.a = 1;", "read  true", "write a perhaps"],
    ["class C { y = x; }", "publish  perhaps"],
    ["class C { protected y = x; }", "publish  perhaps"],
    ["class C { private y = x; }"],
    ["class C { #y = x; }"],
    ["class C { private y = [x]; }", "escape  perhaps"],
    ["class C { m() { this.y = x; } }", "read  perhaps", "publish  perhaps"],
    ["class C { m() { this.y = [x]; } }", "escape  perhaps"],
    ["export const y = x.a;", "publish a perhaps"],
    ["export const y = [x];", "escape  true"],
    ["new x.Part();"],
    ["x();", "call  true"],
    ["(x as any)?.();", "call  true"],
    ["[x]();"],
    ["[x].forEach(f);", "escape  true"],
    ["c || use(x);", "argument  perhaps"],
    ["if (c) x.list.push(1);", "add list if", "call list.push if"],
    ["Object.freeze(x);", "read  perhaps"],
    ["Object.freeze([x]);", "argument  true"],
    ["function local(y) {} local([x]);", "argument  true"],
    ["x.list.at(0).a = 1;", "call list.at true"],
    ["x.list.pop();", "write list perhaps", "call list.pop true"],
    ["x.a++;", "write a perhaps"],
    ["[x.a] = y;", "write a perhaps"],
    ["(x.a as any) = 1;", "write a true"],
    ["delete x.a;", "write a true"],
    ["x.a = x.b;", "write a true", "read b true aliased 1", "escape b true"],
    ["for (const y of x.list) y.a = 1;", "escape list perhaps", "write list[?] perhaps"],
    ["if (x) f();", "read  perhaps"],
    ["!x;", "read  true"],
    ["x.a;", "read a true"],
    ["other.x = x;", "read  true", "escape  true"],
    ["exports.x = x;", "read  true", "escape  true"],
    ["throw x;", "escape  perhaps"],
    ["function get() { return x; }", "escape  perhaps"],
    ["function get() { return x; } get().a = 1;", "write a perhaps"],
    ["function get() { return [x]; } get();", "escape  perhaps"],
    ["const get = () => x;", "escape  perhaps"],
    ["const get = () => x; get();", "read  perhaps"],
    ["const get = () => [x]; get();", "escape  perhaps"],
    ["void x.a;", "read a true"],
    ["const y = x.a as Other;", "read a true"],
    ["const y = x;"],
    ["const y = x.a;", "read a true"],
    ["const y = c ? x.a : 1;", "read a perhaps", "escape a perhaps"],
  ])("%s", (code, ...expected) => {
    expect(eventsIn(`const x = new Thing(); ${code}`).map(summary)).toEqual(expected);
  });

  test.each(["x = 1;", "(x as any) = 1;"])("does not change it if its variable is assigned: %s", code => {
    expect(eventsIn(`let x = new Thing(); ${code}`)).toEqual([]);
    expect(eventsIn(`let x = new Thing(); x.a = 1; ${code}`).map(summary)).toEqual(["write a perhaps"]);
  });

  it("is told of a parameter of a class that is published", () => {
    const events = eventsIn("class A { readonly x = new Thing(); #y = 1; constructor() { this.x.a = 1; } }");
    expect(events.map(summary)).toEqual(["publish  perhaps", "write a true"]);
  });

  it.each([
    ["is called", "this.push(1);", "write  perhaps", "call  true"],
    ["is deleted", "delete this.push;"],
  ])("gets no item and no value when the field that holds it %s", (_, statement, ...expected) => {
    const events = eventsIn(`class A { private push = new Thing(); constructor() { ${statement} } }`);
    expect(events.map(summary)).toEqual(expected);
  });

  it("is not sure if a function calls itself with a part of its parameter", () => {
    const file = codeFile("function f(x) { x.a = 1; f(x.part); }");
    const fn = findNode(file, ({ type }) => type === "FunctionDeclaration");
    const [parameter] = fn.type === "FunctionDeclaration" ? fn.params : [];
    const events = parameter ? modelOf(file).instances.ofParameter(parameter).events() : [];
    expect(events.map(summary)).toContain("write part.a perhaps");
  });

  it("is told of an exported name", () => {
    expect(eventsIn("export const x = new Thing();").map(summary)).toEqual(["publish  perhaps"]);
  });

  it.each([
    [
      "x.list.push(1, y);",
      { path: ["list"], at: "back", items: [{ value: 1 }, { kind: "unknown" }] },
      "x.list.push(1, y)",
    ],
    ["x.list.unshift(1);", { path: ["list"], at: "front", items: [{ value: 1 }] }, "x.list.unshift(1)"],
  ])("has the items that are added: %s", (code, added, text) => {
    const source = `const x = new Thing(); ${code}`;
    const [event] = eventsIn(source);
    expect(event).toMatchObject({ kind: "add", isOptional: false, ...added });
    expect(event && source.slice(...event.site.range)).toBe(text);
  });

  it("may add items to a list that may not be there", () => {
    const [event] = eventsIn("const x = new Thing(); x.list?.push(1);");
    expect(event).toMatchObject({ kind: "add", isOptional: true });
  });

  it("has the place of a write that is not known", () => {
    const source = "const x = new Thing(); x.a++;";
    const [event] = eventsIn(source);
    const places = event?.kind === "write" ? [event.keyRange, event.value.site.range, event.site.range] : [];
    expect(places.map(range => source.slice(...range))).toEqual(["x.a", "x.a", "x.a"]);
  });

  it.each(["x.a as Other", "<Other>x.a"])("has the type that is asserted: %s", code => {
    const [event] = eventsIn(`import { Other } from "m"; const x = new Thing(); const y = ${code};`);
    expect(event).toMatchObject({ kind: "read", path: ["a"], assertedType: { module: "m", path: ["Other"] } });
  });

  it("escapes if the file's own code returns it", () => {
    expect(eventsIn("const x = new Thing(); return x;", "commonjs").map(summary)).toEqual(["escape  true"]);
  });

  it("is told of what a subclass inherits", () => {
    const file = codeFile(
      'import { Thing } from "m"; class P extends Thing { constructor() { super(); this.a = 1; } }',
    );
    const { calls } = modelOf(file);
    expect(calls.map(({ result }) => result.events().map(summary))).toEqual([["write a perhaps"]]);
  });

  it("has the value of a write and the place of its key", () => {
    const source = "const x = new Thing(); x.a = 60 * 2;";
    const [event] = eventsIn(source);
    expect(event).toMatchObject({ kind: "write", value: { kind: "literal", value: 120 } });
    expect(event?.kind === "write" && source.slice(...event.keyRange)).toBe("a");
  });

  it("tells whether a call is only there for its effect", () => {
    const [first, second] = eventsIn("const x = new Thing(); use(x); const y = use(x);");
    expect(first).toMatchObject({ isDiscarded: true });
    expect(second).toMatchObject({ isDiscarded: false });
  });

  it("goes on with what a call of it makes", () => {
    const [event] = eventsIn('const x = new Thing(); const part = x.find("y"); part.a = 1;');
    expect(event?.kind === "call" && event.call.result.events().map(summary)).toEqual(["write a true"]);
  });
});

describe("what happens to an instance that is given to a function", () => {
  it.each([
    ["function f(x) { x.a = 1; }", ["write a true"]],
    ["function f({ x }) { x.a = 1; }", ["write x.a true aliased 1"]],
    ["function f({ ...x }) { x.a = 1; }", ["write [?] perhaps"]],
  ])("%s", (source, expected) => {
    const file = codeFile(source);
    const [declaration] = file.program.body;
    const parameter = declaration?.type === "FunctionDeclaration" ? declaration.params[0] : undefined;
    expect(parameter && modelOf(file).instances.ofParameter(parameter).events().map(summary)).toEqual(expected);
  });
});

describe("what happens to an instance whose class calls its superclass", () => {
  const members = "constructor() { super(); this.a = 1; const other = {}; other.b = 2; }";

  it.each([
    ["in the class", `class C extends Base { ${members} }`, ["write a perhaps"]],
    ["in a class without a name", `export default class extends Base { ${members} }`, ["write a perhaps"]],
    ["in a class that is a value", `const C = class extends Base { ${members} };`, ["write a perhaps"]],
    ["in a method", "class C extends Base { constructor() { super(); } m() { this.a = 1; } }", ["write a perhaps"]],
    [
      "where it is created",
      "class C extends Base { constructor() { super(); } } const c = new C(); c.a = 1;",
      ["write a perhaps"],
    ],
    ["in no other class", "class C extends Base { constructor() { super(); } } new Other().a = 1;", []],
    ["in no other place", "class C extends Base { constructor() { super(); } } C().a = 1; Base().b = 2;", []],
  ])("%s", (_, source, expected) => {
    const file = codeFile(`import { Base, Other } from "m"; ${source}`);
    const call = file.candidates.find(node => node.type === "CallExpression" && node.callee.type === "Super");
    expect(call?.type === "CallExpression" && modelOf(file).instances.madeAt(call).events().map(summary)).toEqual(
      expected,
    );
  });
});
