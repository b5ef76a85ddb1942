import { describe, expect, it } from "vitest";
import type { Receiver } from "../../../src/languages/language.ts";
import { modelOf } from "./read-model.ts";

/** The object whose method `go` a file calls first. */
function receiverIn(text: string): Receiver {
  const found = modelOf(`import lib\n${text}`).calls.flatMap(({ callee }) =>
    callee.kind === "method" && callee.method === "go" ? [callee.receiver] : [],
  );
  const [first] = found;
  if (!first) {
    throw new Error("The file does not call go().");
  }
  return first;
}

function classIn(text: string): string | undefined {
  return receiverIn(text).type?.path.join(".");
}

const inMethod = (rest: string) => `class C:\n${rest}`;

describe("the class of a value is known from", () => {
  it.each([
    ["a call", "lib.Pool().go()"],
    ["a call by another name of the module", "import lib.deep as deep\ndeep.Pool().go()"],
    ["a call of an imported member", "from lib import find\nfind().go()"],
    ["a name", "p = lib.Pool()\np.go()"],
    ["a name of a name", "p = lib.Pool()\nq = p\nq.go()"],
    ["a class by another name", "P = lib.Pool\nP().go()"],
    ["a method of an instance", "lib.Client().pool().go()"],
    ["a method of an instance behind a name", "c = lib.Client()\nc.pool().go()"],
    ["a method with another canonical name", "p = lib.Pool()\np.add_client().pool().go()"],
    ["what is waited for", "p = await lib.find()\np.go()"],
    ["a walrus", "(p := lib.find()).go()"],
    ["a name that a walrus assigns", "if (p := lib.find()): p.go()"],
    ["one of two values of a class", "p = lib.find() if x else lib.Pool()\np.go()"],
    ["one of two values, the other of which is unknown", "p = fake if x else lib.Pool()\np.go()"],
    ["a default", "p = x or lib.Pool()\np.go()"],
    ["a value with a default", "p = lib.Pool() or x\np.go()"],
    ["a context", "with lib.find() as p: p.go()"],
    ["two assignments", "if x: p = lib.Pool()\nelse: p = lib.find()\np.go()"],
    ["an assignment after None", "p = None\nif x: p = lib.Pool()\np.go()"],
    ["the hint of a variable", "p: lib.Pool = make()\np.go()"],
    ["a cast", "from typing import cast\ncast(lib.Pool, x).go()"],
    ["a cast of another module", "import typing_extensions as t\np = t.cast('lib.Pool', x)\np.go()"],
    ["the hint of a parameter", "def f(p: lib.Pool): p.go()"],
    ["a quoted hint", "def f(p: 'lib.Pool'): p.go()"],
    ["a quoted hint of an imported member", "from lib import Pool\ndef f(p: 'Pool'): p.go()"],
    ["a quoted hint with others", "def f(p: 'None | lib.Pool'): p.go()"],
    ["a hint of an optional value", "def f(p: lib.Pool | None): p.go()"],
    ["a hint of an optional value, behind None", "def f(p: None | lib.Pool): p.go()"],
    ["a hint in brackets", "def f(p: Optional[lib.Pool]): p.go()"],
    ["the default of a parameter", "def f(p=lib.Pool()): p.go()"],
    ["the argument for a parameter that is None by default", "def f(p=None): p.go()\nf(lib.Pool())"],
    ["the argument of a call", "def f(p): p.go()\nf(lib.Pool())"],
    ["the arguments of all calls", "def f(p): p.go()\nf(lib.Pool())\nf(lib.find())"],
    ["an argument by its name", "def f(a, p): p.go()\nf(p=lib.Pool(), a=1)"],
    ["a second argument", "def f(a, p): p.go()\nf(lib.Client(), lib.Pool())"],
    ["an argument ahead of unpacked ones", "def f(p, a): p.go()\nf(lib.Pool(), *x)"],
    ["the argument of a method", inMethod("    def m(self): self.f(lib.Pool())\n    def f(self, p): p.go()")],
    ["a result", "def f(): return lib.Pool()\nf().go()"],
    ["one of several results", "def f():\n    if x: return None\n    return lib.Pool()\nf().go()"],
    ["a result behind one without a value", "def f():\n    if x: return\n    return lib.Pool()\nf().go()"],
    ["a result in each branch", "def f():\n    if x: return lib.Pool()\n    else: return lib.find()\nf().go()"],
    ["a result in a loop", "def f():\n    for x in y: return lib.Pool()\nf().go()"],
    ["a result in a try", "def f():\n    try: return lib.Pool()\n    except E: raise\nf().go()"],
    ["a result in a with", "def f():\n    with x: return lib.Pool()\nf().go()"],
    ["a result in a match", "def f():\n    match x:\n        case 1: return lib.Pool()\nf().go()"],
    ["a result of a method", inMethod("    def f(self): return lib.Pool()\n    def m(self): self.f().go()")],
    ["a result behind a call", "def f():\n    g()\n    return lib.Pool()\nf().go()"],
    ["a result behind a nested function", "def f():\n    def g(): pass\n    return lib.Pool()\nf().go()"],
    ["the hint of a result", "def f() -> lib.Pool: return make()\nf().go()"],
    ["the hint of an abstract result", "def f() -> lib.Pool: ...\nf().go()"],
    ["what a context manager yields", "@contextmanager\ndef f():\n    yield lib.Pool()\nwith f() as p: p.go()"],
    ["a fixture", "@pytest.fixture\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    [
      "a fixture with options",
      "@pytest.fixture(scope='module')\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()",
    ],
    ["a fixture by its name", "@fixture\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    [
      "a fixture that yields",
      "@x\n@fixture\ndef pool():\n    with mock(): yield lib.Pool()\ndef test_it(pool): pool.go()",
    ],
    ["a field", inMethod("    def __init__(self): self.p = lib.Pool()\n    def m(self): self.p.go()")],
    [
      "a field that is set to None first",
      inMethod("    def a(self): self.p = None\n    def b(self): self.p = lib.Pool()\n    def m(self): self.p.go()"),
    ],
    [
      "a field with a hint",
      inMethod("    def __init__(self): self.p: lib.Pool = make()\n    def m(self): self.p.go()"),
    ],
    ["a field that is declared", inMethod("    p: lib.Pool\n    def m(self): self.p.go()")],
    ["a field that is declared with None", inMethod("    p: lib.Pool = None\n    def m(self): self.p.go()")],
    ["a member of the class", inMethod("    p = lib.Pool()\n    def m(self): self.p.go()")],
    ["a property", inMethod("    @property\n    def p(self): return lib.Pool()\n    def m(self): self.p.go()")],
    [
      "a property behind a decorator",
      inMethod("    @override\n    @property\n    def p(self): return lib.Pool()\n    def m(self): self.p.go()"),
    ],
    [
      "a cached property",
      inMethod("    @functools.cached_property\n    def p(self): return lib.Pool()\n    def m(self): self.p.go()"),
    ],
    ["a field of what the file makes", "class C:\n    def __init__(self): self.p = lib.Pool()\nc = C()\nc.p.go()"],
    [
      "a field of a parameter with a hint",
      "class C:\n    def __init__(self): self.p = lib.Pool()\ndef f(c: C): c.p.go()",
    ],
    [
      "a field, beside that of another class",
      "class D:\n    def a(self): self.p = lib.Client()\nclass C:\n    def a(self): self.p = lib.Pool()\n    def m(self): self.p.go()",
    ],
  ])("%s", (_, text) => {
    expect(classIn(text)).toBe("Pool");
  });

  it("the interface that two classes have in common", () => {
    expect(classIn("p = lib.Pool() if x else lib.Fake()\np.go()")).toBe("IPool");
  });

  it("a base class, for a method that is inherited", () => {
    expect(classIn("class C(lib.Pool):\n    def m(self): self.go()")).toBe("Pool");
    expect(classIn("class C(lib.Pool, metaclass=M):\n    def m(self): super().go()")).toBe("Pool");
  });
});

