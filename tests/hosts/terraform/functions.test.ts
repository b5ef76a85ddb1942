import { describe, expect, it } from "vitest";
import { callFunction } from "../../../src/hosts/terraform/functions/functions.ts";
import type { Scope } from "../../../src/languages/configuration.ts";
import { openHcl } from "../../../src/languages/hcl/on-demand.ts";
import type { Expression } from "../../../src/model/value.ts";
import { printExpression } from "../../languages/hcl/print-expression.ts";

function evaluate(expression: string): { readonly text: string; readonly value: Expression } {
  const text = `output "it" {\n  value = ${expression}\n}\n`;
  const file = openHcl(text);
  const scope: Scope = {
    valueOf: () => undefined,
    variable: ({ path }) => file.variableFor(path.join("."), path.join(".")),
    call: callFunction,
  };
  const [attribute] = file.blocks[0]?.attributes ?? [];
  if (!attribute) {
    throw new Error(`Not an expression: ${expression}`);
  }
  return { text, value: attribute.evaluate(scope) };
}

function itReturns(cases: readonly (readonly [expression: string, value: string])[]): void {
  it.each(cases)("%s", (expression, value) => {
    expect(printExpression(evaluate(expression).value)).toBe(value);
  });
}

describe("a function of collections", () => {
  itReturns([
    ['compact(["a", "", null, "b", var.x, "${var.x}c", true])', '["a", ...[], ...[], "b", ...?, ...["…c"], true]'],
    ['compact([var.x ? "" : "a"])', '[...var.x=true ? [] : ["a"]]'],
    ['compact(concat(["a"], [""]))', '[...["a"], ...[""]]'],
    ['compact("a")', "?"],
    ['concat(["a"], var.x)', '[...["a"], ...?]'],
    ["concat()", "[]"],
    ['contains(["a", "b"], "a")', "true"],
    ['contains(["a", "b"], "c")', "false"],
    ['contains(["a", var.x], "a")', "true"],
    ['contains(["a", var.x], "b")', "?"],
    ['contains(["a", []], "b")', "?"],
    ['contains(["1"], 1)', "false"],
    ["contains([1, true], true)", "true"],
    ['contains([null], "null")', "false"],
    ["contains([null], null)", "true"],
    ['contains(["a"], [])', "?"],
    ['contains("a", "a")', "?"],
    ['contains(concat(["a"]), "a")', "?"],
    ['contains([var.x ? "a" : "b"], "a")', "var.x=true ? true : false"],
    ['contains(["a"], var.x ? "a" : "b")', "var.x=true ? true : false"],
    ['contains(["a"])', "?"],
    ['distinct(["a", "a"])', '[...["a", "a"]]'],
    ['element(["a", "b"], 1)', '"b"'],
    ['element(["a", "b"], 2)', '"a"'],
    ['element(["a", "b"], -1)', "?"],
    ['element(["a", "b"], "1")', "?"],
    ['element(["a", "b"], var.x)', "?"],
    ["element([], 0)", "?"],
    ["element(var.x, 0)", "?"],
    ['element(var.x ? ["a"] : ["b"], 0)', 'var.x=true ? "a" : "b"'],
    [
      'flatten(["a", true, "${var.x}b", { c = 1 }, ["d", "e"], [["f"]]])',
      '[...["a"], ...[true], ...["…b"], ...[{c: 1}], ...[...["d"], ...["e"]], ...[...[...["f"]]]]',
    ],
    ["flatten([var.x])", "[...?]"],
    ["flatten([concat([1])])", "[...[...[1]]]"],
    ["flatten(var.x)", "?"],
    ['flatten("a")', "?"],
    ["keys({ b = 1, a = 2, c = 3 })", '["a", "b", "c"]'],
    ["keys(var.x)", "?"],
    ["keys(merge({ a = 1 }))", "?"],
    ["keys([1])", "?"],
    ["values({ b = 1, a = 2, c = 3 })", "[2, 1, 3]"],
    ["values({ a = 1, a = 2 })", "[2]"],
    ["values(var.x)", "?"],
    ["length([1, 2])", "2"],
    ["length([])", "0"],
    ["length({ a = 1 })", "1"],
    ['length("abc")', "3"],
    ['length("")', "0"],
    // Terraform counts what looks like one character.
    ['length("👩‍🚀")', "?"],
    ['length("aé")', "?"],
    ["length(5)", "?"],
    ["length(var.x)", "?"],
    ["length(concat([1]))", "?"],
    ['length("${var.x}a")', "?"],
    ['lookup({ a = 1 }, "a")', "1"],
    ['lookup({ a = 1 }, "a", 2)', "1"],
    ['lookup({ a = 1 }, "b", 2)', "2"],
    ['lookup({ a = 1 }, "b")', "?"],
    ['lookup({ a = null }, "a", 2)', "null"],
    ["lookup({ a = 1 }, var.x, 2)", "?"],
    ['lookup(var.x, "a", 2)', "?"],
    ['lookup({ a = 1 }, var.x ? "a" : "b", 2)', "var.x=true ? 1 : 2"],
    ['lookup({ a = 1 }, "b", 2, 3)', "?"],
    ["lookup({ a = 1 })", "?"],
    ["lookup()", "?"],
    ["merge({ a = 1 }, { b = 2 })", "{...{a: 1}, ...{b: 2}}"],
    ["merge()", "{}"],
    ["one([1])", "1"],
    ["one([])", "null"],
    ["one([1, 2])", "?"],
    ["one(var.x)", "?"],
    ["reverse([1, 2])", "[...[1, 2]]"],
    ["sort([2, 1])", "[...[2, 1]]"],
    ["setunion([1], [2])", "[...[1], ...[2]]"],
    ["sensitive(1)", "1"],
    ["nonsensitive(1)", "1"],
    ["tolist([1])", "[1]"],
    ["tomap({ a = 1 })", "{a: 1}"],
    ["tolist()", "?"],
    ["tolist([1], [2])", "?"],
    ['toset(["b", "a", "b"])', '["a", "b"]'],
    ["toset([])", "[]"],
    // The order is not known, nor whether some are the same.
    ['toset(["b", var.x, "a"])', '[...["b", ?, "a"]]'],
    ["toset([2, 1])", "[...[2, 1]]"],
    ['toset(concat(["b"], ["a"]))', '[...[...["b"], ...["a"]]]'],
    ["toset(var.x)", "?"],
    ["toset([1], [2])", "?"],
  ]);
});

