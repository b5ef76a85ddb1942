import { describe, expect, it } from "vitest";
import { readTree } from "../../../src/languages/document/tree.ts";
import { findSyntaxProblems, syntaxErrorInDocument } from "../../../src/languages/yaml/syntax-error.ts";

const unclosed = "Flow sequence in block collection must be sufficiently indented and end with a ]";

describe("the first syntax error of a document", () => {
  it.each([
    ["a: [1", 5, unclosed],
    ["a: 1\n---\nb: [", 13, unclosed],
    ["a: [\n---\nb: ]\n", 5, unclosed],
    ["a: 1\n b: 2", 3, "Nested mappings are not allowed in compact mappings"],
    ['{ "a": 1', 8, "Invalid JSON."],
    ['{ "a": 1 "b": 2 }', 7, "Invalid JSON."],
  ])("in %j is at %i: %s", (text, offset, message) => {
    expect(syntaxErrorInDocument(text)).toEqual({ offset, message });
    // Whoever reads the text first finds the same.
    expect(readTree(text)).toBeUndefined();
    expect(syntaxErrorInDocument(text)).toEqual({ offset, message });
    expect(readTree("x: {")).toBeUndefined();
    expect(syntaxErrorInDocument(text)).toEqual({ offset, message });
  });

  it("is that of the whole document after a part of it has been read", () => {
    const text = "a: 1\nb: [1\nc: 2\n";
    expect(readTree(text, [5, 11])).toBeUndefined();
    expect(syntaxErrorInDocument(text)).toEqual({ offset: 11, message: unclosed });
  });

  it.each([
    "",
    "a: 1",
    "a: !Foo 1",
    "a: *x",
    "a: 1\n---\nb: 2\n",
    '{ "a": 1 }',
    '{ // c\n"a": 1 }',
    '{ "a": 1, "a": 2 }',
  ])("does not exist in %j", text => {
    expect(syntaxErrorInDocument(text)).toBeUndefined();
    readTree(text);
    expect(syntaxErrorInDocument(text)).toBeUndefined();
  });

  it.each(["[", "{ a: ", "- "])("is not looked for in what is nested too deeply: many %j", text => {
    expect(syntaxErrorInDocument(text.repeat(10_000))).toBeUndefined();
  });
});

describe("the syntax errors of a document", () => {
  it("are all that the library finds", () => {
    expect(findSyntaxProblems("a: [\n---\nb: ]\n").map(({ offset }) => offset)).toEqual([5, 12]);
    expect(findSyntaxProblems("a: 1\n")).toEqual([]);
  });
});
