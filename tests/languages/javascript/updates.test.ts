import { describe, expect, test } from "vitest";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Value } from "../../../src/model/value.ts";
import { codeFile } from "./parse-code.ts";
import { more, unknown, valuesOf } from "./read-target.ts";

describe("a function of another file that may change a list", () => {
  /** Whether the list is known where it is read. */
  function isKnown(statements: string): boolean {
    const values = valuesOf(`import { tune } from "./helpers"; const v = ["a"]; ${statements}`);
    return JSON.stringify(values) === JSON.stringify([["a"]]);
  }

  test.each([
    "target(v); tune(v);",
    "{ target(v); } tune(v);",
    "while (x) { target(v); } tune(v);",
    "if (x) { target(v); } else { tune(v); }",
    "tune(target(v), v);",
    "x.target(v); target(v); tune(v);",
  ])("is called later: %s", statements => {
    expect(isKnown(statements)).toBe(true);
  });

  test.each([
    "tune(v); target(v);",
    "for (;;) { target(v); tune(v); }",
    "for (const k in x) { target(v); tune(v); }",
    "for (const k of x) { target(v); tune(v); }",
    "while (x) { target(v); tune(v); }",
    "do { target(v); tune(v); } while (x);",
    "while (x) { { target(v); } tune(v); }",
    "target(v); function f() { tune(v); }",
    "function f() { target(v); } tune(v);",
    "function f() { target(v); tune(v); }",
    "class C { p = target(v); } tune(v);",
    "function target(x) { return x; } target(v); tune(v);",
  ])("may be called before: %s", statements => {
    expect(isKnown(statements)).toBe(false);
  });

  test.each<readonly [read: string, value: unknown]>([
    ["[v]", [unknown]],
    ["{ a: v }", { a: unknown }],
    ["new Thing(v)", unknown],
    ["v.concat('b')", unknown],
  ])("may change what is made of it: %s", (read, value) => {
    expect(valuesOf(`import { tune } from "./helpers"; const v = ["a"]; target(${read}); tune(v);`)).toEqual([value]);
  });

  test("is called later in the function that makes the list", () => {
    const code = 'import { tune } from "./helpers"; function f() { const v = ["a"]; target(v); tune(v); }';
    expect(valuesOf(code)).toEqual([["a"]]);
  });
});

describe("Object.assign", () => {
  test.each<readonly [sources: string, value: unknown]>([
    ["{ a: 2 }", { a: 2 }],
    ["{ a: 2 }, { b: 3 }", { a: 2, b: 3 }],
    ["{ ['a']: 2 }", { a: 2 }],
    ["({ a: 2 } as any)", { a: 2 }],
    ["{ a: 2 }, x", unknown],
    ["x", unknown],
    ["{ ...x }", unknown],
    ["{ get a() { return 2; } }", unknown],
    ["{ a() {} }", unknown],
    ["{ [x]: 2 }", unknown],
    ["{ __proto__: 2 }", unknown],
  ])("with %s", (sources, value) => {
    expect(valuesOf(`const v = { a: 1 }; Object.assign(v, ${sources}); target(v)`)).toEqual([value]);
  });

  test.each([
    "Object.defaults(v, { a: 2 });",
    "Other.assign(v, { a: 2 });",
    "const w = Object.assign(v, { a: 2 });",
    "const Object = x; Object.assign(v, { a: 2 });",
  ])("is not sure, or not meant: %s", statement => {
    expect(valuesOf(`const v = { a: 1 }; ${statement} target(v)`)).toEqual([unknown]);
  });
});

describe("statements that change a value", () => {
  test.each<readonly [statements: string, ...values: unknown[]]>([
    ["const v = { a: 1 }; v.a = 2, v.b = 3;", { a: 2, b: 3 }],
    ["const v = { a: 1 }; (v.a = 2)!;", { a: 2 }],
    ["const v = { a: 1 }; const a = 2; Object.assign(v, { a });", { a: 2 }],
    ["const v = { a: 1 }; if (v.a) v.b = 2;", { a: 1, b: 2 }],
    ["const v = { a: 1 }; if (v.c.d) v.b = 2;", { a: 1, b: unknown }],
    ["const v = { a: 1 }; const w = v; v.a = 2; w.a = 3;", { a: 3 }],
    ["const v = ['a']; v.push(...['b']);", ["a", "b"]],
    ["const v = ['a']; v.push(...x);", ["a", more]],
    ["const v = ['a']; v.push('b', 'c'); v.unshift('d');", ["d", "a", "b", "c"]],
    ["const v = ['a']; if (x) return; v.push('b');", ["a"], ["a", "b"]],
    ["const v = { a: new Set() }; v.a.add(1);", { a: unknown }],
    ["const v = { a: { b: 1 } }; v.a.set(1); v.a.delete(2); v.a.clear();", { a: unknown }],
    ["const v = { a: [1] }; v.a.other(1);", { a: [1] }],
  ])("%s", (statements, ...values) => {
    expect(valuesOf(`${String(statements)} target(v)`)).toEqual(values);
  });
});

describe("an object where it is made", () => {
  function plain(value: Value): unknown {
    return value.kind === "literal" ? value.value : value.kind === "map" ? membersOf(value) : "?";
  }

  function membersOf({ members }: Extract<Value, { kind: "map" }>): unknown {
    return Object.fromEntries(members.map(({ key, value }) => [key, plain(value)]));
  }

  /** The value of the object with the member `Type`, after its updates. */
  function valueIn(code: string): unknown {
    const [map] = new JavaScriptModel(codeFile(`import { tune } from "./helpers"; ${code}`)).mapsWith("Type");
    const [{ found } = { found: undefined }] = map ? exploreEverything(scenario => scenario.resolve(map.value)) : [];
    return found && plain(found);
  }

  test.each<readonly [code: string, value: unknown]>([
    ["send({ Type: 1 });", { Type: 1 }],
    ["const v = { Type: 1 }; v.a = 2;", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; v.a = 2; send(v); v.b = 3;", { Type: 1, a: 2, b: "?" }],
    ["const v = { Type: 1 }; Object.assign(v, { a: 2 }); send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; v; v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; const w = v as any; v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; let w; w = v; v.a = 2; send(v);", { Type: 1, a: "?" }],
    ["const v = { Type: 1, b: 1 }; function f() { v.b = 2; } send(v);", { Type: 1, b: "?" }],
    ["const v = { Type: { b: 1 } }; v.Type.b = 2; send(v);", { Type: { b: 2 } }],
    ["const v = { Type: 1 }; tune(v); send(v);", "?"],
    ["const v = { Type: 1 }; send(v); tune(v);", { Type: 1 }],
    ["const v = { Type: 1 }; tune(v);", { Type: 1 }],
  ])("%s", (code, value) => {
    expect(valueIn(code)).toEqual(value);
  });
});
