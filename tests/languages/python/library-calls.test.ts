import { describe, expect, it } from "vitest";
import type { Library } from "../../../src/languages/language.ts";
import type { Expression } from "../../../src/model/value.ts";
import { PythonModel } from "../../../src/languages/python/semantic/model.ts";
import { readExpression, readTarget, type Plain } from "./read-python.ts";

const parameters = ["first", "second"];

/**
 * A library whose module `lib`, an alias of `library`, has functions that return their known arguments, a class `Pool`
 * with a method `add` and a property `owner_id`, whose canonical name is `ownerId`, and an enumeration `Unit`, which is
 * also the module `lib.Unit`.
 */
const library: Library = {
  canonical: ({ module, path }) => {
    if (!["lib", "library", "lib.Unit"].includes(module) || path.includes("secret")) {
      return undefined;
    }
    const known = module === "lib.Unit" ? ["Unit", ...path] : path;
    return {
      module: "lib",
      path: known.at(-1) === "global_id" ? ["globalId"] : known.map(name => (name === "owner_id" ? "ownerId" : name)),
    };
  },
  constant: ({ path }, site) => (path.join(".") === "Unit.DAYS" ? { kind: "literal", value: "days", site } : undefined),
  call: ({ name, arguments: given, site, instanceId, receiver }) => {
    const list = (items: readonly Expression[], complete = true): Expression => ({
      kind: "list",
      items,
      complete,
      site,
    });
    switch (name.path.join(".")) {
      case "get":
        return list(parameters.map(parameter => given.get({ parameters }, parameter)));
      case "option":
        return given.get({ parameters }, "option");
      case "options":
        return given.options({ parameters });
      case "rest":
        return { kind: "list", items: given.rest({ parameters: ["first"] }), complete: true, site };
      case "identity":
        return { kind: "literal", value: given.identity({ parameters: [] }) ?? null, site };
      case "some":
        return list([], false);
      case "Unit.of":
        return { kind: "literal", value: "days", site };
      case "Pool":
        return {
          kind: "instance",
          name,
          arguments: given,
          path: [],
          site,
          ...(instanceId !== undefined && { id: instanceId }),
        };
      case "shared":
        return { kind: "instance", name: { module: "lib", path: ["Pool"] }, path: [], site };
      case "Pool.add":
      case "Pool.child.add":
        return list([...(receiver ? [receiver] : []), given.get({ parameters }, "first")]);
      default:
        return undefined;
    }
  },
  typeOf: ({ path }) => (path.join(".") === "find" ? { module: "lib", path: ["Pool"] } : undefined),
};

function read(code: string): Expression {
  return readExpression(`import lib\n${code}`, library);
}

/** The value that the argument of `target` has in JSON's terms, in which an absent argument is missing. */
function valueOf(code: string): Plain | undefined {
  return readTarget(`import lib\n${code}`, library);
}

