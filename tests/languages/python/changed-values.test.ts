import { describe, expect, test } from "vitest";
import { readTarget, type Plain } from "./read-python.ts";

/** The argument of `target` after some statements. */
function after(statements: string, given = "v"): Plain | undefined {
  return readTarget(`${statements}\ntarget(${given})`);
}

function losesValue(cases: readonly (readonly [what: string, statements: string])[], given?: string): void {
  test.each(cases)("%s", (_, statements) => {
    expect(after(statements, given)).toBe("?");
  });
}

describe("a name that may get another value", () => {
  losesValue([
    ["executed code", "v = 1\nexec('v = 2')"],
    ["evaluated code", "v = 1\neval('(v := 2)')"],
    ["executed code of Python's own module", "import builtins\nv = 1\nbuiltins.exec('v = 2')"],
    ["executed code by another name", "run = exec\nv = 1\nrun('v = 2')"],
    ["executed code in a function", "v = 1\ndef f():\n    exec('global v; v = 2')\nf()"],
    ["the names of the module", "v = 1\nglobals()['v'] = 2"],
    ["the names of the module, updated", "v = 1\nglobals().update(v=2)"],
    ["the names of the module, by a name of their own", "v = 1\nnames = globals()\nnames['v'] = 2"],
    ["the names of the module, handed on", "v = 1\nfill(globals())"],
    ["the local names", "v = 1\nlocals()['v'] = 2"],
    ["the names of the module, by another function", "v = 1\nx = '%s' % fill(globals)"],
    ["the names of the module, through another name", "v = 1\nnames = globals\nnames()['v'] = 2"],
    ["the local names, handed on with others", "v = 1\nfill(locals(), **x)"],
    ["the variables, through another name", "v = 1\nnames = vars\nnames()['v'] = 2"],
    ["evaluated code in a test", "v = 1\n1 in eval('(v := 2, 1)')"],
    ["the main module among others", "import os, __main__\nv = 1\n__main__.v = 2"],
    ["the module, imported by itself with options", "v = 1\nimport_module(__name__, package=x).v = 2"],
    ["the variables", "v = 1\nvars()['v'] = 2"],
    ["the module itself", "import sys\nv = 1\nsys.modules[__name__].v = 2"],
    ["an attribute of the module", "import sys\nv = 1\nsetattr(sys.modules[__name__], 'v', 2)"],
    ["the module, imported by itself", "import importlib\nv = 1\nimportlib.import_module(__name__).v = 2"],
    ["the main module", "import __main__\nv = 1\n__main__.v = 2"],
    ["the globals of a frame", "import inspect\nv = 1\ninspect.currentframe().f_globals['v'] = 2"],
    ["the globals of a function", "v = 1\ndef f(): pass\nf.__globals__['v'] = 2"],
    ["a wildcard import", "v = 1\nfrom module import *"],
    ["deletion", "v = 1\ndel v"],
    ["a global name of a function", "v = 1\ndef f():\n    global v\n    v = 2\nf()"],
    ["a global name of a class", "v = 1\nclass C:\n    global v\n    v = 2"],
    ["a walrus in a comprehension", "v = 1\n[v := x for x in y]"],
    ["a walrus that may not be reached", "v = 1\nx and (v := 2)"],
    ["a walrus in a branch", "v = 1\ny = (v := 2) if x else 3"],
    ["an import", "v = 1\nimport v"],
    ["an import of a part", "v = 1\nimport v.part"],
    ["an import by this name", "v = 1\nfrom module import member as v"],
    ["a class", "v = 1\nclass v: pass"],
    ["a function", "v = 1\ndef v(): pass"],
    ["a type", "v = 1\ntype v = int"],
    ["a capture", "v = 1\nmatch x:\n    case v: pass"],
    ["a capture of a member", "v = 1\nmatch x:\n    case {'k': v}: pass"],
    ["a capture of the other members", "v = 1\nmatch x:\n    case {'k': 1, **v}: pass"],
    ["a capture of the other items", "v = 1\nmatch x:\n    case [1, *v]: pass"],
    ["a capture of an attribute", "v = 1\nmatch x:\n    case C(member=v): pass"],
    ["a capture with `as`", "v = 1\nmatch x:\n    case (1 | 2) as v: pass"],
    ["what a context gives", "v = 1\nwith f() as v: pass"],
    ["a part of what a context gives", "v = 1\nwith (f() as a, g() as (b, v)): pass"],
    ["an exception", "v = 1\ntry: f()\nexcept E as v: pass"],
    ["a group of exceptions", "v = 1\ntry: f()\nexcept* E as v: pass"],
    ["a loop", "v = 1\nfor v in x: pass"],
    ["a part of what a loop gives", "v = 1\nfor a, (b, *v) in x: pass"],
    ["a decorated function's result", "@d\ndef v():\n    return 1\nv = v()"],
  ]);

  test("is unknown where a function around it is", () => {
    expect(
      readTarget("def f():\n    v = 1\n    def g():\n        nonlocal v\n        v = 2\n    g()\n    target(v)"),
    ).toBe("?");
  });

  test.each([
    ["asked for", "if 'v' in globals(): pass"],
    ["put into a text", "print('%(v)s' % locals())"],
    ["put into a format", "print('{v}'.format(**locals()))"],
    ["put into a format with others", "print('{v}{0}'.format(1, **locals()))"],
    ["put together with others", "x = globals() | y"],
    ["of another module", "import os\nlogger = getLogger(__name__)"],
    ["imported from another module", "import_module(x)"],
    ["imported from another module by its name", "import_module('__name__')"],
    ["cut out", "getLogger(__name__)\nx[:]"],
    ["a key", "getLogger(__name__)\nx[i]"],
    ["executed by another object", "database.exec('sql')"],
    ["executed by the object of a call", "database().exec('sql')"],
    ["executed by a module with a similar name", "my_builtins.exec('x')\nbuiltins2.exec('x')"],
    ["similar", "vars(x)\nx.my_f_globals\nx.f_globals_x"],
    ["evaluated by a function of the file", "def eval(x): pass\neval('v')"],
    ["given by an object", "x = vars(arguments)"],
    ["the name of a logger", "logger = getLogger(__name__)"],
    ["of another function", "def f():\n    v = 2\n    return v"],
  ])("is known where names are %s", (_, statement) => {
    expect(after(`v = 1\n${statement}`)).toBe(1);
  });
});

