import { expect, it } from "vitest";
import { perText } from "../../src/model/per-text.ts";

it("what is asked about a text is answered once, until another text comes", () => {
  const asked: string[] = [];
  const lengthOf = perText(text => asked.push(text) && text.length);
  expect(["ab", "ab", "c", "c", "ab"].map(lengthOf)).toEqual([2, 2, 1, 1, 2]);
  expect(asked).toEqual(["ab", "c", "ab"]);
});
