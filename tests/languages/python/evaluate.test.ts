import { describe, expect, test } from "vitest";
import { readTarget, type Plain } from "./read-python.ts";

function reads(cases: readonly (readonly [code: string, value: Plain])[]): void {
  test.each(cases)("%s", (code, value) => {
    expect(readTarget(code)).toEqual(value);
  });
}

describe("literals", () => {
  reads([
    ["target(1_000)", 1000],
    ["target(0x10)", 16],
    ["target(2.5)", 2.5],
    ["target(60.0)", "?"],
    ["target(9007199254740993)", "?"],
    ["target(-5)", -5],
    ["target(True)", true],
    ["target(None)", null],
    ["target('a' \"b\")", "ab"],
    [String.raw`target("\x41\u00e9\101\n")`, "Aé\u0041\n"],
    [String.raw`target(r"\n")`, String.raw`\n`],
    [String.raw`target("\N{BULLET}")`, "?"],
    ["target(b'x')", "?"],
    ["target('''a\nb''')", "a\nb"],
    ["target([1, *[2, 3], 4])", [1, 2, 3, 4]],
    ["target((1,))", [1]],
    ["target(((1)))", 1],
    ["target({1, 2})", "?"],
    ["target({'a': 1, **{'b': 2, 'a': 3}})", { a: 3, b: 2 }],
    ["target({'a': 1, **x})", { a: "?", "…": "…" }],
    ["target({x: 1, 'a': 2})", { a: 2, "…": "…" }],
    ["target([x for x in y])", "?"],
    ["target(lambda: 1)", "?"],
  ]);
});

describe("operators and calls", () => {
  reads([
    ["target(60 * 24)", 1440],
    ["target(7 // 2)", 3],
    ["target(-7 % 3)", 2],
    ["target(3600 / 60)", "?"],
    ["target(7 // 0)", "?"],
    ["target(0 // -5)", 0],
    ["target(7 % 0)", "?"],
    ["target(2 ** 3)", 8],
    ["target(2 ** 0)", 1],
    ["target(1 ** -1)", "?"],
    ["target(7 - 2)", 5],
    ["target(-1 * 0)", 0],
    ["target(7 / 2)", 3.5],
    ["target(7 / 0)", "?"],
    ["target(1 + 0.5)", 1.5],
    ["target(0.5 + 0.5)", "?"],
    ["target(7.5 // 2)", "?"],
    ["target(7 & 2)", "?"],
    ["target(9007199254740991 + 1)", "?"],
    ["target(True + 1)", "?"],
    ["target('5' * 0.5)", "?"],
    ["target('a' + 'b')", "ab"],
    ["target('a' + x)", "a{?}"],
    ["target('a' + 1)", "?"],
    ["target([1] + 'a')", "?"],
    ["target(f'a{x}' + 'b')", "a{?}b"],
    ["target(f'a{x}' + 1)", "?"],
    ["target(x + y)", "?"],
    ["target([1] + [2])", [1, 2]],
    ["target([1] + x)", [1, "…"]],
    ["target(x + [1])", [1, "…"]],
    ["target([1] + {'a': 1})", "?"],
    ["target({'a': 1} | {'b': 2})", { a: 1, b: 2 }],
    ["target({'a': 1} | x)", "?"],
    ["target(x | {'a': 1})", "?"],
    ["target({'a': 1} - {'b': 2})", "?"],
    ["target(f'https://{host}/{1}/{True}{{}}')", "https://{?}/1/True{}"],
    ["target(f'{1!r}{2:>3}')", "{?}{?}"],
    ["target(f'{False}{None}')", "FalseNone"],
    ["target(f'{12.25} {-0.0001} {0}')", "12.25 -0.0001 0"],
    ["target(f'{0.00005}')", "{?}"],
    ["target(f'a{f\"{x}b\"}')", "a{?}b"],
    ["target('https://%s/%d%%' % (host, 1))", "https://{?}/{?}%"],
    ["target('%s' % 'a')", "a"],
    ["target('%(a)s' % {'a': 1})", "1"],
    ["target('{}/{b}/{0}'.format('a', b=2))", "a/2/a"],
    ["target(', '.join(['a', 'b']))", "a, b"],
    ["target(f(x).join(['a', 'b']))", "a{?}b"],
    ["target('a,b'.split(','))", ["a", "b"]],
    ["target(dict(a=1, **{'b': 2}))", { a: 1, b: 2 }],
    ["target(dict({'a': 1}, b=2))", { a: 1, b: 2 }],
    ["target(list((1, 2)))", [1, 2]],
    ["target({'a': 1}.get('a'))", 1],
    ["target({'a': 1}.get('b', 2))", 2],
    ["target({'a': [1]}['a'])", [1]],
    ["target({}['a'])", "?"],
    ["target(int('60'))", 60],
    ["target(1 if True else 2)", 1],
    ["target('' or 'b')", "b"],
    ["target(x or 'b')", "?"],
    ["target('a' and 'b')", "b"],
  ]);
});

