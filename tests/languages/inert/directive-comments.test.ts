import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Parser } from "yaml";
import { directivesInDocument } from "../../../src/languages/inert/directive-comments.ts";

function commentsIn(text: string, mayHaveFindings = true): string[] {
  return directivesInDocument(text, { mayHaveFindings }).map(({ value }) => value.trim());
}

interface CommentToken {
  readonly type: "comment";
  readonly offset: number;
  readonly source: string;
}

/** The comments that the YAML library's parser finds in a text. */
function commentTokens(text: string): CommentToken[] {
  const found: CommentToken[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) {
      return;
    }
    if (isComment(part)) {
      found.push(part);
    }
    Object.values(part).forEach(look);
  };
  [...new Parser().parse(text)].forEach(look);
  return found;
}

function isComment(part: object): part is CommentToken {
  return "type" in part && part.type === "comment";
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

describe("comments of YAML", () => {
  const directive = "# eslint-disable-line cognito/a";

  test.each([
    ["a line", `${directive}\na: 1\n`],
    ["the end of a line", `a: 1 ${directive}\n`],
    ["an indented line", `a:\n  ${directive}\n  b: 1\n`],
    ["behind a plain scalar with quotes", `a: it's "so" ${directive}\n`],
    ["behind a quoted scalar", `a: "#" ${directive}\n`],
    ["behind a block scalar's header", `a: | ${directive}\n  text\n`],
    ["behind a block scalar", `a: |\n  text\n${directive}\n`],
    ["in a flow collection", `a: [1, ${directive}\n  2]\n`],
    ["the last line", `a: 1\n${directive}`],
    ["in the second document", `a: 1\n---\nb: 2 ${directive}\n`],
    ["between Windows line ends", `a: 1 ${directive}\r\nb: 2\r\n`],
    ["behind a byte order mark", `\uFEFF${directive}\na: 1\n`],
    ["behind an unclosed bracket", `a: [1\n${directive}\n`],
  ])("%s", (_, text) => {
    expect(commentsIn(text)).toEqual([directive.slice(2)]);
  });

  test.each([
    ["a block scalar", `a: |\n  text ${directive}\n  ${directive}\n`],
    ["a folded scalar with its indentation given", `a: >2-\n    ${directive}\n`],
    ["a block scalar at the top", `--- |\n${directive}\n`],
    ["a double-quoted scalar", `a: "x ${directive}"\n`],
    ["a single-quoted scalar of many lines", `a: 'x\n  ${directive}\n  it''s'\n`],
    ["a plain scalar", `a: x${directive}\n`],
  ])("not in %s", (_, text) => {
    expect(commentsIn(text)).toEqual([]);
  });

  test("are those that a YAML parser finds, in whatever is written", () => {
    const piece = fc.constantFrom(
      ...[
        "a: ",
        "- ",
        "? ",
        "|\n",
        ">-\n",
        "'",
        '"',
        "{",
        "[",
        "]",
        "}",
        ", ",
        "\n",
        "\n  ",
        "\n    ",
        "x",
        "\\",
        "\t",
        "\r\n",
      ],
      ...[
        "&a ",
        "*a ",
        "!Ref ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        ` ${directive}\n`,
        `${directive}\n`,
        "\u0002",
        "\u001F",
        "#",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join("");
        fc.pre(!/^\s*(?:\{\s*["}/]|\[|\/[/*])/u.test(text));
        const expected = commentTokens(text).filter(({ source }) =>
          /^# eslint-disable-line cognito\/a(?:\s|$)/u.test(source),
        );
        const found = directivesInDocument(text, { mayHaveFindings: true });
        expect(found.map(({ range }) => range)).toEqual(
          expected.map(({ offset, source }) => [offset, offset + source.length]),
        );
      }),
      { numRuns: 2000 },
    );
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
  ])("%s", (_, text) => {
    expect(commentsIn(text)).toEqual([directive.slice(3)]);
  });

  test.each([
    ["a string", `{ "a": "${directive}" }`],
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
