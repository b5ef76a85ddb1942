import { describe, expect, it } from "vitest";
import type { Call, Callee, Library } from "../../../src/languages/language.ts";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import { isSpread } from "../../../src/model/expressions.ts";
import { memberOf } from "../../../src/model/members.ts";
import type { Expression } from "../../../src/model/value.ts";
import { parseCode } from "./parse-code.ts";

/** A library whose module `lib` has a class `Pool` with a member `find` that returns one, an enum and a function. */
const library: Library = {
  canonical: ({ module, path }) =>
    module === "lib" || module === "lib/deep"
      ? { module: "lib", path }
      : module === "" && path[0] === "pools"
        ? { module: "lib", path: path.slice(1) }
        : undefined,
  constant: ({ path }, site) => {
    switch (path.join(".")) {
      case "Unit.DAYS":
        return { kind: "literal", value: "days", site };
      case "LIMIT":
        return { kind: "literal", value: 5, site };
      default:
        return undefined;
    }
  },
  call: ({ name, arguments: given, site, instanceId, isNew }) => {
    switch (name.path.join(".")) {
      case "twice": {
        const value = given.get({ parameters: ["value"] }, "value");
        return value.kind === "literal" && typeof value.value === "number"
          ? { kind: "literal", value: value.value * 2, site }
          : undefined;
      }
      case "text":
        return { kind: "list", items: given.rest({ parameters: [] }), complete: true, site };
      case "Pool":
        return {
          kind: "instance",
          name,
          arguments: given,
          path: [],
          site,
          ...(instanceId !== undefined && { id: instanceId }),
        };
      case "Pool.add":
        return { kind: "literal", value: "added", site };
      case "Pool.part.add":
        return { kind: "literal", value: "added to the part", site };
      case "Invocation":
        return { kind: "literal", value: isNew === true, site };
      case "options": {
        const options = given.options({ parameters: [], options: true });
        return options.kind === "unknown" ? undefined : options;
      }
      default:
        return name.path.length === 2 && name.path[0] === "Anything"
          ? { kind: "literal", value: "anything", site }
          : undefined;
    }
  },
  typeOf: ({ path }) => (path.join(".") === "find" || path.join(".") === "Pool.twin" ? pool : undefined),
};

const pool = { module: "lib", path: ["Pool"] };

function modelOf(text: string): JavaScriptModel {
  return new JavaScriptModel(new CodeFile(parseCode(text), library));
}

function callsIn(text: string): readonly Call[] {
  return modelOf(text).calls;
}

/** The call that ends last, which is not an argument of another. */
function lastCall(text: string): Call | undefined {
  return callsIn(text).toSorted((a, b) => b.site.range[1] - a.site.range[1])[0];
}

function calleeOf(text: string): unknown {
  const call = lastCall(text);
  return call && plain(call.callee);
}

function plain(callee: Callee): unknown {
  switch (callee.kind) {
    case "name":
    case "super":
      return `${callee.kind} ${callee.name.module}:${callee.name.path.join(".")}`;
    case "method":
      return `${callee.method} of ${callee.receiver.type?.path.join(".") ?? "?"}`;
    case "local":
      return `local ${callee.name ?? ""}`;
  }
}

/** The value of the option `value` in the last call. */
function argumentIn(text: string): Expression | undefined {
  return lastCall(text)?.arguments.get({ parameters: ["value"] }, "value");
}