describe("a list that is changed after a place", () => {
  test.each([
    ["is known in the default of a parameter", "def f(a=target(v)): pass", [1]],
    ["is known in the default of a lambda's parameter", "f = lambda a=target(v): a", [1]],
    ["is known in a decorator", "@target(v)\ndef f(): pass", [1]],
    ["is unknown in a function", "def f(): target(v)", "?"],
    ["is unknown in a lambda", "f = lambda: target(v)", "?"],
  ])("%s", (_, statement, value) => {
    expect(readTarget(`v = [1]\n${statement}\nv.append(2)`)).toEqual(value);
  });
});

describe("a member of a class that may get another value", () => {
  losesValue(
    [
      ["an attribute", "class C:\n    V = 1\nC.V = 2"],
      ["an attribute by another name", "class C:\n    V = 1\nD = C\nD.V = 2"],
      ["an attribute of an argument", "class C:\n    V = 1\ndef f(c): c.V = 2\nf(C)"],
      ["an attribute whose name is data", "class C:\n    V = 1\nsetattr(C, 'V', 2)"],
      ["any attribute", "class C:\n    V = 1\nfor k, v in x:\n    setattr(C, k, v)"],
      ["a test's replacement", "class C:\n    V = 1\nmonkeypatch.setattr(C, 'V', 2)"],
      ["a test's replacement by its path", "class C:\n    V = 1\nmonkeypatch.setattr('module.C.V', 2)"],
      ["a test's patch", "class C:\n    V = 1\nwith patch.object(C, 'V', 2): pass"],
      ["a test's patch as a decorator", "class C:\n    V = 1\n@mock.patch.object(C, 'V', 2)\ndef test(): pass"],
      ["the attributes as a dictionary", "class C:\n    V = 1\n    def f(self): self.__dict__['V'] = 2"],
      ["the attributes as another dictionary", "class C:\n    V = 1\n    def f(self, d): self.__dict__ = d"],
      ["the variables by another name", "class C:\n    V = 1\ny = vars(C)\ny['V'] = 2"],
      ["the variables by a name on the way", "class C:\n    V = 1\n(y := vars(C))['V'] = 2"],
      [
        "the attributes of its object by another name",
        "class C:\n    V = 1\n    def f(self):\n        y = self.__dict__\n        y['V'] = 2",
      ],
      ["the variables", "class C:\n    V = 1\n    def f(self, d): vars(self).update(d)"],
      ["the class of an instance", "class C:\n    V = 1\n    def f(self): type(self).V = 2"],
      ["a decorator", "@register\nclass C:\n    V = 1"],
      ["a decorator of the file", "def d(c): return c\n@d\nclass C:\n    V = 1"],
      ["a metaclass", "class C(metaclass=M):\n    V = 1"],
      ["how attributes are read", "class C:\n    V = 1\n    def __getattribute__(self, name): return 2"],
      ["executed code", "class C:\n    V = 1\n    exec('V = 2')"],
      ["the local names", "class C:\n    V = 1\n    locals()['V'] = 2"],
      ["its list", "class C:\n    V = []\nC.V.append(1)"],
      ["its list by another name", "class C:\n    V = []\n    def f(self):\n        v = self.V\n        v.append(1)"],
      ["its list by another member", "class C:\n    V = []\n    W = V\n    W.append(1)"],
    ],
    "C.V",
  );

  test("may be a subclass's", () => {
    expect(readTarget("class C:\n    V = 1\n    def f(self): target(self.V)\nclass D(C):\n    V = 2")).toBe("?");
  });

  test.each([
    ["may be that of a subclass of a subclass", "class D(C): pass\nclass E(D):\n    V = 2", "?"],
    ["may be that of a class that is derived of itself", "class D(E):\n    V = 2\nclass E(D): pass", "?"],
    ["is not that of a class with another base", "class D(Base):\n    V = 2", 1],
    ["is not that of a function", "def f():\n    V = 2", 1],
  ])("%s", (_, statements, value) => {
    expect(readTarget(`class C:\n    V = 1\n    def f(self): target(self.V)\n${statements}`)).toBe(value);
  });

  test.each(["dataclass(frozen=True)", "final", "implements(I)", "runtime_checkable", "total_ordering", "unique"])(
    "is known behind @%s",
    decorator => {
      expect(after(`@${decorator}\nclass C:\n    V = 1`, "C.V")).toBe(1);
    },
  );

  test.each([
    ["ABCMeta", 1],
    ["EnumType", 1],
    ["MyABCMeta", "?"],
    ["ABCMetaclass", "?"],
  ])("depends on its metaclass: %s", (metaclass, value) => {
    expect(after(`class C(metaclass=${metaclass}):\n    V = 1`, "C.V")).toBe(value);
  });

  test.each([
    ["the attributes of another class", "class D:\n    def f(self, k, v): setattr(self, k, v)"],
    ["the attributes as text", "print(C.__dict__)"],
    ["the attributes in a loop", "for k in C.__dict__: pass"],
    ["a copy of the variables", "y = vars(C).copy()\ny['V'] = 2"],
    ["a request", "requests.patch(url, body)"],
    ["another attribute whose name is data", "setattr(C, 'W', 2)"],
  ])("is known beside %s", (_, statement) => {
    expect(after(`@dataclass\nclass C:\n    V = 1\n${statement}`, "C.V")).toBe(1);
  });
});

