import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { CognitoRule } from "../../src/rule/cognito-rule.ts";
import { facts } from "../../src/spec/facts.ts";

const allRules: readonly CognitoRule[] = Object.values(rules);
const checked = new Set<string>(allRules.flatMap(({ meta }) => meta.docs.facts));

describe.each(Object.entries<object>(facts))("%s", (id, fact) => {
  it("is either checked by a rule or says why it is not", () => {
    expect(checked.has(id)).toBe(!("unchecked" in fact));
  });
});

// `testRule` requires a valid and an invalid case for every fact that its rule declares.
it.each(allRules.map(({ name }) => name))("%s runs its cases through the harness", name => {
  const path = join(import.meta.dirname, `../rules/${name}.test.ts`);
  expect(existsSync(path)).toBe(true);
  const test = readFileSync(path, "utf8");
  expect(test).toContain(`import rule from "../../rules/${name}.ts";`);
  expect(test).toContain("\ntestRule(rule, {\n");
});

it("names at least one fact for every rule", () => {
  expect(allRules.filter(({ meta }) => meta.docs.facts.length === 0).map(({ name }) => name)).toEqual([]);
});