describe("names", () => {
  reads([
    ["A = 1\ntarget(A)", 1],
    ["A, B = 1, 2\ntarget(B)", 2],
    ["A = B = 1\ntarget(A)", 1],
    ["A: int = 1\ntarget(A)", 1],
    ["A = 1\nA = 2\ntarget(A)", 2],
    ["target(A)\nA = 1", 1],
    ["A = 1\nif x: A = 2\ntarget(A)", [2, 1]],
    ["A = 1\nfor x in y: A = 2\ntarget(A)", "?"],
    ["A = 1\nwhile x:\n    target(A)\n    A = 2", "?"],
    ["A = 1\ntry:\n    A = 2\nexcept E:\n    pass\ntarget(A)", "?"],
    ["try:\n    A = 2\nexcept E:\n    pass\ntarget(A)", 2],
    ["A = 1\ndef f():\n    global A\n    A = 2\ntarget(A)", "?"],
    ["A = 1\ndef f():\n    target(A)\nA = 2", "?"],
    ["A = 1\nA = 2\ndef f():\n    target(A)", 2],
    ["A = 1\ndef f(A):\n    target(A)", "?"],
    ["A = 1\ndef f(A=2):\n    target(A)", "?"],
    ["A = 1\ndef f():\n    A = 2\n    def g():\n        target(A)", 2],
    ["A = 1\nfrom x import *\ntarget(A)", "?"],
    ["from x import *\nA = 1\ntarget(A)", 1],
    ["A = 1\ndel A\ntarget(A)", "?"],
    ["A = 1\nA += 1\ntarget(A)", 2],
    ["A = A\ntarget(A)", "?"],
    ["if (A := 1): target(A)", 1],
    ["for A in [1]: target(A)", "?"],
    ["with f() as A: target(A)", "?"],
    ["A = 1\n[0 for A in x]\ntarget(A)", 1],
    ["class C:\n    A = 1\n    target(A)", 1],
    ["A = 1\nclass C:\n    A = 2\n    def f(self):\n        target(A)", 1],
    ["def f():\n    return [1]\ntarget(f())", [1]],
    ["def f(x):\n    if x: return 2\n    return 1\ntarget(f())", "?"],
    ["@cache\ndef f():\n    return 1\ntarget(f())", "?"],
    ["A = 1\nx = = A\ntarget(A)", "?"],
  ]);
});

describe("classes", () => {
  reads([
    ["class C:\n    A = 1\ntarget(C.A)", 1],
    ["class C:\n    A = 1\nC.A = 2\ntarget(C.A)", "?"],
    ["class C:\n    A = 1\n    def f(self):\n        target(self.A)", 1],
    ["class C:\n    a = 1\n    def f(self):\n        target(self.a)", "?"],
    ["class C:\n    def __init__(self):\n        self._a = [1]\n    def f(self):\n        target(self._a)", [1]],
    [
      "class C:\n    def __init__(self):\n        self._a = [1]\n    def f(self):\n        self._a.append(2)\n        target(self._a)",
      "?",
    ],
    ["from enum import Enum\nclass F(str, Enum):\n    A = 'x'\ntarget(F.A)", "x"],
    ["from enum import Enum\nclass F(Enum):\n    A = 'x'\ntarget(F.A.value)", "x"],
    ["from enum import Enum\nclass F(Enum):\n    A = 'x'\ntarget(F.A)", "?"],
  ]);
});

