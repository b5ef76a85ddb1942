import { describe, expect, test } from "vitest";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import type { Library, TypedValue } from "../../../src/languages/language.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import { parseCode } from "./parse-code.ts";

const library: Library = {
  canonical: name => (name.module === "lib" ? name : undefined),
  constant: () => undefined,
  call: () => undefined,
  typeOf: () => undefined,
};

function modelOf(code: string): JavaScriptModel {
  return new JavaScriptModel(
    new CodeFile(parseCode(`import { Props } from "lib"; import * as lib from "lib"; ${code}`), library),
  );
}

function typedIn(code: string): readonly TypedValue[] {
  return modelOf(code).typedValues;
}

/** The keys of a typed value, with `"…"` if there may be more. */
function keysOf({ value }: TypedValue): readonly string[] {
  const [{ found } = { found: undefined }] = exploreEverything(scenario => scenario.resolve(value));
  return found?.kind === "map" ? [...found.members.map(({ key }) => key), ...(found.complete ? [] : ["…"])] : ["?"];
}

describe("an object has a declared type", () => {
  test.each<readonly [code: string, ...keys: string[]]>([
    ["const p: Props = { a: 1 };", "a"],
    ["const p: lib.Props = { a: 1 };", "a"],
    ["const p: Props | undefined = { a: 1 };", "a"],
    ["const p: Readonly<Props> = { a: 1 };", "a"],
    ["const p: import('lib').Props = { a: 1 };", "a"],
    ["const p = { a: 1 } as Props;", "a"],
    ["const p = <Props>{ a: 1 };", "a"],
    ["const p = { a: 1 } as const satisfies Props;", "a"],
    ["const p: Props = x || { a: 1 };", "a"],
    ["const p: Props = x ? { a: 1 } : y;", "a"],
    ["let p: Props; p = { a: 1 };", "a"],
    ["class C { p: Props = { a: 1 }; }", "a"],
    ["async function f(): Promise<Props> { return { a: 1 }; }", "a"],
    ["const p = { a: 1 } satisfies Props;", "a"],
    ["function f(): Props { return { a: 1 }; }", "a"],
    ["const f = (): Props => ({ a: 1 });", "a"],
    ["const p: Props = { a: 1 }; p.b = 2;", "a", "b"],
    ["const p: Partial<Props> = { a: 1 };", "a", "…"],
    ["const p: Partial<Props> | undefined = { a: 1 };", "a", "…"],
    ["const p: Readonly<Partial<Props>> = { a: 1 };", "a", "…"],
    ["const p: Required<Props> = { a: 1 };", "a"],
    ["const p: Props[] = [{ a: 1 }];", "a", "…"],
    ["const p: { 0: Other; 1: Props } = [x, { a: 1 }];", "a", "…"],
    ["function f(): Props | undefined { return { a: 1 }; }", "a"],
    ["const p: Record<string, Props> = { x: { a: 1 } };", "a", "…"],
  ])("%s", (code, ...keys) => {
    expect(typedIn(code).map(keysOf)).toEqual([keys]);
  });

  test.each([
    "const p: Props = {};",
    "const p: Other = { a: 1 };",
    "const p = { a: 1 };",
    "const p: Props = f();",
    "function f() { return { a: 1 }; }",
    "function f(): Box<Props> { return { a: 1 }; }",
    "const p: Omit<Props, 'b' | Keys> = { a: 1 };",
    "interface R { x: R; p: Props } const r: R = { x: { x: { x: { x: { x: { x: { p: { a: 1 } } } } } } } };",
    "const p: Partial<string> = { a: 1 };",
    "interface Own {} const p: Partial<Own> = { a: 1 };",
    "const p: Record<string, Props> = { [k]: { a: 1 } };",
    "interface R { l: R[]; p: Props } const r: R = { l: [{ l: [{ l: [{ l: [{ p: { a: 1 } }] }] }] }] };",
    "type T = Readonly<T>; const p: T = { a: 1 };",
    "type T = U | U | U | U | U | U | U | U; type U = T | T | T | T | T | T | T | T; const p: T = { a: 1 };",
    "type T = T | undefined; const p: T = { a: 1 };",
    "type T = T & { b: 1 }; const p: T = { a: 1 };",
    "interface T extends T {} const p: T = { a: 1 };",
    "interface T extends U {} interface U extends T {} const p: T = { a: 1 };",
    "const baseProps: Props = { a: 1 };",
    "let baseProps: Props; baseProps = { a: 1 };",
    "class C { baseProps: Props = { a: 1 }; }",
    "function baseProps(): Props { return { a: 1 }; }",
    "let p; p = { a: 1 };",
    "q = { a: 1 };",
    "class C { p = { a: 1 }; }",
    "let p: Props; p.q = { a: 1 };",
    "async function f(): Promise { return { a: 1 }; }",
    "const commonProps: Props = { a: 1 };",
    "const defaultProps: Props = { a: 1 };",
    "const partialProps: Props = { a: 1 };",
    "const sharedProps: Props = { a: 1 };",
    "const COMMON: Props = { a: 1 };",
    "const p: Props = { a: 1 }; const q = { ...p };",
    "const p: Props = { a: 1 }; f(Object.assign({}, p));",
    "const p: Props = { a: 1 }; merge(x, p);",
    "const p: Props = { a: 1 }; _.merge(x, p);",
    "const p: Props = { a: 1 }; extend(p, x);",
    "const p: Props = { a: 1 }; defaultsDeep(p, x);",
    "const p: Record<string, Props> = { x: { a: 1 } }; f(p.x);",
    "const p: Record<string, Props> = { x: { a: 1 } }; f(p.x.a);",
    "const p: Record<string, Props> = { x: { a: 1 } }; f({ ...p });",
  ])("not if it is a part, or of another type: %s", code => {
    expect(typedIn(code)).toEqual([]);
  });

  test("not if no function returns it", () => {
    expect(new JavaScriptModel(new CodeFile(parseCode("return { a: 1 };", "commonjs"), library)).typedValues).toEqual(
      [],
    );
  });

  test.each([
    "const p: Props = { a: 1 }; Object.assign(p, { b: 1 });",
    "const p: Props = { a: 1 }; f(p);",
    "const p: Props = { a: 1 }; p.merge(x);",
    "const p: Props = { a: 1 }; remerge(p);",
    "const p: Props = { a: { b: 1 } }; f({ ...p.a });",
    "const p: Record<string, Props> = { x: { a: 1 } }; f(p.y);",
    "const p: Record<string, Props> = { x: { a: 1 } }; f(p[key]);",
    "const p: Record<string, Props> = { x: { a: 1 } }; f(p);",
  ])("even if it is used: %s", code => {
    expect(typedIn(code)).toHaveLength(1);
  });

  test.each([
    ["const p: Props = { a: 1 };", "Props"],
    ["const p: lib.Props = { a: 1 };", "Props"],
    ["const p: Readonly<Props> = { a: 1 };", "Props"],
    ["const p: undefined | Props = { a: 1 };", "Props"],
    ["const p: import('lib').Props = { a: 1 };", "Props"],
    ["const p: import('lib').types.Props = { a: 1 };", "Props"],
  ])("whose name has a place: %s", (code, name) => {
    const model = modelOf(code);
    const [typed] = model.typedValues;
    expect(typed && model.text.slice(...typed.nameSite.range)).toBe(name);
  });
});

