import { describe, expect, test } from "vitest";
import { areRelated, variablesIn } from "../../../src/model/condition.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import { codeFile } from "./parse-code.ts";
import { targetIn } from "./read-target.ts";

interface Context {
  /** Statements before the tests. */
  readonly before?: string;
  /** What the tests are in. */
  readonly around?: readonly [before: string, after: string];
}

type Case = readonly [tests: readonly string[], outcomes: readonly string[], context?: Context];

/**
 * Which outcomes of some tests go together: `"TF"` if the first can pass while the second fails. A combination that only
 * the values have that no test names ends with `?`.
 */
function outcomesOf(tests: readonly string[], { before = "", around }: Context = {}): readonly string[] {
  const [start, end] = around ?? ["function f(x, y, z) {", "}"];
  const items = tests.map(condition => `${condition} ? "T" : "F"`).join(", ");
  const file = codeFile(`${start} ${before}\ntarget([${items}]); ${end}`);
  const list = file.read(targetIn(file));
  const found = Array.from(
    exploreEverything(scenario => scenario.resolve(list)),
    ({ found: value, scenario }) => {
      const outcomes = value.kind === "list" ? value.items : [];
      return (
        outcomes.map(item => (item.kind === "literal" ? item.value : "-")).join("") + (scenario.isNamed ? "" : "?")
      );
    },
  );
  return [...new Set(found)].sort();
}

function goTogether(cases: readonly Case[]): void {
  test.each(cases.map(given => [given] as const))("%j", ([tests, outcomes, context]) => {
    expect(outcomesOf(tests, context)).toEqual(outcomes);
  });
}

const same = ["FF", "TT"];
const opposite = ["FT", "TF"];
const any = ["FF", "FT", "TF", "TT"];
const anyOfThree = ["FFF", "FFT", "FTF", "FTT", "TFF", "TFT", "TTF", "TTT"];

/** A function whose parameters `x` and `y?` have a type. */
function typed(type: string, declarations = ""): Context {
  return { around: [`${declarations} function f(x: ${type}, y?: ${type}) {`, "}"] };
}

describe("tests that are made of others", () => {
  goTogether([
    [
      ["x && y", "x"],
      ["FF", "FT", "TT"],
    ],
    [
      ["x || y", "x"],
      ["FF", "TF", "TT"],
    ],
    [
      ["!(x && y)", "!x"],
      ["FF", "TF", "TT"],
    ],
    [["x ?? y", "x"], any],
    [["-x", "x"], any],
    [["!x", "x"], opposite],
    [["Boolean(x)", "x"], same],
    [["Boolean(x)", "x"], any, { before: "const Boolean = f;" }],
    [["Boolean()", "x"], any],
    [
      ["new Boolean(x)", "x"],
      ["TF", "TT"],
    ],
    [["f(x)", "x"], any],
    [["f(x)", "f(x)"], same],
  ]);

  test.each([
    [50, same],
    [51, any],
  ])("are followed up to a depth: %d", (depth, outcomes) => {
    expect(outcomesOf([`${"!".repeat(depth)}x`, "x"])).toEqual(outcomes);
  });
});

describe("tests behind a name", () => {
  goTogether([
    [["b", "x"], opposite, { before: "const b = !x;" }],
    [["b", "x"], same, { before: "const b = Boolean(x);" }],
    [["b", "x"], same, { before: "const b = x as boolean;" }],
    [["b", "x === 1"], same, { before: "const b = (x === 1) as boolean;" }],
    [["b", "x", "y"], ["FFF", "FFT", "FTF", "TTT"], { before: "const b = x && y;" }],
    [["b", "x"], any, { before: "const b = -x;" }],
    [["b", "-x"], same, { before: "const b = -x;" }],
    [["b", "x + y"], same, { before: "const b = x + y;" }],
    [["b", "x"], any, { before: "const b = g(x);" }],
    [["b", "x === 1"], any, { before: "let b = x === 1; b = y;" }],
    [["a", "b"], any, { before: "const a = b ? z : 1; const b = a ? z : 1;" }],
    [["this.#b", "x"], opposite, { around: ["class C { #b; constructor(x) { this.#b = !x;", "} }"] }],
    [["this.#b", "x"], any, { around: ["class C { #b; constructor(x) { this.#b = !x; this.#b = 2;", "} }"] }],
  ]);

  const chain = (length: number) => Array.from({ length }, (_, index) => `const b${index + 1} = !b${index};`).join(" ");

  test.each([
    [24, same],
    [25, any],
  ])("are followed through names: %d", (length, outcomes) => {
    expect(outcomesOf([`b${length}`, "x === 'a'"], { before: `const b0 = x === 'a'; ${chain(length)}` })).toEqual(
      outcomes,
    );
  });
});

