import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/rule/edit-distance.ts";
import { checkRandomly } from "../robustness/random-checks.ts";

describe("the edit distance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["callback", "callbak", 1],
    ["callback", "callbakc", 1],
    ["callback", "Callback", 1],
    ["https://app.shop.test/cb", "https://app.shop.test/cb/", 1],
    ["https://app.shop.test/cb", "https://app.shop.test/callback", 6],
    ["kitten", "sitting", 3],
  ])("from '%s' to '%s' is %i, and the same back", (one, other, distance) => {
    expect(editDistance(one, other, 10)).toBe(distance);
    expect(editDistance(other, one, 10)).toBe(distance);
  });

  it("is known up to the limit", () => {
    expect(editDistance("kitten", "sitting", 3)).toBe(3);
    expect(editDistance("kitten", "sitting", 2)).toBe(Infinity);
    expect(editDistance("kitten", "mountain", 1)).toBe(Infinity);
  });

  it("is at most the number of letters that are changed", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "/"), { maxLength: 30 });
    const changes = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.constantFrom("", "a", "c")), { maxLength: 5 });
    const property = fc.property(letters, changes, (text, changed) => {
      const other = changed.reduce(
        (current, [index, letter]) => current.with(index % current.length, letter),
        [...text, ""],
      );
      expect(editDistance(text.join(""), other.join(""), 40)).toBeLessThanOrEqual(changed.length);
    });
    checkRandomly(property, 500);
  });

  it("takes a time that grows with the length of the texts", () => {
    const text = "x".repeat(100_000);
    expect(editDistance(text, `${text}yy`, 2)).toBe(2);
  });
});