describe("a call calls", () => {
  it.each([
    ["a class", 'import { Pool } from "lib"; new Pool()', "name lib:Pool"],
    ["by its canonical name", 'import * as l from "lib/deep"; new l.Pool()', "name lib:Pool"],
    ["a global that the library knows", "new pools.Pool()", "name lib:Pool"],
    ["what the library does not know", 'import { f } from "other"; f()', "name other:f"],
    ["what the library does not know of a module", 'import * as o from "other"; o.f()', "name other:f"],
    ["a global", "setTimeout()", "name :setTimeout"],
    ["a member of a global", "console.log()", "name :console.log"],
    ["a member of a constant that holds a global", "const p = pools; new p.Pool()", "name lib:Pool"],
    ["a member of constants in a circle", "const p = q; const q = p; new p.Pool()", "local "],
    ["a member of something that is made", "function f(p) { new p.Go(); }", "local "],
    ["a member of a global by an unknown name", "g[x]()", "local "],
    ["a method by an unknown name", "function f(p) { p[x](); }", "local "],
    [
      "a method that its class declares",
      'import { Pool } from "lib"; class P extends Pool { static {} a() {} go() {} m() { this.go(); } }',
      "local go",
    ],
    [
      "a method that its class inherits",
      'import { Pool } from "lib"; class P extends Pool { static {} a() {} m() { this.go(); } }',
      "go of Pool",
    ],
    [
      "a method of an import that has a type",
      'import { Pool } from "lib"; import { p } from "other"; (p as Pool).go()',
      "go of Pool",
    ],
    [
      "a constructor of a superclass by its canonical name",
      'import { Pool } from "lib/deep"; class P extends Pool { constructor() { super(); } }',
      "super lib:Pool",
    ],
    [
      "a constructor of a superclass that the library does not know",
      'import { Q } from "other"; class P extends Q { constructor() { super(); } }',
      "super other:Q",
    ],
    ["a function of the file", "function f() {} f()", "local f"],
    ["a method", 'import { Pool } from "lib"; const p = new Pool(); p.go()', "go of Pool"],
    ["a method of what a call gives", 'import { find } from "lib"; find().go()', "go of Pool"],
    ["a method of a member", 'import { find } from "lib"; const p = find(); p.twin.go()', "go of Pool"],
    ["a method of a parameter", 'import { Pool } from "lib"; function f(p: Pool) { p.go(); }', "go of Pool"],
    ["a method of something", "function f(p) { p.go(); }", "go of ?"],
    ["a constructor of something", "class P extends f() { constructor() { super(); } }", "local "],
    [
      "a constructor of a superclass",
      'import { Pool } from "lib"; class P extends Pool { constructor() { super(); } }',
      "super lib:Pool",
    ],
  ])("%s", (_, text, callee) => {
    expect(calleeOf(text)).toBe(callee);
  });
});

it.each([
  ["const p = new Pool(); p.go();", true],
  ["new Pool().go();", true],
  ["const p = new Pool(); p.part.go();", false],
  ["function f(p) { p.go(); }", false],
  ["const p = c ? new Pool() : new Pool(); p.go();", false],
])("a method is called on an instance: %s", (code, isKnown) => {
  const { calls } = modelOf(`import { Pool } from "lib"; ${code}`);
  const made = calls.find(({ isNew }) => isNew)?.result;
  const { callee } = calls.find(({ isNew }) => !isNew) ?? {};
  expect(callee?.kind === "method" && callee.receiver.instance).toBe(isKnown ? made : undefined);
});

describe("an instance is held", () => {
  /** The instance whose method `go` is called. */
  function instanceIn(body: string): Expression | undefined {
    const call = callsIn(`import { Pool } from "lib"; ${body}`).find(
      ({ callee }) => callee.kind === "method" && callee.method === "go",
    );
    const receiver = call?.callee.kind === "method" ? call.callee.receiver.value : undefined;
    return receiver?.kind === "instance" || receiver?.kind === "choice" ? receiver : undefined;
  }

  it.each([
    ["by a field that is initialized", "class C { p = new Pool(); m() { this.p.go(); } }"],
    [
      "by a field that the constructor assigns",
      "class C { constructor() { this.p = new Pool(); } m() { this.p.go(); } }",
    ],
    ["by a field, in one case", "class C { p = c ? new Pool() : other(); m() { this.p.go(); } }"],
    ["by a parameter of a function that is called once", "f(new Pool()); function f(p) { p.go(); }"],
    ["by a second parameter", "f(1, new Pool()); function f(a, p) { p.go(); }"],
    ["by a parameter of an arrow function", "const f = p => { p.go(); }; new Pool(); f(new Pool());"],
    ["by a parameter of a private method", "class C { m() { this.#f(new Pool()); } #f(p) { p.go(); } }"],
    [
      "by a parameter of a method that TypeScript keeps private",
      "class C { m() { this.f(new Pool()); } private f(p) { p.go(); } }",
    ],
    ["by a parameter, ahead of a spread", "f(new Pool(), ...xs); function f(p, a) { p.go(); }"],
  ])("%s", (_, body) => {
    expect(instanceIn(body)).toBeDefined();
  });

  it.each([
    ["by a field that is assigned twice", "class C { p = new Pool(); m() { this.p.go(); this.p = other(); } }"],
    [
      "by a field that is assigned in two places",
      "class C { a() { this.p = new Pool(); } b() { this.p = x; } m() { this.p.go(); } }",
    ],
    ["by a field that is added to", "class C { m() { this.p += new Pool(); this.p.go(); } }"],
    ["by a field that a pattern assigns", "class C { m() { [this.p] = [new Pool()]; this.p.go(); } }"],
    ["by a field that nothing assigns", "class C { p; m() { this.p.go(); } }"],
    ["by a field with what a tag gives", "class C { p = Pool`x`; m() { this.p.go(); } }"],
    [
      "by a parameter property that is assigned",
      "class C { constructor(private p) {} a() { this.p = new Pool(); } m() { this.p.go(); } }",
    ],
    ["by a parameter property", "class C { constructor(private p = new Pool()) {} m() { this.p.go(); } }"],
    ["by a field with an unknown value", "class C { p = other(); m() { this.p.go(); } }"],
    ["by a parameter of a function that is called twice", "f(new Pool()); f(x); function f(p) { p.go(); }"],
    ["by a parameter of a function that is handed on", "f(new Pool()); g(f); function f(p) { p.go(); }"],
    ["by a parameter of a function that is exported", "f(new Pool()); export function f(p) { p.go(); }"],
    ["by a parameter of an arrow function that is exported", "export const f = p => { p.go(); }; f(new Pool());"],
    ["by a parameter of a function that is assigned", "f(new Pool()); function f(p) { p.go(); } f = x;"],
    ["by a parameter that is assigned", "f(new Pool()); function f(p) { p = x; p.go(); }"],
    ["by a parameter behind a spread", "f(...xs, new Pool()); function f(a, p) { p.go(); }"],
    ["by a parameter in a pattern", "f(new Pool()); function f({ p }) { p.go(); }"],
    ["by a parameter that the call leaves out", "f(); function f(p) { p.go(); }"],
    ["by a parameter of a public method", "class C { m() { this.f(new Pool()); } f(p) { p.go(); } }"],
    ["by a variable that is no parameter", "let p; p = new Pool(); p.go(); p = x;"],
  ])("not %s", (_, body) => {
    expect(instanceIn(body)).toBeUndefined();
  });
});

