import { describe, expect, test } from "vitest";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Value } from "../../../src/model/value.ts";
import { findNode } from "./nodes.ts";
import { codeFile } from "./parse-code.ts";
import { more, readTarget, unknown, valuesOf } from "./read-target.ts";

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
    "tune([target(v), v]);",
    "for (const i of x) run(() => { const v = ['a']; target(v); tune(v); });",
    "x.target(v); target(v); tune(v);",
    "target(v); const w = [v]; tune(w);",
    "target(v); const w = { ...v }; tune(w);",
    "target(v); const w = { v }; tune(w.v);",
    "target(v); const w = f(); w.v = v; tune(w.v);",
    "target(v); const w = [v]; tune(w.at(0));",
  ])("is called later: %s", statements => {
    expect(isKnown(statements)).toBe(true);
  });

  test.each([
    "tune(v); target(v);",
    "const w = [v]; tune(w); target(v);",
    "const w = [v]; tune(w); target(v); tune(w);",
    "const w = [v]; w[0].push('b'); target(v); tune(w);",
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

  /** The value of the list where a call, or a `new`, is given it. */
  function givenTo(call: string): unknown {
    const file = codeFile(`import { tune } from "./helpers"; const v = ["a"]; ${call}; tune(v);`);
    const argument = findNode(file, node => {
      const parent = file.parentOf(node);
      const isCall = parent?.type === "CallExpression" || parent?.type === "NewExpression";
      return isCall && parent.arguments.some(other => other === node);
    });
    const value = file.read(argument);
    return value.kind === "list" ? value.items.map(item => item.kind === "literal" && item.value) : value.kind;
  }

  test.each([
    ...["new Thing(v)", "send(v)", "tune(v)"],
    ...["client.send(v)", "client['send'](v)", "client.reset(v)", "client.settle(v)"],
  ])("is called after %s has used it", call => {
    expect(givenTo(call)).toEqual(["a"]);
  });

  test.each(["x.push(v)", "x.concat(v)", "x['push'](v)", "x[method](v)", "Object.freeze(v)"])(
    "may change what %s keeps of it",
    call => {
      expect(givenTo(call)).toBe("unknown");
    },
  );

  test("is called later in the function that makes the list", () => {
    const code = 'import { tune } from "./helpers"; function f() { const v = ["a"]; target(v); tune(v); }';
    expect(valuesOf(code)).toEqual([["a"]]);
  });
});

describe("Object.assign", () => {
  test.each<readonly [sources: string, value: unknown]>([
    ["{ a: 2 }", { a: 2 }],
    ["{ a: 2 }, { b: 3 }", { a: 2, b: 3 }],
    ["{}", { a: 1 }],
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
    ["const v = { a: 1, b: 1, c: 1 }; function f() { v.a = 2; v.b = 2; }", { a: unknown, b: unknown, c: 1 }],
    ["const v = { a: 1, b: 1 }; let w = x; (w ||= v).a = 2;", { a: unknown, b: 1 }],
    ["const w = { a: 1 }; function f() { w.a = 2; } const v = w; v.a = 3; f();", { a: unknown }],
    ["const v = w; const w = v; v.a = 1;", unknown],
    ["const v = { a: new Set() }; v.a.add(1);", { a: unknown }],
    ["const v = { a: { b: 1 } }; v.a.set(1); v.a.delete(2); v.a.clear();", { a: unknown }],
    ["const v = { a: [1] }; v.a.other(1);", { a: [1] }],
  ])("%s", (statements, ...values) => {
    expect(valuesOf(`${String(statements)} target(v)`)).toEqual(values);
  });
});

describe("a member of a value that is changed", () => {
  test.each<readonly [member: string, value: unknown, statements: string]>([
    ["v.a", 1, "const v = { a: 1 }; v.b = 2;"],
    ["v[k]", 1, "const k = 'a'; const v = { a: 1 }; v.b = 2;"],
    ["v.a", unknown, "const v = { ...methods, a: 1 }; v.set('a', 2);"],
    ["v[0]", unknown, "const v = [1, 2]; v.length = 0;"],
    ["v[0]", unknown, "const { v } = { v: [1, 2] }; v.length = 0;"],
  ])("%s is %j after %s", (member, value, statements) => {
    expect(valuesOf(`${statements} target(${member})`)).toEqual([value]);
  });

  test.each<readonly [statement: string, style: object]>([
    ["v.a = 1;", {}],
    ["v['a'] = 1;", {}],
    ["v[`a`] = 1;", { computed: true }],
    ["Object.assign(v, { a: 1 });", {}],
    ["Object.assign(v, { 'a': 1 });", {}],
    ["Object.assign(v, { ['a']: 1 });", {}],
    ["Object.assign(v, { [`a`]: 1 });", { computed: true }],
    ["const a = 1; Object.assign(v, { a });", { shorthand: true }],
  ])("has the key as it is in %s", (statement, style) => {
    const value = readTarget(`const v = {}; ${statement} target(v)`);
    const [member] = value.kind === "map" ? value.members : [];
    const { computed, shorthand } = member && "key" in member ? member : {};
    expect({ ...(computed && { computed }), ...(shorthand && { shorthand }) }).toEqual(style);
  });
});

