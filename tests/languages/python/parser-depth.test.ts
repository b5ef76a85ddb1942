import { describe, expect, test } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { printTree } from "./print-tree.ts";

/** `a0 + a1 + a2 + …` */
function chain(count: number, operator: string): string {
  return Array.from({ length: count }, (_, index) => `a${index}`).join(operator);
}

describe("what is nested is kept to a depth that nobody writes, and beyond it the rest of the line is skipped", () => {
  test.each([
    ["lists", "[", "]", 198],
    ["arguments", "f(", ")", 198],
    ["subscripts", "a[", "]", 198],
    ["signs", "-", "", 198],
    ["negations", "not ", "", 198],
    ["lambdas", "lambda: ", "", 198],
    ["conditions", "a if b else ", "", 198],
    ["powers", "a ** ", "", 198],
    ["parentheses", "(", ")", 198],
  ])("%s", (_, opening, closing, depth) => {
    const nested = (count: number) => `${opening.repeat(count)}x${closing.repeat(count)}\n`;
    expect(parse(nested(depth)).errors).toEqual([]);
    const code = nested(depth + 1);
    const start = opening.length * (depth + 1);
    // The second statement has the same limit as the first.
    const { body, errors } = parse(`${code}${code}y`);
    expect(errors.map(([from]) => from)).toEqual([start, code.length + start]);
    expect(errors.map(([, to]) => to)).toEqual([code.length - 1, code.length * 2 - 1]);
    expect(body.statements).toHaveLength(3);
  });

  test("a lambda", () => {
    const nested = `${"[".repeat(199)}lambda: x${"]".repeat(199)}\n`;
    const { body, errors } = parse(`${nested}y`);
    expect(errors).toEqual([[199, nested.length - 1]]);
    expect(body.statements).toHaveLength(2);
  });

  test.each([
    ["fields", (count: number) => `${"f'{".repeat(count)}x${"}'".repeat(count)}`, 99, 297],
    ["format specifiers", (count: number) => `f'${"{a:".repeat(count)}x${"}".repeat(count)}'`, 197, 594],
  ])("%s", (_, nested, depth, start) => {
    expect(parse(nested(depth)).errors).toEqual([]);
    const code = `${nested(depth + 1)}\n`;
    const module = parse(`${code}${code}y`);
    expect(module.errors).toEqual([
      [start, code.length - 1],
      [code.length + start, code.length * 2 - 1],
    ]);
    expect(printTree(module)).toBe("f[?]; f[?]; y");
  });

  test("patterns", () => {
    const nested = (count: number) =>
      `match a:\n  case ${"[".repeat(count)}b${"]".repeat(count)}: c\n  case ${"[".repeat(count)}d${"]".repeat(count)}: e\nf`;
    expect(printTree(parse(nested(197)))).toBe("match a -> b, d {c} {e}; f");
    expect(parse(nested(197)).errors).toEqual([]);
    const module = parse(nested(198));
    expect(module.errors).toHaveLength(2);
    expect(printTree(module)).toBe("match a {} {}; f");
  });

  test.each([
    // The innermost condition is too deep itself.
    ["if a:", "if a {", 199, "if ? {}"],
    ["def f():", "def f() {", 200, ""],
  ])("blocks of %s", (header, opening, count, inside) => {
    const nested = (count: number) =>
      `${Array.from({ length: count }, (_, depth) => `${" ".repeat(depth)}${header}\n`).join("")}${" ".repeat(count)}b\nc`;
    const tree = (count: number, inside: string) => `${opening.repeat(count)}${inside}${"}".repeat(count)}; c`;
    expect(parse(nested(198)).errors).toEqual([]);
    expect(printTree(parse(nested(198)))).toBe(tree(198, "b"));
    const deep = nested(199);
    expect(parse(deep).errors).toEqual([[deep.length - 3, deep.length - 2]]);
    expect(printTree(parse(deep))).toBe(tree(199, "?"));
    expect(printTree(parse(nested(200)))).toBe(tree(count, inside));
    expect(parse(nested(3000)).errors).toHaveLength(1);
  });
});

describe("an expression is kept to a height that nobody writes", () => {
  test.each([
    ["a", 0],
    ["'a'", 0],
    ["(a)", 1],
    ["(a, b)", 1],
    ["[a]", 1],
    ["{a}", 1],
    ["{a: b}", 1],
    ["{**a}", 1],
    ["[a for b in c]", 1],
    ["f(a)", 1],
    ["a[b]", 1],
    ["a.b", 1],
    ["(-a)", 2],
    ["(a + b)", 2],
    ["(a ** b)", 2],
    ["(a := b)", 2],
    ["(lambda: a)", 2],
    ["(await a)", 2],
    ["(a if b else c)", 3],
    ["[a.b.c.d, e]", 4],
    ["[a if b.c.d.e else f, g]", 6],
    ["[a if b else c.d.e.f, g]", 5],
  ])("%s has a height of %i", (base, height) => {
    const high = base + ".b".repeat(201 - height);
    expect(printTree(parse(high))).toMatch(/\.b$/u);
    expect(printTree(parse(`${high}.b`))).toMatch(/^\?\(.*\)$/u);
    expect(printTree(parse(`${base}${" + b".repeat(201 - height)}`))).toMatch(/^\(.* \+ b\)$/u);
    expect(printTree(parse(`${base}${" + b".repeat(202 - height)}`))).toMatch(/^\?\(.*, b\)$/u);
  });

  test.each([
    ["operands", `${chain(300, " + ")} * b + c`, ", a298, ?(a299, b), c); y"],
    ["operands of a comparison", `b == ${chain(300, " | ")} and c`, ", a298, a299)), c); y"],
    ["operators", `${chain(300, " < ")} is not b and c`, ", a298, a299, b, c); y"],
    ["a power", `${chain(300, " + ")} ** b`, ", a298, (a299 ** b)); y"],
    ["members", `a${".b".repeat(300)} + c`, ".b), c); y"],
    ["trailers", `a${".b".repeat(300)}(c, *d, e=f)[g, h][i:j].k + l`, ".b, c, d, f, (g, h), i, j), l); y"],
    ["calls", `f${"(a)".repeat(300)}`, ", a, a); y"],
  ])("a longer chain keeps what it refers to: %s", (_, code, end) => {
    const module = parse(`${code}\ny`);
    const tree = printTree(module);
    expect(module.errors).toEqual([]);
    expect(tree.slice(-end.length)).toBe(end);
  });
});
