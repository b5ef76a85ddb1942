import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Parser } from "yaml";
import { yamlComments } from "../../../src/languages/yaml/comments.ts";

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

/** The tokens that the YAML library's parser finds in a text. */
function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) {
      return;
    }
    if (isToken(part)) {
      found.push(part);
    }
    Object.values(part).forEach(look);
  };
  [...new Parser().parse(text)].forEach(look);
  return found;
}

function isToken(part: object): part is Token {
  return "type" in part && "source" in part && typeof part.source === "string";
}

function commentsIn(text: string): string[] {
  return [...yamlComments(text)].map(range => text.slice(...range));
}

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
    ["behind a bracket that another line leaves unclosed", `a: [1\nb: 2 ${directive}\n`],
    ["behind an unclosed bracket", `a: [1\n${directive}\n`],
  ])("%s", (_, text) => {
    expect(commentsIn(text)).toEqual([directive]);
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
        const last = [...text.matchAll(/#[ \t]*eslint/gu)].at(-1)?.index ?? -1;
        const tokens = tokensOf(text).filter(({ offset }) => offset <= last);
        const expected = tokens.filter(({ type }) => type === "comment");
        // The parser drops some lines between a missing value and the next document.
        const found = [...yamlComments(text)].filter(([start]) =>
          tokens.some(({ offset, source }) => offset <= start && start < offset + source.length),
        );
        expect(found).toEqual(expected.map(({ offset, source }) => [offset, offset + source.length]));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [`# a\n#eslint-disable\n# b\n`, ["# a", "#eslint-disable"]],
    [`# a\n# \t eslint-disable\n`, ["# a", "# \t eslint-disable"]],
    [`a: "# eslint" # b\n# c\n`, []],
    [`# a\nb: "# eslint"\n# c\n`, ["# a"]],
    ["# a\n# see eslint\n", []],
    ["a: 1\n", []],
  ])("are looked for up to the last that may be a directive: in %j, %j", (text, comments) => {
    expect(commentsIn(text)).toEqual(comments);
  });
});