describe("the arguments of a call", () => {
  it.each([
    ["target(lib.get(1, 2))", [1, 2]],
    ["target(lib.get(1, second=2))", [1, 2]],
    ["target(lib.get(second=2, first=1))", [1, 2]],
    ["target(lib.get(1, *x))", [1, "?"]],
    ["target(lib.get(*x, 1))", ["?", "?"]],
    ["target(lib.get(*x, second=1))", ["?", 1]],
    ["target(lib.get(**x))", ["?", "?"]],
    ["target(lib.get(1, **x))", [1, "?"]],
    ["import library\ntarget(library.get(1, 2))", [1, 2]],
    ["target(lib.option(option=1))", 1],
    ["target(lib.option(first=1, option=2))", 2],
  ])("are found by place or name: %s", (code, value) => {
    expect(valueOf(code)).toEqual(value);
  });

  it.each([
    ["lib.option(1, 2, 3)", "(1, 2, 3)"],
    ["lib.option(*x)", "(*x)"],
    ["lib.option(first=1)", "(first=1)"],
    ["lib.option()", "()"],
  ])("are absent where they are not given: %s", (code, text) => {
    const source = `import lib\ntarget(${code})`;
    const value = readExpression(source, library);
    expect(value.kind).toBe("absent");
    expect(source.slice(...value.site.range)).toBe(text);
  });

  it.each([
    ["get(1)", ["literal", "absent"]],
    ["get()", ["absent", "absent"]],
    ["get(a=1)", ["absent", "absent"]],
    ["get(second=1)", ["absent", "literal"]],
    ["get(**x)", ["unknown", "unknown"]],
    ["get(*x)", ["unknown", "unknown"]],
    ["get(1, *x)", ["literal", "unknown"]],
  ])("are absent one by one: %s", (code, kinds) => {
    const value = read(`target(lib.${code})`);
    expect(value.kind === "list" && value.items.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ["**x", "unknown"],
    ["*x", "absent"],
    ["1, second=2", "absent"],
  ])("may have a name that is not given: %s", (given, kind) => {
    expect(read(`target(lib.option(${given}))`).kind).toBe(kind);
  });

  it.each([
    ["options(a=1, b=[2])", { a: 1, b: [2] }],
    ["options(1, second=2, a=3)", { a: 3 }],
    ["options(1, 2, a=3)", { a: 3 }],
    ["options(1, 2, 3, a=4)", "?"],
    ["options(*x, a=1)", { a: 1 }],
    ["options(1, 2, *x, a=1)", "?"],
    ["options(a=1, **{'b': 2})", { a: 1, b: 2 }],
    ["options(a=1, **x)", { a: "?", "…": "…" }],
    ["options(1, 2, **{'a': 1})", { a: 1 }],
    ["options(1, 2, **x)", { "…": "…" }],
    ["options(1, 2, **{'a': 1}, **{'b': 2})", { a: 1, b: 2 }],
    ["rest(1, 2, *[3, 4])", [2, 3, 4]],
    ["rest(1, 2, a=3)", [2]],
    ["identity()", null],
    ["identity(a=1)", null],
    ["identity(**f(1))", null],
    ["identity(**p)", "p@11"],
    ["identity(**p, a=1)", null],
    ["identity(**unknown)", null],
  ])("are read together: %s", (code, value) => {
    expect(valueOf(`p = {'a': 1}\ntarget(lib.${code})`)).toEqual(value);
  });

  it.each([
    ["options(1, 2, **{'a': 1})", ["{'a': 1}", "'a': 1", undefined]],
    ["options(first=1, second=2, **{'a': 1})", ["{'a': 1}", "'a': 1", undefined]],
    ["options(1, 2, **x)", ["(1, 2, **x)", undefined, undefined]],
    ["options(1, a=2)", ["(1, a=2)", "a=2", undefined]],
    ["options(*[1], a=2)", ["(*[1], a=2)", "a=2", undefined]],
    ["option(option=2)", [undefined, "option=2", undefined]],
    ["option()", [undefined, undefined, undefined]],
  ])("have their places: %s", (code, [whole, item, fixed]) => {
    const source = `import lib\ntarget(lib.${code})`;
    const value = readExpression(source, library);
    const { container } = value.site;
    const member = value.kind === "map" ? value.members.at(-1) : undefined;
    const { slot } = member && !("kind" in member) ? member.value.site : value.site;
    const textOf = (range: readonly [number, number] | undefined) => range && source.slice(...range);
    expect([
      container?.layout === "delimited" ? textOf(container.range) : undefined,
      slot && textOf(slot.container.items[slot.index]),
      slot?.fixed,
    ]).toEqual([whole, item, fixed]);
  });

  it.each([
    ["options(1, a=2)", 1],
    ["options(*[1], a=2)", 1],
    ["options(a=2)", 0],
  ])("have none before those by place: %s", (code, first) => {
    expect(read(`target(lib.${code})`).site.container?.firstFree).toBe(first);
  });

  it("are unknown together where the call has too many", () => {
    const source = "import lib\ntarget(lib.options(1, 2, 3, a=4))";
    expect(source.slice(...readExpression(source, library).site.range)).toBe("(1, 2, 3, a=4)");
  });

  it("can be replaced but not removed by place", () => {
    const value = read("target(lib.get(1, second=2))");
    const slots = value.kind === "list" ? value.items.map(item => "site" in item && item.site.slot) : [];
    expect(slots.map(slot => slot && [slot.index, slot.fixed])).toEqual([
      [0, true],
      [1, undefined],
    ]);
  });
});

describe("a constant", () => {
  it.each([
    ["target(lib.Unit.DAYS)", { type: "Unit", qualifier: "lib.Unit" }],
    ["from lib import Unit as U\ntarget(U.DAYS)", { type: "Unit", qualifier: "U" }],
    ["U = lib.Unit.DAYS\ntarget(U)", { type: "Unit", qualifier: "lib.Unit" }],
    ["target(lib.Unit.of(1))", { type: "Unit", qualifier: "lib.Unit" }],
    ["from lib.Unit import DAYS\ntarget(DAYS)", undefined],
    ["target(lib.identity())", undefined],
  ])("is spelled as the file does: %s", (code, spelling) => {
    const { site } = read(code);
    expect(site.spelling).toEqual(spelling);
    expect(`import lib\n${code}`.slice(...site.range)).toBe(/target\((.*)\)$/u.exec(code)?.[1]);
  });

  it("is no longer known where the file assigns it", () => {
    expect(valueOf("lib.Unit.DAYS = 'x'\ntarget(lib.Unit.DAYS)")).toBe("?");
  });
});

/** An instance as the text of its creation and the members that are read from it. */
function instanceIn(code: string): string {
  const source = `import lib\n${code}`;
  const value = readExpression(source, library);
  if (value.kind !== "instance") {
    return value.kind;
  }
  const [start, end] = (value.id ?? "@0-0").slice(1).split("-").map(Number);
  return [source.slice(start, end), ...value.path].join(" ");
}

describe("an instance", () => {
  it.each([
    ["of a call", "target(lib.Pool(1))", "lib.Pool(1)"],
    ["behind a name", "p = lib.Pool(1)\ntarget(p)", "lib.Pool(1)"],
    [
      "behind a field",
      "class C:\n    def f(self):\n        self.p = lib.Pool(1)\n    def g(self):\n        target(self.p)",
      "lib.Pool(1)",
    ],
    [
      "behind a field of another class",
      "class C:\n    def f(self):\n        self.p = lib.Pool(1)\nclass D:\n    def f(self):\n        self.p = lib.Pool(2)\n    def g(self):\n        target(self.p)",
      "lib.Pool(2)",
    ],
    [
      "in a field that is assigned twice",
      "class C:\n    def f(self):\n        self.p = lib.Pool(1)\n    def g(self):\n        self.p = None\n        target(self.p)",
      "unknown",
    ],
    [
      "in a field that is assigned twice, first nothing",
      "class C:\n    def f(self):\n        self.p = None\n    def g(self):\n        self.p = lib.Pool(1)\n        target(self.p)",
      "unknown",
    ],
    [
      "in a field that is only assigned outside",
      "class C:\n    def g(self):\n        target(self.p)\nc.p = lib.Pool(1)",
      "unknown",
    ],
    [
      "in a field that the class declares",
      "class C:\n    p = None\n    def f(self):\n        self.p = lib.Pool(1)\n    def g(self):\n        target(self.p)",
      "unknown",
    ],
    [
      "in a field that a loop assigns",
      "class C:\n    def f(self):\n        for self.p in [lib.Pool(1)]: pass\n    def g(self):\n        target(self.p)",
      "unknown",
    ],
    ["in a field of another object", "c.p = lib.Pool(1)\ntarget(c.p)", "unknown"],
    [
      "that another file may make",
      "class C:\n    def f(self):\n        self.p = lib.shared()\n    def g(self):\n        target(self.p)",
      "unknown",
    ],
    [
      "a number in a field",
      "class C:\n    def f(self):\n        self.p = 1\n    def g(self):\n        target(self.p)",
      "unknown",
    ],
    ["as the only argument", "def _f(p):\n    target(p)\n_f(lib.Pool(1))", "lib.Pool(1)"],
    ["as one of two arguments", "def _f(a, p):\n    target(p)\n_f(lib.Pool(1), lib.Pool(2))", "lib.Pool(2)"],
    ["as an argument by its name", "def _f(p, q):\n    target(p)\n_f(q=lib.Pool(2), p=lib.Pool(1))", "lib.Pool(1)"],
    [
      "as an argument of a method",
      "class C:\n    def f(self):\n        self._g(lib.Pool(1))\n    def _g(self, p):\n        target(p)",
      "lib.Pool(1)",
    ],
    [
      "as an argument of an inner function",
      "def f():\n    def g(p):\n        target(p)\n    g(lib.Pool(1))",
      "lib.Pool(1)",
    ],
    ["as an argument of two calls", "def _f(p):\n    target(p)\n_f(lib.Pool(1))\n_f(lib.Pool(2))", "unknown"],
    ["as an argument of a function that is handed on", "def _f(p):\n    target(p)\n_f(lib.Pool(1))\ng(_f)", "unknown"],
    ["as an argument of no call", "def _f(p):\n    target(p)", "unknown"],
    ["as an argument of a function that other files may call", "def f(p):\n    target(p)\nf(lib.Pool(1))", "unknown"],
    [
      "as an argument of a function that ends with an underscore",
      "def f_(p):\n    target(p)\nf_(lib.Pool(1))",
      "unknown",
    ],
    ["as an argument of many", "def _f(*p):\n    target(p)\n_f(lib.Pool(1))", "unknown"],
    ["as an argument that is not given", "def _f(p=None):\n    target(p)\n_f()", "unknown"],
    [
      "as an argument of a parameter with another value",
      "def _f(p):\n    p = g()\n    target(p)\n_f(lib.Pool(1))",
      "unknown",
    ],
    ["as an argument of a lambda", "_f = lambda p: target(p)\n_f(lib.Pool(1))", "unknown"],
    ["a number as an argument", "def _f(p):\n    target(p)\n_f(1)", "unknown"],
    ["a member", "target(lib.Pool(1).child)", "lib.Pool(1) child"],
    ["a member of a member", "p = lib.Pool(1)\ntarget(p.child.id)", "lib.Pool(1) child id"],
    ["a member with another name", "target(lib.Pool(1).owner_id)", "lib.Pool(1) ownerId"],
    ["a member of a member with another name", "target(lib.Pool(1).child.owner_id)", "lib.Pool(1) child ownerId"],
    ["a member that has a canonical name elsewhere", "target(lib.Pool(1).global_id)", "lib.Pool(1) global_id"],
    ["a member that the library does not know", "target(lib.Pool(1).secret)", "lib.Pool(1) secret"],
    ["a member of something else", "target(f(1).child)", "unknown"],
  ])("%s", (_name, code, instance) => {
    expect(instanceIn(code)).toBe(instance);
  });

  it("can be one of two", () => {
    const value = read(
      "class C:\n    def f(self):\n        self.p = lib.Pool(1) if x else None\n    def g(self):\n        target(self.p)",
    );
    expect(value.kind === "choice" && value.options.map(({ then }) => then.kind)).toEqual(["instance", "literal"]);
  });

  it("has the range of the member that is read last", () => {
    const source = "import lib\ntarget(lib.Pool(1).child.owner_id)";
    const value = readExpression(source, library);
    expect(value.kind === "instance" && value.memberRange && source.slice(...value.memberRange)).toBe("owner_id");
    expect(source.slice(...value.site.range)).toBe("lib.Pool(1).child.owner_id");
  });

  it.each([
    ["a method of an instance", "target(lib.Pool(1).add(2))", ["?", 2]],
    ["a method of an instance behind a name", "p = lib.Pool(1)\ntarget(p.add(first=2))", ["?", 2]],
    ["a method of a member of an instance", "target(lib.Pool(1).child.add(2))", ["?", 2]],
    ["a method of what is known by its class alone", "p = lib.find()\ntarget(p.add(2))", ["?", 2]],
    ["a method of a list", "target([1].add(2))", "?"],
    ["a method of a list with another type", "def f() -> lib.Pool:\n    return []\ntarget(f().add(2))", "?"],
    [
      "a method of one of two that are known by their class alone",
      "target((lib.find(1) if x else lib.find(2)).add(3))",
      "?",
    ],
    ["a constant that is imported by its name", "from lib.Unit import DAYS\ntarget(DAYS)", "days"],
    [
      "a constant whose import may fail",
      "try:\n    from lib.Unit import DAYS\nexcept E:\n    DAYS = None\ntarget(DAYS)",
      "?",
    ],
    ["the truth of an instance", "target(bool(lib.Pool(1)))", "?"],
    ["a method of a list with another hint", "p: lib.Pool = [1]\ntarget(p.add(2))", "?"],
    [
      "a method of the file",
      "class C:\n    def add(self, x):\n        return 1\n    def g(self):\n        target(self.add(2))",
      1,
    ],
    [
      "an incomplete list in a filter",
      "p = {'a': 1}\ntarget({k: v for k, v in p.items() if k in lib.some()})",
      { a: "?" },
    ],
    ["an incomplete list that is joined", "target(','.join(lib.some()))", "?"],
  ])("answers %s", (_name, code, value) => {
    expect(valueOf(code)).toEqual(value);
  });

  it("is found by its id", () => {
    const source = "import lib\np = lib.Pool(1)\ntarget(p)";
    const value = readExpression(source, library);
    const model = new PythonModel(source, library);
    const found = value.kind === "instance" && value.id !== undefined ? model.instanceWithId(value.id) : undefined;
    const call = model.calls.find(({ result }) => result === found);
    expect(call && source.slice(...call.site.range)).toBe("lib.Pool(1)");
  });

  it("is not a name that only another file defines", () => {
    expect(valueOf("def f():\n    global p\n    target(lib.identity(**p))")).toBe(null);
  });
});
