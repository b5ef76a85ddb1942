import { describe, expect, test } from "vitest";
import { readTarget, type Plain } from "./read-python.ts";

type Case = readonly [code: string, value: Plain];

function reads(cases: readonly Case[]): void {
  test.each(cases)("%s", (code, value) => {
    expect(readTarget(code)).toEqual(value);
  });
}

describe("a value that several assignments may give", () => {
  reads([
    ["def f():\n    A = 1\n    A = 2\n    target(A)", 2],
    ["def f(A):\n    A = 1\n    target(A)", 1],
    ["def f(A):\n    if x: A = 1\n    target(A)", [1, "?"]],
    ["A = 1\nA = 2\nclass C:\n    target(A)", 2],
    ["A = 1\nA = 2\nif x:\n    target(A)", 2],
    ["A = 1\nA = 2\nif x: pass\nelse:\n    target(A)", 2],
    ["A = 1\nA = 2\nfor x in y:\n    target(A)", 2],
    ["A = 1\nA = 2\nwhile x:\n    target(A)", 2],
    ["A = 1\nA = 2\nmatch x:\n    case 1:\n        target(A)", 2],
    ["A = 1\nA = 2\ntry:\n    target(A)\nexcept E: pass", 2],
    ["A = 1\nA = 2\ntry:\n    target(A)\nexcept E:\n    A = 3", 2],
    ["A = 1\nA = 2\ntry:\n    f()\nexcept E:\n    target(A)", 2],
    ["A = 1\ntry:\n    A = 2\nexcept E:\n    target(A)", "?"],
    ["A = 1\nA = 2\nwith f():\n    target(A)", 2],
    ["A = 1\nwith f(A := 2):\n    target(A)", 2],
    ["A = 1\nwith f(A := 2), g(A := 3):\n    target(A)", "?"],
    ["A = [1]\nwith f(A.append(2)):\n    target(A)", "?"],
    ["A = 1\nif (A := 2):\n    target(A)", "?"],
    ["A = 0\nif (A := f()):\n    A = 2\ntarget(A)", "?"],
    ["A = 0\nif x == (A := 5):\n    A = 2\ntarget(A)", "?"],
    ["def f():\n    if x: A = 1\n    elif y: A = 2\n    target(A)", "?"],
    ["def f():\n    global A\n    A = 2\nA = 1\nf()\ntarget(A)", "?"],
    ["def f(): A['a'] = 2\nA = {'a': 1, 'b': 1}\nf()\ntarget(A)", { a: "?", b: 1 }],
    ["def f():\n    target(A)\nA = {'a': 1}", { a: 1 }],
    ["def f():\n    target(A)\nA = [1]", [1]],
    ["[target(A) for A in [1]]", "?"],
    ["A = 1\nclass C((A := 2)):\n    target(A)", "?"],
  ]);
});

describe("branches", () => {
  reads([
    ["A = 0\nif x:\n    A = 1\nelse:\n    raise E\ntarget(A)", 1],
    ["A = 0\nif x:\n    A = 1\n    raise E\ntarget(A)", 0],
    ["A = 0\nif x > 5:\n    A = 1\nelse:\n    raise E\nz = x > 7\ntarget(A)", 1],
    ["if x:\n    A = 1\nelif y:\n    A = 2\ntarget(A)", "?"],
    ["A = 1\nif x > 5: A = 2\nz = x > 7\ntarget(A)", "?"],
    ["A = 1\nif x:\n    for y in z: A = 2\ntarget(A)", "?"],
    ["def f():\n    if x:\n        A = 1\n    else:\n        return\n    target([A])", [1]],
  ]);

  test.each([
    ["return", "return", 1],
    ["raise", "raise E", 1],
    ["a block", "g()\n        g()\n        return", 1],
    ["with", "with g():\n            return", 1],
    [
      "if with all branches",
      "if y:\n            return\n        elif z:\n            return\n        else:\n            return",
      1,
    ],
    ["if without `else`", "if y:\n            return", "?"],
    ["if with an open branch", "if y:\n            return\n        else:\n            g()", "?"],
    ["if with another open branch", "if y:\n            g()\n        else:\n            return", "?"],
    ["for", "for y in z:\n            return", "?"],
    ["nothing", "pass", "?"],
  ])("exit with %s", (_, exit, value) => {
    const code = `def f():\n    A = 0\n    A = g()\n    if x:\n        A = 1\n    else:\n        ${exit}\n    target(A)`;
    const found = readTarget(code);
    expect(value === "?" ? found : [found]).toEqual(value === "?" ? [1, "?"] : [value]);
  });
});