describe("a typed value", () => {
  test.each([
    ["new Thing(p);", true],
    ["f({ p });", true],
    ["create(p);", false],
    ["x.create(p);", true],
    ["x.other(p);", false],
    ["x['create'](p);", false],
    ["class C extends D { constructor() { super(p); } }", true],
    ["f([p]);", false],
    ["const q = p;", false],
    ["new Thing(p.a);", false],
    ["", false],
  ])("is taken by %s", (use, isTaken) => {
    const [typed] = typedIn(`const p: Props = { a: { b: 1 } }; ${use}`);
    expect(typed?.isTakenBy(name => name === "create")).toBe(isTaken);
  });

  test("in a record is not taken by that", () => {
    const [typed] = typedIn("const p: Record<string, Props> = { x: { a: 1 } };");
    expect(typed?.isTakenBy(() => true)).toBe(false);
  });

  test("has an identity", () => {
    const identities = typedIn("const p: Props = { a: 1 }; const q: Props = { a: 1 };").map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(2);
  });
});

describe("the name under which a receiver is given", () => {
  test.each<readonly [code: string, name: string | undefined]>([
    ["function f(p) { p.go(); }", "p"],
    ["const f = p => p.go();", "p"],
    ["function f({ p }) { p.go(); }", "p"],
    ["function f({ a: p }) { p.go(); }", "a"],
    ["function f({ a: { b: p } }) { p.go(); }", "b"],
    ["function f(p = 1) { p.go(); }", "p"],
    ["function f(a, p) { p.go(); }", "p"],
    ["function f(a) { a.p.go(); }", "p"],
    ["function f(a) { a['p'].go(); }", "p"],
    ["function f(a) { a[p].go(); }", undefined],
    ["function f(a) { a.b.p.go(); }", "p"],
    ["function f(...p) { p.go(); }", "p"],
    ["function f({ ...p }) { p.go(); }", "p"],
    ["function f(p: Other) { p.go(); }", undefined],
    ["function f({ p }: Other) { p.go(); }", undefined],
    ["function f(p: Other = 1) { p.go(); }", undefined],
    ["function f(p) { p = 1; p.go(); }", undefined],
    ["function f(p) { p.go(); } f(1);", undefined],
    ["const p = 1; p.go();", undefined],
    ["p.go();", undefined],
    ["g().go();", undefined],
    ["g().p.go();", undefined],
    ["this.p.go();", undefined],
  ])("%s", (code, name) => {
    const go = modelOf(code).calls.find(({ callee }) => callee.kind === "method" && callee.method === "go");
    expect(go?.callee.kind === "method" ? go.callee.receiver.givenAs : undefined).toBe(name);
  });
});

