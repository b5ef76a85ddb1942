import { describe, expect, it } from "vitest";
import { combine } from "../../../src/edits/text/combine.ts";
import { applyTextEdits, type TextEdit } from "../../../src/edits/text/text-edit.ts";

const edit = (start: number, end: number, text: string): TextEdit => ({ range: [start, end], text });

describe("text edits", () => {
  it("are made from the front, in whatever order they come", () => {
    expect(applyTextEdits("abcd", [edit(3, 4, "D"), edit(0, 1, "A"), edit(1, 1, "-")])).toBe("A-bcD");
  });

  it("insert in front of what they replace at the same place", () => {
    expect(applyTextEdits("ab", [edit(1, 2, "B"), edit(1, 1, "-")])).toBe("a-B");
  });

  it("do not overlap", () => {
    expect(() => applyTextEdits("abc", [edit(0, 2, "x"), edit(1, 3, "y")])).toThrow("Text edits overlap.");
  });
});

describe("combined edits", () => {
  it("are one where they touch", () => {
    expect(combine("abcd", [edit(1, 2, "B"), edit(0, 1, "A"), edit(3, 4, "D")])).toEqual([
      edit(0, 2, "AB"),
      edit(3, 4, "D"),
    ]);
  });

  it("are one with what is inserted at the start of what they replace", () => {
    expect(combine("abcd", [edit(1, 3, "B"), edit(1, 1, "-")])).toEqual([edit(1, 3, "-B")]);
  });

  it("are one at the start of the text", () => {
    expect(combine("ab", [edit(0, 1, "A"), edit(0, 0, "-")])).toEqual([edit(0, 1, "-A")]);
  });

  it("stay in the order in which they come where they insert at one place", () => {
    expect(combine("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toEqual([edit(1, 1, "12")]);
  });

  it("are refused where they overlap", () => {
    expect(combine("abc", [edit(0, 2, "x"), edit(1, 3, "y")])).toBeNull();
    expect(combine("abcd", [edit(3, 4, "z"), edit(0, 2, "x"), edit(1, 3, "y")])).toBeNull();
  });

  it("are refused when they change nothing, and cover what they depend on", () => {
    expect(combine("ab", [edit(0, 1, "a")])).toBeNull();
    expect(combine("abc", [edit(0, 1, "a"), edit(2, 3, "C")])).toEqual([edit(2, 3, "C"), edit(0, 1, "a")]);
    expect(combine("abc", [edit(0, 3, "abc"), edit(2, 3, "C")])).toEqual([edit(2, 3, "C")]);
  });
});
