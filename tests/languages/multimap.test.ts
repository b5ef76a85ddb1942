import { expect, it } from "vitest";
import { addTo } from "../../src/languages/shared/multimap.ts";

it("a map of lists has every item that was added, in this order", () => {
  const lists = new Map<string, number[]>();
  addTo(lists, "a", 1);
  addTo(lists, "b", 2);
  addTo(lists, "a", 3);
  expect([...lists]).toEqual([
    ["a", [1, 3]],
    ["b", [2]],
  ]);
});
