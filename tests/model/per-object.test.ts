import { expect, it } from "vitest";
import { perObject } from "../../src/model/per-object.ts";

it("asks once about each object, whatever the answer", () => {
  const asked: unknown[] = [];
  const one = { name: "one" };
  const nameOf = perObject((about: { name?: string }, suffix: string) => {
    asked.push(about);
    return about.name && about.name + suffix;
  });
  const other = {};
  expect([nameOf(one, "!"), nameOf(one, "!"), nameOf(other, "!"), nameOf(other, "!")]).toEqual([
    ...["one!", "one!"],
    ...[undefined, undefined],
  ]);
  expect(asked).toEqual([one, other]);
});
