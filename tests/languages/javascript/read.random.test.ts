import { compileFunction } from "node:vm";
import { expect, it } from "vitest";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Value } from "../../../src/model/value.ts";
import { codeFile } from "./parse-code.ts";
import { RandomProgram } from "./random-programs.ts";
import { targetIn } from "./read-target.ts";

const programs = Number(process.env["COGNITO_RANDOM_PROGRAMS"] ?? 150);

const inputs = ["prod", "dev", true, "", undefined, null].flatMap(p =>
  ["prod", "dev", false, 0, undefined].map(q => ({ p, q, unknown: q === "dev" ? undefined : "?" })),
);

type Program = (input: object, target: (value: unknown) => void, applyDefaults: (value: unknown) => void) => void;

/** What a function of another file may do to its argument. */
function applyDefaults(value: unknown): void {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(applyDefaults);
    Object.assign(value, { a: "another", b: "another" });
  }
}

/** What the program passes to `target`. `undefined`: it throws. */
function run(program: Program, input: object): { readonly value: unknown } | undefined {
  const results: unknown[] = [];
  try {
    program(input, value => results.push(copy(value)), applyDefaults);
  } catch {
    return undefined;
  }
  return { value: results[0] };
}

/** The value as data, with `undefined` made visible. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
  }
  return value === undefined ? { undefined: true } : value;
}

function isUndefined(actual: unknown): boolean {
  return typeof actual === "object" && actual !== null && "undefined" in actual;
}

/** Whether everything that is known about a value is true. */
function agrees(value: Value, actual: unknown): boolean {
  switch (value.kind) {
    case "unknown":
      return true;
    case "absent":
      return isUndefined(actual);
    case "literal":
      return Object.is(value.value, actual) || (value.value === 0 && actual === 0);
    case "text":
      return typeof actual === "string" && matchesText(value.parts, actual);
    case "list":
      return (
        Array.isArray(actual) &&
        agreesInOrder(
          value.items,
          value.complete,
          actual.filter(item => !isUndefined(item)),
        )
      );
    case "map":
      return (
        typeof actual === "object" &&
        actual !== null &&
        !Array.isArray(actual) &&
        !isUndefined(actual) &&
        agreesByKey(value, actual)
      );
  }
}

function matchesText(parts: readonly (string | undefined)[], actual: string): boolean {
  const pattern = parts.map(part => (part === undefined ? "[^]*" : part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&")));
  return new RegExp(`^${pattern.join("")}$`, "u").test(actual);
}

function agreesInOrder(items: readonly Value[], complete: boolean, actual: readonly unknown[]): boolean {
  const [item, ...others] = items;
  const [first, ...rest] = actual;
  if (!item) {
    return !complete || actual.length === 0;
  }
  return (
    (actual.length > 0 && agrees(item, first) && agreesInOrder(others, complete, rest)) ||
    // Unknown values may be `undefined`, which requests leave out.
    (item.kind === "unknown" && agreesInOrder(others, complete, actual)) ||
    (!complete && actual.length > 0 && agreesInOrder(items, complete, rest))
  );
}

function agreesByKey(map: Extract<Value, { kind: "map" }>, actual: object): boolean {
  const known = new Map(map.members.map(({ key, value }) => [key, value]));
  const isKnown = Object.entries(actual).every(([key, part]) => known.has(key) || !map.complete || isUndefined(part));
  return (
    isKnown &&
    [...known].every(([key, value]) => agrees(value, key in actual ? Reflect.get(actual, key) : { undefined: true }))
  );
}

it("random programs are never read wrong", () => {
  let checked = 0;
  for (let seed = 1; seed <= programs; seed += 1) {
    const { source } = new RandomProgram(seed);
    const file = codeFile(source, "javascript");
    const expression = file.read(targetIn(file));
    const program = compileFunction(`"use strict"; ${source}`, ["input", "target", "applyDefaults"]) as Program;
    const values = [...exploreEverything(scenario => scenario.resolve(expression))].map(({ found }) => found);
    for (const input of inputs) {
      const result = run(program, input);
      if (result) {
        checked += 1;
        const { value: actual } = result;
        if (!values.some(value => agrees(value, actual))) {
          expect.fail(`Program ${seed} gives ${JSON.stringify(actual)} for ${JSON.stringify(input)}:\n${source}`);
        }
      }
    }
  }
  expect(checked).toBeGreaterThan(programs);
}, 30_000);
