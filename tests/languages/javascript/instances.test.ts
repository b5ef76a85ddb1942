import { describe, expect, test } from "vitest";
import type { Call, Flow, Instance, Library } from "../../../src/languages/language.ts";
import { CodeFile } from "../../../src/languages/javascript/semantic/code-file.ts";
import { JavaScriptModel } from "../../../src/languages/javascript/semantic/model.ts";
import { codeFile, parseCode } from "./parse-code.ts";

/** An instance that no JavaScript file makes. */
const foreign: Instance = {
  id: "foreign",
  label: undefined,
  nameAt: () => undefined,
  mentionOf: () => undefined,
  events: () => [],
};

function modelOf(code: string): JavaScriptModel {
  return new JavaScriptModel(codeFile(code));
}

/** The call of a function or method, or the `new`, by its name in the code. */
function called(name: string, model: JavaScriptModel): Call {
  const call = model.calls.find(({ nameSite }) => model.text.slice(...nameSite.range) === name);
  if (!call) {
    throw new Error(`There is no ${name}() in the file.`);
  }
  return call;
}

describe("whether one instance reaches another", () => {
  /** What calls of `use` give is derived of their arguments; those of `lose` lose it. Others do neither. */
  function isReached(code: string): boolean | "maybe" {
    const model = modelOf(code);
    const flow = (call: Call): Flow => {
      const name = model.text.slice(...call.nameSite.range);
      return { escapes: name === "lose", result: name === "use" || name === "To", into: [] };
    };
    return model.reaches(called("From", model).result, called("To", model).result, flow);
  }

  test.each([
    "new To(new From());",
    "new To([new From()]);",
    "new To({ a: new From() });",
    "new To(...new From());",
    "new To(`${new From()}`);",
    "new To(new From().a);",
    "new To(new From()!);",
    "new To(new From() as Other);",
    "new To(new From() satisfies Other);",
    "new To(<Other>new From());",
    "new To(new From() || x);",
    "new To(x ? new From() : 1);",
    "new To('a' + new From());",
    "new To(await new From());",
    "new To(new From()?.a);",
    "const f = new From(); new To(f);",
    "const f = new From(); const g = f.a; new To(g);",
    "const { a } = new From(); new To(a);",
    "let f; f = new From(); new To(f);",
    "let f; new To(f = new From());",
    "new To(use(new From()));",
    "const f = new From(); new To(f.use());",
    "class C { f = new From(); m() { new To(this.f); } }",
    "class C { m() { this.f = new From(); new To(this.f); } }",
    "class C { f = new From(); m() { const { f } = this; new To(f); } }",
    "class C { m() { this.f = new From(); const { f: g } = this; new To(g); } }",
    "class C { m() { const self = this; this.f = new From(); new To(self.f); } }",
    "class C { static f = new From(); } new To(C.f);",
    "let f = new From(); f = new To(f);",
    "const make = () => new From(); new To(make());",
    "function make() { return new From(); } new To(make());",
    "export const f = new From(); new To(f);",
  ])("%s", code => {
    expect(isReached(code)).toBe(true);
  });

  test.each([
    "new From(); new To();",
    "const f = new From(); new To(g);",
    "const f = new From(); if (f) new To();",
    "const f = new From(); void f; new To();",
    "const f = new From(); f.a.b; new To();",
    "const f = new From(); other(f); new To();",
    "let f = 1; f = new From(); new To();",
    "new To(other(new From()));",
    "class C { f = new From(); g = 1; m() { new To(this.g); } }",
    "const f = new From(); f = g; new To(g);",
    "class C { f = new From(); m() { const { g } = this; new To(g); } }",
    "class C { f = new From(); m() { const { f } = that; new To(f); } }",
    "let f = new From(); new To(f = g);",
    "const { a } = new From(); new To();",
  ])("not: %s", code => {
    expect(isReached(code)).toBe(false);
  });

  test.each([
    "lose(new From()); new To();",
    "export const f = new From(); new To();",
    "const make = () => new From(); new To();",
    "function make() { return new From(); } new To();",
    "throw new From(); new To();",
    "x.f = new From(); new To();",
    "class C { [f] = new From(); m() { new To(this[f]); } }",
    "f = new From(); new To(f);",
    "x[y] = new From(); new To();",
    "const f = () => { yield_(f); }; const g = new From(); for (const h of g) new To(h);",
  ])("perhaps: %s", code => {
    expect(isReached(code)).toBe("maybe");
  });

  test("perhaps, if the file's own code returns it", () => {
    const model = new JavaScriptModel(codeFile("new To(); return new From();", "commonjs"));
    const none: Flow = { escapes: false, result: false, into: [] };
    expect(model.reaches(called("From", model).result, called("To", model).result, () => none)).toBe("maybe");
  });

  test.each<[code: string, via: "receiver" | "argument"]>([
    ["const f = new From(); const t = new To(); f.add(t);", "receiver"],
    ["const f = new From(); const t = new To(); t.add(f);", "argument"],
    ["new To(); new From()();", "receiver"],
    ["new To(); new Other(new From());", "argument"],
  ])("through a call as its %#. part: %s", (code, way) => {
    const model = modelOf(code);
    const into = (instances: readonly Instance[]) => {
      const flow = (_: Call, via: string): Flow => ({
        escapes: false,
        result: false,
        into: via === way ? instances : [],
      });
      return model.reaches(called("From", model).result, called("To", model).result, flow);
    };
    expect(into([called("To", model).result])).toBe(true);
    expect(into([foreign])).toBe("maybe");
    expect(into([])).toBe(false);
  });
});

