import { describe, expect, test } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";

/** How long one text may take compared with a quarter of it. In linear time, it is four times as long. */
const mostGrowth = 12;

function timeToParse(text: string): number {
  const { user: before } = process.cpuUsage();
  parse(text);
  return (process.cpuUsage().user - before) / 1000;
}

function shapes(...all: readonly string[]): void {
  test.each(all)("many %j", shape => {
    timeToParse(shape.repeat(300));
    const quarter = Math.min(...[1, 2].map(() => timeToParse(shape.repeat(5000))));
    const whole = Math.min(...[1, 2].map(() => timeToParse(shape.repeat(20_000))));
    expect(whole).toBeLessThan(mostGrowth * Math.max(quarter, 10));
  });
}

describe("the time to parse grows with the text", () => {
  shapes("client.create(a=1, b=[1, 2], c={'d': f'{e}'})\n", "elif a: b\n", "@a\n", "x;");
});

describe("the time to parse grows with a text that nobody would write", () => {
  shapes("(", ")", "(\n", ")\n", "(]}", "{a:", "f(a=", "[a for a in ", "(a := ", "(yield ", "lambda: ", "not ", "-");
  shapes("a if b else ", "a ** ", "a + ", "a < ", "a and b or ", "x = ", ".a", "()", "[0]", "a, ", "for a in b ");
  shapes("match (a b\n", "match (", "match (\n", "match x:\n case [", "type x", "print ", "async ", "await ", "with (");
  shapes("'a' ", "f'{a}' ", 'f"{', "f'''{", 'f"{(\n', "\\N{", "'\"", '"""\n"', "f'''{a b\n", "\\", "\\\n", "\0");
  shapes("x = foo(\n", "foo(a\nreturn\n", "if x:\n", "x:\n", "a b, ", "import ", "\t", "  \n", "1_", "x\r");
});
