import fc from "fast-check";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { locator } from "../../../src/languages/document/locations.ts";

describe("the location of an offset", () => {
  it.each([
    ["", 0, 1, 0],
    ["abc", 2, 1, 2],
    ["a\nb", 1, 1, 1],
    ["a\nb", 2, 2, 0],
    ["a\r\nb", 2, 1, 2],
    ["a\r\nb", 3, 2, 0],
    ["a\rb", 2, 2, 0],
    ["a\u2028b\u2029c", 4, 3, 0],
    ["a\n\n\nb\n", 4, 4, 0],
    ["a\n\n\nb\n", 6, 5, 0],
  ])("in %j at %i is line %i, column %i", (text, offset, line, column) => {
    expect(locator(text)(offset)).toEqual({ line, column });
  });

  it("is that of ESLint", () => {
    const texts = fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028", "\u2029")).map(parts => parts.join(""));
    fc.assert(
      fc.property(texts, text => {
        const linter = new Linter();
        linter.verify(`/*${text}*/`, []);
        const { text: whole } = linter.getSourceCode();
        const locate = locator(whole);
        for (let offset = 0; offset <= whole.length; offset += 1) {
          expect(locate(offset)).toEqual(linter.getSourceCode().getLocFromIndex(offset));
        }
      }),
      { numRuns: 50 },
    );
  });
});