describe("comparisons", () => {
  goTogether([
    [["x === 'a'", "x == 'a'"], same],
    [["x !== 'a'", "x === 'a'"], opposite],
    [["x != 'a'", "x == 'a'"], opposite],
    [["'a' === x", "x === 'a'"], same],
    [["x === y", "x === y"], same],
    [["x !== y", "x === y"], opposite],
    [["x != y", "x == y"], opposite],
    [["x == y", "x === y"], any],
    [["x != y", "x === y"], any],
    [["x > y", "x > y"], same],
    [["x > y", "x < y"], any],
    [["x in y", "x in y"], same],
    [["x in y", "x instanceof y"], any],
    [["x > 'a'", "x > 'a'"], same],
    [["x > 'a'", "x === 'a'"], any],
    [["x === z", "x", "z"], ["FFT", "FTF", "TFF", "TTT"], { around: ["function f(x: boolean, z: boolean) {", "}"] }],
    [["x !== z", "x", "z"], ["FFF", "FTT", "TFT", "TTF"], { around: ["function f(x: boolean, z: boolean) {", "}"] }],
    [["x === z"], ["F", "T"], { around: ["function f(x: 'a' | 'b', z: 'a' | 'b') {", "}"] }],
    [["x === z", "x", "z"], anyOfThree, { around: ["function f(x: boolean, z: any) {", "}"] }],
    [["x === z", "x", "z"], anyOfThree, { around: ["function f(x: any, z: boolean) {", "}"] }],
    [
      ["x === z", "x", "z"],
      anyOfThree,
      { around: ["function f(x: boolean | undefined, z: boolean | undefined) {", "}"] },
    ],
    [["x === y", "y", "x"], anyOfThree, typed("any")],
    [["typeof x === 'undefined'", "x === undefined"], same],
    [["typeof x !== 'undefined'", "x === undefined"], opposite],
    [["typeof x == 'undefined'", "x === undefined"], same],
    [["'undefined' === typeof x", "x === undefined"], same],
    [["typeof x === 'string'", "x === undefined"], any],
    [["typeof x > 'undefined'", "x === undefined"], any],
    [
      ["x === 'undefined'", "x === undefined"],
      ["FF?", "FT", "TF"],
    ],
    [["-x === 'undefined'", "x === undefined"], any],
    [
      ["x == null", "x === null", "x === undefined"],
      ["FFF", "TFT", "TTF"],
    ],
    [["x == undefined", "x == null"], same],
    [
      ["x === 'a'", "x === 'b'", "x === 'c'"],
      ["FFF?", "FFT", "FTF", "TFF"],
    ],
  ]);
});