describe("where an instance or a part of it is mentioned first", () => {
  test.each<readonly [path: readonly string[], mention: string | undefined, code: string]>([
    [["a"], "a", "const x = new Thing(); x.a.b = 1;"],
    [["a", "b"], "b", "const x = new Thing(); x.a.b = 1;"],
    [["a"], '"a"', 'const x = new Thing(); x["a"].b = 1;'],
    [["a"], "a", "const x = new Thing(); x.a!.b = 1;"],
    [["a"], "b", "const x = new Thing(); const { a: b } = x; b.c = 1;"],
    [[], "a", "function f({ a }) { a.b = 1; } const x = new Thing(); f(x);"],
    [["a"], "`a`", "const x = new Thing(); x[`a`].b = 1; const y = x; y.a.c = 1;"],
    [["a"], "`a`", "const x = new Thing(); const y = x; x[`a`].b = 1; y.a.c = 1;"],
    [["a"], "`a`", "const x = new Thing(); const y = x; y[`a`].b = 1; x.a.c = 1;"],
    [["c"], undefined, "const x = new Thing(); x.a.c = 1;"],
  ])("%j: %s in %s", (path, mention, code) => {
    const model = modelOf(code);
    const site = called("Thing", model).result.mentionOf(path);
    expect(site && model.text.slice(...site.range)).toBe(mention);
  });
});

describe("whether there is one instance", () => {
  test.each([
    ["const p = new Thing(); at();", true],
    ["function f() { const p = new Thing(); at(); } f(); f();", true],
    ["function f() { return new Thing(); } f(); at();", true],
    ["function f() { return new Thing(); } f(); f(); at();", false],
    ["const f = () => new Thing(); f(); f(); at();", false],
    ["function f() { return new Thing(); } at();", true],
  ])("%s", (code, isOne) => {
    const model = modelOf(code);
    expect(model.isOneAt(called("at", model).site, called("Thing", model).result)).toBe(isOne);
  });
});

describe("whether an instance is always made with another", () => {
  test.each([
    ["new One(); new Other();", true],
    ["new Other(); new One();", true],
    ["if (x) { new One(); new Other(); }", true],
    ["if (x) new Other(); new One();", true],
    ["if (x) { new One(); } else { new Other(); }", false],
    ["x ? new One() : new Other();", false],
    ["x && new One(); new Other();", false],
    ["while (x) new One(); new Other();", false],
    ["for (;;) new One(); new Other();", false],
    ["try { new One(); } catch {} new Other();", false],
    ["switch (x) { case 1: new One(); } new Other();", false],
    ["function f() { new One(); } new Other();", false],
    ["function f() { new One(); } f(); new Other();", true],
    ["function f() { new One(); } f(); f(); new Other();", false],
    ["function f() { new Other(); } new One();", true],
    ["function f() { new One(); } function g() { new Other(); f(); } g();", true],
  ])("%s", (code, isMadeWith) => {
    const model = modelOf(code);
    expect(model.isMadeWith(called("One", model).result, called("Other", model).result)).toBe(isMadeWith);
  });
});

