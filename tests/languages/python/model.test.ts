import { describe, expect, it } from "vitest";
import type { Callee } from "../../../src/languages/language.ts";
import type { PythonModel } from "../../../src/languages/python/semantic/model.ts";
import { callIn, instanceIn, modelOf } from "./read-model.ts";

function plain(callee: Callee): string {
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

/** The last call of a file. */
function lastCallOf(model: PythonModel) {
  const call = model.calls.at(-1);
  if (!call) {
    throw new Error("There is no call in the file.");
  }
  return call;
}

describe("a call calls", () => {
  it.each([
    ["a class", "lib.Pool()", "name lib:Pool", "Pool"],
    ["an imported class", "from lib import Pool\nPool()", "name lib:Pool", "Pool"],
    ["by another name", "from lib import Pool as P\nP()", "name lib:Pool", "Pool"],
    ["by its canonical name", "from lib import add_client\nadd_client()", "name lib:addClient", "addClient"],
    ["a name of the file's own", "P = lib.Pool\nP()", "name lib:Pool", "Pool"],
    ["a name of a name of a name", "A = lib.Pool\nB = A\nC = B\nD = C\nE = D\nE()", "name lib:Pool", "Pool"],
    ["a name of too many", "A = lib.Pool\nB = A\nC = B\nD = C\nE = D\nF = E\nF()", "local F", undefined],
    [
      "what may fail to be imported",
      "try: from lib import Pool\nexcept E: Pool = None\nPool()",
      "name lib:Pool",
      "Pool",
    ],
    ["what is always None", "P = None\nP = None\nP()", "local P", undefined],
    ["what is declared", "P: type\nP()", "local P", undefined],
    ["what may have another value", "try: from lib import Pool\nexcept E: Pool = 1\nPool()", "local Pool", undefined],
    [
      "what may be another class",
      "try: from lib import Pool\nexcept E: from other import Pool\nPool()",
      "local Pool",
      undefined,
    ],
    ["what the only wildcard import has", "from lib import *\nPool()", "name lib:Pool", "Pool"],
    ["what one of two wildcard imports has", "from os import *\nfrom lib import *\nPool()", "name lib:Pool", "Pool"],
    ["what two wildcard imports have", "from lib import *\nfrom lib.deep import *\nPool()", "name :Pool", "Pool"],
    ["a function, which no wildcard import is known to have", "from lib import *\nfind()", "name :find", "find"],
    [
      "what no wildcard import has by a capital letter inside",
      "from lib import *\nfindAll()",
      "name :findAll",
      "findAll",
    ],
    [
      "what is not of the wildcard import",
      "from lib import *\nfrom other import Pool\nPool()",
      "name other:Pool",
      "Pool",
    ],
    ["what the library does not know", "from other import f\nf()", "name other:f", "f"],
    ["a member that the library does not know", "import other\nother.f()", "name other:f", "f"],
    ["a built-in", "print()", "name :print", "print"],
    ["a function of the file", "def f(): pass\nf()", "local f", undefined],
    ["a parameter", "def g(f): f()", "local f", undefined],
    ["a parameter with a default", "def g(f=lib.Pool): f()", "local f", undefined],
    ["what a call gives", "make()()", "local ", undefined],
    ["a method", "p = lib.Pool()\np.go()", "go of Pool", "go"],
    ["a method by its canonical name", "p = lib.Pool()\np.add_client()", "addClient of Pool", "add_client"],
    ["a method of a part by its canonical name", "p = lib.Pool()\np.part.add_client()", "addClient of ?", "add_client"],
    [
      "a method of an item by its canonical name",
      "p = [lib.Pool()]\np[0].add_client()",
      "addClient of ?",
      "add_client",
    ],
    [
      "a method of an item by the name in its class",
      "p = [lib.Fake()]\np[0].add_client()",
      "add_client of ?",
      "add_client",
    ],
    ["a method of what has a type hint", "import other\np: lib.Pool = other.pool\np.go()", "go of Pool", "go"],
    ["a method of something", "def f(p): p.go()", "go of ?", "go"],
    ["a method that the file replaces", "lib.find = fake\nlib.find()", "find of ?", "find"],
    ["a member beside one that the file replaces", "lib.find = fake\nlib.Pool()", "name lib:Pool", "Pool"],
    [
      "a method that the file replaces beside that of another module",
      "import other\nlib.find = fake\nother.find = fake\nlib.find()",
      "find of ?",
      "find",
    ],
    [
      "a member beside that of another module, which the file replaces",
      "import other\nother.find = fake\nlib.find()",
      "name lib:find",
      "find",
    ],
    [
      "a member beside that of a parameter, which the file replaces",
      "def f(p): p.find = fake\nlib.find()",
      "name lib:find",
      "find",
    ],
    ["a constructor", "class P(lib.Pool):\n    def __init__(self): super().__init__()", "super lib:Pool", "Pool"],
    [
      "a constructor, the old way",
      "class P(lib.Pool):\n    def __init__(self): super(P, self).__init__()",
      "super lib:Pool",
      "Pool",
    ],
    [
      "a constructor of one of two classes",
      "class P(lib.Pool, Other):\n    def __init__(self): super().__init__()",
      "__init__ of ?",
      "__init__",
    ],
    ["a constructor outside of a class", "super().__init__()", "__init__ of ?", "__init__"],
    [
      "another constructor",
      "class P(lib.Pool):\n    def __init__(self): other().__init__()",
      "__init__ of ?",
      "__init__",
    ],
    ["another method of a superclass", "class P(lib.Pool):\n    def go(self): super().go()", "go of Pool", "go"],
    ["an inherited method", "class P(lib.Pool):\n    def m(self): self.go()", "go of Pool", "go"],
  ])("%s", (_, text, callee, lastName) => {
    const model = modelOf(`import lib\n${text}`);
    // What is called comes first, before the calls that it is made of.
    const call = model.calls.find(({ site }) => site.range[1] === model.text.length);
    expect(call && plain(call.callee)).toBe(callee);
    expect(call?.lastName).toBe(lastName);
  });

  it.each([
    ["lib.Pool()", "Pool"],
    ["Pool()", "Pool"],
    ["make()()", "make()"],
  ])("what its last name says: %s", (text, name) => {
    const model = modelOf(text);
    const call = callIn(model, text);
    expect(text.slice(...call.nameSite.range)).toBe(name);
  });

  it("with arguments", () => {
    const value = lastCallOf(modelOf("f(1, b=2)")).arguments.get({ parameters: ["a", "b"] }, "b");
    expect(value).toMatchObject({ kind: "literal", value: 2 });
  });

  it("under a condition", () => {
    const model = modelOf("if x:\n    f(1 if x else 2)");
    const call = lastCallOf(model);
    const value = call.arguments.get({ parameters: ["a"] }, "a");
    expect(call.exists(value)).not.toBe(true);
    expect(call.exists({ kind: "literal", value: 1, site: call.site })).toBe(true);
  });
});

describe("calls", () => {
  it("are in source order, the outer one first", () => {
    const text = "a(b(c()))\nd().e()";
    expect(modelOf(text).calls.map(({ site }) => text.slice(...site.range))).toEqual([
      "a(b(c()))",
      "b(c())",
      "c()",
      "d().e()",
      "d()",
    ]);
  });

  it.each([
    ["x[a()] = b()", ["a()", "b()"]],
    ["a() if b() else c()", ["a()", "b()", "c()"]],
    ["[a() for x in b()]", ["a()", "b()"]],
  ])("are in source order, whatever runs first: %s", (text, calls) => {
    expect(modelOf(text).calls.map(({ site }) => text.slice(...site.range))).toEqual(calls);
  });

  it.each([
    ["f()$", []],
    ["=f()", []],
    ["f(a b)\ng()", ["g()"]],
    ["g()\nf(a b)", ["g()"]],
    ["f(g(), a b)", ["g()"]],
  ])("with a syntax error are left out: %s", (text, calls) => {
    expect(modelOf(text).calls.map(({ site }) => text.slice(...site.range))).toEqual(calls);
  });

  it("are the same objects each time", () => {
    const model = modelOf("p = Pool()\np.go()");
    const receiver = model.calls.flatMap(({ callee }) => (callee.kind === "method" ? [callee.receiver] : []))[0];
    expect(receiver?.instance).toBe(instanceIn(model, "Pool()"));
    expect(model.calls).toBe(model.calls);
  });
});

describe("what is around a call", () => {
  it.each([
    ["f(x())", ["f"]],
    ["a.b(c(x()))", ["c", "b", "a"]],
    ["expect(x()).to.equal(1)", ["expect", "equal", "to", "expect"]],
    ["f(a().b(x()))", ["b", "a", "f"]],
    ["with raises(E): x()", ["raises"]],
    ["with a, pytest.raises(E) as e: x()", ["a", "raises", "pytest"]],
    ["with f(x()): pass", ["f"]],
    ["with f[0]: x()", []],
    ["if f(): x()", []],
    ["def f():\n    with a: g(x())", ["g", "a"]],
  ])("%s", (text, names) => {
    expect(callIn(modelOf(text), "x()").enclosing).toEqual(names);
  });

  it.each([
    ["c = make()\nc.create()", false],
    ["c = make()\nc.create = Mock()\nc.create()", true],
    ["c = make()\npatch.object(c, 'create')\nc.create()", true],
    ["c = make()\nc.delete = Mock()\nc.create()", false],
    ["create = Mock()\ncreate()", false],
    ["patch('create')\ndef create(): pass\ncreate()", false],
  ])("tells whether it is a test double: %s", (text, isTestDouble) => {
    expect(lastCallOf(modelOf(text)).isTestDouble).toBe(isTestDouble);
  });
});

describe("a file", () => {
  it.each([
    ["import a", ["a"]],
    ["import a.b as c, d", ["a.b", "d"]],
    ["import a.b.c, d.e", ["a", "a.b.c", "d", "d.e"]],
    ["from a import b", ["a", "a.b"]],
    ["from a.b import *", ["a.b"]],
    ["from . import a", [".", "..a"]],
    ["def f(): import a", ["a"]],
    ["a.b()", []],
  ])("imports modules: %s", (text, modules) => {
    expect([...modelOf(text).modules]).toEqual(modules);
  });

  it.each([
    ["userPool", true],
    ["user_pool", true],
    ["attribute", true],
    ["a text", true],
    ["argument", false],
    ["comment", false],
    ["UserPool", false],
  ])("mentions %s: %s", (name, isMentioned) => {
    expect(modelOf("user_pool.attribute(argument=1) # comment\nx = 'a text'").mentions(name)).toBe(isMentioned);
  });

  it("tells the classes of its instance tests", () => {
    const text =
      "isinstance(x, A)\nisinstance(x, (m.B, C, f()))\nisinstance(x)\nother(x, D)\nm.isinstance(x, E)\nisinstance(x, [F])";
    expect([...modelOf(text).testedClasses]).toEqual(["A", "B", "C"]);
  });

  it("has no values of declared types, maps or instances from outside", () => {
    const model = modelOf("import lib\ndef f(p: lib.Pool): return {'k': p}");
    expect([model.typedValues, model.mapsWith(), model.externalInstances()]).toEqual([[], [], []]);
  });

  it("spells names as Python does", () => {
    expect(["callbackUrLs", "UserPool", "ref", "_private"].map(modelOf("").spell)).toEqual([
      "callback_ur_ls",
      "UserPool",
      "ref",
      "_private",
    ]);
  });
});

describe("the name that a file has for a member of a library", () => {
  const pool = { module: "lib", path: ["Pool"] };

  function nameIn(text: string, preferred: readonly string[] = [], wanted = pool): string | undefined {
    const at = text.lastIndexOf("target");
    return modelOf(text).nameFor(wanted, { range: [at, at + "target".length] }, preferred);
  }

  it.each([
    ["import lib\ntarget", "lib.Pool"],
    ["import lib as l\ntarget", "l.Pool"],
    ["from lib import Pool\ntarget", "Pool"],
    ["from lib import Pool as P\ntarget", "P"],
    ["import lib\nfrom lib import Pool\ntarget", "Pool"],
    ["from lib import Client\ntarget", undefined],
    ["import other\ntarget", undefined],
    ["target", undefined],
    ["import lib\nlib = 1\ntarget", undefined],
    ["def f():\n    import lib\n    target", undefined],
    ["import lib\ndef f(lib):\n    target", undefined],
    ["import lib\ndef f(lib): pass\ntarget", "lib.Pool"],
    ["import lib\ndef f():\n    lib = 1\n    def g():\n        target", undefined],
    ["import lib\nclass C:\n    lib = 1\n    target", undefined],
    ["import lib\nf = lambda lib: target", undefined],
    ["import lib\n[target for lib in x]", undefined],
    ["import lib\ndef f(x):\n    target", "lib.Pool"],
  ])("%s", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ["import lib as l\ntarget", ["lib.Pool", "l.deep.Pool"], "l.deep.Pool"],
    ["import lib as l\nfrom lib import Pool\ntarget", ["l.Pool"], "l.Pool"],
    ["import lib as l\nfrom lib import Pool\ndef f(l):\n    target", ["l.Pool"], "Pool"],
  ])("is one that is preferred, if it can be used: %s", (text, preferred, name) => {
    expect(nameIn(text, preferred)).toBe(name);
  });

  it.each([
    ["import lib\ntarget", "lib.Unit.DAYS"],
    ["from lib import Unit\ntarget", "Unit.DAYS"],
    ["from lib import Unit as U\ntarget", "U.DAYS"],
  ])("leads to a member of a member: %s", (text, name) => {
    expect(nameIn(text, [], { module: "lib", path: ["Unit", "DAYS"] })).toBe(name);
  });
});

