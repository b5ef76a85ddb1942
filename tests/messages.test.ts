import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import type { CognitoRule } from "../src/rule/cognito-rule.ts";
import { ExampleLinter } from "./docs/lint-example.ts";
import { examplesOf } from "./docs/rule-page.ts";
import { expectPlainWords, longestMessage } from "./harness/plain-words.ts";

const pages = join(dirname(import.meta.dirname), "docs/rules");

/** Every message that a rule reports for the examples of the pages, with its values. */
const messages = readdirSync(pages).flatMap(file => {
  const linter = new ExampleLinter(file.replace(/\.md$/u, ""));
  return examplesOf(readFileSync(join(pages, file), "utf8")).flatMap(example => linter.reports(example));
});

/** A quantile of the messages' lengths, from 0 to 1. */
function lengthOf(share: number): number {
  const lengths = messages.map(({ message }) => [...message].length).toSorted((a, b) => a - b);
  return lengths[Math.ceil(share * lengths.length) - 1] ?? NaN;
}

describe("the messages of the rules", () => {
  it("are short", () => {
    expect(messages.length).toBeGreaterThan(200);
    expect(lengthOf(0.5)).toBeLessThanOrEqual(75);
    expect(lengthOf(0.9)).toBeLessThanOrEqual(120);
    expect(lengthOf(1)).toBeLessThanOrEqual(longestMessage);
  });

  it("are in plain words, with the titles of their suggestions", () => {
    for (const { message, suggestions = [] } of messages) {
      [message, ...suggestions.map(({ desc }) => desc)].forEach(expectPlainWords);
    }
  });
});

it.each(Object.entries<CognitoRule>(rules))("the texts of %s are plain before they have values", (_, { meta }) => {
  Object.values(meta.messages)
    .map(text => text.replaceAll(/\{\{ \w+ \}\}/gu, "value"))
    .forEach(expectPlainWords);
});