describe("a list that is changed by another name", () => {
  losesValue([
    ["a name", "v = []\nw = v\nw.append(1)"],
    ["a name of a name", "v = []\nw = v\nx = w\nx.append(1)"],
    ["a name that is given it together", "v = w = []\nw.append(1)"],
    ["a name that is given it among others", "v = []\nw, x = v, 1\nw.append(1)"],
    ["a name that is given it on the way", "v = []\nf(w := v)\nw.append(1)"],
    ["a walrus", "v = []\n(w := v).append(1)"],
    ["a walrus that gives it", "v = (w := [])\nw.append(1)"],
    ["what a context gives of it", "v = []\nwith nullcontext(v) as w: w.append(1)"],
    ["an item of a member", "w = {}\nv = []\nw['k'] = [v]\nw['k'][0].append(1)"],
    ["one of two", "v = []\nw = v if x else []\nw.append(1)"],
    ["one of two, at once", "v = []\n(x or v).append(1)"],
    ["an addition", "v = []\nw = v\nw += [1]"],
    ["a repetition", "v = [1]\nw = v\nw *= 2"],
    ["a function of lists", "v = []\nlist.append(v, 1)"],
    ["a function of another module", "import random\nv = [1, 2]\nrandom.shuffle(v)"],
    ["a method by its text", "v = []\ngetattr(v, 'append')(1)"],
    ["a method by its text that is kept", "v = []\nadd = getattr(v, y)\nadd(1)"],
    ["a method that is kept", "v = []\nadd = v.append\nadd(1)"],
    ["a default of a function", "v = []\ndef f(x=v): x.append(1)\nf()"],
    ["a default of a lambda", "v = []\nf = lambda x=v: x.append(1)"],
    ["a loop over a tuple", "v = []\nfor x in (v, w): x.append(1)"],
    ["a loop over a name", "v = []\nw = [v]\nfor x in w: x.append(1)"],
    ["a comprehension", "v = []\n[x.append(1) for x in [v]]"],
    ["a capture", "v = []\nmatch v:\n    case x: x.append(1)"],
    ["a result", "v = []\ndef f(): return v\nf().append(1)"],
    ["a result of a method", "v = []\nclass C:\n    def m(self): return v\nC().m().append(1)"],
    ["a property", "v = []\nclass C:\n    @property\n    def m(self): return v\nC().m.append(1)"],
    ["what is yielded", "v = []\ndef f():\n    yield v\nfor x in f(): x.append(1)"],
    ["a member of a class", "v = []\nclass C:\n    W = v\nC.W.append(1)"],
    ["an attribute", "v = []\nx.y = v\nx.y.append(1)"],
    ["an attribute by another name", "v = []\nx.y = v\nz = x.y\nz.append(1)"],
    ["an item", "v = []\nw = [v]\nw[0].append(1)"],
    ["an item of what is made at once", "v = []\n[v][0].append(1)"],
    ["an item that is put in later", "w = {}\nv = []\nw['k'] = v\nw['k'].append(1)"],
    ["an item that is put in later, by another name", "w = {}\nv = []\nw['k'] = v\nx = w['k']\nx.append(1)"],
    ["an item that is added", "w = []\nv = []\nw.append(v)\nw[0].append(1)"],
    ["a member that is added", "w = {}\nv = []\nw.update(k=v)\nw['k'].append(1)"],
    ["a default of a member", "v = []\nw.setdefault('k', v).append(1)"],
    ["a default of a member that is only read", "v = []\nw.get('k', v).append(1)"],
    ["an item that is inserted", "w = []\nv = []\nw.insert(0, v)\nw[0].append(1)"],
    ["what is waited for", "v = []\nw = await v\nw.append(1)"],
    ["the name that it was read from", "a = []\nv = x or a\na.append(1)"],
    ["the first name that it was read from", "a = []\nv = a or x\na.append(1)"],
    ["a member of a dictionary that is called", "v = []\nw = dict(k=v)\nw['k'].append(1)"],
    ["a constructor", "v = []\nclass C:\n    def __init__(self, x): x.append(1)\nC(v)"],
    ["a method", "v = []\nclass C:\n    def m(self, x): x.append(1)\nC().m(v)"],
    ["one of many arguments", "v = []\ndef f(*x): x[0].append(1)\nf(v)"],
    ["an argument of any name", "v = []\ndef f(**x): x['k'].append(1)\nf(k=v)"],
  ]);

  losesValue([
    ["an item by a name", "v = [[]]\nx = v[0]\nx.append(1)"],
    ["an item of a slice", "v = [[]]\nx = v[:]\nx[0].append(1)"],
    ["items of a new list", "v = [[]]\nx = [*v]\nx[0].append(1)"],
    ["items of a copy", "v = [[]]\nx = list(v)\nx[0].append(1)"],
    ["items that are taken apart", "v = [[]]\nx, *y = v\nx.append(1)"],
    ["items in a comprehension", "v = [[]]\nx = [y for y in v]\nx[0].append(1)"],
    ["items in pairs", "v = [[]]\nfor x, y in zip(v, v): x.append(1)"],
    ["the next of the items", "v = [[]]\nnext(iter(v)).append(1)"],
    ["the least of the items", "v = [[]]\nmin(v).append(1)"],
    ["the greatest of the items", "v = [[]]\nmax(v).append(1)"],
    ["one of the items", "import random\nv = [[]]\nrandom.choice(v).append(1)"],
    ["items that another list is extended by", "v = [[]]\nw = []\nw.extend(v)\nw[0].append(1)"],
    ["items that are added to another list", "v = [[]]\nw = []\nw += v\nw[0].append(1)"],
    ["items of a new tuple", "v = [[]]\nx = (*v,)\nx[0].append(1)"],
    ["items of a sum", "v = [[]]\n(v + x)[0].append(1)"],
    ["keys and values", "v = {'k': []}\nfor k, x in v.items(): x.append(1)"],
    ["the values of a dictionary", "v = {'k': []}\nx = list(v.values())[0]\nx.append(1)"],
    ["the one value of a dictionary", "v = {'k': []}\n(x,) = v.values()\nx.append(1)"],
  ]);
});