describe("nothing is known of an instance", () => {
  const source = "const x = new Thing({}); x.node.add(x);";

  test("that another file makes", () => {
    const model = modelOf(source);
    const { result, site } = called("Thing", model);
    const flow = (): Flow => ({ escapes: false, result: false, into: [] });
    expect([model.reaches(result, foreign, flow), model.reaches(foreign, result, flow)]).toEqual(["maybe", "maybe"]);
    expect([model.isMadeWith(result, foreign), model.isMadeWith(foreign, result)]).toEqual([false, false]);
    expect([model.isOneAt(site, foreign), model.isOneAt({ range: [0, 1] }, result)]).toEqual([false, false]);
    expect(model.isOlder({ kind: "unknown", site }, foreign)).toBe(false);
    expect([model.insertCall(result, ["a"], foreign), model.insertCall(foreign, ["a"], result)]).toEqual([null, null]);
    expect(model.accessesTo(["add"]).map(access => access.mayBeOf(foreign))).toEqual([false]);
  });

  test("by an id that is not known", () => {
    const model = modelOf(source);
    expect(model.instanceWithId("foreign")).toBeUndefined();
    expect(model.calls.map(call => model.instanceWithId(call.result.id ?? ""))).toEqual(
      model.calls.map(call => call.result),
    );
  });
});

describe("an instance is first mentioned", () => {
  test.each([
    ["const x = new Thing(); x.a; x.a.b;", ["a"], "a"],
    ["const x = new Thing(); x.a.b; x.a;", ["a", "b"], "b"],
    ["const x = new Thing(); x.a;", ["a", "b"], undefined],
  ])("%s", (code, path, text) => {
    const site = called("Thing", modelOf(code)).result.mentionOf(path);
    expect(site && code.slice(...site.range)).toBe(text);
  });
});

describe("two values are the same", () => {
  test.each([
    ["function f(x) { is(x, x); }", true],
    ["function f(x) { is(x.a, x.a); }", true],
    ["class C { m() { is(this, this); } }", true],
    ["function f(x) { const y = x; is(x, y); }", true],
    ["function f(x, y) { is(x, y); }", false],
    ["function f(x) { is(x.a, x.b); }", false],
    ["is(g(1), g(2));", false],
  ])("%s", (code, areSame) => {
    const model = modelOf(code);
    const given = called("is", model).arguments;
    const signature = { parameters: ["a", "b"] };
    expect(model.areSame(given.get(signature, "a"), given.get(signature, "b"))).toBe(areSame);
  });

  test("only if they are expressions", () => {
    const model = modelOf("same(x);");
    const valueAt = (start: number, end: number) => ({ kind: "unknown", site: { range: [start, end] } }) as const;
    expect(model.areSame(valueAt(0, 4), valueAt(0, 4))).toBe(true);
    expect(model.areSame(valueAt(0, 3), valueAt(0, 3))).toBe(false);
    expect(model.areSame(valueAt(0, 4), valueAt(0, 3))).toBe(false);
    expect(model.areSame(valueAt(0, 3), valueAt(0, 4))).toBe(false);
  });
});

describe("a value is older than an instance", () => {
  test.each([
    ["function f(x) { is(x); new Thing(); }", true],
    ["function f(x) { is(x.a.b); new Thing(); }", true],
    ["function f(x) { const y = x.a; is(y); new Thing(); }", true],
    ["import x from 'x'; is(x); new Thing();", true],
    ["import * as x from 'x'; is(x.y); new Thing();", true],
    ["function f(x) { is(x); } new Thing();", false],
    ["const x = g(); is(x); new Thing();", false],
    ["is(x); new Thing();", false],
    ["is(g()); new Thing();", false],
    ["is(g().a); new Thing();", false],
  ])("%s", (code, isOlder) => {
    const model = modelOf(code);
    const value = called("is", model).arguments.get({ parameters: ["a"] }, "a");
    expect(model.isOlder(value, called("Thing", model).result)).toBe(isOlder);
  });
});