describe("an argument", () => {
  it.each([
    ["is evaluated", "const x = 1; f(x + 1)", { kind: "literal", value: 2 }],
    ["is absent", "f()", { kind: "absent" }],
    ["is unknown behind a spread", "f(...xs)", { kind: "unknown" }],
    ["is what the library says", 'import { Unit } from "lib"; f(Unit.DAYS)', { kind: "literal", value: "days" }],
    [
      "is what the library says of what a name holds",
      'import { LIMIT } from "lib"; const a = LIMIT; f(a)',
      { kind: "literal", value: 5, site: { definition: { references: 1 } } },
    ],
    ["is what the library says of a name", 'import { LIMIT } from "lib"; f(LIMIT)', { kind: "literal", value: 5 }],
    ["is what a call of the library gives", 'import { twice } from "lib"; f(twice(2))', { kind: "literal", value: 4 }],
    [
      "is what a method of an instance gives",
      'import { Pool } from "lib"; f(new Pool().add())',
      { kind: "literal", value: "added" },
    ],
    [
      "is what a method of a part of an instance gives",
      'import { Pool } from "lib"; f(new Pool().part.add())',
      { kind: "literal", value: "added to the part" },
    ],
    [
      "is a member of an instance",
      'import { Pool } from "lib"; f(new Pool().id)',
      { kind: "instance", name: pool, path: ["id"] },
    ],
    ["made of itself is unknown", 'import { twice } from "lib"; const x = twice(x); f(x)', { kind: "unknown" }],
  ])("%s", (_, text, value) => {
    expect(argumentIn(text)).toMatchObject(value);
  });

  it("that is a member has its place", () => {
    const text = 'import { Pool } from "lib"; f(new Pool().id);';
    const value = argumentIn(text);
    expect(value?.kind === "instance" && value.memberRange && text.slice(...value.memberRange)).toBe("id");
    expect(argumentIn("const c = { a: 1 }; f(c.a)")).not.toHaveProperty("memberRange");
  });

  it("that is part of an instance may be empty, and then it does not matter what stands for it", () => {
    expect(argumentIn('import { Pool } from "lib"; f(new Pool().id ?? "")')?.kind).toBe("unknown");
  });

  it.each([
    ["const p = new Pool([1]); f(p);", true],
    ["const p = new Pool([1]); g(p); f(p);", false],
    ["class C { p = new Pool([1]); m() { f(this.p); } }", false],
    ["const p = text`${[1]}`; f(p);", true],
    ["const p = text`${[1]}`; g(p); f(p);", false],
  ])("has parts that can be edited if it is used once: %s", (source, isEditable) => {
    const value = argumentIn(`import { Pool, text } from "lib"; ${source}`);
    const [part] =
      value?.kind === "instance"
        ? [value.arguments?.get({ parameters: ["list"] }, "list")]
        : value?.kind === "list"
          ? value.items.flatMap(item => (isSpread(item) || item.kind !== "list" ? [] : [item]))
          : [];
    expect(part).toBeDefined();
    expect(part?.site.container !== undefined).toBe(isEditable);
  });

  it("of a tag is its strings and values", () => {
    expect(argumentIn('import { text } from "lib"; f(text`a${1}b`)')).toMatchObject({
      kind: "list",
      items: [{ value: "a" }, { value: 1 }, { value: "b" }],
    });
  });

  it.each(["twice", "options"])("of a tag has no name, as with `%s`", name => {
    expect(argumentIn(`import { ${name} } from "lib"; f(${name}\`1\`)`)?.kind).toBe("unknown");
  });
});

