import { describe, expect, it } from "vitest";
import {
  beginsLine,
  indentationAt,
  indentUnitOf,
  lineEnd,
  lineEndingOf,
  lineStart,
  nextLineStart,
  previousLineEnd,
} from "../../../src/edits/text/layout.ts";

const unix = "a\n  b\n";
const windows = "a\r\n  b\r\n";

describe("the start of a line", () => {
  it.each([
    ["the start of the text", unix, 0, 0],
    ["the start of the text, which is a line end", "\na", 0, 0],
    ["a line end, which is of the line in front", unix, 1, 0],
    ["the start of another line", unix, 2, 2],
    ["the middle of a line", unix, 5, 2],
    ["a byte order mark, which is of no line", "\uFEFFa", 0, 1],
    ["the first line behind a byte order mark", "\uFEFFa\nb", 2, 1],
    ["another line than that of the byte order mark", "\uFEFFa\nb", 3, 3],
    ["the end of a text that has the mark there", "a\uFEFF", 1, 0],
  ])("from %s", (_place, text, position, start) => {
    expect(lineStart(text, position)).toBe(start);
  });
});

describe("the end of a line", () => {
  it.each([
    ["its start", unix, 0, 1],
    ["itself", unix, 1, 1],
    ["the last line, which has no line end", "a\nb", 2, 3],
    ["a line of Windows", windows, 0, 1],
    ["the first half of a line end of Windows", windows, 1, 1],
    ["the second half, which is not left behind", windows, 2, 2],
    ["the first half without the second", "a\r", 0, 2],
  ])("from %s", (_place, text, position, end) => {
    expect(lineEnd(text, position)).toBe(end);
  });
});

it("the next line starts behind the line end, or there is none", () => {
  expect([0, 1, 2, 6].map(position => nextLineStart(unix, position))).toEqual([2, 2, 6, 6]);
  expect(nextLineStart("a\nbc", 2)).toBe(4);
});

describe("the end of the line above", () => {
  it.each([
    ["the first line", unix, 1, undefined],
    ["the second line", unix, 5, 1],
    ["the second line in Windows", windows, 5, 1],
    ["the second line below an empty one", "\na", 1, 0],
    ["the first line behind a byte order mark", "\uFEFFa", 1, undefined],
  ])("from %s", (_place, text, position, end) => {
    expect(previousLineEnd(text, position)).toBe(end);
  });
});

it("a line begins with white space and what stands behind it", () => {
  expect([0, 1, 2, 4, 5].map(position => beginsLine(unix, position))).toEqual([true, false, true, true, false]);
  expect(beginsLine("\t\ta", 2)).toBe(true);
});

it("the indentation is the white space at the start of the line, and not that further on", () => {
  expect(indentationAt("a\n \tb  c\n", 6)).toBe(" \t");
  expect(indentationAt("a  b", 3)).toBe("");
  expect(indentationAt("a\n  \nb", 2)).toBe("  ");
});

it("the first line end is that of the text", () => {
  expect(lineEndingOf(unix)).toBe("\n");
  expect(lineEndingOf(windows)).toBe("\r\n");
  expect(lineEndingOf("\na\r\n")).toBe("\n");
  expect(lineEndingOf("a")).toBe("\n");
});

describe("a text indents", () => {
  it.each([
    ["with two spaces where nothing says how", "a\nb\n", "  "],
    ["as the first line that is deeper", "a\n    b\n  c\n", "    "],
    ["as its first line does where that is deep already", "   a\n b\n", "   "],
    ["with tabs", "a\n\tb\n", "\t"],
    ["as code does, and not as comments do", "/*\n * a\n */\n    b\nc\n      d\n", "    "],
    ["with both kinds of white space", "a\n\t b\n", "\t "],
  ])("%s", (_how, text, unit) => {
    expect(indentUnitOf(text)).toBe(unit);
  });
});
