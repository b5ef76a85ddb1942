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
    ["quoted names", "`my name`", ["name my name"]],
    [
      "numbers",
      "1 1L 0x1F .5 1.5 1e-3 5.",
      ["number 1", "number 1L", "number 0x1F", "number .5", "number 1.5", "number 1e-3", "number 5."],
    ],
    ["strings", `"a'\\"" 'b"'`, [`string "a'\\""`, `string 'b"'`]],
    ["raw strings", `r"(a")" R'--[b)]--'`, [`string r"(a")"`, "string R'--[b)]--'"]],
    ["assignments", "<- <<- -> ->> =", ["operator <-", "operator <<-", "operator ->", "operator ->>", "operator ="]],
    ["pipes", "|> %>% %<>%", ["operator |>", "operator %>%", "operator %<>%"]],
    ["comparisons", "== != <= >=", ["operator ==", "operator !=", "operator <=", "operator >="]],
    ["comments and lines", "a # b\nc", ["name a", "comment # b", "newline \n", "name c"]],
    ["a string without an end", `a "b c`, ["name a", `end "b c`]],
    ["a raw string without an end", `r"(a`, [`string r"(a`]],
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