describe("comparisons and the truth", () => {
  goTogether([
    [
      ["x != null", "x"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x === null", "x"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === true", "x"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x === false", "x"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === ''", "x"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === 0", "x"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === 1", "x"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x === 'a'", "x", "x == null"],
      ["FFF?", "FFT", "FTF?", "TTF"],
    ],
    [
      ["x === 'a'", "x === undefined", "x == null"],
      ["FFF?", "FFT?", "FTT", "TFF"],
    ],
  ]);
});

describe("comparisons of numbers", () => {
  goTogether([
    [
      ["x > 5", "x > 7"],
      ["FF", "TF", "TT"],
    ],
    [["x <= 5"], ["F", "T"]],
    [
      ["x <= 5", "x < 5"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x > 5", "x === '10'"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x >= 0", "x === null"],
      ["FF", "TF?", "TT"],
    ],
    [["x >= 5", "x > 4"], same],
    [["5 < x", "x > 5"], same],
    [["5 <= x", "x >= 5"], same],
    [["5 > x", "x < 5"], same],
    [["5 >= x", "x <= 5"], same],
    [
      ["x < 5", "x >= 5"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x <= 5", "x > 5"],
      ["FF?", "FT", "TF"],
    ],
    [["x > 5.5", "x > 5"], same],
    [["x > 5.5", "x >= 5.5"], same],
    [
      ["x > 5.5", "x > 6"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x > 5", "x === 5"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x > 5", "x === 6"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x > 5", "x === 7"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x > 5", "x < 10", "x === 7"],
      ["FFF?", "FTF?", "TFF?", "TTF?", "TTT"],
    ],
    [
      ["x === 1", "x > 2"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === 1", "x === 1.5", "x > 3"],
      ["FFF?", "FFT", "FTF", "TFF"],
    ],
    [
      ["x === 5", "x > 5.2"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x === 5.5", "x > 5.2"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x > 5", "x"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x > -1", "x"],
      ["FF?", "FT?", "TF?", "TT?"],
    ],
    [
      ["x > 5", "x === 'a'"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x > 5", "x == null"],
      ["FF?", "FT", "TF"],
    ],
    [
      ["x > 5", "x === null", "x"],
      ["FFF?", "FFT?", "FTF", "TFT"],
    ],
  ]);
});

describe("numbers of things", () => {
  goTogether([
    [["x.length", "x.length > 0"], same],
    [["x.length", "x.length === 0"], opposite],
    [["x.size", "x.size > 0"], same],
    [["x['length']", "x.length > 0"], same],
    [
      ["x.count", "x.count > 0"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["length", "length > 0"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x.lengths", "x.lengths > 0"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x.wavelength", "x.wavelength > 0"],
      ["FF", "TF?", "TT"],
    ],
    [
      ["x.length === 1", "x.length > 1", "x.length"],
      ["FFF", "FTT", "TFT"],
    ],
    [
      ["x.length > 2", "x.length > 4"],
      ["FF", "TF", "TT"],
    ],
    [
      ["x.length === 2", "x.length"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x.length >= 0", "y"],
      ["TF", "TT"],
    ],
    [
      ["x.length < 0", "y"],
      ["FF", "FT"],
    ],
    [
      ["x.length === 'a'", "x.length"],
      ["FF", "FT?", "TT"],
    ],
    [
      ["x?.length == null", "x?.length > 0"],
      ["FF", "FT", "TF"],
    ],
    [
      ["x.length === undefined", "x.length"],
      ["FF?", "FT", "TF"],
    ],
  ]);
});

describe("one of several constants", () => {
  goTogether([
    [
      ["['a', 'b'].includes(x)", "x === 'a'"],
      ["FF", "TF", "TT"],
    ],
    [
      ["['a', 'b'].includes(x)", "x === 'a'", "x === 'c'"],
      ["FFF?", "FFT", "TFF", "TTF"],
    ],
    [["['a'].includes(x)", "x === 'a'"], same],
    [["['a']['includes'](x)", "x === 'a'"], same],
    [["l.includes(x)", "x === 'a'"], same, { before: "const l = ['a'];" }],
    [["[undefined].includes(x)", "x === undefined"], same],
    [
      ["[undefined, 'a'].includes(x)", "x === undefined"],
      ["FF", "TF", "TT"],
    ],
    [["['a', y].includes(x)", "x === 'a'"], any],
    [["['a', ...y].includes(x)", "x === 'a'"], any],
    [["['a'].indexOf(x)", "x === 'a'"], any],
    [["includes(x)", "x === 'a'"], any],
    [["[].includes(x)", "x === 'a'"], any],
    [["['a'].includes(...x)", "x === 'a'"], any],
    [["['a'].includes()", "x"], any],
    [["'abc'.includes(x)", "x === 'a'"], any],
    [
      ["['a'].includes('a')", "x"],
      ["TF", "TT"],
    ],
    [["['a'].includes(a)", "x"], same, { before: "const a = x ? 'a' : 'b';" }],
    [["['1'].includes(a)", "x"], same, { before: "const a = x ? '1' : 1;" }],
    [["['a'].concat(y).includes(x)", "x === 'a'"], any],
    [["({}).includes(x)", "x === 'a'"], any],
    [["['a'].includes(a)", "x"], any, { before: "const a = x ? 'a' : y;" }],
  ]);
});

describe("comparisons of what is known", () => {
  test.each<readonly [condition: string, outcomes: readonly string[]]>([
    ["1 === 1", ["T"]],
    ["1 == 1", ["T"]],
    ["1 != 1", ["F"]],
    ["1 === '1'", ["F"]],
    ["1 == '1'", ["F", "T"]],
    ["undefined === 1", ["F"]],
    ["undefined == null", ["T"]],
    ["undefined === undefined", ["T"]],
    ["undefined === null", ["F"]],
    ["undefined == 1", ["F"]],
    ["new G() === 1", ["F", "T"]],
    ["null == 0", ["F"]],
    ["undefined == 0", ["F"]],
    ["[1] === 'a'", ["F"]],
    ["[1] == 'a'", ["F", "T"]],
    ["[1] == null", ["F"]],
    ["[1] === undefined", ["F"]],
    ["({}) === 'a'", ["F"]],
    ["`a${x}` === 1", ["F"]],
    ["`a${x}` == 1", ["F", "T"]],
    ["`a${x}` === 'ab'", ["F", "T"]],
    ["`a${x}` == null", ["F"]],
    ["2 > 1", ["T"]],
    ["1 > 1", ["F"]],
    ["1 >= 1", ["T"]],
    ["1 < 1", ["F"]],
    ["1 <= 1", ["T"]],
    ["'2' > 1", ["F", "T"]],
    ["[2] > 1", ["F", "T"]],
  ])("%s", (condition, outcomes) => {
    expect(outcomesOf([condition])).toEqual(outcomes);
  });

  goTogether([
    [["a === 1", "x"], same, { before: "const a = x ? 1 : 2;" }],
    [["a !== 1", "x"], opposite, { before: "const a = x ? 1 : 2;" }],
    [["a === 1", "x"], any, { before: "const a = x ? 1 : y;" }],
    [["a == 1", "x"], any, { before: "const a = x ? 1 : '1';" }],
    [["a == 1", "x"], opposite, { before: "const a = x ? undefined : 1;" }],
    [["a != null", "x"], same, { before: "const a = x ? 1 : undefined;" }],
    [["a > 1", "x"], same, { before: "const a = x ? 2 : 1;" }],
    [["a > 1", "x"], any, { before: "const a = x ? 2 : '1';" }],
  ]);
});

describe("what else the file asks", () => {
  const asked = (statement: string): Context => ({ before: statement });
  const others = ["x === 'a'", "x === 'b'"];

  const unlikeZero = ["FF?", "FT", "TF"];
  const likeZero = ["FF", "FT?", "TT"];

  goTogether([
    [["x === 0", "b"], unlikeZero, asked("const b = x ? 1 : 0;")],
    [["x === 0", "b"], unlikeZero, asked("const b = Boolean(x);")],
    [["x === 0", "b"], unlikeZero, asked("const b = x && 1;")],
    [["x === 0", "b"], unlikeZero, asked("const b = x || 0;")],
    [["x === 0", "b.a"], unlikeZero, asked("const b = { a: 0 }; if (x) b.a = 1;")],
    [["x === 0", "b"], likeZero, asked("const b = !x;")],
    [["x === 0", "b"], likeZero, asked("const b = !Boolean(x);")],
    [["x === 0", "b"], ["FF", "FT", "FT?", "TT"], asked("const b = !(x && z);")],
    [["x === 0", "b"], ["FF", "FT", "FT?", "TT"], asked("const b = !(z && x);")],
    [["x === 0", "b"], any, asked("const b = z && x;")],
    [others, ["FF", "FF?", "FT", "TF"], asked("y = x === 'c';")],
    [others, ["FF", "FF?", "FT", "TF"], asked("y = 'c' === x;")],
    [others, ["FF", "FF?", "FT", "TF"], asked("y = ['c'].includes(x);")],
    [others, ["FF", "FF?", "FT", "TF"], asked("y = x === 5;")],
    [others, ["FF?", "FT", "TF"], asked("y = x === '';")],
    [others, ["FF?", "FT", "TF"], asked("y = x === null;")],
    [others, ["FF?", "FT", "TF"], asked("y = x === true;")],
    [others, ["FF?", "FT", "TF"], asked("y = z === 'c';")],
    [
      ["x > 5", "x < 10"],
      ["FF?", "FT?", "TF?", "TT"],
    ],
    [["x > 5", "x < 10"], ["FF?", "FT?", "TF?", "TT", "TT?"], asked("y = x === 7;")],
    [
      ["x.length > 2", "x.length < 5"],
      ["FT", "TF", "TT"],
    ],
    [
      ["x.length === 1", "x.length < 5", "x.length"],
      ["FFT", "FTF", "FTT?", "TTT"],
    ],
    [
      ["x.length === 5", "x.length > 2"],
      ["FF", "FT?", "TT"],
    ],
    [["x.length > 2", "x.length === 3"], ["FF", "TF", "TF?", "TT"], asked("y = x.length > 4;")],
  ]);

  test("is found in any number of tests", () => {
    const before = Array.from({ length: 60 }, (_, index) => `if (x${index} === 'a') g(); const x${index} = x;`).join(
      " ",
    );
    expect(outcomesOf(["x59 === 'a'", "x === 'a'"], { before })).toEqual(same);
  });

  test.each([
    ["x === 'a'", "", 2],
    ["x === 'a'", "y = -x;", 2],
    ["x === 'a'", "y = x + 1;", 2],
    ["x === 'a'", "y = (x ?? z) ? 1 : 2;", 3],
    ["x === 'a'", "y = x && z;", 3],
    ["x === 'a'", "y = x ?? z;", 3],
    ["x === 'a'", "y = z && x;", 2],
    ["x === 'a'", "y = z || x;", 2],
    ["x === 'a'", "y = g(x) ? 1 : 2;", 2],
    ["x > 5", "y = x <= 5;", 3],
    ["x < 5", "y = x >= 5;", 3],
    ["x >= 5", "y = x > 4;", 3],
    ["x > 5", "y = x === 7;", 5],
    ["x > 5", "y = x;", 3],
    ["x > 5", "y = x ? 1 : 2;", 6],
    ["x.length >= 0", "", 1],
    ["x.length > 0", "", 2],
    ["x.length > 0", "y = x.length === 3;", 4],
  ])("divides the values as far as needed: %s beside %j", (condition, before, count) => {
    const file = codeFile(`function f(x, y, z) { ${before} target(${condition} ? 1 : 2); }`);
    const value = file.read(targetIn(file));
    expect([...exploreEverything(scenario => scenario.resolve(value))]).toHaveLength(count);
  });
});

describe("a nullish default", () => {
  test("is chosen by the same cases as other tests", () => {
    const file = codeFile("function f(x) { target([x === 'a' ? 1 : 2, x ?? 5, x === undefined ? 1 : 2]) }");
    const list = file.read(targetIn(file));
    const found = Array.from(
      exploreEverything(scenario => scenario.resolve(list)),
      ({ found: value }) =>
        value.kind === "list" ? value.items.map(item => (item.kind === "literal" ? item.value : "?")).join(" ") : "",
    );
    expect(found.sort()).toEqual(["1 ? 2", "2 5 1", "2 5 2", "2 ? 2"]);
  });
});

describe("a type with few values leaves no others", () => {
  const either = ["x === 'a'", "x === 'b'"];
  const chain = (length: number) =>
    `${Array.from({ length }, (_, index) => `type A${index} = A${index + 1};`).join(" ")} type A${length} = 'a' | 'b';`;
  const union = (length: number) =>
    Array.from({ length }, (_, index) => `"${"abcdefghijklmnopqrst".charAt(index)}"`).join(" | ");

  goTogether([
    [either, opposite, typed("'a' | 'b'")],
    [either, opposite, typed("A", "type A = 'a' | 'b';")],
    [either, opposite, typed("A", "type A = B | 'b'; type B = 'a';")],
    [either, opposite, typed("E", "enum E { A = 'a', B = 'b' }")],
    [either, opposite, typed("E.A | E.B", "enum E { A = 'a', B = 'b', C = 'c' }")],
    [either, opposite, typed("(typeof ks)[number]", "const ks = ['a', 'b'] as const;")],
    [either, opposite, typed("A0", chain(7))],
    [either, ["FF", "FT", "TF"], typed(union(16))],
    [["x.k === 'a'", "x.k === 'b'"], opposite, typed("{ k: 'a' | 'b' }")],
    [["x.k === 'a'", "x.k === 'b'"], opposite, typed("P", "interface P { k: 'a' | 'b' }")],
    [["x.k === 'a'", "x.k"], same, typed("P", "interface P { k?: 'a' }")],
    [["this.x === 'a'", "this.x === 'b'"], opposite, { around: ["class C { x: 'a' | 'b'; m() {", "} }"] }],
    [["this.x === 'a'", "this.x"], same, { around: ["class C { x?: 'a'; m() {", "} }"] }],
    [["y === 'a'", "y === undefined"], opposite, typed("'a'")],
    [["x === 'a'", "x"], same, typed("'a' | undefined")],
    [["x === 'a'", "x === undefined"], opposite, typed("'a' | undefined")],
    [["x === 'a'", "x"], same, typed("'a' | null")],
    [["x === 'a'", "x === null"], opposite, typed("'a' | null")],
    [["x === 'a'"], ["F", "T"], typed("'a'")],
    [["x === 'a'", "x"], ["FF", "TT"], typed("E | ''", "enum E { A = 'a' }")],
    [["y === 'a'", "y"], same, typed("'a'")],
    [["y === 'a'", "y === 'b'"], ["FF?", "FT", "TF"], typed("'a' | 'b'")],
    [["x === 'a'", "x"], same, typed("'a' | ''")],
    [["x === 'a'", "x"], ["FT", "TT"], typed("'a' | 'b'")],
    [["x === 1", "x"], same, typed("0 | 1")],
    [["x", "x === true"], same, typed("boolean")],
    [["x", "x === false"], opposite, typed("boolean")],
    [["x", "x === false"], ["FF?", "FT", "TF"], typed("boolean | undefined")],
    [["x", "x === null"], opposite, typed("true | null")],
    [["x", "x == null"], opposite, typed("true | null | undefined")],
    [["x === 'a'", "x == null"], ["FF", "TF"], typed("'a' | 'b'")],
    [["x === 'a'", "x === undefined"], ["FF", "TF"], typed("'a' | 'b'")],
    [["x > 1", "x > 2"], ["FF", "TF", "TT"], typed("1 | 2 | 3")],
    [["x > 1", "x === 2"], ["FF", "TF", "TT"], typed("1 | 2 | 3")],
    [["x === 'a'", "x > 2"], ["FF", "FT", "TF"], typed("1 | 'a' | 3")],
  ]);

  const open = ["FFF", "FFT?", "FTT", "TFT"];
  goTogether([
    [["x === 'a'", "x === 'c'", "x"], open, typed("'a' | 'b'")],
    ...[
      typed("string"),
      typed("'a'"),
      typed("'a' | string"),
      typed("'a' | undefined"),
      typed("'a' | null"),
      typed("A"),
      typed("A", "interface A {}"),
      typed("A", "type A<T> = 'a' | 'b';"),
      typed("A<1>", "type A = 'a' | 'b';"),
      typed("E.A | E.D", "enum E { A = 'a', B = 'b', C = 'c' }"),
      typed("F.A | F.B"),
      typed("E.F.A | E.F.B", "enum E { A = 'a', B = 'b' }"),
      typed("C.A | C.B", "class C { static A = 'a'; static B = 'b' }"),
      typed("E", "enum E { A = 'a', B = f() }"),
      typed("E", "enum E {}"),
      typed("E", "enum E { A = 'a', B = 'b' } enum E { C = 'c' }"),
      typed("(typeof ks)[0]", "const ks = ['a', 'b'] as const;"),
      typed("(typeof ks)[number]", "const ks = ['a', 'b', ...g()] as const;"),
      typed("(typeof ks)[number]", "const ks = ['a', 'b', g()] as const;"),
      typed("(typeof ks)[number]", "const ks = [] as const;"),
      typed("(typeof ks)[number]", "const ks = g();"),
      typed("(typeof ks)[number]"),
      typed("(typeof ks)[number] | 'a' | 'b'", "const ks = g();"),
      typed("(typeof ks)[number] | 'a' | 'b'", "const ks = ['a', ...g()] as const;"),
      typed("unknown[][0] | 'a' | 'b'"),
      typed("L[number]", "type L = string[];"),
      typed("A", "type A = 'a' | A;"),
      typed("'a' | -1"),
      typed("`a` | `b`"),
      typed("('a' | 'b')[]"),
      typed("A0", chain(8)),
      typed(union(17)),
    ].map((context): Case => [[...either, "x"], open, context]),
  ]);
});

describe("tests of what is unknown", () => {
  const deep = (depth: number) => `${"g(".repeat(depth)}x${")".repeat(depth)}`;
  const inClass: Context = { around: ["class C { #a; #b; constructor(x) { this.#a = x; this.#b = g();", "} }"] };
  const chain = (length: number) => Array.from({ length }, (_, index) => `const a${index + 1} = a${index};`).join(" ");

  goTogether([
    [["x.a", "x.a"], same],
    [["x.a", "x['a']"], same],
    [["x?.a", "x.a"], same],
    [["x!.a", "x.a"], same],
    [["x.a", "x.b"], any],
    [["x[0]", "x[1]"], any],
    [["x[y]", "x[y]"], same],
    [["x[y]", "x[z]"], any],
    [["x[y]", "x.y"], any],
    [["-x", "+x"], any],
    [["g(x)", "new g(x).a"], any],
    [["g(x)", "h(x)"], any],
    [["g('a')", "g('b')"], any],
    [["g(11)", "g(1, 1)"], any],
    [["x + y > 5", "x + y > 5"], same],
    [["x + y > 5", "x - y > 5"], any],
    [["a", "x"], same, { before: "const a = x;" }],
    [["a.b", "x.y.b"], same, { before: "const a = x.y;" }],
    [["a.b", "x.y.b"], same, { before: "const { y: a } = x;" }],
    [["a", "b"], any, { before: "const a = g(); const b = g();" }],
    [["a", "b"], any, { before: "const a = b; const b = a;" }],
    [[deep(45), deep(45)], same],
    [[deep(60), deep(60)], any],
    [["t.a", "this.a"], same, { before: "const t = this;" }],
    [["this.#a.b", "x.b"], same, inClass],
    [["this.#b.b", "x.b"], any, inClass],
    [["this.#b", "this.#a"], any, inClass],
    [["this.a", "this.a"], same, { around: ["class C { m() {", "} }"] }],
    [["a0", "a49"], same, { before: `const a0 = x; ${chain(49)}` }],
    [["a0", "a50"], any, { before: `const a0 = x; ${chain(50)}` }],
  ]);
});

/** Whether the arguments of `first` and `second` are decided together, may depend on each other, or do not. */
function relationIn(code: string): "same" | "related" | "apart" {
  const file = codeFile(code);
  const [first = [], second = []] = ["first", "second"].map(name => {
    const call = file.candidates.find(
      node => node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === name,
    );
    const argument = call?.type === "CallExpression" ? call.arguments[0] : undefined;
    return argument ? variablesIn(file.conditionOf(argument)) : [];
  });
  const isAny = (test: (a: (typeof first)[number], b: (typeof first)[number]) => boolean) =>
    first.some(a => second.some(b => test(a, b)));
  return isAny((a, b) => a.id === b.id) ? "same" : isAny(areRelated) ? "related" : "apart";
}

type Pair = readonly [first: string, second: string, before?: string];

function relate(relation: "same" | "related" | "apart", pairs: readonly Pair[]): void {
  test.each(pairs.map(given => [given] as const))(`${relation}: %j`, ([first, second, before = ""]) => {
    expect(relationIn(`function f(x, y, z) { ${before} first(!${first}); second(!${second}); }`)).toBe(relation);
  });
}

describe("tests may depend on each other", () => {
  const nested = (depth: number) => `g(${"[".repeat(depth)}x${"]".repeat(depth)})`;
  const chain = (length: number) =>
    `const a0 = g(x); ${Array.from({ length }, (_, index) => `const a${index + 1} = g(a${index});`).join(" ")}`;
  const many = (count: number) => `g(${Array.from({ length: count }, (_, index) => `y.a${index}`).join(", ")}, x)`;

  relate("related", [
    ["g(x)", "x"],
    ["g({ a: x })", "x"],
    ["g([x])", "x"],
    ["g(...x)", "x"],
    ["g(x!)", "x"],
    ["g(x?.a)", "x"],
    ["g(() => x)", "x"],
    ["`${x}`.g()", "x"],
    ["z[x]", "x"],
    ["z[x].a", "z"],
    ["z[x].a", "z.b"],
    ["x.a.b", "x.a"],
    ["x.a.b", "x"],
    ["g(x).a", "x"],
    ["new G(x).a", "x"],
    ["x.l[0]", "x.l.length"],
    ["x.l[0]", "x.l.size"],
    ["x[0]", "x.length"],
    ["g({ [x]: 1 })", "x"],
    ["g({ x })", "x"],
    ["g(this)", "h(this)"],
    [`g(${"1, ".repeat(300)}x)`, "x"],
    ["g(process.env.A)", "process.env.A"],
    ["g(a)", "h(a)", "const a = g();"],
    ["g(a)", "h(a)", "const a = x;"],
    ["g(a.b)", "h(a.b)", "const a = {};"],
    ["a.g()", "a.h()", "const a = g();"],
    ["g(a)", "x", "const a = g(x);"],
    ["g(o.a)", "x", "const o = { a: x, b: y };"],
    ["g(a)", "x", "const { a } = { a: x, b: y };"],
    ["g(a.c)", "x", "const { a } = { a: { c: x } };"],
    ["g(a)", "x", "let a = 1; if (x) a = 2;"],
    ["g(a)", "x", "let a = 1; if (y) { if (x) a = 2; }"],
    ["g(a)", "x", "let a = 1; if (y) a = x;"],
    ["g(a)", "b", "const a = g(b); const b = g(a);"],
    ["g(x)(y)", "x"],
    ["g(x)(y)", "y"],
    ["(x || y)(z)", "x"],
    ["x.g()", "x"],
    ["x.g(y)", "y"],
    ["x.g(1)", "x.g(2)"],
    ["x.get('a')", "x"],
    ["x.get('a')", "g(x.get('a'))"],
    ["x.get(y)", "x.get(z)"],
    ["x.get('a', 'b')", "x.get('c')"],
    ["x.get()", "x"],
    ["x.find('a')", "x.find('b')"],
    ["x.gets('a')", "x.gets('b')"],
    ["x.forget('a')", "x.forget('b')"],
    ["g(this.a)", "this.a"],
    ["g.h.i()", "g.h"],
    ["g.h().get('a')", "g.h()"],
    [nested(199), "x"],
    ["a7", "x", chain(7)],
    [many(60), "x"],
  ]);

  relate("same", [
    ["x.get('a')", "(x.get('a') === 1)"],
    ["g.h()", "(g.h() === 1)"],
    ["process.env.A", "(process.env.A === 'x')"],
    ["g(undefined)", "g(undefined)"],
  ]);

  relate("apart", [
    ["x", "y"],
    ["x.a", "x.b"],
    ["x.a.b", "x.a.c"],
    ["x.ab", "x.a"],
    ["g({ x: 1 })", "x"],
    ["x.l[0]", "x.l.count"],
    ["x.a.b.length", "x.a.c"],
    ["x(1)", "x(2)"],
    ["x.get('a.b')", "x.get('ab')"],
    ["g(undefined)", "h(undefined)"],
    ["g(process.env.A)", "process.env.B"],
    ["g(a)", "h(a)", "const a = 1;"],
    ["g(a)", "h(a)", "function a() {}"],
    ["g(a)", "h(a)", "class a {}"],
    ["g(o.b)", "x", "const o = { a: x, b: y };"],
    ["g(o.c)", "x", "const o = { a: x, b: y };"],
    ["g(b)", "x", "const { a, b } = { a: x, b: y };"],
    ["a.b", "x", "const a = g(x);"],
    ["a", "x", "const { a } = g(x);"],
    ["g(a.b)", "x", "let a = 1; if (x) a = 2;"],
    ["x.get('a.b')", "x.get('a')"],
    ["x.get('a.b.c')", "x.get('a.b')"],
    ...["getString", "has", "isEnabled", "lookupText", "readText", "requireBoolean", "tryGetContext", "get"].map(
      (method): Pair => [`x.${method}('a')`, `x.${method}('b')`],
    ),
    ["A.g()", "A.h()"],
    ["g.h()", "g"],
    ["g()", "g"],
    ["this.a", "this.b"],
    [nested(200), "x"],
    ["a8", "x", chain(8)],
    [many(61), "x"],
  ]);

  test.each<readonly [relation: string, code: string]>([
    ["apart", "enum E { A } first(g(E.A)); second(h(E.A));"],
    ["apart", "enum E { A } first(g(E)); second(h(E));"],
    ["apart", "import c from 'c'; first(c.g()); second(c.h());"],
    ["apart", "import { c } from 'c'; first(c.g()); second(c.h());"],
    ["apart", "import * as c from 'c'; first(c.g()); second(c.h());"],
    ["related", "import c from 'c'; first(c.d.g()); second(c.d.h());"],
    ["related", "class C { #a; constructor(x) { this.#a = g(x); first(h(this.#a)); second(x); } }"],
    ["related", "class C { #a; constructor(x) { if (x) this.#a = 1; first(h(this.#a)); second(x); } }"],
    ["related", "class C { #a = g(); m() { first(g(this.#a)); second(h(this.#a)); } }"],
    ["apart", "class C { #a; constructor(x) { this.#a = g(x); first(this.#a.b); second(x); } }"],
    ["apart", "class C { #a = g(); #b = g(); m() { first(g(this.#a)); second(g(this.#b)); } }"],
    ["apart", "class A { m() { first(this.a); } } class B { m() { second(this.a); } }"],
    ["apart", "class A { m() { first(this.a); (class { m() { second(this.a); } }); } }"],
    ["apart", "class A { m() { first(this.a); function f() { second(this.a); } } }"],
    ["same", "class A { m() { first(this.a); } n() { second(this.a); } }"],
    ["same", "class A { m() { first(this.a); return () => second(this.a); } }"],
    ["same", "first(this.a); second(this.a);"],
    ["apart", "function f(x) { first(x); } function g(x) { second(x); }"],
  ])("%s: %s", (relation, code) => {
    expect(relationIn(code)).toBe(relation);
  });
});
