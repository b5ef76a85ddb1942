import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quote } from "../../../src/edits/print/style.ts";
import { javascript } from "../../../src/languages/javascript/style.ts";

describe("JavaScript", () => {
  it.each<[string, string]>([
    ["ClientName", "ClientName"],
    ["class", "class"],
    ["a-b", "'a-b'"],
    ["0", "'0'"],
  ])("writes the key %s as %s", (key, printed) => {
    expect(javascript.printKey(key, { quote: undefined, fallback: "'", inFlow: true }, "names")).toBe(printed);
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