describe("a list that is changed by a function under another name", () => {
  const go = "def go(x): x.append(1)\nv = []\n";

  losesValue([
    ["another name", `${go}f = go\nf(v)`],
    ["another name of a class", "class C:\n    def __init__(self, x): x.append(1)\nv = []\nD = C\nD(v)"],
    ["an object that is called", "class C:\n    def __call__(self, x): x.append(1)\nv = []\nc = C()\nc(v)"],
    ["one of two definitions", "if y:\n    def go(x): x.append(1)\nelse:\n    def go(x): pass\nv = []\ngo(v)"],
    ["a lambda", "v = []\nf = lambda x: x.append(1)\nf(v)"],
    ["a lambda that is called at once", "v = []\n(lambda x: x.append(1))(v)"],
    ["a member", `${go}d = {'a': go}\nd[k](v)`],
    ["one of two functions", `${go}(go if y else print)(v)`],
    ["an attribute", `${go}y.f = go\ny.f(v)`],
    ["an attribute of a class", `${go}class C:\n    f = go\nC.f(v)`],
    ["a parameter", `${go}def run(f, x): f(x)\nrun(go, v)`],
    ["a parameter with all arguments", `${go}def run(f, *x): f(*x)\nrun(go, v)`],
    ["a parameter with all named arguments", `${go}def run(f, **x): f(**x)\nrun(go, x=v)`],
    ["the names of the module", `${go}names['go'](v)`],
    ["a method by another name", "class C:\n    def go(self, x): x.append(1)\nv = []\nf = C().go\nf(v)"],
    ["a method by its text", "class C:\n    def go(self, x): x.append(1)\nv = []\ngetattr(C(), 'go')(v)"],
    [
      "a static method by another name",
      "class C:\n    @staticmethod\n    def go(x): x.append(1)\nv = []\nf = C.go\nf(v)",
    ],
    ["a function of another that is passed on", `${go}def f(x): go(x)\ng = f\ng(v)`],
    ["two functions that are passed on", `${go}def f(h, x): h(x)\ndef g(h, x): h(h, x)\nk = [f, g, go]\nk[1](go, v)`],
    ["a part of a function", `from functools import partial\n${go}partial(go, v)()`],
    ["a part of a function that is called later", `from functools import partial\n${go}f = partial(go)\nf(v)`],
    ["a part of a function that is mapped", `from functools import partial\n${go}map(partial(go), [v])`],
    ["a map", `${go}list(map(go, [v]))`],
    ["a map by another name", `${go}f = go\nlist(map(f, [v]))`],
    ["a map of a lambda", "v = []\nlist(map(lambda x: x.append(1), [v]))"],
    ["a map of a class", "class C:\n    def __init__(self, x): x.append(1)\nv = []\nlist(map(C, [v]))"],
    [
      "a map of one of two definitions",
      "if y:\n    def go(x): x.append(1)\nelse:\n    def go(x): pass\nv = []\nmap(go, [v])",
    ],
    ["a map of what may be a function", "go = None\nif y:\n    def go(x): x.append(1)\nv = []\nmap(go, [v])"],
    ["a map of a part of many parts", `${go}map(${"partial(".repeat(5)}go${")".repeat(5)}, [v])`],
    [
      "a method that is also called",
      "class C:\n    def go(self, x): x.append(1)\nC().go([])\nv = []\nf = C().go\nf(v)",
    ],
    ["a map of a method", "class C:\n    def go(self, x): x.append(1)\nv = []\nlist(map(C().go, [v]))"],
    ["an executor", `${go}executor.submit(go, v)`],
    ["a thread", `from threading import Thread\n${go}Thread(target=go, args=(v,))`],
    ["a key", "v = []\nsorted([v], key=lambda x: x.append(1))"],
  ]);

  const kept: readonly (readonly [what: string, statements: string])[] = [
    ["is only called by its name", "def go(x): x.append(1)\nv = []\ngo([])\nf = print\nf(v)"],
    ["changes its own object only", "class C:\n    def go(self, x): self.x = 1\nv = []\nf = C().go\nf(v)"],
    ["changes nothing", "def go(x): print(x)\nv = []\nf = go\nf(v)\nlist(map(go, [v]))"],
    [
      "is not passed on but its class is",
      "class C:\n    def go(self, x): x.append(1)\nv = []\nD = C\nD().go([])\nf = print\nf(v)",
    ],
    ["is named like a constructor", "def __init__(x): x.append(1)\nv = []\nf = print\nf(v)"],
    ["is not called by a method with the name of a variable", `${go}g = go\nf = 1\nclass C: pass\ny.f(v)`],
    ["is not mapped but an attribute is", `${go}g = go\nmap(y.z, [v])`],
    ["is not mapped but a variable is", `${go}g = go\nfor f in y:\n    map(f, [v])`],
    ["is not mapped but what is made of itself", `${go}g = go\nf = w(f)\nmap(f, [v])`],
    ["is mapped in too many parts", `${go}map(${"partial(".repeat(6)}go${")".repeat(6)}, [v])`],
    [
      "is mapped by a name of many names",
      `${go}f0 = go\n${Array.from({ length: 11 }, (_, at) => `f${at + 1} = f${at}\n`).join("")}map(f11, [v])`,
    ],
    ["passes on what it is given to itself", "def go(x): f(x)\nv = []\nf = go\nf(v)"],
    ["is not given it", `${go}f = go\nf([])\nprint(v, sep=1)\nmap(go, [[]])`],
    ["is not called by an import", `from m import f\n${go}g = go\ny = f(v)`],
    [
      "is not called by what may be an import",
      `try:\n    from m import f\nexcept ImportError:\n    f = None\n${go}g = go\ny = f(v)`,
    ],
    ["is not called by a method of another object", `${go}g = go\ny.f(v)`],
    ["is not given to a function besides it", `${go}g = go\nprint(v, sum([v]), sep=y)`],
  ];

  test.each(kept)("is known if the function %s", (_, statements) => {
    expect(after(statements)).toEqual([]);
  });

  test("is unknown beside too many functions", () => {
    const lambdas = (count: number) => `fs = [${"lambda x: 1, ".repeat(count)}]\nv = []\nfs[0](v)`;
    expect(after(lambdas(300))).toEqual([]);
    expect(after(lambdas(301))).toBe("?");
  });
});

