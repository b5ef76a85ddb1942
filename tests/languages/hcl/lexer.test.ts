import { describe, expect, it } from "vitest";
import { endOfComment, Lexer } from "../../../src/languages/hcl/lexer.ts";

/** The tokens of a part of a text. Punctuation is as written, and of others, the kind comes first. */
function tokensOf(text: string, end = text.length, start = 0): readonly string[] {
  const lexer = new Lexer(text, [start, end]);
  const tokens: string[] = [];
  for (let token = lexer.next(); token.kind !== "end"; token = lexer.next()) {
    const written = text.slice(token.start, token.end);
    tokens.push(token.kind === written ? written : `${token.kind} ${written}`);
  }
  return tokens;
}

describe("a text consists of", () => {
  it.each<[name: string, text: string, ...tokens: string[]]>([
    ["nothing", ""],
    ["white space", " \t\r"],
    ["line endings", "\n\r\n \n", "newline \n", "newline \n", "newline \n"],
    ["words", "a b_c-d _e f1 é2 名前", ...["a", "b_c-d", "_e", "f1", "é2", "名前"].map(word => `identifier ${word}`)],
    ["whole numbers", "0 12 90", "number 0", "number 12", "number 90"],
    ["decimals", "1.5 0.25", "number 1.5", "number 0.25"],
    [
      "powers of ten",
      "1e5 2E10 3e+4 5E-16 1.5e3",
      ...["1e5", "2E10", "3e+4", "5E-16", "1.5e3"].map(n => `number ${n}`),
    ],
    ["a number and a word", "1e 2ex", "number 1", "identifier e", "number 2", "identifier ex"],
    ["a number and a point", "1.a 2.", "number 1", ".", "identifier a", "number 2", "."],
    ["long signs", "...::=>||&&==!=<=>=", "...", "::", "=>", "||", "&&", "==", "!=", "<=", ">="],
    ["short signs", '"{}[](),.:?=~!<>+-*/%', ...'" { } [ ] ( ) , . : ? = ~ ! < > + - * / %'.split(" ")],
    ["points", "....", "...", "."],
    ["signs that mean nothing", "| & ; 😀 '", "invalid |", "invalid &", "invalid ;", "invalid 😀", "invalid '"],
    [
      "comments",
      "# a\nb // c\n/d /* e\n*/ f",
      "newline \n",
      "identifier b",
      "newline \n",
      "/",
      "identifier d",
      "identifier f",
    ],
    ["an unclosed comment", "a /* b", "identifier a"],
    ["a comment that is almost closed", "a /*/ b */ c", "identifier a", "identifier c"],
    ["a mark of the byte order", "\uFEFFa", "identifier a"],
    ["such a mark elsewhere", "a\uFEFF", "identifier a", "invalid \uFEFF"],
    ["a heredoc", "<<A\nb\nA\nc", "heredoc <<A\nb\nA", "newline \n", "identifier c"],
    ["an indented heredoc", "<<-A\n  b\n  A\n", "heredoc <<-A\n  b\n  A", "newline \n"],
    ["an unclosed heredoc", "<<A\n", "<", "<", "identifier A", "newline \n"],
  ])("%s: %j", (_, text, ...tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it.each<[text: string, end: number, ...tokens: string[]]>([
    ["abc", 2, "identifier ab"],
    ["1234", 2, "number 12"],
    ["a  b", 2, "identifier a"],
    ["a\nb", 1, "identifier a"],
    ["a # b\nc", 4, "identifier a"],
    ["a # b\nc", 5, "identifier a"],
    ["a # b\nc", 6, "identifier a", "newline \n"],
    ["a# b", 1, "identifier a"],
    ["a/* b */", 1, "identifier a"],
    ["a /* b */ c", 8, "identifier a"],
    ["a /* b */ c", 9, "identifier a"],
    ["a<<A\nb\nA\n", 7, "identifier a", "<", "<", "identifier A", "newline \n", "identifier b", "newline \n"],
    ["a<<A\nb\nA\n", 8, "identifier a", "heredoc <<A\nb\nA"],
  ])("what is before its end: %j up to %i", (text, end, ...tokens) => {
    expect(tokensOf(text, end)).toEqual(tokens);
  });

  it("what is behind its start, where a mark of the byte order has no meaning", () => {
    expect(tokensOf("\uFEFFa b", 4, 2)).toEqual(["identifier b"]);
  });
});

it("the next token may be read from anywhere", () => {
  const lexer = new Lexer("a b c", [0, 5]);
  expect(
    [lexer.next(3), lexer.next(), lexer.next(1), lexer.next()].map(({ kind, start, end }) => [kind, start, end]),
  ).toEqual([
    ["identifier", 4, 5],
    ["end", 5, 5],
    ["identifier", 2, 3],
    ["identifier", 4, 5],
  ]);
});

describe("a comment ends", () => {
  it.each<[text: string, comment: string | undefined, limit?: number]>([
    ["# a\nb", "# a"],
    ["// a\r\nb", "// a"],
    ["# a\rb\nc", "# a\rb"],
    ["# a", "# a"],
    ["#", "#"],
    ["/* a */ b", "/* a */"],
    ["/**/ */", "/**/"],
    ["/*/ a", "/*/ a"],
    ["# a\nb", "# ", 2],
    ["# a\r\nb", "# a", 4],
    ["/* a */", "/* a *", 6],
    ["/ a", undefined],
    ["a / b", undefined],
    ["*/", undefined],
    ["a// b", undefined],
    ["a* b */", undefined],
    ["", undefined],
  ])("%j: %j", (text, comment, limit = text.length) => {
    const end = endOfComment(text, 0, limit);
    expect(end && text.slice(0, end)).toBe(comment);
  });
});