describe("changes", () => {
  reads([
    ["p = {'a': 1}\np['b'] = 2\ntarget(p)", { a: 1, b: 2 }],
    ["p = {'a': 1}\np['a'] = 2\ntarget(p)", { a: 2 }],
    ["p = {'a': 1}\ntarget(p)\np['a'] = 2", { a: 1 }],
    ["p = {'a': 1}\ndel p['a']\ntarget(p)", {}],
    ["p = {'a': 1}\np.pop('a')\ntarget(p)", {}],
    ["p = {'a': 1}\np.update(b=2)\ntarget(p)", { a: 1, b: 2 }],
    ["p = {'a': 1}\np.update({'b': 2}, c=3)\ntarget(p)", { a: 1, b: 2, c: 3 }],
    ["p = {'a': 1}\np.update(x)\ntarget(p)", { a: "?", "…": "…" }],
    ["p = {'a': 1}\np.update(x)\np['a'] = 2\ntarget(p)", { a: 2, "…": "…" }],
    ["q = {'a': 2}\np = {'a': 1, 'b': 1}\np.update(q)\ntarget(p)", { a: 2, b: 1 }],
    ["p = {'a': 1, 'b': 1}\nif x:\n    p.update(q)\ntarget(p['b'])", ["?", 1]],
    ["p = {'a': 1, 'b': 1}\np.update(c=2, **{'a': 2})\ntarget(p)", { a: 2, b: 1, c: 2 }],
    ["p = {'a': 1}\np.update(*x)\ntarget(p)", "?"],
    ["p = {'a': 1, 'b': None, 'c': x}\np = {k: v for k, v in p.items() if v is not None}\ntarget(p)", { a: 1, c: "?" }],
    ["p = {'a': 1, 'b': 0, 'c': x}\ntarget({k: v for k, v in p.items() if v})", { a: 1, c: "?" }],
    ["p = {'a': 1, 'b': 2}\ntarget({k: v for (k, v) in p.items() if k not in ('b',)})", { a: 1 }],
    ["p = {**x, 'a': 1, 'b': 2}\ntarget({k: v for k, v in p.items() if k in ['b']})", { b: 2, "…": "…" }],
    ["p = {'a': 1}\ntarget({k: v for k, v in p.items() if k.startswith('b')})", { a: "?" }],
    ["p = {'a': 1}\ntarget({k: str(v) for k, v in p.items()})", "?"],
    ["p = {'a': 1}\ntarget({k: v for v, k in p.items()})", "?"],
    ["p = {'a': 1}\ntarget({k: v for k, v in p.items() for k in x})", "?"],
    ["p = {'a': 1}\np |= {'b': 2}\ntarget(p)", { a: 1, b: 2 }],
    ["p = {'a': 1}\np.setdefault('b', {})['c'] = 2\ntarget(p)", { a: 1, b: "?" }],
    [
      "p = {'a': 1, 'b': 2}\nif x: p['a'] = 3\ntarget(p)",
      [
        { a: 3, b: 2 },
        { a: 1, b: 2 },
      ],
    ],
    ["p = {'a': 1, 'b': 2}\nfor x in y: p['a'] = 3\ntarget(p)", { a: "?", b: 2 }],
    ["p = {'a': 1, 'b': 2}\nfor x in y: p[x] = 3\ntarget(p)", "?"],
    ["p = {'a': 1}\ndef f(): p['a'] = 2\ntarget(p)", { a: "?" }],
    ["p = {'a': 1}\np['b'] = 2\ndef f(): target(p)", { a: 1, b: 2 }],
    ["p = {'a': 1}\ndef f():\n    p['b'] = 2\n    target(p)", { a: 1, b: "?" }],
    ["p = [1]\np.append(2)\np.extend([3])\np += [4]\np.insert(0, 0)\ntarget(p)", [0, 1, 2, 3, 4]],
    ["p = [1]\np.remove(1)\ntarget(p)", "?"],
    ["p = [1]\nq = p\nq.append(2)\ntarget(p)", "?"],
    ["p = [1]\nq = {'a': p}\np.append(2)\ntarget(q)", { a: "?" }],
    ["p = [1]\nq = {'a': p}\nq['a'].append(2)\ntarget(p)", "?"],
    ["p = {'a': [1]}\nq = p.copy()\nq['a'].append(2)\ntarget(p)", { a: "?" }],
    ["p = {'a': [1]}\nq = p.copy()\nq['b'] = 2\ntarget(p)", { a: [1] }],
    ["p = {'a': [1]}\nq = {**p}\nq['a'].append(2)\ntarget(p)", { a: "?" }],
    ["p = {'a': 1}\ndef f(q): q['a'] = 2\nf(p)\ntarget(p)", { a: "?" }],
    ["p = {'a': 1}\nprint(p)\ntarget(p)", { a: 1 }],
    ["p = {'a': 1}\nenrich(p)\ntarget(p)", "?"],
    ["p = [{'a': 1}]\nfor q in p: q['a'] = 2\ntarget(p)", "?"],
    ["p = {'a': 1}\np, q = q, p\ntarget(p)", "?"],
    ["p = {'a': 1}\nwhile x:\n    target(p)\n    p['a'] = 2", { a: "?" }],
    ["for x in y:\n    p = {'a': 1}\n    p['b'] = 2\n    target(p)\n    p['a'] = 3", { a: 1, b: 2 }],
    ["p = {'a': 1}\nif x:\n    raise E\np['b'] = 2\ntarget(p)", { a: 1, b: 2 }],
    [
      "if x:\n    p = {'a': 1}\nelse:\n    p = {'a': 2}\np['b'] = 3\ntarget(p)",
      [
        { a: 1, b: 3 },
        { a: 2, b: 3 },
      ],
    ],
    ["if x:\n    p = 1\nelse:\n    raise E\ntarget(p)", 1],
  ]);
});

