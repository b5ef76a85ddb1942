import { describe, expect, it } from "vitest";
import { opaque } from "../../src/model/condition.ts";
import { allItemsOf, allMembersOf } from "../../src/model/entries.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "../../src/model/value.ts";

const site = { range: [0, 1] } as const;
const unknown: Expression = { kind: "unknown", site };
const spread: Spread = { kind: "spread", of: unknown };
const text = (value: string): Expression => ({ kind: "literal", value, site });

const list = (items: ListExpression["items"], complete = true): Expression => ({ kind: "list", items, complete, site });

const map = (members: MapExpression["members"], complete = true): Expression => ({
  kind: "map",
  members,
  complete,
  site,
});

const member = (key: string, value: Expression): Member<Expression> => ({
  key,
  keyRange: [0, 1],
  range: [0, 1],
  value,
});

const either = (then: Expression): Expression => ({ kind: "choice", options: [{ when: opaque("a"), then }], site });

describe("all items of a list", () => {
  it.each<[what: string, expression: Expression, expected: readonly Expression[] | undefined]>([
    ["are those that it has", list([text("a"), unknown]), [text("a"), unknown]],
    ["may be none", list([]), []],
    ["are unknown if there may be more", list([text("a")], false), undefined],
    ["are unknown if another list is spread among them", list([text("a"), spread]), undefined],
    ["are unknown if there is one list or another", either(list([])), undefined],
    ["are unknown if there is no list", text("a"), undefined],
  ])("%s", (_, expression, expected) => {
    expect(allItemsOf(expression)).toEqual(expected);
  });
});

describe("all members of a map", () => {
  it.each<[what: string, expression: Expression, expected: string | undefined]>([
    ["are in the order of their keys", map([member("b", text("1")), member("a", text("2"))]), "a b"],
    ["may be none", map([]), ""],
    ["are unknown if there may be more", map([member("a", text("1"))], false), undefined],
    ["are unknown if another map is spread among them", map([member("a", text("1")), spread]), undefined],
    ["are unknown if there is one map or another", either(map([])), undefined],
    ["are unknown if there is no map", list([]), undefined],
  ])("%s", (_, expression, expected) => {
    expect(
      allMembersOf(expression)
        ?.map(({ key }) => key)
        .join(" "),
    ).toBe(expected);
  });

  it("have the last value of a key", () => {
    expect(allMembersOf(map([member("a", text("1")), member("a", text("2"))]))).toEqual([member("a", text("2"))]);
  });
});
