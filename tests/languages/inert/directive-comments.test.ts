import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directivesInDocument } from "../../../src/languages/inert/directive-comments.ts";

function commentsIn(text: string, mayHaveFindings = true): string[] {
  return directivesInDocument(text, { mayHaveFindings }).map(({ value }) => value.trim());
}

describe("directives", () => {
  test.each([
    "eslint-disable cognito/a",
    "eslint-disable cognito/a, cognito/b",
    "eslint-disable-line cognito/a -- reason, with a comma",
    "eslint-disable-next-line yml/quotes, cognito/a",
    "eslint-enable cognito/a",
    'eslint cognito/a: "off"',
    "eslint cognito/a: [2, { x: 1 }], yml/quotes: 0",
    "eslint-disable",
    "eslint-disable-next-line -- for good reason",
    "eslint-disable-line",
    "eslint-enable",
  ])("%s is for us", directive => {
    expect(commentsIn(`a: 1 # ${directive}\n`)).toEqual([directive]);
    expect(commentsIn(`{ "a": 1 } // ${directive}\n`)).toEqual([directive]);
    expect(commentsIn(`{ /* ${directive} */ "a": 1 }`)).toEqual([directive]);
  });

  test.each([
    "eslint-disable-next-line yml/quotes",
    "eslint-disable-line no-console, yml/quotes -- not cognito/a",
    "eslint-disable-line other-cognito/a",
    "eslint-disable-line @scope/cognito/a",
    "eslint yml/quotes: off",
    "eslint",
    "eslint is a linter",
    "eslint-env node",
    "eslint-disabled",
    "see eslint-disable cognito/a",
    "global cognito",
    "exported cognito",
  ])("%s is not", directive => {
    expect(commentsIn(`a: 1 # ${directive}\n`)).toEqual([]);
    expect(commentsIn(`{ "a": 1 } // ${directive}\n`)).toEqual([]);
  });

  test("without rules count only where there is something to find", () => {
    expect(commentsIn("# eslint-disable\n# eslint-disable cognito/a\n", false)).toEqual(["eslint-disable cognito/a"]);
  });
});

describe("comments of JSON", () => {
  const directive = "// eslint-disable-line cognito/a";

  test.each([
    ["in front of everything", `${directive}\n{ "a": 1 }`],
    ["behind a comment", `/* a */ ${directive}\n{ "a": 1 }`],
    ["behind a member", `{ "a": 1, ${directive}\n "b": 2 }`],
    ["behind an escaped quote", `{ "a": "\\"", ${directive}\n "b": 2 }`],
    ["the last line", `{ "a": 1 }\n${directive}`],
    ["behind a string that is not closed", `{ "a\n${directive}\n}`],
    ["in a list", `[1, ${directive}\n2]`],
    ["behind another without a space", `{ "a": 1 /* b */${directive}\n}`],
    ["behind another block", `[/* a *//* ${directive.slice(3)} */]`],
  ])("%s", (_, text) => {
    expect(commentsIn(text)).toEqual([directive.slice(3)]);
  });

  test.each([
    ["a string", `{ "a": "${directive}" }`],
    ["a string behind something else", `{ "a": "b ${directive}" }`],
    ["a string of nothing else but a slash", `{ "a": "/${directive.slice(3)}" }`],
    ["a string behind an escaped backslash", `{ "a": "\\\\", "b": "${directive}" }`],
    ["another comment", `/* ${directive} */ { "a": 1 }`],
    ["a comment that is not closed", `{ "a": 1 } /* ${directive}`],
  ])("not in %s", (_, text) => {
    expect(commentsIn(text)).toEqual([]);
  });

  test("take time in proportion to the text, whatever is not closed", () => {
    for (const text of [
      '{ "a": "',
      `{ "a": ${'"\\"'.repeat(50_000)}`,
      `{ ${"/* ".repeat(50_000)}`,
      `{ ${"// x".repeat(50_000)}`,
    ]) {
      expect(commentsIn(`${text} eslint`)).toEqual([]);
    }
  });
});

test("reads any text without a throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("", "{", "# eslint-disable\n"),
      (text, start) => {
        directivesInDocument(`${start}${text} # eslint-disable`, { mayHaveFindings: true }).forEach(
          ({ range: [from, to] }) => {
            expect(from).toBeLessThan(to);
          },
        );
      },
    ),
    { numRuns: 800 },
  );
});
