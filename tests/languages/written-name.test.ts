import { describe, expect, it } from "vitest";
import { writtenName } from "../../src/languages/shared/written-name.ts";

describe("a name is written", () => {
  it.each<[string, preferred: readonly string[], imported: readonly string[], spellings: readonly string[], string?]>([
    ["as preferred, if it is imported", ["Unit"], ["Unit"], ["cdk.Unit"], "Unit"],
    ["as a member of what is imported", ["cdk.Unit"], ["cdk"], ["Unit"], "cdk.Unit"],
    ["by the first spelling that can be", ["a.Unit", "b.Unit", "Unit"], ["b", "Unit"], [], "b.Unit"],
    ["not by one that only begins like an import", ["cdkx.Unit"], ["cdk"], ["c.Unit"], "c.Unit"],
    ["not by the beginning of an import", ["cdk"], ["cdk.core"], ["c.Unit"], "c.Unit"],
    ["in as few parts as can be", [], ["cdk"], ["a.b.Unit", "longer.Unit", "c.d.Unit"], "longer.Unit"],
    ["in no way if it is not imported", ["cdk.Unit"], ["other"], []],
  ])("%s", (_, preferred, imported, spellings, name) => {
    expect(writtenName(preferred, imported, spellings)).toBe(name);
  });
});