describe("what a call of the library", () => {
  it.each([
    [
      "gives by a method of the file's own class is unknown",
      "class P extends Pool { add() {} } f(new P().add())",
      "unknown",
    ],
    ["gives by an inherited method is the library's", "class P extends Pool { go() {} } f(new P().add())", "literal"],
    ["gives by a method with a name that is computed is unknown", "f(new Pool()[x]())", "unknown"],
    ["gives by any method of a class that it knows is its", "f(new Anything().x())", "literal"],
    ["gives by any method is unknown if the name is computed", "f(new Anything()[x]())", "unknown"],
    ["gives by a method of what a type names is the library's", "function g(p: Pool) { f(p.add()); }", "literal"],
    ["gives by a method of a string is unknown", 'f("a".add())', "unknown"],
    ["makes with another class is an instance of that", "f(new Other())", "instance"],
    ["makes without `new` is unknown", "f(other())", "unknown"],
  ])("%s", (_, text, kind) => {
    expect(argumentIn(`import { Pool, Anything } from "lib"; ${text}`)?.kind).toBe(kind);
  });

  it.each([
    ["new Invocation()", true],
    ["Invocation()", false],
    ["Invocation`x`", false],
  ])("gives depends on whether it is %s", (call, isNew) => {
    expect(argumentIn(`import { Invocation } from "lib"; f(${call})`)).toMatchObject({ value: isNew });
  });

  it("makes in a function with parameters may depend on them", () => {
    const made = argumentIn('import { Pool } from "lib"; function make(a) { return new Pool(a ? 1 : 2); } f(make(x))');
    expect(made?.kind === "instance" && made.arguments?.get({ parameters: ["n"] }, "n").kind).toBe("unknown");
  });

  it("makes with a class that only the file knows has no name", () => {
    expect(argumentIn("f(new (g())())")).toMatchObject({ name: { module: "", path: [] }, path: [] });
    expect(argumentIn('import { X } from "x"; f(new X())')).toMatchObject({ name: { module: "x", path: ["X"] } });
  });

  it("makes has an id that tells it from others", () => {
    const [first, second] = callsIn("f(new A()); f(new A());")
      .filter(({ isNew }) => !isNew)
      .map(call => call.arguments.get({ parameters: ["value"] }, "value"));
    const ids = [first, second].map(value => (value?.kind === "instance" ? value.id : undefined));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });

  it.each([
    ['import { Unit } from "lib"; f(Unit.DAYS)', { type: "Unit", qualifier: "Unit" }],
    ['import * as l from "lib"; f(l.Unit.DAYS)', { type: "Unit", qualifier: "l.Unit" }],
    ['import { Unit as U } from "lib"; f(U.DAYS)', { type: "Unit", qualifier: "U" }],
    ['import { Unit } from "lib"; const { DAYS } = Unit; f(DAYS)', undefined],
    ['import * as l from "lib"; f(l.LIMIT)', undefined],
    ['import { twice } from "lib"; f(twice(1))', undefined],
  ])("is spelled as in %s", (text, spelling) => {
    expect(argumentIn(text)?.site.spelling).toEqual(spelling);
  });
});