describe("changes in branches", () => {
  reads([
    ["p = {}\nif x: p['a'] = 1\nelif y: p['a'] = 2\nelse: p['a'] = 3\ntarget(p['a'])", [1, 2, 3]],
    ["p = {'a': 1}\nif x: p['a'] = 2\nelif x: p['a'] = 3\ntarget(p['a'])", [2, 1]],
    ["p = {'a': 1}\nif x:\n    p['a'] = 2\n    raise E\ntarget(p)", { a: 1 }],
    ["p = {'a': 1}\nif x:\n    raise E\nelse:\n    p['a'] = 2\ntarget(p)", { a: 2 }],
    ["p = {'a': 1}\nif p.pop('a'):\n    p['b'] = 2\ntarget(p)", "?"],
    ["p = {'a': 1}\nif x > 5: p['a'] = 2\nz = x > 7\ntarget(p)", { a: "?" }],
    ["p = {'a': 1}\nif x:\n    p['a'] = 2\n    g()\n    p['b'] = 3\ntarget(p)", [{ a: 2, b: 3 }, { a: 1 }]],
    ["p = {'a': 1}\nif x:\n    p['a'] = 2\n    p.clear()\ntarget(p['a'])", "?"],
    ["p = {'a': 1}\nif x:\n    if y: p['a'] = 2\ntarget(p['a'])", [2, 1]],
    ["p = {}\nif x:\n    p['a'] = 1\n    target(p)", { a: 1 }],
    [
      `p = {'z': 0}\n${Array.from({ length: 12 }, (_, index) => `if a${index}:\n    p['k${index}'] = 1\n    g()\n    p['l${index}'] = 2\nelse:\n    p['k${index}'] = 3\n`).join("")}target(p['z'])`,
      0,
    ],
    ["p = {'a': 1, 'b': 2}\np['a'] = p.pop('b')\ntarget(p)", "?"],
    [
      `p = {'z': 0}\n${Array.from({ length: 12 }, (_, index) => `if a${index}: p['k${index}'] = 1\n`).join("")}target(p['z'])`,
      0,
    ],
  ]);
});

describe("a walrus", () => {
  reads([
    ["A = 1\nf((A := 2) and x)\ntarget(A)", 2],
    ["A = 1\nf(3 if (A := 2) else 4)\ntarget(A)", 2],
    ["A = 1\nf(0 < (A := 2) < x)\ntarget(A)", 2],
    ["A = 1\nf(x < y < (A := 2))\ntarget(A)", "?"],
    ["A = 1\nf((x < y) + (A := 2))\ntarget(A)", 2],
    ["A = 1\nf([(A := 2) for x in y])\ntarget(A)", "?"],
    ["A = 1\nf(x or (A := 2))\ntarget(A)", "?"],
    ["A = 1\nf((A := 2) if x else 3)\ntarget(A)", "?"],
    ["A = 1\nif x: f(A := 2)\ntarget(A)", [2, 1]],
  ]);
});

