import { expect } from "vitest";
import { unknown, valuesOf } from "./read-target.ts";

/** The value of `v` after some statements. */
export function valueAfter(statements: string): unknown {
  const [value, ...others] = valuesOf(`const v = { a: 1 };\n${statements}\ntarget(v)`);
  expect(others).toEqual([]);
  return value;
}

/** Whether the member `a` of a value may be changed by statements. */
export function mayChange(statements: string): boolean {
  const value = valueAfter(statements);
  expect([unknown, { a: unknown }, { a: 1 }]).toContainEqual(value);
  return JSON.stringify(value) !== JSON.stringify({ a: 1 });
}
