import { describe, expect, it } from "vitest";
import type { EditTarget } from "../../../src/edits/edit-target.ts";
import { named, type Printable, type PrintableCall, structure } from "../../../src/edits/print/printable.ts";
import { printableOf } from "../../../src/edits/printables.ts";
import { isWritable, mergePrintables, nest, resolveNames } from "../../../src/edits/printables.ts";
import { javascript } from "../../../src/languages/javascript/style.ts";
import { json } from "../../../src/languages/json/style.ts";

const target: EditTarget = {
  text: "",
  style: json,
  root: { kind: "absent", site: { range: [0, 0] } },
  path: () => undefined,
  keyOrder: path => (path[0] === "a" && path[1] === "b" ? ["z", "y"] : ["y", "z"]),
  print: (_property, value) => printableOf(value),
};

it("a value is put inside of maps from the inside out", () => {
  expect(nest(["a", "b"], 1)).toEqual(structure({ a: structure({ b: 1 }) }));
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
  expect(isWritable(structure({ a: NaN, b: 1 }))).toBe(false);
  expect(isWritable({ kind: "entry", key: "a", value: NaN })).toBe(false);
  expect(isWritable(minutes(5))).toBe(true);
  expect(isWritable(minutes(NaN))).toBe(false);
  expect(isWritable({ kind: "chain", of: minutes(5), calls: [minutes(NaN)] })).toBe(false);
  expect(isWritable({ kind: "chain", calls: [minutes(5)] })).toBe(true);
  expect(isWritable(named("NaN"))).toBe(true);
});

function minutes(amount: number): PrintableCall {
  return { kind: "call", name: { path: ["minutes"] }, arguments: [amount] };
}

describe("names of a module", () => {
  const of = { module: "cdk", path: ["Duration"] };
  const there: Printable = { kind: "name", name: of };
  const missing: Printable = { kind: "name", name: { module: "other", path: ["X"] } };
  const call: PrintableCall = { kind: "call", name: of, arguments: [there] };

  it.each<[string, Printable, Printable | undefined]>([
    ["are those of the file", there, named("d", "Duration")],
    ["are missing where the file lacks them", missing, undefined],
    ["are found in lists", [1, there], [1, named("d", "Duration")]],
    ["are missing in lists", [1, missing], undefined],
    ["are found in structures", structure({ a: there }), structure({ a: named("d", "Duration") })],
    ["are missing in structures", structure({ a: missing }), undefined],
    ["are not needed for a type that is not written", structure({ a: 1 }, of), structure({ a: 1 })],
    [
      "are found in entries",
      { kind: "entry", key: "a", value: there },
      { kind: "entry", key: "a", value: named("d", "Duration") },
    ],
    ["are missing in entries", { kind: "entry", key: "a", value: missing }, undefined],
    ["are found in calls", call, { ...call, name: { path: ["d", "Duration"] }, arguments: [named("d", "Duration")] }],
    ["are missing in calls", { ...call, arguments: [missing] }, undefined],
    ["are missing in chains", { kind: "chain", of: missing, calls: [] }, undefined],
    ["are missing in the calls of chains", { kind: "chain", calls: [{ ...call, arguments: [missing] }] }, undefined],
    [
      "are found in chains",
      { kind: "chain", of: there, calls: [] },
      { kind: "chain", of: named("d", "Duration"), calls: [] },
    ],
  ])("%s", (_name, value, resolved) => {
    const resolve = ({ module, path }: { module?: string; path: readonly string[] }) =>
      module === undefined ? { path } : module === "cdk" ? { path: ["d", ...path] } : undefined;
    expect(resolveNames(value, javascript, resolve)).toEqual(resolved);
  });

  it("are of no use where a language has no calls", () => {
    expect(resolveNames(call, json, name => name)).toBeUndefined();
  });
});

describe("two values for one key", () => {
  it.each<[string, Printable, Printable, Printable | undefined]>([
    ["are one list", [1], [2], [1, 2]],
    ["are one map, in the order of its keys", structure({ z: 1 }), structure({ y: 2 }), structure({ y: 2, z: 1 })],
    [
      "are one map within a map, in the order there",
      structure({ b: structure({ y: 1 }) }),
      structure({ b: structure({ z: 2 }) }),
      structure({ b: structure({ z: 2, y: 1 }) }),
    ],
    ["contradict each other as a list and a map", [1], structure({ y: 2 }), undefined],
    ["contradict each other as a map and a list", structure({ y: 2 }), [1], undefined],
    ["contradict each other as a map and a text", structure({ y: 2 }), "a", undefined],
    ["contradict each other as two texts", "a", "a", undefined],
    ["contradict each other within a map", structure({ b: "x", y: 1 }), structure({ b: "y" }), undefined],
    [
      "contradict each other as a structure and a map",
      structure({ y: 1 }),
      { kind: "map", members: [["y", 1]] },
      undefined,
    ],
  ])("%s", (_name, first, second, merged) => {
    const result = mergePrintables(first, second, ["a"], target);
    expect(result).toEqual(merged);
    expect(JSON.stringify(result)).toBe(JSON.stringify(merged));
  });
});
