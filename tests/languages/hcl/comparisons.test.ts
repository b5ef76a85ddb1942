import { describe, expect, it } from "vitest";
import { HclText } from "../../../src/languages/hcl/text.ts";
import { printExpression } from "./print-expression.ts";
import { readExpression } from "./read-hcl.ts";

const other = "any other";

describe("the cases of a reference are what the file compares it with", () => {
  it.each<[text: string, ...cases: string[]]>([
    ["", "true", "false"],
    ["var.a == true", "true", "false"],
    ["var.a == false", "false", "true"],
    ['var.a == "x"', '"x"', other],
    ['"x" == var.a', '"x"', other],
    ['var.a != "x"', '"x"', other],
    ['var.a=="x"?1:2', '"x"', other],
    ['[(var.a=="x")]', '"x"', other],
    ['{a="x"==var.a}', '"x"', other],
    ['[1,var.a == "x",2]', '"x"', other],
    ['f(var.a, "x" ==\nvar.a)', '"x"', other],
    ['!var.b&&var.a == "x"||c', '"x"', other],
    ['"${var.a == 1 ? "${var.a == 2}" : 3}"', "1", "2", other],
    ["var.a == 1 && var.a == -2 || var.a != null", "1", "-2", "null", other],
    ['var.a == "x" || var.a == "x"', '"x"', other],
    ["var.a == true || var.a == 1", "true", "1", other],
    // Others, and what is no constant.
    ["var.ab == 1 && var.b == 2 && xvar.a == 3 && data.var.a == 4", "true", "false"],
    ["var.a = 1", "true", "false"],
    ["var.a >= 1", "true", "false"],
    ["var.a == var.b", "true", "false"],
    ["var.a == 1.5", "true", "false"],
    ['var.a == "x y"', "true", "false"],
    ["var.a ==", "true", "false"],
    ["== 1", "true", "false"],
    ["1 == 2", "true", "false"],
    [`var.a == "${"x".repeat(80)}"`, `"${"x".repeat(80)}"`, other],
    [`var.a == "${"x".repeat(200)}"`, "true", "false"],
  ])("%s", (text, ...cases) => {
    expect(new HclText(text).variableFor("id", "var.a")).toEqual({ id: "id", cases });
  });

  it.each<[text: string, usual: string, ...cases: string[]]>([
    ["", "true", "true", "false"],
    ["", "false", "false", "true"],
    ["", '"x"', '"x"', other],
    ['var.a == "y" && var.a == "x"', '"x"', '"x"', '"y"', other],
    ["var.a == 1", "true", "true", "1", other],
  ])("%j, and its usual value %s", (text, usual, ...cases) => {
    expect(new HclText(text).variableFor("id", "var.a", usual).cases).toEqual(cases);
  });

  it("that ends where the text does", () => {
    expect(new HclText("1 == var.a").variableFor("id", "var.a").cases).toEqual(["1", other]);
    expect(new HclText("var.a == 1").variableFor("id", "var.a").cases).toEqual(["1", other]);
  });
});

describe("a test is decided by itself, unless the file mentions what it depends on elsewhere", () => {
  it.each<[elsewhere: string, isKnown: boolean]>([
    ["var.b", true],
    ["var.list", false],
    ["var.list.x", false],
    ['"${var.list}"', false],
    ["!var.list", false],
    ["[var.list]", false],
    ["var.list2", true],
    ["var.list-2", true],
    ["xvar.list", true],
    ["x.var.list", true],
    ["x-var.list", true],
    ["vär.list", true],
    ["var.listé", true],
  ])("%s", (elsewhere, isKnown) => {
    const { value } = readExpression("length(var.list) > 0 ? 1 : 2", `a = ${elsewhere}`);
    expect(printExpression(value)).toBe(isKnown ? "length(var.list) > 0=true ? 1 : 2" : "?");
  });

  it("as often as it mentions it itself", () => {
    expect(printExpression(readExpression("var.a + var.a > var.a ? 1 : 2").value)).toBe(
      "var.a + var.a > var.a=true ? 1 : 2",
    );
  });
});