describe("the place of an argument", () => {
  const signature = { parameters: ["a", "b"] };

  function siteIn(text: string, name: string): Expression["site"] | undefined {
    return lastCall(text)?.arguments.get(signature, name).site;
  }

  it.each([
    ["f(1, 2)", 0, "(1, 2)"],
    ["f<T>(1, 2)", 0, "(1, 2)"],
    ["f (1)", 0, "(1)"],
    ["new X(1, 2)", 0, "(1, 2)"],
  ])("is in the list of %s", (text, index, list) => {
    const slot = siteIn(text, "a")?.slot;
    expect(slot?.index).toBe(index);
    const container = slot?.container;
    expect(container?.layout === "delimited" && text.slice(...container.range)).toBe(list);
  });

  it("counts from zero", () => {
    expect(siteIn("f(1, 2)", "b")?.slot?.index).toBe(1);
    const [, second] = lastCall("f(1, 2, 3)")?.arguments.rest({ parameters: ["a"] }) ?? [];
    expect(second && "site" in second && second.site.slot?.index).toBe(2);
  });

  it("is not known behind a comment", () => {
    expect(siteIn("f(/* c */ 1)", "a")?.slot).toBeUndefined();
    expect(siteIn("f /* ( */ (1)", "a")?.slot).toBeUndefined();
  });

  it("is that of the call if there is none of this name", () => {
    expect(siteIn("f(1)", "c")?.range).toEqual([0, 4]);
    expect(lastCall("f(1)")?.arguments.get(signature, "c").kind).toBe("absent");
  });

  it("ends at a spread", () => {
    const given = lastCall("f(1, ...[2], 3)")?.arguments;
    expect(given?.get(signature, "a")).toMatchObject({ kind: "literal", value: 1 });
    expect(given?.get(signature, "b")).toMatchObject({ kind: "unknown", site: { range: [0, 15] } });
    expect(given?.options(signature)).toMatchObject({ kind: "unknown" });
    expect(given?.rest({ parameters: ["a"] })).toMatchObject([{ kind: "spread" }, { kind: "literal", value: 3 }]);
    expect(given?.identity({ parameters: ["a"] })).toBeUndefined();
  });
});

describe("options", () => {
  const signature = { parameters: ["id"], options: true };

  it("are the object behind the parameters", () => {
    const [call] = callsIn("f('a', { b: 1 }, 2)");
    expect(call?.arguments.options(signature)).toMatchObject({ kind: "map", members: [{ key: "b" }] });
    expect(call?.arguments.rest(signature)).toMatchObject([{ kind: "literal", value: 2 }]);
  });

  it("of one identity are written once", () => {
    const [a, b, c] = callsIn("const o = {}; f(1, o); f(2, o); f(3, {});").map(call =>
      call.arguments.identity(signature),
    );
    expect(a).toBeDefined();
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });
});

it.each([
  ["here();", []],
  ["expect(x).toEqual(here());", ["toEqual", "expect"]],
  ["it('x', () => { expect(here()); });", ["expect", "it"]],
  ["a['b'].c(here());", ["c", "b", "a"]],
  ["a[b].c(here());", ["c", "a"]],
  ["(a as any)!.b?.(here());", ["b", "a"]],
  ["f(x)(here());", ["f"]],
  ["(() => 1)(here());", []],
  ["new A(here());", []],
  ["a.b; c(x); here();", []],
])("says what calls are around: %s", (code, names) => {
  const model = modelOf(code);
  const here = model.calls.find(({ nameSite }) => model.text.slice(...nameSite.range) === "here");
  expect(here?.enclosing).toEqual(names);
});