describe("a function that takes the first of its arguments", () => {
  itReturns([
    ['coalesce(null, "", "a", "b")', '"a"'],
    ["coalesce(0, 1)", "0"],
    ["coalesce(false, true)", "false"],
    ["coalesce([], [1])", "[]"],
    ["coalesce({}, { a = 1 })", "{}"],
    ['coalesce(var.x, "a")', "?"],
    ['coalesce("${var.x}a", "b")', '"…a"'],
    ['coalesce("${var.x}${var.y}", "b")', "?"],
    ['coalesce(var.x ? null : "a", "b")', 'var.x=true ? "b" : "a"'],
    ["coalesce(null)", "?"],
    ["coalesce()", "?"],
    ["coalesce({ a = 1 }.b, 2)", "?"],
    ["coalescelist([], [1], [2])", "[1]"],
    ["coalescelist([], [])", "?"],
    ["coalescelist(var.x, [1])", "?"],
    ["coalescelist(concat([]), [1])", "?"],
    ['coalescelist("a", [1])', "?"],
    ["try({ a = 1 }.a, 2)", "1"],
    ["try({ a = 1 }.b, 2)", "2"],
    ["try(null, 2)", "null"],
    ["try([], 2)", "[]"],
    ["try(var.x, 2)", "?"],
    ["try({ a = 1 }.b)", "?"],
  ]);
});

describe("a function of texts", () => {
  itReturns([
    ['format("%s-%d-%v", "a", 1, true)', '"a-1-true"'],
    ['format("%s%%", "a")', '"a%"'],
    ['format("%s-%s", var.x, "a")', '"…-a"'],
    ['format("%s", "${var.x}a")', '"…a"'],
    ['format("%5.2f-%s", 1, "a")', '"…-a"'],
    ['format("%q-%s", "a", "b")', '"…-b"'],
    ['format("%X", 255)', '"…"'],
    ['format("%s-%s", "a")', '"a-…"'],
    ['format("%[2]s-%[1]s", "a", "b")', '"b-a"'],
    ['format("%[2]s-%s", "a", "b", "c")', '"b-c"'],
    ['format("%[1]q-%s", "a", "b")', '"…-b"'],
    ['format("%*d-%s", 1, 2, "c")', '"…"'],
    ['format("%5*d-%s", 1, 2, "c")', '"…"'],
    ['format("%[10]s", 1, 2, 3, 4, 5, 6, 7, 8, 9, "a")', '"a"'],
    ['format("a")', '"a"'],
    ["format(var.x)", '"…"'],
    ["format(null)", '"…"'],
    ["format()", "?"],
    ['format("%s", var.x ? "a" : "b")', 'var.x=true ? "a" : "b"'],
    ['join("-", ["a", 1, true])', '"a-1-true"'],
    ['join("", ["a", "b"])', '"ab"'],
    ['join("-", [])', '""'],
    ['join("-", ["a", var.x])', '"a-…"'],
    ['join("-", [var.x ? "a" : "b"])', 'var.x=true ? "a" : "b"'],
    ['join(var.x, ["a"])', '"…"'],
    ['join("-", var.x)', '"…"'],
    ['join("-", "a")', '"…"'],
    ['join("-", concat(["a"], ["b"]))', '"…"'],
    ['join("-", ["a"], ["b"])', "?"],
    ['join("-")', "?"],
    ["join()", "?"],
    ['lower("AbC")', '"abc"'],
    ['lower("A${var.x}B")', '"a…b"'],
    ["lower(var.x)", '"…"'],
    ['lower("A", "B")', "?"],
    ['upper("AbC")', '"ABC"'],
    ['replace("a.b.c", ".", "$&")', '"a$&b$&c"'],
    ['replace("abc", "/b/", "x")', '"…"'],
    ['replace("a/c", "/", "x")', '"axc"'],
    ['replace("a/b", "/b", "x")', '"ax"'],
    ['replace("a/b", "a/", "x")', '"xb"'],
    ['replace("abc", "", "x")', '"…"'],
    ['replace("abc", var.x, "y")', '"…"'],
    ['replace(var.x, "a", "y")', '"…"'],
    ['replace("a", "a", null)', '"…"'],
    ['split(",", "a,b")', '["a", "b"]'],
    ['split(",", "")', '[""]'],
    ['split("", "ab")', "?"],
    ['split(",", var.x)', "?"],
    ['split(var.x, "a")', "?"],
    ['trim("--a-b-", "-")', '"a-b"'],
    ['trim("xyaxy", "yx")', '"a"'],
    ['trim("aa", "a")', '""'],
    ['trim("a", var.x)', '"…"'],
    ['trim("a", "")', '"a"'],
    ['trimprefix("aab", "a")', '"ab"'],
    ['trimprefix("ab", "b")', '"ab"'],
    ['trimsuffix("abb", "b")', '"ab"'],
    ['trimsuffix("ab", "a")', '"ab"'],
    ['trimsuffix("ab", "")', '"ab"'],
    ['trimspace(" a b ")', '"a b"'],
  ]);
});