describe("a dictionary that is changed where it is kept", () => {
  losesValue([
    ["in a default", "v = {'a': 1}\nd = {}\nd.setdefault('k', []).append(v)\nd['k'][0]['a'] = 2"],
    ["in a member that is read", "v = {'a': 1}\nd = {'k': []}\nd.get('k').append(v)\nd['k'][0]['a'] = 2"],
    ["in a member that is read by any key", "v = {'a': 1}\nd = {'k': []}\nd.get(y).append(v)\nd['k'][0]['a'] = 2"],
    ["in a member", "v = {'a': 1}\nd = {'k': []}\nd['k'].append(v)\nd['k'][0]['a'] = 2"],
    ["in a member of any key", "v = {'a': 1}\nd = {'k': []}\nd[y].append(v)\nd['k'][0]['a'] = 2"],
    ["in an added list", "v = {'a': 1}\nd = {'k': []}\nd['k'] += [v]\nd['k'][0]['a'] = 2"],
    ["in an attribute", "v = {'a': 1}\ny.l.append(v)\ny.l[0]['a'] = 2"],
    [
      "in an attribute, by another method",
      "v = {'a': 1}\nclass C:\n    def f(self): self.l.append(v)\n    def g(self): self.l[0]['a'] = 2",
    ],
    ["in an attribute by another name", "v = {'a': 1}\ny.l.append(v)\nw = y.l\nw[0]['a'] = 2"],
    [
      "in an attribute of an object that is passed on",
      "from m import tune\nv = {'a': 1}\ny = f()\ny.l.append(v)\ntune(y)",
    ],
    ["in a list by another name", "v = {'a': 1}\nl = []\nw = l\nw.append(v)\nl[0]['a'] = 2"],
    ["in a list that is assigned later", "v = {'a': 1}\nl = []\nw = []\nw = l\nw.append(v)\nl[0]['a'] = 2"],
    ["in one of two lists", "v = {'a': 1}\nl = []\nw = l if y else []\nw.append(v)\nl[0]['a'] = 2"],
    ["in the second of two lists", "v = {'a': 1}\nl = []\nw = y or l\nw.append(v)\nl[0]['a'] = 2"],
    ["in the other of two lists", "v = {'a': 1}\nl = []\nw = [] if y else l\nw.append(v)\nl[0]['a'] = 2"],
    ["in the first of two lists", "v = {'a': 1}\nl = []\nw = l or y\nw.append(v)\nl[0]['a'] = 2"],
    ["in the caller's list", "def reg(l, v): l.append(v)\nv = {'a': 1}\nl = []\nreg(l, v)\nl[0]['a'] = 2"],
    [
      "in the caller's list by its name",
      "def reg(l, v): l.append(v)\nv = {'a': 1}\nl = []\nreg(v=v, l=l)\nl[0]['a'] = 2",
    ],
    ["in the caller's member", "def reg(d, v): d['k'] = v\nv = {'a': 1}\nd = {}\nreg(d, v)\nd['k']['a'] = 2"],
    [
      "in a method's list",
      "class C:\n    def reg(self, l, v): l.append(v)\nv = {'a': 1}\nl = []\nC().reg(l, v)\nl[0]['a'] = 2",
    ],
    [
      "in a static method's list",
      "class C:\n    @staticmethod\n    def reg(l, v): l.append(v)\nv = {'a': 1}\nl = []\nC.reg(l, v)\nl[0]['a'] = 2",
    ],
    [
      "in a constructor's list",
      "class C:\n    def __init__(self, l, v): l.append(v)\nv = {'a': 1}\nl = []\nC(l, v)\nl[0]['a'] = 2",
    ],
    ["in one of the arguments", "def reg(l, v): l.append(v)\nv = {'a': 1}\na = [[]]\nreg(*a, v=v)\na[0][0]['a'] = 2"],
    [
      "in one of the named arguments",
      "def reg(v, l): l.append(v)\nv = {'a': 1}\na = {'l': []}\nreg(v, **a)\na['l'][0]['a'] = 2",
    ],
    ["in a dictionary of pairs", "v = {'a': 1}\ny = dict([('k', v)])\ny['k']['a'] = 2"],
    ["in a dictionary of one pair", "v = {'a': 1}\ny = dict((('k', v),))\ny['k']['a'] = 2"],
    ["in a queue", "from collections import deque\nv = {'a': 1}\nq = deque([v])\nq[0]['a'] = 2"],
    ["in front of a queue", "v = {'a': 1}\nq = f()\nq.appendleft(v)\nq[0]['a'] = 2"],
    ["taken from a queue", "v = {'a': 1}\nq = f()\nq.append(v)\nq.popleft()['a'] = 2"],
  ]);

  test.each<readonly [what: string, statements: string, value: Plain]>([
    [
      "in an object",
      "from types import SimpleNamespace\nv = {'a': 1}\ny = SimpleNamespace(x=v)\ny.x['a'] = 2",
      { a: "?" },
    ],
    [
      "in an object with all attributes",
      "from types import SimpleNamespace\nv = {'a': {'b': 1}}\ny = SimpleNamespace(**v)\ny.a['b'] = 2",
      { a: { b: "?" } },
    ],
    ["in a cast", "from typing import cast\nv = {'a': 1}\ny = cast(dict, v)\ny['a'] = 2", { a: "?" }],
    ["in an object of the file", "@dataclass\nclass C:\n    x: dict\nv = {'a': 1}\ny = C(v)\ny.x['a'] = 2", { a: "?" }],
    ["in an object of several values", "v = {'a': 1}\nP = namedtuple('P', 'x')\ny = P(*[v])\ny.x['a'] = 2", { a: "?" }],
  ])("is lost in part: %s", (_, statements, value) => {
    expect(after(statements)).toEqual(value);
  });

  test.each<readonly [what: string, statements: string]>([
    ["the list gets more", "d = {'k': []}\nd['k'].append(v)\nd['k'].append(1)\nd['k'][0] = 2\nd['l'][0]['a'] = 2"],
    ["the default gets more", "d = {}\nd.setdefault('k', []).append(v)\nd.setdefault('k', []).append(1)"],
    ["the list of a call gets more", "f().append(v)\nf()[0]['a'] = 2"],
    ["another attribute is changed", "y.l.append(v)\ny.m[0]['a'] = 2"],
    ["the attribute is read", "y.l.append(v)\nprint(y.l)"],
    ["the attribute's item gets more", "y.l[i].append(v)"],
    ["another attribute of the same object is set", "y = f()\ny.l.append(v)\ny.x = 1"],
    ["another part than that of a call is changed", "y = f()\ny.all().append(v)\ny['l'][0]['a'] = 2"],
    ["one of two lists gets more", "l = []\nm = []\nw = l if y else m\nw.append(v)\nl.append(1)"],
    ["the first or second list gets more", "l = []\nm = []\nw = l or m\nw.append(v)\nm.append(1)"],
    ["the list of a class gets more", "class C: pass\nC(1)\nC.l.append(v)"],
    ["the list is one of many", "for w in y: w.append(v)"],
    ["the list of arguments gets more", "def reg(l, v): l.append(v)\na = [[]]\nreg(*a, v=v)\na.append(1)"],
    [
      "the arguments besides the object are changed",
      "class C:\n    def reg(self, v): self.l.append(v)\nb = f()\nC().reg(*b, v=v)\nb[0]['l'][0]['a'] = 2",
    ],
    [
      "an argument of another call is changed",
      "def reg(l, v): l.append(v)\nreg([], v)\ny = f()\nuse(y, reg)\ny[0]['a'] = 2",
    ],
    [
      "another argument of the same function is changed",
      "def reg(l, v): l.append(v)\nreg([], v)\ny = f()\nreg([], y, 1, z=2)\ny[0]['a'] = 2",
    ],
    ["another list is changed", "l = []\nw = list(l)\nw.append(v)\nl[0]['a'] = 2"],
    ["another argument is changed", "def reg(l, v): l.append(v)\nreg([], v)\nreg(x, y)\ny[0]['a'] = 2"],
    ["the object is changed", "class C:\n    def reg(self, v): self.l.append(v)\nc = C()\nc.reg(v)\nc.x['a'] = 2"],
    ["another attribute of the object is changed", "from m import C\ny = C(x=v)\ny.z['a'] = 2\ny.x = 2"],
    ["a construct is changed", "from aws_cdk import Stack\ny = Stack(v)\ny.z['a'] = 2"],
    ["an item is read", "l = []\nl.append(v)\nprint(l.get(0)['a'])"],
  ])("is kept if %s", (_, statements) => {
    expect(after(`v = {'a': 1}\n${statements}`)).toEqual({ a: 1 });
  });
});

