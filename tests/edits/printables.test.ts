import { describe, expect, it } from "vitest";
import type { EditTarget, Printable } from "../../src/edits/edit-target.ts";
import { isCode } from "../../src/edits/print.ts";
import { isWritable, mergePrintables, nest } from "../../src/edits/printables.ts";
import { json } from "../../src/languages/json/style.ts";

const target: EditTarget = {
  text: "",
  style: json,
  root: { kind: "absent", site: { range: [0, 0] } },
  path: () => undefined,
  keyOrder: path => (path[0] === "a" && path[1] === "b" ? ["z", "y"] : ["y", "z"]),
  print: (_property, value) => value,
};

it("a value is put inside of maps from the inside out", () => {
  expect(nest(["a", "b"], 1)).toEqual({ a: { b: 1 } });
  expect(nest([], 1)).toBe(1);
});

describe("a number is writable", () => {
  it.each<[number, boolean]>([
    [0, true],
    [12, true],
    [-12, true],
    [1.25, true],
    [1e21, false],
    [1e-7, false],
    [NaN, false],
    [Infinity, false],
  ])("%s", (value, writable) => {
    expect(isWritable(value)).toBe(writable);
  });
});

it("a value is writable with all that is in it, and with code", () => {
  expect(isWritable("1e21")).toBe(true);
  expect(isWritable(true)).toBe(true);
  expect(isWritable([1, [2]])).toBe(true);
  expect(isWritable([1, [NaN]])).toBe(false);
  expect(isWritable({ a: NaN, b: 1 })).toBe(false);
  expect(isWritable({ code: "NaN" })).toBe(true);
});

it("code is a map of only its text", () => {
  expect(isCode({ code: "a()" })).toBe(true);
  expect(isCode({ code: 1 })).toBe(false);
  expect(isCode({ code: "a", other: "b" })).toBe(false);
  expect(isCode({ other: "b" })).toBe(false);
  expect(isCode("code")).toBe(false);
});

describe("two values for one key", () => {
  it.each<[string, Printable, Printable, Printable | undefined]>([
    ["are one list", [1], [2], [1, 2]],
    ["are one map, in the order of its keys", { z: 1 }, { y: 2 }, { y: 2, z: 1 }],
    ["are one map within a map, in the order there", { b: { y: 1 } }, { b: { z: 2 } }, { b: { z: 2, y: 1 } }],
    ["contradict each other as a list and a map", [1], { y: 2 }, undefined],
    ["contradict each other as a map and a list", { y: 2 }, [1], undefined],
    ["contradict each other as a map and a text", { y: 2 }, "a", undefined],
    ["contradict each other as two texts", "a", "a", undefined],
    ["contradict each other within a map", { b: "x", y: 1 }, { b: "y" }, undefined],
  ])("%s", (_name, first, second, merged) => {
    const result = mergePrintables(first, second, ["a"], target);
    expect(result).toEqual(merged);
    expect(JSON.stringify(result)).toBe(JSON.stringify(merged));
  });
});
