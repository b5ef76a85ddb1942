import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tokensIn } from "../../../src/languages/r/tokens.ts";

/** The tokens of a text with their kinds. */
function wordsIn(text: string): readonly string[] {
  return tokensIn(text).map(({ kind, text: word }) => `${kind} ${word}`);
}

describe("words", () => {
  test.each([
    ["names", "a.b .c _", ["name a.b", "name .c", "operator _"]],
    ["quoted names", "`my name` `a\\ b`", ["name my name", "name a\\ b"]],
    [
      "numbers",
      "1 1L 0x1F .5 1.5 1e-3 5.",
      ["number 1", "number 1L", "number 0x1F", "number .5", "number 1.5", "number 1e-3", "number 5."],
    ],
    [
      "numbers with several digits",
      "0x1FL 0X1fi 10.25L .55 1e+10 1E15i 12i",
      [
        ...["number 0x1FL", "number 0X1fi", "number 10.25L", "number .55", "number 1e+10", "number 1E15i"],
        "number 12i",
      ],
    ],
    [
      "lines of all systems",
      "a\nb\r\nc\rd",
      ["name a", "newline \n", "name b", "newline \r\n", "name c", "newline \r", "name d"],
    ],
    ["letters of all languages", "été2_x `a\\`b`", ["name été2_x", "name a\\`b"]],
    ["escapes of any character", "'\\ a\\\nb' \"\\ a\\\nb\"", ["string '\\ a\\\nb'", 'string "\\ a\\\nb"']],
    [
      "accesses",
      "a$b@c::d:::e:f",
      [
        ...[
          "name a",
          "operator $",
          "name b",
          "operator @",
          "name c",
          "operator ::",
          "name d",
          "operator :::",
          "name e",
        ],
        ...["operator :", "name f"],
      ],
    ],
    ["conditions", "&& || & | !", ["operator &&", "operator ||", "operator &", "operator |", "operator !"]],
    ["a percent sign without another", "% a\n%", ["operator %", "name a", "newline \n", "operator %"]],
    ["strings", `"a'\\"" 'b"'`, [`string "a'\\""`, `string 'b"'`]],
    ["raw strings", `r"(a")" R'--[b)]--'`, [`string r"(a")"`, "string R'--[b)]--'"]],
    ["raw strings in other brackets", `r"[a"b]" r'{a'b}'`, [`string r"[a"b]"`, "string r'{a'b}'"]],
    ["characters of two units", "a 😀 b", ["name a", "operator 😀", "name b"]],
    ["raw strings in braces", "r'-{a}b}'-}-' c", ["string r'-{a}b}'-}-'", "name c"]],
    ["assignments", "<- <<- -> ->> =", ["operator <-", "operator <<-", "operator ->", "operator ->>", "operator ="]],
    ["pipes", "|> %>% %<>%", ["operator |>", "operator %>%", "operator %<>%"]],
    ["comparisons", "== != <= >=", ["operator ==", "operator !=", "operator <=", "operator >="]],
    ["comments and lines", "a # b\nc", ["name a", "comment # b", "newline \n", "name c"]],
    ["names and comments with backticks", "`a` # `b`", ["name a", "comment # `b`"]],
    ["a string without an end", `a "b c`, ["name a", `end "b c`]],
    ["a raw string without an end", `r"(a`, [`end r"(a`]],
  ])("%s", (_, text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  it("cover all of a text but its spaces", () => {
    const parts = fc.constantFrom(..."ab1._`'\"()[]{}#\n\r ,=<->|%$:\\r".split(""), 'r"(', "é", "1L");
    fc.assert(
      fc.property(fc.array(parts), written => {
        const text = written.join("");
        let offset = 0;
        for (const { range } of tokensIn(text)) {
          expect(text.slice(offset, range[0]).trim()).toBe("");
          expect(range[1]).toBeGreaterThan(range[0]);
          offset = range[1];
        }
        expect(text.slice(offset).trim()).toBe("");
      }),
    );
  });
});