describe("a statement that reads and writes", () => {
  reads([
    ["A = 1\nA = target(A)", 1],
    ["A = 1\nA += target(A)", 1],
    ["A = {'a': 1}\nA['b'] = target(A)", { a: 1 }],
    ["A = {'a': 1}\nA.update(b=target(A))", { a: 1 }],
    ["A = [1]\nA.append(target(A))", [1]],
    ["A = [1]\nA.append(2) or target(A)", "?"],
    ["A = [1]\nx = [A.append(2), target(A)]", "?"],
    ["A = [1]\nx = [A, target(A)]\nx[0].append(2)", "?"],
    ["A = 1\nx = [(A := 2), target(A)]", "?"],
    ["A = 1\nfor A in target(A): pass", "?"],
  ]);
});

describe("a value that is used later", () => {
  reads([
    ["A = [1]\nB = A\nA += [2]\ntarget(B)", "?"],
    ["A = {'a': 1}\nB = A\nA |= {'b': 2}\ntarget(B)", "?"],
    ["A = [1]\nB = A\ndef f():\n    target(B)\nA.append(2)\nf()", "?"],
    ["A = [1]\nB = [*A]\ndef f():\n    target(B)\nA.append(2)\nf()", ["…"]],
    ["A = [1]\nB = [*A]\ntarget(B)\nA.append(2)", [1]],
  ]);
});

describe("an update", () => {
  reads([
    ["p = {'a': 1}\np[x] = 2\ntarget(p)", "?"],
    ["p = {'a': {'b': 1}}\np['a'][x] = 2\ntarget(p)", { a: "?" }],
    ["p = {'b': {'d': 1}}\np.setdefault('b', {})['c'] = 2\ntarget(p)", { b: "?" }],
    ["p = {'a': 1}\nq = p.setdefault('b', [])\ntarget(p)", { a: 1, b: "?" }],
    ["p = {'a': 1}\np['a'] = x = 2\ntarget(p)", { a: "?" }],
    ["p = {'a': 1}\np['a']: int\ntarget(p)", { a: "?" }],
    ["p = {'a': 1, 'b': 2}\ndel p['a'], p['b']\ntarget(p)", { a: "?", b: "?" }],
    ["p = {'a': 1, 'b': 2}\ndel p['a'], q['b']\ntarget(p)", { b: 2 }],
    ["p = {'a': [1]}\np['a'] -= [1]\ntarget(p)", { a: "?" }],
    ["p = {'a': [1]}\np['a'] += [2]\ntarget(p)", { a: [1, 2] }],
    ["p = {'a': [1]}\np['a'] += x\ntarget(p)", { a: "?" }],
    ["p = {'a': 3}\np['a'] -= [1]\ntarget(p)", { a: "?" }],
    ["p = {'a': [[1]]}\nx = []\nx += p['a']\nx[0].append(2)\ntarget(p)", { a: "?" }],
    ["p = {}\np['a'] += [1]\ntarget(p)", { a: "?" }],
    ["p = [1]\np.append(1, 2)\ntarget(p)", "?"],
    ["p = [1]\np.append(*x)\ntarget(p)", "?"],
    ["p = [1]\np.append()\ntarget(p)", "?"],
    ["p = [1]\np.extend(x)\ntarget(p)", "?"],
    ["p = [1]\np.extend([2], [3])\ntarget(p)", "?"],
    ["p = [1]\np.insert(1, 2)\ntarget(p)", "?"],
    ["p = [1]\np.insert(0, 2, 3)\ntarget(p)", "?"],
    ["p = [1]\np.insert(x, 2)\ntarget(p)", "?"],
    ["p = [1]\np.insert(0)\ntarget(p)", "?"],
    ["p = [1]\np.insert()\ntarget(p)", "?"],
    ["p = [1]\np.insert(0, *x)\ntarget(p)", "?"],
    ["p = {'a': 1}\np.pop('a', None)\ntarget(p)", {}],
    ["p = {'a': 1}\np.pop('a', 1, 2)\ntarget(p)", "?"],
    ["p = {'a': 1}\np.pop(x)\ntarget(p)", "?"],
    ["p = {'a': 1}\np.pop(*['a'])\ntarget(p)", "?"],
    ["p = {'a': 1}\np.pop(*'a')\ntarget(p)", "?"],
    ["p = {'a': 1}\np.pop()\ntarget(p)", "?"],
    ["p = {'0': 1}\np.pop(0)\ntarget(p)", "?"],
    ["p = {'a': 1, 'b': 2}\nq = p.pop('a')\ntarget(p)", "?"],
    ["p = {'a': 1}\np.update({'b': 2})\ntarget(p)", { a: 1, b: 2 }],
    ["p = {'a': 1}\np.update(*{'b': 2})\ntarget(p)", "?"],
    ["p = {'a': 1}\np.update({x: 2})\ntarget(p)", "?"],
    ["p = {'a': 1}\np.update({1: 2})\ntarget(p)", "?"],
    ["p = {'a': 1}\np.update({**x})\ntarget(p)", "?"],
    ["p = {'a': 1}\np.update(**x)\ntarget(p)", { a: "?", "…": "…" }],
    ["p = {'a': 1}\np.update([('a', 2)])\ntarget(p)", { a: "?", "…": "…" }],
    ["p = {'a': [1]}\np.get('a').append(2)\ntarget(p)", { a: [1, 2] }],
    ["p = {'a': [1]}\np.get(key='a').append(2)\ntarget(p)", { a: [1] }],
    ["p = {'a': [1]}\nlen(p.get).append(2)\ntarget(p)", { a: [1] }],
    ["p = {'a': [1], 'b': {'a': [2]}}\np[x]['a'].append(1)\ntarget(p)", "?"],
    ["p = [1]\nx[p].append(2)\ntarget(p)", [1]],
    ["p = {'append': [1]}\nenrich(p['append'])\ntarget(p)", { append: "?" }],
    ["target({'true': 1}[True])", "?"],
  ]);
});