describe("a dictionary that is kept in a list", () => {
  const numbered = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `${line(at)}\n`).join("");

  test.each<readonly [what: string, most: number, statements: (count: number) => string]>([
    ["names in a row", 4, count => `l0 = []\n${numbered(count, at => `l${at + 1} = l${at}`)}l${count}.append(v)`],
    ["possible names", 2998, count => `${numbered(count, at => `l${at} = []\nw = l${at}`)}w['k'] = v`],
    ["attributes of the same name", 299, count => `${numbered(count, () => "print(f().l)")}y.l.append(v)`],
    ["calls of a function", 299, count => `def reg(l, v): l.append(v)\n${"reg([], 1)\n".repeat(count)}reg([], v)`],
    ["references to the list", 299, count => `l = []\n${"print(l)\n".repeat(count)}l.append(v)`],
  ])("is known up to a number of %s", (_, most, statements) => {
    expect(after(`v = {'a': 1}\n${statements(most)}`)).toEqual({ a: 1 });
    expect(after(`v = {'a': 1}\n${statements(most + 1)}`)).toBe("?");
  });
});

describe("a part of a dictionary", () => {
  test.each<readonly [what: string, statements: string, value: Plain]>([
    ["that arguments are made of", "v = {'k': [], 'l': 1}\ndef f(k, l): k.append(1)\nf(**v)", { k: "?", l: 1 }],
    ["of a copy", "v = {'k': [], 'l': 1}\nw = dict(v)\nw['k'].append(1)", { k: "?", l: 1 }],
    ["of a result", "v = {'k': 1, 'l': 1}\ndef f(x): return x\nf(v)['k'] = 2", { k: "?", l: 1 }],
    ["of a result that is changed at another place", "v = {'k': 1}\ndef f(x): return x\nf(w)['k'] = 2", { k: 1 }],
  ])("is lost alone: %s", (_, statements, value) => {
    expect(after(statements)).toEqual(value);
  });

  test.each<readonly [what: string, statements: string, value: Plain]>([
    ["a copy that is changed", "v = {'k': []}\nw = {**v}\nw['k'] = 1", { k: [] }],
    ["a deep copy", "import copy\nv = {'k': []}\nw = copy.deepcopy(v)\nw['k'].append(1)", { k: [] }],
    ["a sum", "v = [1]\nw = v + [2]\nw.append(3)", [1]],
    ["a new value of another name", "v = [1]\nw = v\nw = w + [2]", [1]],
    ["a text", "v = 'a'\nw = v\nw += 'b'", "a"],
    ["a test", "v = []\n(x if v else y).append(1)", []],
    ["items that are added to another list alone", "v = [[]]\nw = []\nw += v\nw.append(1)", [[]]],
    ["another method by its text", "v = [1]\nf = getattr(x, 'f', v)\ny.getattr(v, 'f')", [1]],
    ["a call that only reads", "v = [1]\nprint(*v, len(v), sorted(v))", [1]],
  ])("is kept: %s", (_, statements, value) => {
    expect(after(statements)).toEqual(value);
  });
});

