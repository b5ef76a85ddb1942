import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTree } from "../../../src/languages/document/tree.ts";
import { json } from "../../../src/languages/json/style.ts";
import { expressionAt } from "../../edits/edit-text.ts";
import { placeOf, read, readData, tryTo, unknown } from "../document/read-text.ts";

describe("JSON", () => {
  it.each<[string, unknown]>([
    ['{ "a": [1, -2.5, true, null, "b\\u00e4\\n"] }', { a: [1, -2.5, true, null, "bä\n"] }],
    ['// c\n{ "a": 1, /* d */ "b": [2,], } // e', { a: 1, b: [2] }],
    ['{ "a": "// no", "__proto__": 1 }', { a: "// no", ["__proto__"]: 1 }],
    ['\uFEFF{ "a": "\\ud800" }', { a: "\ud800" }],
    ['{ "a": 1.25, "b": -0.5, "c": 0, "d": 120 }', { a: 1.25, b: -0.5, c: 0, d: 120 }],
    ['{ "a": 1e15, "b": 1E+15, "c": -1.5e-15, "d": 1e5 }', { a: unknown, b: unknown, c: unknown, d: unknown }],
    ['{ "a": 1.0, "b": 1e3, "c": 12345678901234567890 }', { a: unknown, b: unknown, c: unknown }],
  ])("reads %j", (text, data) => {
    const tree = readTree(text);
    expect(tree).toMatchObject({ style: json });
    expect(readData(text)).toEqual(data);
  });

  it.each([
    "{ a: 1 }",
    "{ 'a': 1 }",
    '{ "a" 1 }',
    '{ "a": 1 "b": 2 }',
    '{ "a": 01 }',
    '{ "a": "\t" }',
    '{ "a": "\\x" }',
    '{ "a": 1 } x',
    "[,]",
    '{ "a": tru }',
    "",
    '{ "a": 1',
    '"a',
    "/* a",
  ])("refuses %j", text => {
    expect(readTree(text, undefined, "json")).toBeUndefined();
  });

  it("has places of nothing but its items", () => {
    const text = '{ "a": [1, 2] }';
    const { container } = expressionAt(read(text), ["a"]).site;
    expect(container?.items.map(item => text.slice(...item))).toEqual(["1", "2"]);
  });

  it("has places", () => {
    const text = '{\n  "a" : [ 1, { "b":2 } ]\n}';
    expect(placeOf(text, "a")).toEqual({ value: '[ 1, { "b":2 } ]', item: '"a" : [ 1, { "b":2 } ]' });
    expect(placeOf(text, "a", 1, "b")).toEqual({ value: "2", item: '"b":2' });
  });

  it("is read up to a limit of nesting", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    const readDepth = (text: string) => readTree(text, undefined, "json");
    expect(readDepth(nested(200))).toBeTypeOf("object");
    expect(readDepth(nested(201))).toBeUndefined();
    expect(readDepth(`[${`${nested(199)},`.repeat(3)}]`)).toBeTypeOf("object");
    expect(readDepth(`[[${"[],".repeat(300)}], ${"[],".repeat(300)}]`)).toBeTypeOf("object");
    expect(readDepth('{"a":'.repeat(10_000))).toBeUndefined();
  });

  it("is read as JSON.parse does", () => {
    const json = fc.json({ noUnicodeString: false });
    const damaged = fc.tuple(json, fc.nat(30), fc.constantFrom("", ",", "}", '"', "\\", "0", " ", "e", "-"));
    fc.assert(
      fc.property(damaged, ([text, position, insertion]) => {
        const changed = text.slice(0, position) + insertion + text.slice(position + 1);
        const expected = tryTo(() => JSON.parse(changed) as unknown);
        const tree = readTree(changed, undefined, "json");
        const hasTrailingComma = /,\s*[}\]]/u.test(changed);
        if (expected === unknown) {
          expect(tree === undefined || hasTrailingComma).toBe(true);
        } else if (!/\d/u.test(changed)) {
          expect(readData(changed)).toEqual(expected);
        }
      }),
    );
  });
});