/** As many statements, with their number for each `#`. */
function repeated(count: number, statement: string): string {
  return Array.from({ length: count }, (_, index) => statement.replaceAll("#", String(index))).join("\n");
}

describe("the limits within which updates are put in order", () => {
  test.each<readonly [what: string, value: unknown, code: string]>([
    ["300 references", { a: 298 }, `const v = {}; ${repeated(299, "v.a = #;")} target(v)`],
    ["301 references", { a: unknown }, `const v = {}; ${repeated(300, "v.a = #;")} target(v)`],
    ["one of many members", 7, `const v = {}; ${repeated(400, "v.m# = #;")} target(v.m7)`],
    ["a member with 300 references", 298, `const v = {}; ${repeated(299, "v.a = #;")} v.b = 1; target(v.a)`],
    [
      "one of many members, and 30 references to the whole",
      7,
      `const v = {}; ${repeated(400, "v.m# = #;")} ${repeated(30, "v;")} target(v.m7)`,
    ],
    [
      "one of many members, and 31 references to the whole",
      unknown,
      `const v = {}; ${repeated(400, "v.m# = #;")} ${repeated(31, "v;")} target(v.m7)`,
    ],
    ["19 names in a row", { a: 2 }, `const v0 = { a: 1 }; ${namesInRow(19)} v19.a = 2; target(v19)`],
    ["20 names in a row", { a: unknown }, `const v0 = { a: 1 }; ${namesInRow(20)} v20.a = 2; target(v20)`],
  ])("%s", (_, value, code) => {
    expect(valuesOf(code)).toEqual([value]);
  });

  /** `const v1 = v0; const v2 = v1; …` */
  function namesInRow(count: number): string {
    return Array.from({ length: count }, (_, index) => `const v${index + 1} = v${index};`).join(" ");
  }
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
    ["const v = { Type: 1 }; log(v.Type); v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; const w = v as any; v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1 }; let w; w = v; v.a = 2; send(v);", { Type: 1, a: 2 }],
    ["const v = { Type: 1, b: 1 }; function f() { v.b = 2; } send(v);", { Type: 1, b: "?" }],
    ["const v = { Type: { b: 1 } }; v.Type.b = 2; send(v);", { Type: { b: 2 } }],
    ["const v = { Type: 1 }; tune(v); send(v);", "?"],
    ["const v = { Type: 1 }; send(v); tune(v);", { Type: 1 }],
    ["const v = { Type: 1 }; tune(v);", { Type: 1 }],
    ["const v = { Type: 1 }; function f() { v.b = 2; } tune(v);", { Type: 1, b: "?" }],
  ])("%s", (code, value) => {
    expect(valueIn(code)).toEqual(value);
  });

  describe("that the last function of another file uses", () => {
    test.each([
      "const v = { Type: 1 }; const w = [v]; tune(w);",
      "const v = { Type: 1 }; const w = { v }; tune(w.v);",
      "const v = { Type: 1 }; const w = { v }; send(w); tune(w.v);",
      "const v = { Type: 1 }; const w = [...[v]]; send(w); tune(w);",
      "const w = { v: { Type: 1 } }; send(w.v); tune(w);",
      "const v = { Type: 1 }; send(v); const w = v; tune(w);",
      "for (const x of y) { const v = { Type: 1 }; send(v); tune(v); }",
      "const list = [{ Type: 1 }]; list.forEach(tune);",
      "const list = [{ Type: 1 }]; list.forEach(v => tune(v));",
      "const list = [{ Type: 1 }]; for (const v of list) { tune(v); }",
      "const list = [{ Type: 1 }]; for (const v of list) { send(v); tune(v); }",
      "const list = []; for (const x of y) { list.push({ Type: 1 }); if (list.length > 9) tune(list); }",
      "const list = []; list.push({ Type: 1 }); tune(list); log(list.length);",
      "const list = []; list.push({ Type: 1 }); await Promise.all(list.map(v => send(new Command(v))));",
      "const v = { Type: 1 }; run(v); function run(w) { tune(w); }",
      "const v = { Type: 1 }; new Run(v); class Run { constructor(w) { tune(w); } }",
      "function make() { const v = { Type: 1 }; return v; } tune(make());",
      "const make = () => ({ Type: 1 }); tune(make());",
      "class C { m() { this.run({ Type: 1 }); } run(w) { tune(w); } }",
      "const o = { run(w) { tune(w); } }; o.run({ Type: 1 });",
      "const v = { Type: 1 }; tune(v); send(v.Type);",
      "const v = { Type: 1 }; let w; tune(v); w = v;",
      "const v = { Type: 1 }; const w = [v]; tune(w); w[1] = x;",
      "const v = { Type: 1 }; tune(v); const w = { v };",
      "const v = { Type: 1 }; tune(v); const w = { ...v };",
      "const v = { Type: 1 }; tune(v); const w = [...v];",
      "const v = { Type: 1 }; tune(v); const make = () => v; make();",
      "function make() { const v = { Type: 1 }; tune(v); return v; } make();",
      "function run(w) { send(w); tune(w); } run({ Type: 1 });",
    ])("it has not changed before: %s", code => {
      expect(valueIn(code)).toEqual({ Type: 1 });
    });

    test.each([
      "const v = { Type: 1 }; const w = [v]; tune(w); send(w);",
      "const v = { Type: 1 }; const w = [v]; tune(w); send(v);",
      "const v = { Type: 1 }; const w = [v]; tune(...w); send(v);",
      "const v = { Type: 1 }; const w = { v }; tune(w); send(w);",
      "const v = { Type: 1 }; const w = { v }; tune(w.v); send(w);",
      "const v = { Type: 1 }; const w = { v }; tune(w); send(new Command(w.v));",
      "const v = { Type: 1 }; const w = { ...v }; tune(w); send(w);",
      "const v = { Type: 1 }; const w = {}; w.v = v; tune(w); send(w);",
      "const v = { Type: 1 }; const w = [v]; tune(w); if (x) { while (x) send(w); }",
      "const v = { Type: 1 }; for (const x of y) { send(v); tune(v); }",
      "const v = { Type: 1 }; tune(v); exports.v = v;",
      "const v = { Type: 1 }; tune(v); list.push(v);",
      "const list = [{ Type: 1 }]; list.forEach(tune); send(list[0]);",
      "const list = [{ Type: 1 }]; list.forEach(v => { tune(v); send(v); });",
      "const list = [{ Type: 1 }]; for (const v of list) { tune(v); send(v); }",
      "const list = [{ Type: 1 }]; for (const v of list) tune(v); for (const v of list) send(v);",
      "const list = []; list.push({ Type: 1 }); tune(list); send(list);",
      "const list = []; list.push({ Type: 1 }); tune(list); await Promise.all(list.map(v => send(new Command(v))));",
      "const v = { Type: 1 }; run(v); send(v); function run(w) { tune(w); }",
      "const v = { Type: 1 }; new Run(v); send(v); class Run { constructor(w) { tune(w); } }",
      "function make() { const v = { Type: 1 }; tune(v); return v; }",
      "const make = () => { const v = { Type: 1 }; tune(v); return v; }; send(make());",
      "class C { m() { const v = { Type: 1 }; this.run(v); send(v); } run(w) { tune(w); } }",
      "const o = { run(w) { tune(w); send(w); } }; o.run({ Type: 1 });",
      "const o = { run(x, w) { tune(w); send(w); } }; o.run(1, { Type: 1 });",
      "const o = { run() {} }; const v = { Type: 1 }; tune(v); o.run(v);",
      "const o = { K: function (w) {} }; const v = { Type: 1 }; tune(v); new o.K(v);",
      "const v = { Type: 1 }; for (const x of y) { const w = v; send(w); tune(w); }",
      "const v = { Type: 1 }; const w = [v]; tune(w); for (w[0] of y) log(1);",
      "const v = { Type: 1 }; tune(v); send(...v);",
      "const v = { Type: 1 }; tune(v); exports.make = () => v;",
      "const v = { Type: 1 }; tune(v); export default v;",
      "const list = [{ Type: 1 }]; tune(list); list.forEach();",
      "const list = [{ Type: 1 }]; tune(list); list.forEach(send);",
      "const list = [{ Type: 1 }]; tune(list); list.save(x => x);",
    ])("it may have changed before: %s", code => {
      expect(valueIn(code)).toBe("?");
    });
  });

  test.each([
    [300, 297],
    [301, "?"],
  ])("with %i references", (count, value) => {
    const code = `const v = { Type: 1 }; ${repeated(count - 2, "v.a = #;")} send(v);`;
    expect(valueIn(code)).toEqual({ Type: 1, a: value });
  });
});