describe("a map as it is written", () => {
  test.each<readonly [code: string, name: string | undefined]>([
    ["const r = { Client: { Type: 1 } };", "Client"],
    ["const r = { Client: ({ Type: 1 } as Other) };", "Client"],
    ["const r = { 'Client': { Type: 1 } };", "Client"],
    ["const r = { ['Client']: { Type: 1 } };", "Client"],
    ["const r = { [name]: { Type: 1 } };", undefined],
  ])("is a member by its key: %s", (code, name) => {
    const [map] = modelOf(code).mapsWith("Type");
    expect(map?.key).toBeDefined();
    expect(map?.key?.name).toBe(name);
  });

  test.each([
    "const r = { Type: 1 };",
    "const r = { Client: f({ Type: 1 }) };",
    "const r = { Client: [{ Type: 1 }] };",
    "const r = { Client: x ? { Type: 1 } : 2 };",
    "const r = { [{ Type: 1 }]: 1 };",
    "const r = { Client() { return { Type: 1 }; } };",
  ])("is no member by itself: %s", code => {
    const [map] = modelOf(code).mapsWith("Type");
    expect(map).toBeDefined();
    expect(map?.key).toBeUndefined();
  });

  test("has the names of its keys", () => {
    const [map] = modelOf("const r = { Type: 1, 'b c': 2, [d]: 3, ...e, f, g() {} };").mapsWith("Type");
    expect(map?.keys).toEqual(["Type", "b c", "f", "g"]);
  });

  test("has an identity", () => {
    const maps = modelOf("f({ Type: 1 }); f({ Type: 1 });").mapsWith("Type");
    expect(new Set(maps.map(({ identity }) => identity)).size).toBe(2);
  });
});
