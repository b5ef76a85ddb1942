import { expect, test } from "vitest";
import { readTarget } from "./read-python.ts";

/** The value of `v` after some statements: `"?"` if it may have been changed by another name. */
function valueAfter(statements: string): unknown {
  return readTarget(`${statements}\ntarget(v)`);
}

const many = (line: string, count = 301) => Array.from({ length: count }, () => `${line}\n`).join("");

/** After `w = v`, as many references to the value as are followed for one, through `w` and ten other names. */
const manyReferences = Array.from({ length: 10 }, (_, index) => `w${index} = w\n${many(`print(w${index})`, 298)}`)
  .concat(many("print(w)", 9))
  .join("");

test.each<readonly [what: string, statements: string]>([
  ["a list of the same name as a type", "v = []\nlist = []\nlist.append(v)\nlist[0].append(1)"],
  ["an argument after others and unpacked ones", "v = []\ndef f(a, b): b.append(1)\nf(1, *x, v)"],
  ["members that become arguments of any name", "v = {'a': []}\ndef f(**k): k['a'].append(1)\nf(**v)"],
  ["an item of a list in each place of another", "v = []\nw = [v]\nx = [w for y in z]\nx[0][0].append(1)"],
  ["an item of a list that is copied by a comprehension", "v = []\nw = [v]\nx = [y for y in w]\nx[0].append(1)"],
  ["a member whose key is a name", "v = []\nk = 'a'\nw = {k: v}\nw['a'].append(1)"],
  ["a member that is unpacked", "v = []\nw = [v]\ndef f(a): a.append(1)\nf(*w)"],
  ["a part at an unknown key or something else", "w = {'a': {}}\nv = {}\nw['a']['x'] = v\n(w[i]['x'] or y)['b'] = 1"],
  ["a member that is taken out with its key", "v = []\nd = {'k': v}\nx = d.popitem()\nx[1].append(1)"],
  ["a source that is not chosen, and used too often", `a = []\nv = [1] if True else a\n${many("f(a)")}`],
  ["an unknown member of a dictionary", "v = []\nw = {'k': v}\nw[i].append(1)"],
  ["the second member of a dictionary", "v = []\nw = {'a': 1, 'b': v}\nw['b'].append(1)"],
  ["the first item of a set", "v = []\nfor x in {v}: x.append(1)"],
  ["an item of a set that it is added to", "v = []\nw = set()\nw.add(v)\nfor x in w: x.append(1)"],
  ["a source that may not be chosen", "a = [1]\nv = a or []\na.append(2)"],
  ["a walrus that gives it first", "(v := [1]).append(2)"],
  ["an item at an unknown place", "v = []\nw = [v]\nw[i].append(1)"],
  ["an item at an unknown place, sorted", "v = []\nw = [v]\nw[i].sort()"],
  ["a part of an item at an unknown place", "v = {}\nw = [v]\nw[i]['k'] = 1"],
  ["a part of an item at an unknown place that is deleted", "v = {}\nw = [v]\ndel w[i]['k']"],
  ["a member at an unknown key", "v = {}\nw = {}\nw['k'] = v\nw[i]['k'] = 1"],
  ["a member at an unknown key that is put in so", "v = {}\nw = {}\nw[i] = v\nw[j]['k'] = 1"],
  ["an added item at an unknown place", "v = {}\nw = []\nw.append(v)\nw[i]['k'] = 1"],
  ["a method of an item at an unknown place that is kept", "v = []\nw = [v]\nf = w[i].append"],
  ["an item that a loop gives", "v = [1]\nfor v[0] in y: pass"],
  ["an item among other targets", "v = [1]\nv[0], x = 1, 2"],
  ["an unknown item among other targets", "v = [1]\nv[i], x = 1, 2"],
  ["an item that is deleted by another name", "v = [1]\nw = v\ndel w[0]"],
  ["a part of a name from outside", "v = []\nx['k'] = v"],
  ["a part of what a call gives", "v = []\nf()['k'] = v"],
  ["a part of a member that is put in", "w = {}\nv = {}\nw['k'] = v\nw['k']['l'] = 1"],
  ["an item of a set", "v = (1, [])\nfor x in {*v}: x.append(1)"],
  ["a part of a target in brackets", "v = []\n[w, x] = v, 1\nw.append(1)"],
  ["a part of targets in parentheses", "v = [[]]\n(w, x) = v\nw.append(1)"],
  ["an attribute that is read elsewhere", "v = []\nx.y = v\nz.y.append(1)"],
  ["one of the arguments after unpacked ones", "v = []\ndef f(a, b): b.append(1)\nf(*x, v)"],
  ["one of many arguments after unpacked ones", "v = []\ndef f(*a): a[0].append(1)\nf(*x, v)"],
  ["an item of unpacked arguments", "v = [[]]\ndef f(a): a.append(1)\nf(*v)"],
  ["an item of unpacked arguments of any number", "v = [[]]\ndef f(*a): a[0].append(1)\nf(*v)"],
  ["a method of a class that takes items", "v = []\nclass C:\n    def items(self, x): x.append(1)\nw.items(v)"],
  ["a method of a class that copies", "v = []\nclass C:\n    def copy(self, x): x.append(1)\nw.copy(v)"],
  ["a static method", "v = []\nclass C:\n    @staticmethod\n    def m(x): x.append(1)\nw.m(v)"],
  ["a method of Python's own", "v = []\nw = v\nw.__iadd__([1])"],
  ["a name that is used too often", `v = []\nw = v\n${many("f(w)")}`],
  ["a source that is used too often", `a = []\nv = a\n${many("f(a)")}`],
  ["an attribute that is used too often", `v = []\nx.y = v\n${many("f(x.y)")}`],
  ["a container that is used too often", `w = {}\nv = []\nw['k'] = v\n${many("f(w)")}`],
  ["a list that is used too often", `w = []\nv = []\nw.append(v)\n${many("f(w)")}`],
  ["a result that is used too often", `v = []\ndef f(): return v\n${many("f()")}`],
  ["a chain of names", "v = []\na = v\nb = a\nc = b\nd = c\ne = d\nf = e\ng = f\nh = g\nh.append(1)"],
  ["a chain of sources", "a = []\nb = a\nc = b\nd = c\ne = d\nf = e\ng = f\nv = g\na.append(1)"],
  ["an item at an unknown place of a list in a list", "v = []\nw = [[v]]\nw[i][0].append(1)"],
  ["a member of a member at an unknown key", "w = {'a': {}}\nv = []\nw['a']['k'] = v\nw[i]['k'].append(1)"],
  ["a member at an unknown key of a member", "w = {'a': {}}\nv = []\nw['a']['k'] = v\nw['a'][i].append(1)"],
  ["a method that is passed on", "v = []\nlist(map(v.append, x))"],
  ["a name that is used in too many ways", `v = []\nw = v\n${manyReferences}print(w)`],
  ["an item at an unknown place of a member", "v = {'a': 1}\nw = {'k': v}\nw['k'][i] = 2"],
  ["a method of a member", "v = {'a': 1}\nw = {'k': v}\nw['k'].popitem()"],
  ["a source of a source", "a = []\nb = a\nv = b\na.append(1)"],
])("a value may be changed by %s", (_, statements) => {
  expect(valueAfter(statements)).toBe("?");
});