describe("a call that is inserted", () => {
  function inserted(code: string): string | null {
    const model = modelOf(code);
    const edits = model.insertCall(called("One", model).result, ["node", "add"], called("Other", model).result);
    return (
      edits?.reduceRight(
        (text, { range: [start, end], text: by }) => text.slice(0, start) + by + text.slice(end),
        code,
      ) ?? null
    );
  }

  test.each([
    [
      "const a = new One();\nconst b = new Other();\n",
      "const a = new One();\nconst b = new Other();\na.node.add(b);\n",
    ],
    [
      "const b = new Other();\nconst a = new One();\n",
      "const b = new Other();\nconst a = new One();\na.node.add(b);\n",
    ],
    ["const b = new Other()\nconst a = new One()", "const b = new Other()\nconst a = new One()\na.node.add(b)"],
    [
      "const b = new Other();\r\nconst a = new One();\r\n",
      "const b = new Other();\r\nconst a = new One();\r\na.node.add(b);\r\n",
    ],
    ["const b = new Other();\nnew One();\n", "const b = new Other();\nnew One().node.add(b);\n"],
    [
      "const b = new Other();\nconst a = new One(); // c\n",
      "const b = new Other();\nconst a = new One(); // c\na.node.add(b);\n",
    ],
    [
      "{\n  const b = new Other();\n  const a = new One();\n}",
      "{\n  const b = new Other();\n  const a = new One();\n  a.node.add(b);\n}",
    ],
    [
      "export const b = new Other();\nexport const a = new One();\n",
      "export const b = new Other();\nexport const a = new One();\na.node.add(b);\n",
    ],
    ["const b = new Other();new One();", "const b = new Other();new One().node.add(b);"],
    ["{\n  b = new Other();\n  a\n= new One();\n}", "{\n  b = new Other();\n  a\n= new One();\n  a.node.add(b);\n}"],
    [
      "class C { m() {\n this.b = new Other();\n this.a = new One();\n} }",
      "class C { m() {\n this.b = new Other();\n this.a = new One();\n this.a.node.add(this.b);\n} }",
    ],
  ])("%j", (code, expected) => {
    expect(inserted(code)).toBe(expected);
  });

  test.each([
    "new Other();\nconst a = new One();",
    "new One();\nconst b = new Other();",
    "const b = new Other();\nf(new One());",
    "const b = new Other();\n{ const a = new One(); }",
    "const b = new Other();\n{\n  const a = new One();\n}",
    "{\n  const b = new Other();\n}\nconst a = new One();",
    "const b = new Other();\nfunction f() { const a = new One(); }",
    "class C { b = new Other(); a = new One(); }",
    "class C { b = new Other(); }\nconst a = new One();",
    "const b = new Other();\nconst C = class { a = new One(); };",
    "const b = new Other();\nconst f = () => (a = new One());",
    "class C { static {\nconst b = new Other();\nconst a = new One();\n} }",
    "const b = new Other(); const a = new One();",
    "const b = new Other();\nconst a = new One(); f();",
    "const b = new Other();\nconst a = new One(); /* c */",
    "const b = new Other();\nif (x) new One();",
    "const { b } = new Other();\nconst a = new One();",
    "x[y] = new Other();\nconst a = new One();",
    "let b; b ??= new Other();\nconst a = new One();",
  ])("has no place in %j", code => {
    expect(inserted(code)).toBeNull();
  });
});

describe("the name of an instance", () => {
  test.each([
    ["const a = new Thing();", "a", "a"],
    ["let a; a = new Thing();", "a", "a"],
    ["const a = new Thing() as Other;", "a", "a"],
    ["const a: Thing = new Thing();", "a", "a"],
    ["class C { a: Thing = new Thing(); }", "a", "a"],
    ["x.a = new Thing();", "a", "x.a"],
    ["x['a'] = new Thing();", "'a'", "x['a']"],
    ["class C { a = new Thing(); }", "a", "a"],
    ["class C { #a = new Thing(); }", "#a", "#a"],
    ["class C { m() { this.a = new Thing(); } }", "a", "this.a"],
    ["const { a } = new Thing();", undefined, undefined],
    ["class C { [a] = new Thing(); }", undefined, undefined],
    ["x[a] = new Thing();", undefined, undefined],
    ["let a; a ||= new Thing();", undefined, undefined],
    ["({ a } = new Thing());", undefined, undefined],
    ["const a = [new Thing()];", undefined, undefined],
    ["new Thing();", undefined, undefined],
    ["f(new Thing());", undefined, undefined],
  ])("%s", (code, label, name) => {
    const model = modelOf(code);
    const { result } = called("Thing", model);
    expect(result.label).toBe(label);
    expect(result.nameAt(result.events()[0]?.site ?? { range: [0, 0] })).toBe(name);
  });
});

