import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedList } from "../../src/rule/quoted-list.ts";

describe("quotedList", () => {
  it.each([
    [[], ""],
    [["a"], "'a'"],
    [["a", "b"], "'a' and 'b'"],
    [["a", "b", "c"], "'a', 'b' and 'c'"],
    // As many as fit into 60 characters.
    [["a".repeat(20), "b".repeat(20), "c".repeat(9), "d"], `'${"a".repeat(20)}', '${"b".repeat(20)}' and 2 more`],
    [["a".repeat(30), "b".repeat(30)], `'${"a".repeat(30)}' and 1 more`],
    // At least one, shortened in the middle if it is long.
    [["a".repeat(80), "b"], `'${"a".repeat(20)}…${"a".repeat(19)}' and 'b'`],
  ])("lists %j as %j", (names, text) => {
    expect(quotedList(names)).toBe(text);
  });

  it("lists alternatives", () => {
    expect(quotedList(["a", "b", "c"], "or")).toBe("'a', 'b' or 'c'");
  });

  it("stays short whatever it lists", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 30 }), names => {
        expect([...quotedList(names)].length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