describe("a map", () => {
  const text = `const resources = { Client: { Type: "t", ...{ More: 1 } } };`;

  it("has its key and members", () => {
    const [map] = modelOf(text).mapsWith("Type");
    expect(map?.key).toEqual({ name: "Client", range: [20, 26] });
    expect(map?.keys).toEqual(["Type"]);
    expect(map?.member("More")).toMatchObject({ value: 1 });
    expect(map?.member("Other")).toBeUndefined();
  });

  it("has members that are written later", () => {
    const [written] = modelOf('const r = { Type: "t" }; r.More = 1 + 1;').mapsWith("Type");
    expect(written && memberOf(written.value, "More", written.site)).toMatchObject({ value: 2 });
  });

  it.each([
    ["is that of its property", "{ Type, a: 1 }", { value: 1 }],
    ["is that of its property, whatever is spread", "{ Type, ...x, a: 1, ...y }", { value: 1 }],
    ["is that of what is spread", "{ Type, ...{ a: 1 } }", { value: 1 }],
    ["may be that of what is not known", "{ Type, ...x }", { kind: "unknown" }],
    ["is none of another property", "{ Type, b: 1 }", undefined],
    ["is none of what is spread", "{ Type, ...{ b: 1 } }", undefined],
    ["is none of a computed property", "{ Type, [a]: 1 }", undefined],
  ])("has a member that %s", (_, object, value) => {
    const [written] = modelOf(`f(${object})`).mapsWith("Type");
    const member = written?.member("a");
    expect(member && { ...member }).toEqual(value && expect.objectContaining(value));
  });

  it.each([
    ["is written there", "f({ Type, a: { b: 1 } })", ["b"]],
    ["has a name", "const x = { b: 1 }; f({ Type, a: x })", ["b"]],
    ["is no object", "f({ Type, a: [] })", undefined],
    ["is not known", "f({ Type, a: x })", undefined],
    ["is not there", "f({ Type, c: { b: 1 } })", undefined],
  ])("has a map that %s", (_, code, keys) => {
    const [written] = modelOf(code).mapsWith("Type");
    expect(written?.mapAt("a")?.keys).toEqual(keys);
  });

  it.each([
    ["f({ Type, a: {} })", true],
    ["f({ Type, a: { ...x } })", false],
  ])("says whether it is empty: %s", (code, isEmpty) => {
    expect(modelOf(code).mapsWith("Type")[0]?.mapAt("a")?.isEmpty).toBe(isEmpty);
  });

  it("is found by any of its keys", () => {
    const model = modelOf("f({ a: 1, 'b': 2, [c]: 3 }, { a: 4 }, [a])");
    expect(["a", "b", "c", "a"].map(key => model.mapsWith(key).length)).toEqual([2, 1, 0, 2]);
  });

  it("has the maps around it", () => {
    const [map] = modelOf(text).mapsWith("Type");
    expect(map?.around.map(({ keys }) => keys)).toEqual([["Client"]]);
  });
});

describe("a value of a declared type", () => {
  it("is read as one of it", () => {
    const [typed] = modelOf('import { Props } from "lib"; const p: Partial<Props> = { a: 1 };').typedValues;
    expect(typed).toMatchObject({ type: { module: "lib", path: ["Props"] }, isPart: true, isExtended: false });
    expect(typed?.value).toMatchObject({ kind: "map", complete: false });
  });

  it("is none of a type that the library does not know", () => {
    expect(modelOf('import { Props } from "other"; const p: Props = { a: 1 };').typedValues).toEqual([]);
  });
});

describe("a file", () => {
  const source =
    '/// <reference path="./a.d.ts" />\nimport { B } from "b";\nconst c: D = require("e").f;\nclass H { #i; }\n// g';

  it("says which modules it uses", () => {
    expect([...modelOf(source).modules]).toEqual(["b", "e", "./a.d.ts"]);
  });

  it.each([
    ['import "a";', ["a"]],
    ['import a = require("a");', ["a"]],
    ['const a = await import("a");', ["a"]],
    ['f(require("a").b, require(`c`));', ["a", "c"]],
    ['require(a); require(); import(b); a.require("c"); f("d"); export * from "e";', []],
    ["/// <reference path='a' />\n\t///<reference  path=\"b\"/>", ["a", "b"]],
    ['// <reference path="a" />\nf("/// <reference path=\'a\' />"); /// <reference types="b" />', []],
  ])("uses the modules of %j", (code, modules) => {
    expect([...modelOf(code).modules]).toEqual(modules);
  });

  it.each([
    ["const a = b;", false],
    ["const a: B = b;", true],
    ["a as B;", true],
    ["interface A {}", true],
    ['import a = require("a");', true],
  ])("has types: %s", (code, hasTypes) => {
    expect(modelOf(code).hasTypes).toBe(hasTypes);
  });

  it("has calls in source order", () => {
    const { calls, text } = modelOf("f(g(1), new H(), { a: i() });");
    expect(calls.map(({ site }) => text.slice(...site.range))).toEqual([
      "f(g(1), new H(), { a: i() })",
      "g(1)",
      "new H()",
      "i()",
    ]);
  });

  it.each([
    ["new A();", "new A()".length],
    ["new A;", undefined],
    ["a();", 3],
  ])("has a place where a chain goes on: %s", (code, end) => {
    const chained = modelOf(code);
    expect(chained.calls.map(({ site }) => chained.endOfChain(site))).toEqual([end]);
  });

  it.each(["B", "c", "D", "f", "e", "i"])("mentions %s", name => {
    expect(modelOf(source).mentions(name)).toBe(true);
  });

  it.each(["g", "a.d.ts"])("does not mention %s", name => {
    expect(modelOf(source).mentions(name)).toBe(false);
  });
});