describe("what a file accesses", () => {
  test("is told with the object that has the part", () => {
    const model = modelOf(
      "import { A } from 'lib'; const a = new A(); a.node.defaultChild; b.node.other; c.defaultChild;",
    );
    const accesses = model.accessesTo(["node", "defaultChild"]);
    expect(accesses.map(({ of }) => of?.path.join("."))).toEqual(["A", undefined]);
  });

  test.each([
    ["(x.a as B);", { module: "known", path: ["B"] }],
    ["(<B>x.a);", { module: "known", path: ["B"] }],
    ["(x.a as Other);", { module: "other", path: ["Other"] }],
    ["x.a!;", undefined],
    ["x.a;", undefined],
    ["(x.a.b as B);", undefined],
  ])("is told with the type that it is asserted to have: %s", (code, type) => {
    const library: Library = {
      canonical: ({ module, path }) => (module === "lib" ? { module: "known", path } : undefined),
      constant: () => undefined,
      call: () => undefined,
      typeOf: () => undefined,
    };
    const source = parseCode(`import { B } from "lib"; import { Other } from "other"; ${code}`);
    const [access] = new JavaScriptModel(new CodeFile(source, library)).accessesTo(["a"]);
    expect(access).toBeDefined();
    expect(access?.assertedType).toEqual(type);
  });

  test("is told with the value of the object, and whether it is an instance", () => {
    const model = modelOf("const x = new Thing(); x.a; const y = x; y.a; z.a; const f = () => new Other().a;");
    const accesses = model.accessesTo(["a"]);
    expect(accesses.map(({ holder }) => holder.kind)).toEqual(["instance", "instance", "unknown", "instance"]);
    expect(accesses.map(access => access.mayBeOf(called("Thing", model).result))).toEqual([true, true, false, false]);
  });

  test.each([
    ["x instanceof A", ["A"]],
    ["x instanceof lib.B", ["B"]],
    ["x instanceof (C as any)", ["C"]],
    ["x instanceof f()", []],
    ["x instanceof lib[y]", []],
    ["x in A", []],
  ])("tests classes: %s", (code, classes) => {
    expect([...modelOf(code).testedClasses]).toEqual(classes);
  });
});

describe("a parameter", () => {
  test("of a type is an instance of it", () => {
    const model = modelOf(
      "import { A } from 'lib'; function f(a: A, b: Other) {} const g = (x, c: A) => 1; class C { m(d: A) {} } ((e: A) => 1)();",
    );
    const found = model.externalInstances({ module: "lib", path: ["A"] });
    expect(found.map(({ function: name }) => name)).toEqual(["f", "g", undefined, undefined]);
  });

  test.each([
    ["f(x => 1);", true],
    ["f(function (x, y) {});", true],
    ["f(() => 1);", false],
    ["f(async x => 1);", false],
    ["f(function* (x) {});", false],
    ["f(x);", false],
  ])("of a function that is given: %s", (code, isKnown) => {
    const model = modelOf(code);
    const [argument] = called("f", model).arguments.rest({ parameters: [] });
    const site = argument && "site" in argument ? argument.site : undefined;
    expect(site && model.firstParameterAt(site) !== undefined).toBe(isKnown);
  });
});

describe("an object that is added to a call", () => {
  test.each([
    ["f(1);", "f(1, { a: 2 });"],
    ["f(1,);", "f(1, { a: 2 },);"],
    ["new f(1);", "new f(1, { a: 2 });"],
    ["f(g(1));", "f(g(1), { a: 2 });"],
    ["f(1)(2);", "f(1, { a: 2 })(2);"],
    ["f(1 // c\n);", null],
    ["f(1\n);", "f(1, { a: 2 }\n);"],
    ["f(1 /* c */);", null],
    ["f(1, 2);", null],
    ["f();", null],
  ])("%j", (code, expected) => {
    const call = called("f", modelOf(code));
    const edits = call.renderOptions?.({ parameters: ["x"] }, (_, { site }) => [
      { range: site.range, text: "{ a: 2 }" },
    ]);
    const [edit] = edits ?? [];
    expect(edit ? code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]) : null).toBe(expected);
  });

  test("is rendered as an edit of an empty one", () => {
    const call = called("f", modelOf("f(1); g();"));
    const given: unknown[] = [];
    const edits = call.renderOptions?.({ parameters: ["x"] }, (text, { kind, members, complete, site }) => {
      given.push(text, kind, members, complete, text.slice(...site.range));
      return null;
    });
    expect(given).toEqual(["f(1, {}); g();", "map", [], true, "{}"]);
    expect(edits).toBeNull();
  });

  test("has no place in a call without arguments", () => {
    const call = called("f", modelOf("f();"));
    expect(call.renderOptions?.({ parameters: [] }, () => [])).toBeNull();
  });
});
