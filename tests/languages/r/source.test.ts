import { describe, expect, it, test } from "vitest";
import { Source } from "../../../src/languages/r/source.ts";

describe("the rest of a line", () => {
  test.each<[text: string, rest: string]>([
    ["a + b", "a + b"],
    ["a + b\nc", "a + b"],
    ["a; b", "a"],
    ["a, b", "a"],
    ["f(a, b\n)[c; d] + e\ng", "f(a, b\n)[c; d] + e"],
    ["`;a` + `b;` + `,c` + `d,`\ne", "`;a` + `b;` + `,c` + `d,`"],
  ])("ends with the line or entry: %s", (text, rest) => {
    const source = new Source(text);
    expect(text.slice(...source.rangeOf(source.restOfLine(0)))).toBe(rest);
  });

  it("ends with the text at the latest", () => {
    const source = new Source("a + b");
    expect(source.restOfLine(0)).toEqual([0, 3]);
    expect(source.restOfLine(2)).toEqual([2, 3]);
  });
});

describe("a line break", () => {
  const breaksIn = (text: string) => new Source(text).tokens.filter(({ kind }) => kind === "newline").length;

  test.each<[text: string, count: number]>([
    ["a\nb\n", 2],
    ["a # b\nc", 1],
    ["a;\nb", 1],
    ["{\na\n}", 2],
    ["f({\na\n})", 2],
    ["f(a)\nb", 1],
    ["{ f(a)\nb }", 1],
    ["if (a)\nb", 1],
    ["'if'\nb", 1],
  ])("may end a statement: %j", (text, count) => {
    expect(breaksIn(text)).toBe(count);
  });

  test.each([
    "f(\na,\nb\n)",
    "x[\na\n]",
    "f({ x(\na\n) })",
    "a$\nb",
    "a@\n\nb",
    "a <- # c\nb",
    "a %>%\nb",
    "function\n(a) b",
    "for\n(a in\nb) c",
    "if\n(a) b else\nc",
    "while\n(a) b",
    "repeat\nb",
  ])("does not end a statement between parentheses or behind an operator: %j", text => {
    expect(breaksIn(text)).toBe(0);
  });
});

describe("the start of what is accessed or called", () => {
  test.each<[text: string, start: string]>([
    ["a + b", "b"],
    ["a + b$c", "b$c"],
    ["a + b$'c'", "b$'c'"],
    ["a + p::b@c", "p::b@c"],
    ["a + (b)", "(b)"],
    ["a + (b)$c", "(b)$c"],
    ["a + f(b)$c", "f(b)$c"],
    ["a + f(b)(c)", "f(b)(c)"],
    ["a + 'f'(b)[[c]]", "'f'(b)[[c]]"],
    ["a + b$'c'[1]", "b$'c'[1]"],
  ])("in %s is that of %s", (text, start) => {
    const source = new Source(text);
    const last = source.tokens.length - 1;
    expect(text.slice(...source.rangeOf([source.startOfCallee(last), last + 1]))).toBe(start);
  });
});

describe("a token outside the text", () => {
  it.each([-1, 3])("is nothing: %d", index => {
    expect(new Source("a+b").at(index)).toEqual({ kind: "end", text: "", range: [0, 0] });
  });
});

describe("the arguments of a call", () => {
  /** The names of the arguments of the call at the start of a text, and their values as runs of tokens. */
  function argumentsIn(text: string): readonly unknown[] {
    return new Source(text).argumentsAt(1).map(({ name, value }) => [name?.text, ...value]);
  }

  test.each<[name: string, text: string, given: readonly unknown[]]>([
    ["are none", "f()", []],
    ["are none on lines of their own", "f(\n\n)", []],
    [
      "are separated by commas",
      "f(a, b)",
      [
        [undefined, 2, 3],
        [undefined, 4, 5],
      ],
    ],
    [
      "are on lines of their own",
      "f(\na,\nb\n)",
      [
        [undefined, 2, 3],
        [undefined, 4, 5],
      ],
    ],
    [
      "have other calls in them",
      "f(g(a, b), c)",
      [
        [undefined, 2, 8],
        [undefined, 9, 10],
      ],
    ],
    [
      "have names",
      "f(a = b, 'c' = d)",
      [
        ["a", 4, 5],
        ["'c'", 8, 9],
      ],
    ],
    ["have names on other lines", "f(\na =\nb\n)", [["a", 4, 5]]],
    [
      "have no names but names and strings",
      "f(1 = b, g() = c)",
      [
        [undefined, 2, 5],
        [undefined, 6, 11],
      ],
    ],
    ["end with a comma", "f(a,)", [[undefined, 2, 3]]],
    [
      "are empty before others",
      "f(, a)",
      [
        [undefined, 2, 2],
        [undefined, 3, 4],
      ],
    ],
    [
      "are empty on a line before others",
      "f(\n, a)",
      [
        [undefined, 2, 2],
        [undefined, 3, 4],
      ],
    ],
    ["have a name only", "f(a =)", [["a", 4, 4]]],
    ["have a name only on a line", "f(a =\n)", [["a", 4, 4]]],
  ])("%s", (_name, text, given) => {
    expect(argumentsIn(text)).toEqual(given);
  });

  it("are none where a bracket is not closed", () => {
    expect(argumentsIn("f(a")).toEqual([]);
  });
});
