import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened } from "../../src/rule/shortened.ts";

describe("shortened", () => {
  it.each([
    ["", ""],
    ["a".repeat(60), "a".repeat(60)],
    [`https://${"a".repeat(60)}/callback`, `https://${"a".repeat(22)}…${"a".repeat(20)}/callback`],
  ])("shows %j as %j", (text, shown) => {
    expect(shortened(text)).toBe(shown);
  });

  it("splits no character", () => {
    expect(shortened("😀".repeat(5), 4)).toBe("😀😀…😀");
  });

  it("keeps the limit, and both ends of what it shortens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), fc.integer({ min: 3, max: 50 }), (text, limit) => {
        const shown = shortened(text, limit);
        expect([...shown].length).toBeLessThanOrEqual(limit);
        const [start = "", end = ""] = shown === text ? [text, ""] : shown.split("…", 2);
        expect(text.startsWith(start)).toBe(true);
        expect(text.includes("…") || text.endsWith(end)).toBe(true);
      }),
    );
  });
});
