import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberOf, ownMembers, textOfScalar } from "../../../src/hosts/shared/static-members.ts";
import type { Expression, ListExpression, MapExpression, Member, Spread } from "../../../src/model/value.ts";

const site = { range: [0, 1] } as const;

const text = (value: string): Expression => ({ kind: "literal", value, site });

const member = (key: string, value: Expression): Member<Expression> => ({
  key,
  keyRange: [0, 1],
  range: [0, 1],
  value,
});

const map = (members: MapExpression["members"], complete = true): MapExpression => ({
  kind: "map",
  members,
  complete,
  site,
});

const list = (items: ListExpression["items"], complete = true): ListExpression => ({
  kind: "list",
  items,
  complete,
  site,
});

const spread = (of: Expression): Spread => ({ kind: "spread", of });

const unknown: Expression = { kind: "unknown", site };
const absent: Expression = { kind: "absent", site };

/** What a map has under `key`: a text, `-` if it is absent, `?` if unknown. */
function found(expression: Expression, key = "key"): string {
  const value = memberOf(expression, key);
  return value.kind === "literal"
    ? String(value.value)
    : value.kind === "absent"
      ? "-"
      : value.kind === "unknown"
        ? "?"
        : value.kind;
}

describe("a member", () => {
  it.each<[what: string, expression: Expression, expected: string]>([
    ["that is there", map([member("key", text("a"))]), "a"],
    ["among others", map([member("other", text("a")), member("key", text("b")), member("last", text("c"))]), "b"],
    ["that is there twice", map([member("key", text("a")), member("key", text("b"))]), "b"],
    ["that is not there", map([member("other", text("a"))]), "-"],
    ["of a map that may have more", map([member("other", text("a"))], false), "?"],
    ["of a spread", map([spread(map([member("key", text("a"))]))]), "a"],
    ["of a spread behind it", map([member("key", text("a")), spread(map([member("key", text("b"))]))]), "b"],
    ["of a spread before it", map([spread(map([member("key", text("b"))])), member("key", text("a"))]), "a"],
    ["that a spread behind it lacks", map([member("key", text("a")), spread(map([]))]), "a"],
    ["that an unknown spread may replace", map([member("key", text("a")), spread(unknown)]), "?"],
    ["of nothing", absent, "-"],
    ["of something unknown", unknown, "?"],
    ["of a text", text("a"), "?"],
  ])("%s", (_, expression, expected) => {
    expect(found(expression)).toBe(expected);
  });

  it("is the same however often a large map is searched", () => {
    const key = fc.constantFrom("key", "other", "third");
    const value = fc.constantFrom("a", "b", "c").map(text);
    const own = fc.tuple(key, value).map(([name, of]) => member(name, of));
    const entry = fc.oneof(
      { weight: 20, arbitrary: own },
      { weight: 1, arbitrary: fc.array(own, { maxLength: 2 }).map(members => spread(map(members))) },
      { weight: 1, arbitrary: fc.constant(spread(unknown)) },
    );
    const filler = Array.from({ length: 40 }, (_, index) => member(`filler${index}`, text("d")));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entries => {
        const large = map([...filler, ...entries]);
        const expected = found(map(entries));
        expect([found(large), found(large), found(large)]).toEqual([expected, expected, expected]);
      }),
    );
  });

  it("is found in a large map that is searched again", () => {
    const filler = Array.from({ length: 40 }, (_, index) => member(`filler${index}`, text(`${index}`)));
    const largeWith = (...entries: MapExpression["members"]) => map([...filler, ...entries]);
    const again = (expression: MapExpression, key?: string) => [found(expression, key), found(expression, key)];
    expect(again(largeWith(member("key", text("a")), member("key", text("b"))))).toEqual(["b", "b"]);
    expect(again(largeWith(), "filler0")).toEqual(["0", "0"]);
    expect(again(largeWith())).toEqual(["-", "-"]);
    expect(again(largeWith(spread(map([member("key", text("b"))])), member("key", text("a"))))).toEqual(["a", "a"]);
    expect(
      again(
        largeWith(spread(map([member("key", text("a"))])), spread(map([member("key", text("b"))])), spread(map([]))),
      ),
    ).toEqual(["b", "b"]);
    expect(again(map([spread(map([member("key", text("a"))])), ...filler]))).toEqual(["a", "a"]);
    expect(again(largeWith(member("key", text("a")), spread(unknown)))).toEqual(["?", "?"]);
  });
});

describe("the members of a map itself", () => {
  it("are those that no spread brings", () => {
    const own = [member("a", text("1")), member("b", text("2"))];
    expect(ownMembers(map([own[0] as Member<Expression>, spread(map([])), own[1] as Member<Expression>]))).toEqual(own);
    expect(ownMembers(text("a"))).toEqual([]);
  });
});

describe("the text of a scalar", () => {
  it.each<[value: string | number | boolean | null, expected: string | undefined]>([
    ["a", "a"],
    ["", ""],
    [60, "60"],
    [false, "false"],
    [null, undefined],
  ])("of %j", (value, expected) => {
    expect(textOfScalar({ kind: "literal", value, site })).toBe(expected);
    expect(textOfScalar(list([]))).toBeUndefined();
  });
});
