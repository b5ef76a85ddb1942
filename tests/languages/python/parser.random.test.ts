import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { expectNodesInside } from "./nodes-in-place.ts";

const fragments = [
  ..."( ) [ ] { } , : = . * ** ' \" ''' f' f\" \\ # @ ; := -> ... ! $".split(" "),
  ...["\n", "\n    ", "\n  ", "\t", "\r", "\f", "def f", "class A", "if a", "else", "for a in b", "with", "try:"],
  ...["except", "match a:", "case b:", "lambda", "await", "async", "yield", "return", "import", "from", "print", "not"],
  ...["in", "is", "é", "1.5", "name", "f(a, b=c)", "'text'", "f'{a}'", "[a for b in c]", "x = 1\n", "    y = 2\n"],
];

test("whatever is written, every node has its parent and its place", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 40 }), words => {
      const text = words.join(" ");
      const module = parse(text);
      expectNodesInside(module, text);
      let previous = 0;
      for (const [start, end] of module.errors) {
        expect(previous <= start && start <= end && end <= text.length).toBe(true);
        previous = start;
      }
    }),
    { numRuns: 2000 },
  );
});