describe("conditions", () => {
  reads([
    [
      "target([1 if x else 2, 1 if x else 2])",
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "target([1 if x == 'a' else 2, 1 if x == 'b' else 2])",
      [
        [1, 2],
        [2, 1],
        [2, 2],
      ],
    ],
    [
      "target([1 if x == 'a' else 2, 1 if x != 'a' else 2])",
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      "target([1 if x in ('a', 'b') else 2, 1 if x == 'a' else 2])",
      [
        [1, 1],
        [1, 2],
        [2, 2],
      ],
    ],
    ["target([True == 1, 0 != False, 1 in (True,), True is 1, 2 == True])", [true, false, true, false, false]],
    ["target([1 if x.startswith('a') else 2, 1 if x == 'abc' else 2])", ["?", "?"]],
    ["target([1 if x > 5 else 2, 1 if x > 7 else 2])", ["?", "?"]],
    [
      "target([1 if not x else 2, 1 if x else 2])",
      [
        [2, 1],
        [1, 2],
      ],
    ],
    [
      "b = x == 'a'\ntarget([1 if b else 2, 1 if x == 'a' else 2])",
      [
        [1, 1],
        [2, 2],
      ],
    ],
    ["p = {'a': 1, 'b': None}\ntarget(['a' in p, 'b' not in p, 'c' in p])", [true, false, false]],
    ["p = {'a': 1, 'b': 2}\nif 'b' in p:\n    del p['b']\ntarget(p)", { a: 1 }],
    ["p = {'a': 1}\nif x:\n    p['b'] = 2\nif 'b' in p:\n    p['b'] = 3\ntarget(p)", [{ a: 1, b: 3 }, { a: 1 }]],
    ["p = {**q}\ntarget(1 if 'a' in p else 2)", [1, 2]],
  ]);
});
