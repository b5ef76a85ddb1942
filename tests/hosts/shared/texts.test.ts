import { describe, expect, it } from "vitest";
import { splitPlaceholders } from "../../../src/hosts/shared/placeholders.ts";
import { readString, textOf, withPlaceholders } from "../../../src/hosts/shared/texts.ts";
import { exploreEverything } from "../../../src/model/scenario.ts";
import type { Expression, Value } from "../../../src/model/value.ts";
import { show } from "../cloudformation/outcomes.ts";

const site = { range: [0, 1] } as const;

function shown(expression: Expression): string {
  const [first, ...others] = [...exploreEverything(scenario => show(scenario.resolve(expression)))];
  return first && others.length === 0 ? first.found : "several";
}

describe("the placeholders of a string", () => {
  it.each<[text: string, parts: readonly string[]]>([
    ["plain", ["plain"]],
    ["", []],
    ["${a}", ["<a>"]],
    ["https://${a}/b", ["https://", "<a>", "/b"]],
    ["${a}${b}", ["<a>", "<b>"]],
    ["${a.${b}}c", ["<a.${b}>", "c"]],
    ["${a{}}c", ["<a{}>", "c"]],
    ["a ${b", ["a ", "<?>"]],
    ["a ${b {} c", ["a ", "<?>"]],
    ["{{resolve:ssm:/url}}/x", ["<?>", "/x"]],
    ["#{AWS::Region}x", ["<?>", "x"]],
    ["&{Name}x", ["<?>", "x"]],
    ["%{if a}x%{endif}", ["<?>", "x", "<?>"]],
    ["$(NAME)/x", ["<?>", "/x"]],
    ["$(NAME/x", ["<?>"]],
    ["<% name %>/x", ["<?>", "/x"]],
    ["a<% name", ["a", "<?>"]],
    ["$NAME/x", ["<?>", "/x"]],
    ["$name/x", ["$name/x"]],
    ["5 $ {a}", ["5 $ {a}"]],
  ])("are found in %s", (text, parts) => {
    expect(splitPlaceholders(text).map(part => (typeof part === "string" ? part : `<${part.name ?? "?"}>`))).toEqual(
      parts,
    );
  });
});

describe("a text of known and unknown parts", () => {
  it.each<[parts: readonly (string | undefined)[], expected: string]>([
    [["a", "b"], '"ab"'],
    [[], '""'],
    [["", ""], '""'],
    [["a", undefined, "b", "c"], "a…bc"],
    [[undefined, undefined], "…"],
    [["a", undefined, undefined, "b"], "a…b"],
    [["a", undefined, "", undefined, "b"], "a…b"],
    [["", undefined], "…"],
    [[undefined, ""], "…"],
  ])("joins %j", (parts, expected) => {
    expect(shown(textOf(parts, site))).toBe(expected);
  });

  it("has no two known parts in a row", () => {
    expect(textOf(["a", "b", undefined, "c", "d"], site)).toMatchObject({ parts: ["ab", undefined, "cd"] });
  });

  it("may have words as its placeholders", () => {
    expect(textOf(["a", undefined], site, true)).toMatchObject({ kind: "text", hasWords: true });
    expect(textOf(["a", undefined], site)).not.toHaveProperty("hasWords");
    expect(textOf(["a"], site, true)).not.toHaveProperty("hasWords");
  });

  it.each([
    ["https://example.com", '"https://example.com"'],
    ["https://${host}/", "https://…/"],
    ["${url}", "?"],
    ["${host}${path}", "…"],
    ["", '""'],
  ])("is read from %j", (text, expected) => {
    expect(shown(readString(text, site))).toBe(expected);
  });
});

describe("a value whose placeholders are replaced", () => {
  const literal = (value: string | number | boolean): Value => ({ kind: "literal", value, site });
  const list: Value = { kind: "list", items: [literal("${a}"), literal("b")], complete: true, site };
  const map: Value = {
    kind: "map",
    members: [{ key: "${k}", keyRange: [0, 1], range: [0, 1], value: literal("a${b}") }],
    complete: true,
    site,
  };

  it.each<[value: Value, expected: string]>([
    [literal("a${b}"), "a…"],
    [literal("${b}"), "?"],
    [literal(5), "5"],
    [literal(true), "true"],
    [list, '[?, "b"]'],
    [map, "{${k}: a…}"],
    [{ kind: "absent", site }, "-"],
    [{ kind: "unknown", site }, "?"],
  ])("%#", (value, expected) => {
    expect(show(withPlaceholders(value))).toBe(expected);
  });

  it("is the value itself if there are none", () => {
    const plain = literal("a");
    expect(withPlaceholders(plain)).toBe(plain);
  });
});