describe("a long text", () => {
  test.each<readonly [what: string, start: string, line: string, count: number, value: Plain]>([
    ["mentions a list", "A = [1]", "len(A)", 299, [1]],
    ["mentions a list too often", "A = [1]", "len(A)", 300, "?"],
    ["changes a list too often", "A = [1]", "A.append(2)", 400, "?"],
    ["mentions a number often", "A = 1", "len(A)", 400, 1],
    ["adds", "A = 0", "A += 1", 199, 199],
    ["adds too often", "A = 0", "A += 1", 200, "?"],
    ["adds thousands of times", "A = 0", "A += 1", 5000, "?"],
    ["assigns often in branches", "A = 0", "if x: A = 1", 199, [1, 0]],
    ["assigns in many branches", "A = 0", `if x: A = 1\n${"elif x: A = 2\n".repeat(17)}`, 100, [1, 0]],
    ["assigns in too many branches", "A = 0", `if x: A = 1\n${"elif x: A = 2\n".repeat(18)}`, 199, "?"],
    ["assigns thousands of times in branches", "A = 0", "if x: A = 1", 5000, "?"],
  ])("%s", (_, start, line, count, value) => {
    expect(readTarget(`${start}\n${`${line}\n`.repeat(count)}target(A)`)).toEqual(value);
  });

  test.each([
    ["just few enough", 21, [1, 0]],
    ["one too many", 22, "?"],
  ])("has %s branches", (_, count, value) => {
    const branches = (others: number) => `if x: A = 1\n${"elif x: A = 2\n".repeat(others)}`;
    expect(readTarget(`A = 0\n${branches(17).repeat(104)}${branches(count)}target(A)`)).toEqual(value);
  });

  test("may have any number of names in one expression", () => {
    expect(readTarget(`A = 0\nA = 1\ntarget([${"A, ".repeat(250)}])`)).toEqual(Array.from({ length: 250 }, () => 1));
  });
});
