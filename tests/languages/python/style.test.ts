import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quote } from "../../../src/edits/print/style.ts";
import { parse } from "../../../src/languages/python/parser/parser.ts";
import { argumentsForm, dictForm, listForm, python, tupleForm } from "../../../src/languages/python/style.ts";
import { nodesOfKind } from "../../../src/languages/python/syntax/nodes-of-kind.ts";

const style = { quote: undefined, fallback: '"', inFlow: true } as const;

describe("Python", () => {
  it("writes every string so that it is read as the same", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom('"', "'", "\\", "\n") }));
    fc.assert(
      fc.property(text, fc.constantFrom<Quote[]>("'", '"'), (value, quote) => {
        const printed = python.printString(value, { ...style, quote });
        expect(printed.at(0)).toBe(quote);
        expect(nodesOfKind("Constant", parse(printed))[0]?.value).toBe(value);
      }),
    );
  });

  it.each([
    ["'", String.raw`'a"b\'c'`],
    ['"', String.raw`"a\"b'c"`],
  ] as const)("writes a string between %s", (fallback, printed) => {
    expect(python.printString("a\"b'c", { ...style, fallback })).toBe(printed);
    expect(python.printKey("a\"b'c", { ...style, fallback }, "data")).toBe(printed);
  });

  it("writes names, booleans, calls and nothing", () => {
    expect(python.printKey("name", style, "names")).toBe("name");
    expect([true, false].map(value => python.printBoolean?.(value))).toEqual(["True", "False"]);
    expect(python.printCall?.("f", ["1", "a=2"], false)).toBe("f(1, a=2)");
    expect(python.absent).toBe("None");
  });

  it.each([
    [listForm, "[a=1]"],
    [tupleForm, "(a=1)"],
    [dictForm, "{a: 1}"],
    [argumentsForm, "(a=1)"],
  ])("writes collections between brackets: %#", ({ open, close, pair }, text) => {
    expect(`${open}a${pair || "="}1${close}`).toBe(text);
  });

  it.each([
    ["[1,]", listForm, "none", undefined],
    ["(1,)", tupleForm, "none", undefined],
    ["{1,}", dictForm, "data", undefined],
    ["(1,)", argumentsForm, "names", true],
  ])("allows a comma at the end, and a key twice but in a call: %s: %#", (text, form, kindOfKeys, hasUniqueKeys) => {
    expect(`${form.open}1${form.allowsTrailingComma ? "," : ""}${form.close}`).toBe(text);
    expect(form.keys).toBe(kindOfKeys);
    expect(form.hasUniqueKeys).toBe(hasUniqueKeys);
  });

  it.each([
    ["'a': 1", dictForm, ": "],
    ['"a" :1', dictForm, " :"],
    [String.raw`'\'' : 1`, dictForm, " : "],
    [String.raw`"\"":1`, dictForm, ":"],
    [`"ab": 1`, dictForm, ": "],
    ["'ab': 1", dictForm, ": "],
    ["f('a': 1)", dictForm, undefined],
    ["'a", dictForm, undefined],
    ["'a'[1:2]", dictForm, undefined],
    ["'''a''': 1", dictForm, undefined],
    ["a=1", argumentsForm, "="],
    ["a_b \t= 1", argumentsForm, " \t= "],
    ["a=\n1", argumentsForm, "="],
    ["f(a=1)", argumentsForm, undefined],
    ["*a", argumentsForm, undefined],
  ])("finds what separates a key and its value: %j", (text, form, separator) => {
    expect(form.pairIn?.exec(text)?.[1]).toBe(separator);
  });

  it.each([
    ["# a\nb", "# a"],
    ["# a\r\nb", "# a"],
    ["a # b", undefined],
  ])("has comments to the end of the line: %j", (text, comment) => {
    const { comment: pattern } = python;
    pattern.lastIndex = 0;
    expect(pattern.exec(text)?.[0]).toBe(comment);
  });
});