describe("the name that a file has for a member of a package's module", () => {
  it.each([
    ["import kit\ntarget", "kit.deep_lib.Pool"],
    ["from kit import deep_lib as d\ntarget", "d.Pool"],
    ["import kit.deep_lib as d\ntarget", "d.Pool"],
    ["from kit.deep_lib import Pool as P\ntarget", "P"],
  ])("%s", (text, name) => {
    const site = { range: [text.length - 6, text.length] } as const;
    expect(modelOf(text).nameFor({ module: "kit/v2/deep-lib", path: ["Pool"] }, site)).toBe(name);
  });
});

describe("a call that is inserted", () => {
  /** A file after `add_dependency` is called on what `a()` makes, with what `b()` makes. */
  function inserted(text: string): string | null {
    const model = modelOf(text);
    const edits = model.insertCall(instanceIn(model, "a()"), ["node", "addDependency"], instanceIn(model, "b()"));
    const [edit, ...others] = edits ?? [];
    expect(others).toEqual([]);
    return edit ? text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]) : null;
  }

  it.each([
    ["x = a()\ny = b()\n", "x = a()\ny = b()\nx.node.add_dependency(y)\n"],
    ["y = b()\nx = a()\n", "y = b()\nx = a()\nx.node.add_dependency(y)\n"],
    ["x = a()\ny = b()", "x = a()\ny = b()\nx.node.add_dependency(y)"],
    ["x = a()\r\ny = b()\r\n", "x = a()\r\ny = b()\r\nx.node.add_dependency(y)\r\n"],
    ["x = a()\ny = b()  # second\nz = 1", "x = a()\ny = b()  # second\nx.node.add_dependency(y)\nz = 1"],
    [
      "def f(self):\n    self.x = a()\n    y = b()\n",
      "def f(self):\n    self.x = a()\n    y = b()\n    self.x.node.add_dependency(y)\n",
    ],
    ["x = a()\nf(\n)\ny = b()\n", "x = a()\nf(\n)\ny = b()\nx.node.add_dependency(y)\n"],
    [
      "def f():\n    y = b()\n    (\n    x) = a()\n",
      "def f():\n    y = b()\n    (\n    x) = a()\n    x.node.add_dependency(y)\n",
    ],
  ])("comes after the later of the two: %j", (text, expected) => {
    expect(inserted(text)).toBe(expected);
  });

  it.each([
    ["a()\ny = b()"],
    ["x = a()\nb()"],
    ["x = [a()]\ny = b()"],
    ["x[0] = a()\ny = b()"],
    ["f().x = a()\ny = b()"],
    ["x = a()\nif c:\n    y = b()"],
    ["x = a()\nif c: y = b()"],
    ["x = a()\nz = 1; y = b()"],
    ["x = a()\ny = b(); z = 1"],
  ])("has no place: %j", text => {
    expect(inserted(text)).toBeNull();
  });

  it("has none for an instance of another file", () => {
    const model = modelOf("x = a()\ny = b()");
    const other = { ...instanceIn(model, "a()"), id: undefined } as never;
    expect(model.insertCall(instanceIn(model, "a()"), ["m"], other)).toBeNull();
    expect(model.insertCall(other, ["m"], instanceIn(model, "b()"))).toBeNull();
  });

  it.each([
    ["f(1)", 4],
    ["f", undefined],
    ["[f()]", undefined],
  ])("can follow a call in a chain: %s", (text, end) => {
    expect(modelOf(text).endOfChain({ range: [0, text.length] })).toBe(end);
  });
});

