import { describe, expect, it } from "vitest";
import { stepsOf, type PathIn, type PropertyTable } from "../../src/spec/properties/table.ts";

/** Three levels deep, with lists of structures and a map whose keys are data. */
const table = {
  Policies: { type: "structure" },
  "Policies.Password": { type: "structure" },
  "Policies.Password.MinimumLength": { type: "integer" },
  Schema: { type: "structures" },
  "Schema.*.Name": { type: "string" },
  "Schema.*.Constraints": { type: "structures" },
  "Schema.*.Constraints.*.Length": { type: "integer" },
  Tags: { type: "map" },
  "Tags.*": { type: "string" },
} as const satisfies PropertyTable;

const paths: readonly (readonly [path: PathIn<typeof table>, names: readonly string[], keys: readonly string[]])[] = [
  ["Policies", ["Policies"], ["Policies"]],
  [
    "Policies.Password.MinimumLength",
    ["Policies", "Policies.Password", "Policies.Password.MinimumLength"],
    ["Policies", "Password", "MinimumLength"],
  ],
  ["Schema.3.Name", ["Schema", "Schema.*", "Schema.*.Name"], ["Schema", "3", "Name"]],
  [
    "Schema.0.Constraints.12.Length",
    ["Schema", "Schema.*", "Schema.*.Constraints", "Schema.*.Constraints.*", "Schema.*.Constraints.*.Length"],
    ["Schema", "0", "Constraints", "12", "Length"],
  ],
  ["Tags.cost.center", ["Tags", "Tags.*"], ["Tags", "cost.center"]],
];

describe("the path of a property", () => {
  it.each(paths)("%s is followed step by step", (path, names, keys) => {
    const steps = stepsOf(path, table);
    expect(steps.map(({ name }) => name)).toEqual(names);
    expect(steps.map(({ key }) => key)).toEqual(keys);
  });

  it("has an index for each list, and any key for a map", () => {
    // @ts-expect-error -- an item of a list has an index
    const path: PathIn<typeof table> = "Schema.first.Name";
    expect(stepsOf(path, table)).toHaveLength(3);
  });
});
