import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printText } from "../../../src/edits/print/print-text.ts";
import { structure, type Printable } from "../../../src/edits/print/printable.ts";
import type { Quote } from "../../../src/edits/print/style.ts";
import { argumentsForm, arrayForm, javascript, objectForm } from "../../../src/languages/javascript/style.ts";

describe("JavaScript", () => {
  it.each<[string, string]>([
    ["ClientName", "ClientName"],
    ["class", "class"],
    ["$", "$"],
    ["_a1", "_a1"],
    ["a-b", "'a-b'"],
    ["a b", "'a b'"],
    ["1a", "'1a'"],
    ["", "''"],
    ["0", "'0'"],
  ])("writes the key %s as %s", (key, printed) => {
    expect(javascript.printKey(key, { quote: undefined, fallback: "'", inFlow: true }, "names")).toBe(printed);
  });

  it.each<[string, Printable, string]>([
    ["a list", ["a", 1, true], "['a', 1, true]"],
    ["a structure", structure({ a: "b", "c-d": ["e"] }), "{ a: 'b', 'c-d': ['e'] }"],
    ["a map", { kind: "map", members: [["a", 1]] }, "{ a: 1 }"],
    ["nothing in a list and a structure", [[], structure({})], "[[], {}]"],
    ["line separators in a string", "\u2028\u2029", "'\\u2028\\u2029'"],
    ["a call", { kind: "call", name: { path: ["a", "f"] }, arguments: [1, "b"] }, "a.f(1, 'b')"],
    ["a new instance", { kind: "call", name: { path: ["F"] }, isNew: true, arguments: [] }, "new F()"],
  ])("writes %s", (_, value, text) => {
    expect(printText(value, "'x'", javascript)).toBe(text);
  });

  it("writes what is absent", () => {
    expect(javascript.absent).toBe("undefined");
  });

  it.each([
    ["[1]", arrayForm, "none"],
    ["{1}", objectForm, "names"],
    ["(1)", argumentsForm, "none"],
  ])("allows a comma at the end of %s", (text, { open, close, keys, pair, allowsTrailingComma }, kindOfKeys) => {
    expect(`${open}1${close}`).toBe(text);
    expect([keys, pair, allowsTrailingComma]).toEqual([kindOfKeys, kindOfKeys === "none" ? "" : ": ", true]);
  });

  it.each([
    ["// a\nb", "// a"],
    ["// a\r\nb", "// a"],
    ["// a\u2028b", "// a"],
    ["//", "//"],
    ["/* a\nb */ c */", "/* a\nb */"],
    ["/**/ a", "/**/"],
    ["/* a", undefined],
    ["/ a /", undefined],
    ["a // b", undefined],
  ])("has comments: %j", (text, comment) => {
    const { comment: pattern } = javascript;
    pattern.lastIndex = 0;
    expect(pattern.exec(text)?.[0]).toBe(comment);
  });

  it("writes every string so that it is read as the same", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^["'\\\n\u2028\uD800]*$/u));
    fc.assert(
      fc.property(text, fc.constantFrom<Quote[]>("'", '"'), (value, quote) => {
        const printed = javascript.printString(value, { quote, fallback: '"', inFlow: true });
        expect(printed.at(0)).toBe(quote);
        expect(runInThisContext(printed)).toBe(value);
      }),
    );
  });
});
