import { describe, expect, it } from "vitest";
import { quotedList } from "../../src/rule/quoted-list.ts";

describe("quotedList", () => {
  it.each([
    [[], undefined, ""],
    [["a"], undefined, "'a'"],
    [["a", "b"], undefined, "'a' and 'b'"],
    [["a", "b", "c"], undefined, "'a', 'b' and 'c'"],
    [["a", "b", "c", "d"], 2, "'a', 'b' and 2 more"],
    // "1 more" is no shorter than the name.
    [["a", "b", "c"], 2, "'a', 'b' and 'c'"],
    [["a", "b"], 2, "'a' and 'b'"],
  ])("lists %j, at most %s of them, as %j", (names, limit, text) => {
    expect(quotedList(names, limit)).toBe(text);
  });
});
