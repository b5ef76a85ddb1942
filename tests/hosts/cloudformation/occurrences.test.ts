import { describe, expect, it } from "vitest";
import { Occurrences } from "../../../src/hosts/cloudformation/template/occurrences.ts";

describe("the words in a text", () => {
  const words = new Occurrences(/ab/gu, "ab--ab--ab");

  it.each([
    [0, 10, [0, 4, 8]],
    [0, 2, [0]],
    [0, 1, []],
    [1, 6, [4]],
    [4, 6, [4]],
    [4, 5, []],
    [5, 10, [8]],
    [5, 9, []],
    [9, 10, []],
  ])("from %i to %i start at %j", (start, end, expected) => {
    expect(words.startsWithin(start, end)).toEqual(expected);
    expect(words.isWithin(start, end)).toBe(expected.length > 0);
  });

  it("are none in a text without them", () => {
    const none = new Occurrences(/ab/gu, "--");
    expect(none.startsWithin(0, 2)).toEqual([]);
    expect(none.isWithin(0, 2)).toBe(false);
  });
});
