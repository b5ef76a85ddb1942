import fc from "fast-check";
import { it } from "vitest";
import { checkRandomEdit } from "./check-random-edit.ts";
import { checkRandomly } from "../../robustness/random-checks.ts";
import type { Language } from "../edit-text.ts";

it.each<[Language, number]>([
  ["javascript", 100],
  ["json", 100],
  ["yaml", 200],
])("edits random %s as asked, and nothing else", (language, numRuns) => {
  const property = fc.property(fc.gen(), generate => {
    checkRandomEdit(language, limit => generate(fc.nat, limit - 1));
  });
  checkRandomly(property, numRuns);
});
