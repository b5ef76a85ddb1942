import { expect, test } from "vitest";
import { lexemesIn } from "../../../src/languages/python/parser/lexemes.ts";

const letters = { comment: "c", string: "s", bracket: "b" } as const;

/** The lexemes of a text: kind, text, mark, and `…` for a string that is not closed. */
function lexemesOf(text: string): readonly string[] {
  return lexemesIn(text).map(
    ({ kind, range, mark, isClosed }) => `${letters[kind]} ${text.slice(...range)} ${mark}${isClosed ? "" : "…"}`,
  );
}

test.each([
  ["", []],
  ["a = 1", []],
  ["# a (b) 'c'\nd", ["c # a (b) 'c' #"]],
  ["a # b", ["c # b #"]],
  ["([{}])", ["b ( (", "b [ [", "b { {", "b } }", "b ] ]", "b ) )"]],
  ["'a' + \"b\"", ["s 'a' '", 's "b" "']],
  ["'' \"\"", ["s '' '", 's "" "']],
  ["'''a'b''c''' \"\"\"d\n\"\"\"", ["s '''a'b''c''' '''", 's """d\n""" """']],
  [String.raw`'a\'(' [`, [String.raw`s 'a\'(' '`, "b [ ["]],
  [`"'#(" '"'`, [`s "'#(" "`, `s '"' '`]],
  ["'a\n(", ["s 'a '…", "b ( ("]],
  ["f('a", ["b ( (", "s 'a '…"]],
  ["'''a\n(", ["s '''a\n( '''…"]],
])("the comments, strings and brackets of %j", (text, lexemes) => {
  expect(lexemesOf(text)).toEqual(lexemes);
  expect(lexemesIn(text).every(({ range }) => range[1] <= text.length)).toBe(true);
});
