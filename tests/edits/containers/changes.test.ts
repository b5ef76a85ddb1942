import { expect, it } from "vitest";
import { hunksOf } from "../../../src/edits/containers/changes.ts";

it("the hunks of a list are where something is removed or inserted", () => {
  const [first, last] = [{ value: "first" }, { value: "last" }];
  const changes = {
    removed: new Set([1, 2]),
    inserted: new Map([
      [2, [first]],
      [5, [last]],
    ]),
  };
  expect(hunksOf(changes, 5)).toEqual([
    { previous: 0, next: 3, entries: [first] },
    { previous: 4, next: 5, entries: [last] },
  ]);
});