test.each<readonly [what: string, value: unknown, statements: string]>([
  ["a dictionary that it is a key of", [1, []], "v = (1, [])\nw = {v: 1}"],
  ["a source that is assigned to itself", [], "a = []\na = a\nv = a"],
  ["a list whose items are added to its source", ["…"], "a = [1]\nb = []\nb += a\nv = b\na.append(2)"],
  ["a dictionary around it that is cleared", [], "w = {'a': {}}\nv = []\nw['a']['k'] = v\nw['a'].clear()"],
  ["the result of what gets a method of its list", [], "v = []\nw = [v]\nx = f(w.append)\nx.clear()"],
  ["what may be a method of its list", [], "v = []\nw = [v]\nx = w.pop or y\nx.z = 1"],
  ["a list that is not of the file", [], "v = []\nmy_list.append(v)"],
  ["a listing that is not of the file", [], "v = []\nlisting.append(v)"],
  ["a function of another file that gets its items", [1], "import helpers\nv = [1]\nhelpers.configure(*v)"],
  ["an argument that has no parameter", [], "v = []\ndef f(*, b): b.append(1)\nf(v, *x)"],
  ["an argument of a name that is not there", [], "v = []\ndef f(a): a.append(1)\nf(*x, k=v)"],
  ["a list whose item is set", [], "v = []\nw = []\nw.append(v)\nw[0] = 1"],
  ["a dictionary that it is a default of", [], "v = []\nw = {}\nw.get('k', v)\nw['l'].append(1)"],
  ["a list that a call gives", [], "v = []\nf().append(v)"],
  ["an unknown key that it is put in by", [], "w = {}\nv = []\nw[i] = v"],
  ["an attribute of the same name", [], "v = []\nw = v\nx.w.append(1)"],
  ["targets that are read", [1], "v = [1]\nw, x = v\nprint(w)"],
  ["targets in brackets that are read", [1], "v = [1]\n[w, x] = v\nprint(w)"],
  ["a declaration", [1], "v: list\nv = [1]"],
  ["a hint", [1], "v = [1]\nx: v = 2"],
  ["a guard of a case", [1], "v = [1]\nmatch x:\n    case 1 if v: pass"],
  ["a loop over its length", [1], "v = [1]\nwhile v: f()"],
  ["a loop that reads its items", [1], "v = [1]\nfor x in v: print(x)"],
  ["an attribute that is read", [], "v = []\nx.y = v\nprint(x.y)"],
  ["an attribute that is set again", [], "v = []\nx.y = v\nx.y = 1"],
  ["another attribute that is changed", [], "v = []\nx.y = v\nx.z.append(1)"],
  ["a place that is read", [], "w = {}\nv = []\nw['k'] = v\nprint(w['k'])"],
  ["another place", [], "w = {}\nv = []\nw['k'] = v\nw['l'] = 1"],
  ["another place that is changed", [], "w = {}\nv = []\nw['k'] = v\nw['l'].append(1)"],
  ["a place that gets another value", [], "w = {}\nv = []\nw['k'] = v\nw['k'] = 1"],
  ["a place beside it", {}, "w = {'a': {}}\nv = {}\nw['a']['b'] = v\nw['a']['c'].append(1)"],
  ["a deeper place beside it", {}, "w = {'a': {}}\nv = {}\nw['a']['b'] = v\nw['c']['b'].append(1)"],
  ["another member of a dictionary", [], "v = []\nw = {'k': v, 'l': []}\nw['l'].append(1)"],
  ["another argument of a dictionary", [], "v = []\nw = dict(k=v, l=[])\nw['l'].append(1)"],
  ["a new item beside it", [], "v = []\nw = [v]\nw.append(1)"],
  ["a member of a class", [], "v = []\nclass C:\n    W = v\nprint(C.W)"],
  ["a result that is read", [], "v = []\ndef f(): return v\nprint(f())"],
  ["a function that is handed on", [], "v = []\ndef f(): return v\nx.y(f).append(1)"],
  ["a method that is kept", [], "v = []\nclass C:\n    def m(self): return v\nC().m.append(1)"],
  ["a result of a function inside", [], "v = []\nf = lambda: v\nprint(f())"],
  ["a return outside of a function", [], "v = []\nreturn v"],
  ["the least of items that is read", [1], "v = [1]\nprint(min(v))"],
  ["an item of items that is read", [[]], "v = [[]]\nx = next(iter(v))\nprint(x)"],
  ["a method that is only looked up", [1], "v = [1]\nx = v.count"],
  ["a method that ends like Python's own", [1], "v = [1]\nv.size__()"],
  ["another context", [], "v = []\nwith open(v), f() as w: w.append(1)"],
  ["a default that is read", [], "v = []\nw.setdefault('k', v)\nprint(w)"],
  ["another parameter", [], "v = []\ndef f(a, b): a.append(1)\nf(1, v)"],
  ["a default of another parameter", [], "v = []\ndef f(a, b=v): a.append(1)"],
  ["other arguments of any name", [], "v = []\ndef f(**x): print(x)\nf(k=v)"],
  ["unpacked arguments that are read", [[]], "v = [[]]\ndef f(a): print(a)\nf(*v)"],
  ["arguments after unpacked ones that are read", [], "v = []\ndef f(a, b): print(a, b)\nf(*x, v)"],
  ["an argument before unpacked ones", [], "v = []\ndef f(a, b): b.append(1)\nf(v, *x)"],
  ["an argument of another name", [], "v = []\ndef f(a, *b): a.append(1)\nf(1, v)"],
  ["a member that is no function", [], "v = []\nclass C:\n    m = g\nx.m(v)"],
  ["a function that is no method", [], "v = []\ndef m(y, x): x.append(1)\nz.m(v)"],
  [
    "a method that is called like a list's",
    [],
    "v = []\nclass C:\n    def append(self, x): x.clear()\nw = []\nw.append(v)",
  ],
  ["a method that is called like a dictionary's", [], "v = []\nclass C:\n    def get(self, x): x.clear()\nw.get(v)"],
  ["a loop over a tuple that reads", [], "v = []\nfor x in (v, w): print(x)"],
  ["a name that is used often", [], `v = []\nw = v\n${many("f(w)", 300)}`],
  ["a source that is used often", [], `a = []\nv = a\n${many("f(a)", 299)}`],
  ["an attribute that is used often", [], `v = []\nx.y = v\n${many("f(x.y)", 299)}`],
  ["a container that is used often", [], `w = {}\nv = []\nw['k'] = v\n${many("f(w)", 299)}`],
  ["a list that is used often", [], `w = []\nv = []\nw.append(v)\n${many("f(w)", 299)}`],
  ["a result that is used often", [], `v = []\ndef f(): return v\n${many("f()", 300)}`],
  ["an unknown key of another member", [], "w = {'a': {}}\nv = []\nw['a']['k'] = v\nw['b'][i].append(1)"],
  ["a name that is used in many ways", [], `v = []\nw = v\n${manyReferences}`],
  ["a name of its own type", [], "list = f()\nv = []\nw = []\nw.extend(list)\nprint(v)"],
])("a value is not changed by %s", (_, value, statements) => {
  expect(valueAfter(statements)).toEqual(value);
});