describe("an instance", () => {
  it.each([
    ["x = a()", "x"],
    ["x: A = a()", "x"],
    ["self.x = a()", "x"],
    ["x = y = a()", "x"],
    ["x['k'] = a()", undefined],
    ["x = [a()]", undefined],
    ["x: a() = 1", undefined],
    ["a()", undefined],
  ])("is called by what it is assigned to: %s", (text, label) => {
    expect(instanceIn(modelOf(text), "a()").label).toBe(label);
  });

  it.each([
    ["x = a()\nhere", "x"],
    ["def f(self):\n    self.x = a()\n    self.x.b\n    here", "self.x"],
    ["def f(self):\n    self.x = a()\n    here", "self.x"],
    ["here = 1\nx = a()", undefined],
    ["x = a(here)", undefined],
    ["x = a()\nx = 1\nhere", undefined],
    ["a()\nhere", undefined],
    ["x['k'] = a()\nhere", undefined],
  ])("has a name at a place: %j", (text, name) => {
    const model = modelOf(text);
    const made = model.calls.find(({ callee }) => callee.kind === "name" && callee.name.path[0] === "a");
    const at = text.indexOf("here");
    expect(made?.result.nameAt({ range: [at, at + 4] })).toBe(name);
  });

  it("is found by its id", () => {
    const model = modelOf("import lib\nx = lib.Pool()\ny = lib.Pool(1)");
    const instance = instanceIn(model, "lib.Pool(1)");
    expect(instance.id !== undefined && model.instanceWithId(instance.id)).toBe(instance);
    expect(model.instanceWithId("@1-2")).toBeUndefined();
  });

  it.each([
    ["x.node.default_child.a = 1", ["node", "defaultChild"], "x.node.default_child.a"],
    ["x.node.default_child", ["node", "defaultChild"], "x.node.default_child"],
    ["x.node\nx.node.default_child", ["node", "defaultChild"], "x.node.default_child"],
    ["x.node", ["node", "defaultChild"], undefined],
    ["y.node.default_child", ["node", "defaultChild"], undefined],
  ])("mentions a part of it: %s", (statements, path, mention) => {
    const text = `import lib\nx = lib.Pool()\n${statements}`;
    const site = instanceIn(modelOf(text), "lib.Pool()").mentionOf(path);
    expect(site && text.slice(...site.range)).toBe(mention);
  });
});
