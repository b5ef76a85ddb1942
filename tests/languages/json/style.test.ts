import { describe, expect, it } from "vitest";
import type { Quote } from "../../../src/edits/print/style.ts";
import { arrayForm, json, objectForm } from "../../../src/languages/json/style.ts";
import { isStrictJson, looksLikeJson } from "../../../src/languages/json/text.ts";

const style = { quote: undefined, fallback: "'" as Quote, inFlow: true };

describe("the style of JSON", () => {
  it("has double-quoted strings and keys, whatever is usual elsewhere", () => {
    expect(json.printString('it\'s "so"', style)).toBe(String.raw`"it's \"so\""`);
    expect(json.printKey("a", { ...style, quote: "'" }, "data")).toBe('"a"');
  });

  it("has no commas behind the last entry, and puts entries on lines of their own", () => {
    expect(json).toMatchObject({ list: arrayForm, structure: objectForm, map: objectForm, breaksCollections: true });
    expect(arrayForm).toEqual({ keys: "none", pair: "", open: "[", close: "]", allowsTrailingComma: false });
    expect(objectForm).toMatchObject({
      keys: "data",
      pair: ": ",
      open: "{",
      close: "}",
      padded: true,
      allowsTrailingComma: false,
    });
  });

  it.each([
    ['"a":1', ":"],
    ['"a" : 1', " : "],
    ['"a"\t:\t1', "\t:\t"],
    ['"a:b": 1', ": "],
    [String.raw`"a\":": "b": 1`, ": "],
    [String.raw`"a\"bcd\"ef": 1`, ": "],
    ['"a":\n1', undefined],
    ['"a"\n: 1', undefined],
    ['"a":', undefined],
    ['"a', undefined],
    [' "a": 1', undefined],
  ])("keeps the spaces around the colon of a member: in %j, %j", (member, pair) => {
    expect(objectForm.pairIn?.exec(member)?.[1]).toBe(pair);
  });

  it.each([
    ["// c\n1", "// c"],
    ["// c\r\n1", "// c"],
    ["/* c\n *d */ 1 */", "/* c\n *d */"],
    ["/**/1", "/**/"],
    ["/* c", undefined],
    ["/ c", undefined],
    ["1 // c", undefined],
  ])("has comments of one line or several: in %j, %j", (text, comment) => {
    json.comment.lastIndex = 0;
    expect(json.comment.exec(text)?.[0]).toBe(comment);
  });
});

describe("a text", () => {
  it.each([
    ["{}", true],
    ['{"a": 1}', true],
    ['\n {\n "a": 1}', true],
    ["{ // c", true],
    ["{/* c */}", true],
    ["[]", true],
    [" [a]", true],
    ["// c", true],
    ["/* c */ {}", true],
    ["", false],
    ["a: {}", false],
    ["{{ a }}", false],
    ["{% a %}", false],
    ["{ a: 1 }", false],
    ["/a: 1", false],
    ['"a"', false],
    ["- []", false],
  ])("looks like JSON: %j, %j", (text, isJson) => {
    expect(looksLikeJson(text)).toBe(isJson);
  });

  it.each([
    ['{ "a": [1, null] }', true],
    [" 1 ", true],
    ['{ "a": 1, }', false],
    ['{ "a": 1 } // c', false],
    ["", false],
  ])("is JSON without comments: %j, %j", (text, isJson) => {
    expect(isStrictJson(text)).toBe(isJson);
  });
});
