import { describe, expect, test } from "vitest";
import { readTarget, type Plain } from "./read-python.ts";

/** Which outcomes of some tests go together: `"TF"` if the first can pass while the second fails. `?` is unknown. */
function outcomesOf(statements: string, tests: readonly string[], indent = ""): readonly string[] {
  const items = tests.map(condition => `1 if ${condition} else 2`).join(", ");
  const found = readTarget(`${statements}\n${indent}target([${items}])`) as readonly Plain[];
  const scenarios = found.some(Array.isArray) ? (found as readonly (readonly Plain[])[]) : [found];
  return scenarios.map(values => values.map(value => (value === 1 ? "T" : value === 2 ? "F" : "?")).join("")).sort();
}

type Case = readonly [tests: readonly string[], outcomes: readonly string[], statements?: string];

function goTogether(cases: readonly Case[], around = "", indent = ""): void {
  test.each(cases.map(given => [given] as const))("%j", ([tests, outcomes, statements = ""]) => {
    expect(outcomesOf(`${around}${statements}`, tests, indent)).toEqual(outcomes);
  });
}

const same = ["FF", "TT"];
const any = ["FF", "FT", "TF", "TT"];
const neither = ["??"];

describe("tests that are made of others", () => {
  goTogether([
    [
      ["x and y", "x"],
      ["FF", "FT", "TT"],
    ],
    [
      ["x or y", "x"],
      ["FF", "TF", "TT"],
    ],
    [
      ["not (x and y)", "not x"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x and y > 5", "x", "y > 7"],
      ["?F?", "?T?"],
    ],
    [
      ["y > 5 and x", "x", "y > 7"],
      ["?F?", "?T?"],
    ],
    [["not y > 5", "y > 7"], neither],
    [["-x", "x"], neither],
    [
      ["-1", "x"],
      ["?F", "?T"],
    ],
    [["0 == x == 1"], ["?"]],
    [["2 == 2 == 2"], ["F", "T"]],
  ]);

  test.each([
    [50, ["F", "T"]],
    [51, ["?"]],
  ])("are followed up to a depth: %d", (depth, outcomes) => {
    expect(outcomesOf("", [`${"not ".repeat(depth)}x`])).toEqual(outcomes);
  });
});

describe("tests behind a name", () => {
  goTogether([
    [["b", "x", "y"], ["FFF", "FFT", "FTF", "TTT"], "b = x and y"],
    [["b", "x"], ["FT", "TF"], "b = not x"],
    [["b", "b"], same, "b = -x"],
    [["b", "x == 'a'"], ["?F", "?T"], "b = x == 'a'\nb = y"],
    [["b"], ["?"], "b = not b"],
    [["b", "x == 'a'"], same, "b = x == 'a'"],
    [["b", "x > 5"], neither, "b = x == 'a'"],
    [["x", "x"], neither, "x = f()\nx = g()"],
    [["y", "x.a"], same, "y = x.a"],
    [["a", "b"], any, "a = f(z)\nb = f(z)"],
    [["a", "b"], any, "a = f(y)\nb = g(y)"],
    [["a", "b"], any, "a = b\nb = a"],
  ]);

  const defaults: readonly Case[] = [
    [["b", "x == 'a'"], any],
    [["c", "x"], any],
  ];
  goTogether(defaults, "def f(b=x == 'a', c=x):", "    ");

  test("do not depend on which was asked first", () => {
    const chain = Array.from({ length: 30 }, (_, index) => `b${index + 1} = not b${index}\n`).join("");
    expect(outcomesOf(`b0 = x == 'a'\n${chain}`, ["b30", "b20", "x == 'a'"])).toEqual(["?FF", "?TT"]);
  });

  test.each([
    [50, same],
    [51, any],
  ])("are followed through names: %d", (length, outcomes) => {
    const chain = Array.from({ length }, (_, index) => `a${index + 1} = a${index}\n`).join("");
    expect(outcomesOf(chain, [`a${length}`, "a0"])).toEqual(outcomes);
  });

  test("are followed for any number of names", () => {
    const names = Array.from({ length: 60 }, (_, index) => `a${index} = x\nif a${index}: pass\n`).join("");
    expect(outcomesOf(names, ["a59", "x"])).toEqual(same);
  });
});

describe("comparisons with constants", () => {
  goTogether([
    [
      ["x in ['a', 'b']", "x == 'a'"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x in {'a', 'b'}", "x == 'a'"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x not in ('a', 'b')", "x == 'a'"],
      ["FF", "FT", "TF"],
    ],
    [["x in ('a', y)", "x == 'a'"], neither],
    [
      ["x in ()", "x == 'a'"],
      ["FF", "FT"],
    ],
    [["x in ()"], ["?"]],
    [["'a' == x", "x == 'a'"], same],
    [["x == y", "x == y"], same],
    [
      ["x is None", "x is not None"],
      ["FT", "TF"],
    ],
    [["x != 'a'", "x > 5"], neither],
    [
      ["x", "x == 'a'", "x == ''"],
      ["FFF", "FFT", "TFF", "TTF"],
    ],
    [["f'a{x}' == 'ab'"], ["?"]],
    [["'a' < p"], ["F", "T"], "p = {'a': 1}"],
    [["1 in p"], ["F", "T"], "p = {'1': 1}"],
    [["'a' in 'abc'"], ["F", "T"]],
    [["'0' in [x]"], ["?"]],
  ]);

  test.each([
    ["'1' == 1", false],
    ["None == 0", false],
    ["'a' == 'a'", true],
    ["True is True", true],
    ["1 is not True", true],
    ["'a' in ('a', 'b')", true],
    ["[1] == 1", false],
    ["{} == 1", false],
  ])("have a value where both are known: %s", (condition, value) => {
    expect(readTarget(`target(${condition})`)).toBe(value);
  });
});

describe("tests of what is unknown", () => {
  goTogether([
    [["x > 5", "x > 5"], same],
    [["x > y", "y"], neither],
    [["f(a=1) > 2", "f(a=1) > 2"], neither],
    [["f(y) > 5", "y"], neither],
    [["x > [1]", "x > [1]"], neither],
    [["x + 1 > 5", "x + 1 > 5"], same],
    [["a in b", "ainb"], any],
    [["x.a", "x.a"], same],
    [["x.a", "x.b"], any],
    [["x.ab", "xa.b"], any],
    [["x['a']", "x['a']"], same],
    [["x['a']", "x['b']"], any],
    [["x[1]", "x1"], any],
    [["x[i]", "i"], neither],
    [["x[1:2]", "x[1:2]"], neither],
    [["f(y)[1]", "y"], neither],
    [["f()", "f()"], same],
    [["f()", "g()"], any],
    [["f(1)", "f(2)"], any],
    [["f(11)", "f(1, 1)"], any],
    [["f(1)(2)", "f(1)(2)"], same],
    [["f(y)", "y"], neither],
    [["f(1, y)", "y"], neither],
    [["f(a=1)", "f(a=1)"], neither],
    [["f(1, a=2)", "f(1, b=2)"], neither],
    [["x.get('a')", "x.get('b')"], any],
    [["y.isdigit()", "y"], neither],
    [["os.getenv('A')", "os.getenv('B')"], any, "import os"],
    [["z.isdigit()", "y"], ["?F", "?T"], "z = f()\nz = g()"],
  ]);

  goTogether([[["x.isdigit()", "x"], neither]], "def f(x):", "    ");
  goTogether([[["self.a()", "self.b()"], any]], "class C:\n    def f(self):", "        ");
});

describe("what else the file asks", () => {
  goTogether([
    [["x == 'abc'"], ["?"], "y = x.startswith('a') or z"],
    [["x == 'abc'"], ["?"], "y = not x.startswith('a')"],
    [["x == 'abc'"], ["?"], "y = x > 5"],
    [["x == 'abc'"], ["?"], "if x.startswith('a'): pass"],
    [["x == 'abc'"], ["?"], "y = 1 if x.startswith('a') else 2"],
    [["x == 'abc'"], ["F", "T"], "y = -x.count('a')"],
    [["x == 'abc'"], ["F", "T"], "y = x.count('a')"],
  ]);
});

describe("the truth of a value", () => {
  test.each<readonly [value: string, truth: boolean | "?"]>([
    ["[1]", true],
    ["[]", false],
    ["[*x]", "?"],
    ["[*x, 1]", true],
    ["{'a': 1}", true],
    ["{}", false],
    ["{**x}", "?"],
    ["{**x, 'a': 1}", true],
    ["'a'", true],
    ["''", false],
    ["f'a{x}'", true],
    ["f'{x}'", "?"],
    ["0", false],
    ["None", false],
  ])("bool(%s)", (value, truth) => {
    expect(readTarget(`target(bool(${value}))`)).toBe(truth);
  });
});

test("a constant that another branch may assign is compared with in the branch's own conditions", () => {
  const statements = 'mode = "a"\nif kind == mode:\n    mode = "b"\n';
  expect(outcomesOf(statements, ["kind == mode"])).toEqual(["?"]);
});