test.each([
  [5, { k: 1 }],
  [6, "?"],
])("a value may be changed by its last name after %d further ones", (count, value) => {
  const names = Array.from({ length: count }, (_, at) => `v${at + 1} = v${at}\n`).join("");
  expect(readTarget(`v0 = {'k': 1}\n${names}print(v${count})\ntarget(v0)`)).toEqual(value);
  expect(readTarget(`v0 = {'k': 1}\n${names}v = v${count}\ntarget(v)`)).toEqual(value);
});

const parted = "v = {'l': [[]], 'k': 1}\n";

test.each<readonly [what: string, statements: string]>([
  ["an argument that is unpacked", "def f(a): a.append(1)\nf(*v['l'])"],
  ["a list with its items", "x = [*v['l']]\nx[0].append(1)"],
  ["a comprehension", "x = [y for y in v['l']]\nx[0].append(1)"],
  ["a list with it", "w = [v['l']]\nw[0].append(1)"],
  ["a method that is kept", "f = v['l'].append"],
  ["the next item", "next(iter(v['l'])).append(1)"],
  ["a dictionary's method that is kept", "v['l'] = {'a': 1}\nf = v['l'].update"],
])("only the part is lost that is changed by %s", (_, statements) => {
  expect(valueAfter(`${parted}${statements}`)).toEqual({ l: "?", k: 1 });
});

test.each<readonly [what: string, value: unknown, statements: string]>([
  ["another target", { k: "?", l: 2 }, "v = w = {'k': 1, 'l': 2}\nw['k'] = 3"],
  ["a method of a part that is kept", { l: { m: "?", n: 1 } }, "v = {'l': {'m': {}, 'n': 1}}\nf = v['l']['m'].update"],
  ["a member with an empty key", { "": "?", k: [] }, "v = {'': 1, 'k': []}\nw = v\nw[''] = 2"],
])("only a part is lost through %s", (_, value, statements) => {
  expect(valueAfter(statements)).toEqual(value);
});