describe("the class of a value is unknown if it is", () => {
  it.each([
    ["unknown", "make().go()"],
    ["of another module", "from other import Pool\nPool().go()"],
    ["one of two classes", "p = lib.Pool() if x else lib.Client()\np.go()"],
    ["assigned another class", "p = lib.Pool()\np = lib.Client()\np.go()"],
    ["assigned something unknown", "p = lib.Pool()\np = x\np.go()"],
    ["the last of both", "p = lib.Pool() and x\np.go()"],
    ["a test of an instance", "p = not lib.Pool()\np.go()"],
    ["of a loop", "for p in lib.Pool(): p.go()"],
    ["assigned to itself", "p = p\np.go()"],
    ["in a syntax error", "p = lib.Pool()\np = = 1\np.go()"],
    ["one of any number of arguments", "def f(*p): p.go()\nf(lib.Pool())"],
    ["the arguments of any name", "def f(**p: lib.Pool): p.go()"],
    ["an argument of no call", "def f(p): p.go()"],
    ["an argument of two classes", "def f(p): p.go()\nf(lib.Pool())\nf(lib.Client())"],
    ["an argument that is not given", "def f(a, p): p.go()\nf(lib.Pool())"],
    ["an argument that is not always given", "def f(p): p.go()\nf(lib.Pool())\nf()"],
    ["an argument after unpacked ones", "def f(a, p): p.go()\nf(*x, lib.Pool())"],
    ["an argument of another name", "def f(a, p): p.go()\nf(1, a=lib.Pool())"],
    ["a parameter of a lambda", "f = lambda p: p.go()\nf(lib.Pool())"],
    ["the default of a lambda's parameter", "f = lambda p=lib.Pool(): p.go()"],
    ["a text as a hint", "def f(p: 1): p.go()"],
    ["a quoted hint that is not imported", "def f(p: 'Pool'): p.go()"],
    ["a quoted hint of a name with two meanings", "from lib import Pool\nPool = x\ndef f(p: 'Pool'): p.go()"],
    ["hinted as a slice", "def f(p: x[:]): p.go()"],
    ["cast by another function", "from typing import assert_type\nassert_type(lib.Pool, x).go()"],
    ["cast by a function of another module", "from mytyping import cast\ncast(lib.Pool, x).go()"],
    ["cast by a function with a longer name", "from typing import cast_all\ncast_all(lib.Pool, x).go()"],
    ["an unknown result", "def f(): return x\nf().go()"],
    ["one of two results", "def f():\n    if x: return lib.Pool()\n    return lib.Client()\nf().go()"],
    [
      "one of two results in branches",
      "def f():\n    if x: return lib.Pool()\n    else: return lib.Client()\nf().go()",
    ],
    ["no result", "def f(): pass\nf().go()"],
    ["a result of a nested function", "def f():\n    def g(): return lib.Pool()\nf().go()"],
    ["yielded by a nested function", "def f():\n    def g(): yield lib.Pool()\nf().go()"],
    ["yielded by a nested class", "def f():\n    class C: yield lib.Pool()\nf().go()"],
    ["named like a function that is no fixture", "@x\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    [
      "named like two fixtures",
      "@fixture\ndef pool(): return lib.Pool()\n@fixture\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()",
    ],
    ["named like a class", "class pool: pass\ndef test_it(pool): pool.go()"],
    ["given to a fixture of its name", "@fixture\ndef pool(pool):\n    pool.go()\n    return lib.Pool()"],
    ["decorated otherwise", "@my_fixture\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    ["decorated by another member", "@pytest.mark\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    ["decorated by an item", "@x['fixture']\ndef pool(): return lib.Pool()\ndef test_it(pool): pool.go()"],
    [
      "a field of two classes",
      inMethod(
        "    def a(self): self.p = lib.Pool()\n    def b(self): self.p = lib.Client()\n    def m(self): self.p.go()",
      ),
    ],
    [
      "a field that is also unknown",
      inMethod("    def a(self): self.p = lib.Pool()\n    def b(self): self.p = x\n    def m(self): self.p.go()"),
    ],
    [
      "a field that something is added to",
      inMethod("    def a(self): self.p += lib.Pool()\n    def m(self): self.p.go()"),
    ],
    [
      "a field of another class",
      "class D:\n    def a(self): self.p = lib.Pool()\nclass C:\n    def m(self): self.p.go()",
    ],
    ["a field of something unknown", "x = make()\nx.p = lib.Pool()\nx.p.go()"],
    ["a field whose name another has a hint for", inMethod("    q: lib.Pool\n    def m(self): self.p.go()")],
    ["a field that is an item of what has a hint", inMethod("    p.q: lib.Pool\n    def m(self): self.p.go()")],
    [
      "a field that is also a number",
      inMethod("    def a(self): self.p = lib.Pool()\n    def b(self): self.p = 1\n    def m(self): self.p.go()"),
    ],
    ["a method", inMethod("    def p(self): return lib.Pool()\n    def m(self): self.p.go()")],
    [
      "a method behind a decorator",
      inMethod("    @x\n    def p(self): return lib.Pool()\n    def m(self): self.p.go()"),
    ],
    ["a class in the class", inMethod("    class p: pass\n    def m(self): self.p.go()")],
    ["of a class with two bases", "class C(lib.Pool, lib.Client):\n    def m(self): self.go()"],
    ["of a class with a metaclass alone", "class C(metaclass=lib.Pool):\n    def m(self): self.go()"],
    ["of a class with its own method", "class C(lib.Pool):\n    def m(self): self.go()\n    def go(self): pass"],
    ["of a static method", "class C(lib.Pool):\n    @staticmethod\n    def m(self): self.go()"],
    ["the second parameter of a method", "class C(lib.Pool):\n    def m(self, p): p.go()"],
  ])("%s", (_, text) => {
    expect(classIn(text)).toBeUndefined();
  });

  it("known after too many steps", () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1} = p${at}\n`).join("");
    expect(classIn(`p0 = lib.Pool()\n${names(19)}p19.go()`)).toBe("Pool");
    expect(classIn(`p0 = lib.Pool()\n${names(20)}p20.go()`)).toBeUndefined();
  });
});

describe("a value is certainly of a class that no library knows if it is", () => {
  it.each([
    ["of a class of the file", "class C: pass\nC().go()", true],
    ["of a class of the file, behind a name", "class C: pass\nc = C()\nc.go()", true],
    [
      "of a class of the file, behind a field",
      "class D: pass\nclass C:\n    def a(self): self.d = D()\n    def m(self): self.d.go()",
      true,
    ],
    ["of a class of the file, by its hint", "class C: pass\ndef f(c: C): c.go()", true],
    ["self", inMethod("    def m(self): self.go()"), true],
    ["of a class of another module", "from other import FakePool\nFakePool().go()", true],
    ["of a class with a short name", "from other import Db\nDb().go()", true],
    ["of a class whose name begins with an abbreviation", "from other import AWSFake\nAWSFake().go()", true],
    ["of a class of a member of another module", "import other\np = other.FakePool()\np.go()", true],
    ["of a library class", "p = lib.Pool()\np.go()", false],
    ["made by a function", "from other import make\nmake().go()", false],
    ["made by a function with a class in its name", "from other import make_Pool\nmake_Pool().go()", false],
    ["made by a constant's function", "from other import POOL\nPOOL().go()", false],
    ["made by a class with a digit in its name", "from other import P2p\nP2p().go()", false],
    ["a text", "'FakePool'.go()", false],
    ["made by a member of a class", "from other import FakePool\np = FakePool.pool()\np.go()", false],
    ["one of two", "from other import FakePool\nif x: p = FakePool()\nelse: p = y\np.go()", false],
    [
      "in a field that is assigned twice",
      "class D: pass\nclass C:\n    def a(self): self.d = D()\n    def b(self): self.d = x\n    def m(self): self.d.go()",
      false,
    ],
    [
      "in a field of another class",
      "class D: pass\nclass E:\n    def a(self): self.d = D()\nclass C:\n    def m(self): self.d.go()",
      false,
    ],
    ["in a field of something unknown", "class D: pass\nx = make()\nx.d = D()\nx.d.go()", false],
    [
      "in a field, beside one of another class",
      "class D: pass\nclass E:\n    def a(self): self.d = x\nclass C:\n    def a(self): self.d = D()\n    def m(self): self.d.go()",
      true,
    ],
    [
      "in a field that a loop assigns",
      "class D: pass\nclass C:\n    def a(self):\n        for self.d in [D()]: pass\n    def m(self): self.d.go()",
      false,
    ],
    ["a parameter of a class", "class C: pass\ndef f(a: C, b): b.go()", false],
    ["unknown", "make().go()", false],
  ])("%s", (_, text, isOther) => {
    expect(receiverIn(text).isOfOtherClass).toBe(isOther);
  });
});

describe("other files may give a value the name", () => {
  it.each([
    ["of a parameter", "def f(pool): pool.go()", "pool"],
    ["of a variable", "pool = make()\npool.go()", "pool"],
    ["of a field", "def f(x): x.pool.go()", "pool"],
    ["of no parameter with a hint", "def f(pool: Other): pool.go()", undefined],
    ["of no parameter with a hint, beside one without", "def f(a, pool: Other): pool.go()", undefined],
    ["of a parameter beside one with a hint", "def f(a: Other, pool): pool.go()", "pool"],
    ["of a parameter of a lambda", "f = lambda pool: pool.go()", "pool"],
    ["of a parameter that is assigned again", "def f(pool: Other):\n    pool = x\n    pool.go()", "pool"],
    ["of a variable, even with a hint", "pool: Other = make()\npool.go()", "pool"],
    ["of a variable with two values", "if x: pool = make()\nelse: pool = other()\npool.go()", "pool"],
    ["of a function", "def pool(): pass\npool.go()", "pool"],
    ["of no call", "pool().go()", undefined],
    ["of no instance of a known class", "pool = lib.Pool()\npool.go()", undefined],
    ["of no instance of another class", "class C: pass\npool = C()\npool.go()", undefined],
  ])("%s", (_, text, name) => {
    expect(receiverIn(text).givenAs).toBe(name);
  });
});

describe("a method is called on the instance", () => {
  const steps = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1} = p${at}\n`).join("");

  it.each([
    ["made in place", "lib.Pool().go()", "lib.Pool()"],
    ["made before", "p = lib.Pool()\np.go()", "lib.Pool()"],
    ["made by something else", "p = make(1)\np.go()", "make(1)"],
    ["made ahead, by another name", "p = lib.Pool()\nq = p\nq.go()", "lib.Pool()"],
    ["that is waited for", "p = await lib.Pool()\np.go()", "lib.Pool()"],
    ["made, after many names", `p0 = lib.Pool()\n${steps(8)}p8.go()`, "lib.Pool()"],
  ])("%s", (_, text, made) => {
    const source = `import lib\n${text}`;
    const model = modelOf(source);
    const receiver = receiverIn(text);
    const id = receiver.instance?.id;
    const call = model.calls.find(({ result }) => result.id === id);
    expect(call && source.slice(...call.site.range)).toBe(made);
  });

  it.each([
    ["of a parameter", "def f(p): p.go()"],
    ["of a name with two values", "p = lib.Pool()\np = lib.Pool()\np.go()"],
    ["of a field", "x = make()\nx.p = lib.Pool()\nx.p.go()"],
    ["of a text", "p = 'a'\np.go()"],
    ["after too many names", `p0 = lib.Pool()\n${steps(9)}p9.go()`],
  ])("unless it is one %s", (_, text) => {
    expect(receiverIn(text).instance).toBeUndefined();
  });
});