describe("a conversion", () => {
  itReturns([
    ['tobool("true")', "true"],
    ['tobool("false")', "false"],
    ["tobool(true)", "true"],
    ['tobool("yes")', "?"],
    ["tobool(1)", "?"],
    ["tobool(null)", "null"],
    ["tobool(var.x)", "?"],
    ['tonumber("12")', "12"],
    ['tonumber("-1")', "-1"],
    ["tonumber(12)", "12"],
    ['tonumber("1a")', "?"],
    ['tonumber("a1")', "?"],
    ['tonumber("")', "?"],
    ["tonumber(null)", "null"],
    ["tonumber([])", "?"],
    ["tostring(1)", '"1"'],
    ["tostring(true)", '"true"'],
    ['tostring("a")', '"a"'],
    ['tostring("a${var.x}")', '"a…"'],
    ["tostring(null)", "null"],
    ["tostring(var.x)", '"…"'],
  ]);
});

describe("a name", () => {
  itReturns([
    ['core::upper("a")', '"A"'],
    ['core::core::upper("a")', "?"],
    ['provider::aws::upper("a")', "?"],
    ["timestamp()", "?"],
    ["constructor(1)", "?"],
  ]);
});

describe("the result of a function", () => {
  it.each([
    ["keys({ a = 1 })", "keys({ a = 1 })"],
    ['split(",", "a")', 'split(",", "a")'],
    ["concat([1])", "concat([1])"],
    ["merge({ a = 1 })", "merge({ a = 1 })"],
    ["length([1])", "length([1])"],
    ['lower("A")', 'lower("A")'],
    ['format("%s", 1)', 'format("%s", 1)'],
    ["unheard(1)", "unheard(1)"],
    ["tonumber(var.x)", "tonumber(var.x)"],
    ["coalesce(null, [1])", "[1]"],
    ["toset([1])", "[1]"],
    ["sensitive([1])", "[1]"],
    ['element(["a"], 0)', '"a"'],
    ["one([])", "one([])"],
    ['tostring("a${var.x}")', '"a${var.x}"'],
    ["tonumber(null)", "null"],
  ])("%s is written at %s", (expression, place) => {
    const { text, value } = evaluate(expression);
    expect(text.slice(...value.site.range)).toBe(place);
  });

  it.each([
    ["concat([1])", false],
    ["merge({ a = 1 })", false],
    ["compact([1])", false],
    ["values({ a = 1 })", false],
    ["toset([1])", true],
    ["tolist([1])", true],
  ])("%s can be extended: %s", (expression, isExtensible) => {
    expect(evaluate(expression).value.site.container !== undefined).toBe(isExtensible);
  });

  it.each([
    ["keys({ a = 1 })", "a"],
    ['values({ a = "b" })', '"b"'],
    ['split(",", "a,b")', 'split(",", "a,b")'],
    ['toset(["b", "a"])', '"a"'],
  ])("%s has its first item at %s", (expression, place) => {
    const { text, value } = evaluate(expression);
    const [item] = value.kind === "list" ? value.items : [];
    expect(item && "site" in item && text.slice(...item.site.range)).toBe(place);
  });
});
