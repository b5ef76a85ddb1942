import { describe, expect, it } from "vitest";
import { withoutBlockLists } from "../../../src/hosts/shared/nested-blocks.ts";
import { opaque } from "../../../src/model/condition.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Expression } from "../../../src/model/value.ts";
import { show } from "../cloudformation/outcomes.ts";
import { readRoot } from "./read-root.ts";

/** The first value if a condition holds, otherwise the second. */
function either(first: Expression, second: Expression): Expression {
  const isProduction = opaque("production");
  return {
    kind: "choice",
    site: first.site,
    options: [
      { when: isProduction, then: first },
      { when: true, then: second },
    ],
  };
}

/** What `units` is without lists around single blocks, in every case. */
function unwrapped(root: Expression): readonly string[] {
  const plain = withoutBlockLists(root, new Set(["units"]));
  return [...exploreEverything(scenario => show(scenario.resolve(scenario.member(plain, ["units"]))))].map(
    ({ found }) => found,
  );
}

describe("a nested block", () => {
  it.each([
    ['{ "units": [{ "id": "days" }] }', '{id: "days"}'],
    ['{ "units": { "id": "days" } }', '{id: "days"}'],
    ['{ "units": [] }', "-"],
    ['{ "units": [{ "id": "days" }, { "id": "hours" }] }', "?"],
    ["{}", "-"],
  ])("is the only item of a list: %s", (text, expected) => {
    expect(unwrapped(readRoot(text))).toEqual([expected]);
  });

  it.each([
    [
      "its own list",
      '{ "units": [{ "id": "days" }] }',
      '{ "units": { "id": "hours" } }',
      ['{id: "days"}', '{id: "hours"}'],
    ],
    ["no list", '{ "units": [] }', '{ "other": [{}] }', ["-", "-"]],
  ])("has in each case %s", (_, first, second, expected) => {
    expect(unwrapped(either(readRoot(first), readRoot(second)))).toEqual(expected);
  });

  it("is one of two lists", () => {
    const { site } = readRoot("{}");
    const units = either(readRoot('[{ "id": "days" }]'), readRoot("[]"));
    const member = { key: "units", keyRange: site.range, range: site.range, value: units };
    expect(unwrapped({ kind: "map", members: [member], complete: true, site })).toEqual(['{id: "days"}', "-"]);
  });

  it("is found in a merged map", () => {
    expect(unwrapped(readRoot("base: &base { units: [{ id: days }] }\n<<: *base\n"))).toEqual(['{id: "days"}']);
  });

  it.each([
    ["that may have more items", { complete: false }],
    ["of other lists", { items: [{ kind: "spread", of: readRoot('[{ "id": "days" }]') }] }],
  ] as const)("is unknown in a list %s", (_, more) => {
    const list = readRoot('[{ "id": "days" }]');
    const { site } = list;
    const member = { key: "units", keyRange: site.range, range: site.range, value: { ...list, ...more } as Expression };
    expect(unwrapped({ kind: "map", members: [member], complete: true, site })).toEqual(["?"]);
  });

  it("is nowhere in a value that is no map", () => {
    const root: Expression = { kind: "unknown", site: { range: [0, 1] } };
    expect(withoutBlockLists(root, new Set(["units"]))).toBe(root);
  });

  it("is left as it is under another name", () => {
    const root = readRoot('{ "flows": [{ "id": "days" }] }');
    expect(withoutBlockLists(root, new Set(["units"]))).toEqual(root);
  });
});