describe("a part that two names of one value assign", () => {
  /** Names for `c`, each of which is read from the one before. */
  const names = (count: number) =>
    Array.from({ length: count }, (_, at) => `c${at + 1} = c${at === 0 ? "" : at}\n`).join("");

  test.each([
    ["through the name that it was read from, later", "c = {'k': 0}\nd = c\nd['k'] = 1\nc['k'] = 2", "?"],
    ["through another name of the same", "c = {'k': 0}\ne = c\nd = c\nd['k'] = 1\ne['k'] = 2", "?"],
    ["through a name two steps away", "c = {'k': 0}\ne = c\nd = e\nd['k'] = 1\nc['k'] = 2", "?"],
    ["through a name many steps away", `c = {'k': 0}\n${names(7)}d = c7\nd['k'] = 1\nc['k'] = 2`, "?"],
    ["through a name that is used too often", `c = {'k': 0}\nd = c\n${"print(c)\n".repeat(301)}d['k'] = 1`, "?"],
    ["in one case", "c = {'k': 0}\nd = c if x else {}\nd['k'] = 1\nc['k'] = 2", "?"],
    ["through the first of two that it was read from", "c = {'k': 0}\nd = c or {}\nd['k'] = 1\nc['k'] = 2", "?"],
    ["through a name that it was read from on the way", "c = {'k': 0}\nif (d := c): pass\nd['k'] = 1\nc['k'] = 2", "?"],
    ["through a name that it was read from among others", "c = {'k': 0}\nd, e = c, 1\nd['k'] = 1\nc['k'] = 2", "?"],
    ["in a function", "c = {'k': 0}\nd = c\nd['k'] = 1\ndef f():\n    c['k'] = 2\nf()", "?"],
    ["in a function above", "c = {'k': 0}\ndef f():\n    c['k'] = 2\nd = c\nd['k'] = 1\nf()", "?"],
    ["through one name alone", "c = {'k': 0}\nd = c\nd['k'] = 1", 1],
    ["before the other name had it, by an addition", "c = {'k': [0]}\nc['k'] += [1]\nd = c\nd['k'] = 1", 1],
    ["before the other name had it, by a method", "c = {'k': 0}\nc.update(k=2)\nd = c\nd['k'] = 1", 1],
    ["before the other name had it", "c = {'k': 0}\nc['k'] = 2\nd = c\nd['k'] = 1", 1],
    ["when the other name has a copy", "c = {'k': 0}\nd = dict(c)\nd['k'] = 1\nc['k'] = 2", 1],
  ])("%s", (_, statements, value) => {
    expect(after(statements, "d['k']")).toBe(value);
  });
});

describe("an item of a list or dictionary that is changed there", () => {
  losesValue([
    ["after it is taken out", "v = {'a': 1}\nl = []\nl.append(v)\nl.pop()['a'] = 2"],
    ["after it is taken out by a name", "v = {'a': 1}\nl = [v]\nx = l.pop()\nx['a'] = 2"],
    ["after it is taken out of a dictionary", "v = {'a': 1}\nd = {'k': v}\nx = d.pop('k')\nx['a'] = 2"],
    ["by a function of another file", "from x import tune\nv = {'a': 1}\nl = []\nl.append(v)\ntune(l)"],
  ]);

  test.each([
    ["taken out", "l.pop()"],
    ["taken out and read", "print(l.pop()['a'])"],
    ["shown", "print(l)"],
  ])("not if it is only %s", (_, statement) => {
    expect(after(`v = {'a': 1}\nl = []\nl.append(v)\n${statement}`)).toEqual({ a: 1 });
  });
});
