import { expect, it } from "vitest";
import { Entry } from "../../src/languages/shared/outline.ts";

it("an entry of an outline has the ranges of its key, of itself and of what must be read", () => {
  const inner = new Entry("b", 7, 8, 10, 11);
  const entry = new Entry("a", 1, 2, 4, 12, [inner]);
  expect(entry).toMatchObject({ key: "a", keyRange: [1, 2], range: [1, 12], children: [inner] });
  expect(entry.value).toEqual({ kind: "unknown", site: { range: [4, 12] } });
  expect(inner.children).toBeUndefined();
});
