import { describe, expect, it } from "vitest";
import { printExpression } from "./print-expression.ts";
import { readBlock, readExpression } from "./read-hcl.ts";

type Case = readonly [expression: string, value: string];

function itReads(cases: readonly Case[], locals?: string): void {
  it.each(cases)("%s", (expression, value) => {
    expect(printExpression(readExpression(expression, locals).value)).toBe(value);
  });
}

describe("a template", () => {
  itReads(
    [
      ['""', '""'],
      ['"a"', '"a"'],
      ['"a${local.n}"', '"a5"'],
      ['"a-${var.x}-b"', '"a-…-b"'],
      ['"${local.n}"', "5"],
      ['"${local.urls}"', '["a", "b"]'],
      ['"${var.x}"', "?"],
      ['"${local.n}${local.n}"', '"55"'],
      ['"a${local.stage}"', 'var.stage="prod" ? "a1" : "a2"'],
      ['"${local.stage}"', 'var.stage="prod" ? 1 : 2'],
      ['"a${null}"', '"a…"'],
      ['"a${local.urls}"', '"a…"'],
      ['"a%{ if var.x }b%{ endif }c"', '"a…c"'],
      ['"a%{ if var.x }b%{ else }c%{ endif }d"', '"a…d"'],
      ['"a%{ if var.x }b%{ if var.y }c%{ endif }d%{ endif }e%{ if var.z }f%{ endif }g"', '"a…e…g"'],
      ['"a%{ for x in local.urls }${x}%{ endfor }b"', '"a…b"'],
      ['"a%{ for x in local.urls }%{ if x }b%{ endif }c%{ endfor }d"', '"a…d"'],
      ["<<EOT\na${local.n}\nEOT", String.raw`"a5\n"`],
    ],
    'n = 5\nurls = ["a", "b"]\nstage = var.stage == "prod" ? 1 : 2',
  );

  it("is unknown if it is too long", () => {
    const locals = `a = "${"a".repeat(5000)}"\nb = "${"b".repeat(5001)}"`;
    expect(readExpression('"${local.a}${local.a}"', locals).value.kind).toBe("literal");
    expect(readExpression('"${local.a}${local.b}"', locals).value.kind).toBe("unknown");
  });
});

describe("a tuple or an object", () => {
  itReads(
    [
      ["[]", "[]"],
      ["[1, local.n, var.x, [true]]", "[1, 5, ?, [true]]"],
      ["{}", "{}"],
      ['{ a = 1, "b c" = 2, ("d") = 3, (local.n) = 4, true = 5 }', "{a: 1, b c: 2, d: 3, 5: 4, true: 5}"],
      ['{ n = 1, "${local.n}-n" = 2 }', "{n: 1, 5-n: 2}"],
      // Any member may have an unknown key.
      ["{ a = 1, (var.x) = 2 }", "?"],
      ["{ a = 1, (null) = 2 }", "?"],
      ["{ a = 1, ([]) = 2 }", "?"],
    ],
    "n = 5",
  );
});

describe("a call", () => {
  itReads([
    ["f()", "[]"],
    ["f(1, var.x)", "[1, ?]"],
    ["f(f(1))", "[[1]]"],
    ["f([1]...)", "?"],
    ["unheard(1)", "?"],
  ]);
});

describe("an operator on numbers", () => {
  itReads(
    [
      ["1 + 2", "3"],
      ["7 - 2", "5"],
      ["2 * 3", "6"],
      ["6 / 3", "2"],
      ["7 / 2", "?"],
      ["1 / 0", "?"],
      ["7 % 3", "1"],
      ["2 < 3", "true"],
      ["2 < 2", "false"],
      ["2 <= 2", "true"],
      ["3 <= 2", "false"],
      ["3 > 2", "true"],
      ["2 > 2", "false"],
      ["2 >= 2", "true"],
      ["2 >= 3", "false"],
      ['"2" + "3"', "5"],
      ['"-2" + 1', "-1"],
      ['"a2" + 1', "?"],
      ['"2a" + 1', "?"],
      ['"" + 1', "?"],
      ['"12" + 1', "13"],
      ['"5 " + 1', "?"],
      ['"0x10" + 1', "?"],
      ['"1.5" + "1.5"', "?"],
      ['1 + "x"', "?"],
      ["true + 1", "?"],
      ["local.urls + 1", "?"],
      ["1 + var.x", "?"],
      ["1 + null", "?"],
      ["1.5 + 1.5", "3"],
      ["1.5 + 1", "?"],
      ["9007199254740991 + 1", "?"],
      ["local.stage + 1", 'var.stage="prod" ? 2 : 3'],
      ["local.stage < 2", 'var.stage="prod" ? true : false'],
      ["-5", "-5"],
      ["-local.stage", 'var.stage="prod" ? -1 : -2'],
      ['-"5"', "?"],
      ["-var.x", "?"],
      ["-local.urls", "?"],
      ["(1 + 2) * 3", "9"],
    ],
    'urls = ["a"]\nstage = var.stage == "prod" ? 1 : 2',
  );
});

describe("a test", () => {
  itReads(
    [
      ["true ? 1 : 2", "1"],
      // What is no boolean is converted, or refused.
      ["1 ? 2 : 3", "1=true ? 2 : 3"],
      ['"true" ? 1 : 2', '"true"=true ? 1 : 2'],
      ["null ? 1 : 2", "null=true ? 1 : 2"],
      ["[] ? 1 : 2", "[]=true ? 1 : 2"],
      ["false ? 1 : 2", "2"],
      ["2 > 1 ? 1 : 2", "1"],
      ["var.a ? 1 : 2", "var.a=true ? 1 : 2"],
      ["(var.a) ? 1 : 2", "var.a=true ? 1 : 2"],
      ["!true", "false"],
      ["!var.a", "!var.a=true ? true : false"],
      ["!(var.a == 1)", "!var.a=1 ? true : false"],
      ["var.a == 1", "var.a=1 ? true : false"],
      ["1 == var.a", "var.a=1 ? true : false"],
      ["var.a != 1", "!var.a=1 ? true : false"],
      ["var.a == null", "var.a=null ? true : false"],
      ["var.a == -1", "var.a=-1 ? true : false"],
      ["var.a.b == 1", "var.a.b=1 ? true : false"],
      ["var.a.b[0] == 1", "var.a.b[0] == 1=true ? true : false"],
      ["var.a == local.n", "var.a == local.n=true ? true : false"],
      ["var.a == [1]", "var.a == [1]=true ? true : false"],
      ["var.a && var.b", "(var.a=true && var.b=true) ? true : false"],
      ["var.a || var.b == 1", "(var.a=true || var.b=1) ? true : false"],
      ["true && var.a", "var.a=true ? true : false"],
      ["true && true", "true"],
      ["true && false", "false"],
      ["false || false", "false"],
      ["true || var.a", "true"],
      ["var.a && [] == {}", "(var.a=true && [] == {}=true) ? true : false"],
      // Operands that may depend on one thing are decided together.
      [
        "var.a && length(var.a) > 0 || length(var.b) > 0",
        "(var.a && length(var.a) > 0=true || length(var.b) > 0=true) ? true : false",
      ],
      ["length(var.a) > 0 && length(var.b) > 0", "(length(var.a) > 0=true && length(var.b) > 0=true) ? true : false"],
      ["length(var.a) > 0", "?"],
      ["length(var.a) > 0 ? 1 : 2", "length(var.a) > 0=true ? 1 : 2"],
      ["!(length(var.a) > 0)", "!length(var.a) > 0=true ? true : false"],
      ["contains(var.a, 1) ? 1 : 2", "contains(var.a, 1)=true ? 1 : 2"],
      ["length(local.unheard) > 0 ? 1 : 2", "?"],
      ["!(length(local.unheard) > 0)", "?"],
      ["local.stage == 1", 'var.stage="prod" ? true : false'],
      ["local.stage != 1", '!var.stage="prod" ? true : false'],
      ["local.stage > 1 ? 3 : 4", '!var.stage="prod" ? 3 : 4'],
      ["local.isProd ? 3 : 4", 'var.stage="prod" ? 3 : 4'],
      ["[var.a][0] ? 1 : 2", "[var.a][0]=true ? 1 : 2"],
    ],
    'n = 5\nother = length(local.unheard)\ntext = "a"\nstage = var.stage == "prod" ? 1 : 2\nisProd = var.stage == "prod"',
  );
});

describe("values are equal or not", () => {
  itReads([
    ["1 == 1", "true"],
    ["1 != 1", "false"],
    ["1 == 2", "false"],
    ['"1" == 1', "false"],
    ["null == null", "true"],
    ["null == 1", "false"],
    ["[] == null", "false"],
    ["null == []", "false"],
    ["{} == null", "false"],
    ["null != {}", "true"],
    ['"a${var.x}" == null', "false"],
    ["var.x == null", "var.x=null ? true : false"],
    ["[] == []", "[] == []=true ? true : false"],
    ["[] != []", "[] != []=true ? true : false"],
    ["[] == 1", "[] == 1=true ? true : false"],
    ["1 == []", "1 == []=true ? true : false"],
  ]);
});

describe("a reference or an access", () => {
  itReads(
    [
      ["local.n", "5"],
      ["local.urls[1]", '"b"'],
      ["local.urls.1", '"b"'],
      ["local.urls[9]", "?"],
      ["local.urls[var.i]", "?"],
      ["local.urls[*]", "?"],
      ["local.map.a", "1"],
      ['local.map["b"]', "2"],
      ["local.map.c", "absent"],
      ["local.map[local.n]", "?"],
      ["local.elsewhere", "?"],
      ["elsewhere", "?"],
      ["[1, 2][1]", "2"],
      ["{ a = 1 }.a", "1"],
      ['{ a = 1 }["a"]', "1"],
      ["{ a = 1 }[a]", "?"],
      ["{ a = 1 }[null]", "?"],
      ["f(1)[0]", "1"],
      ["f(1).0", "1"],
      ["f(1)[local.zero]", "1"],
      ["f(1)[var.i]", "?"],
      ["f(1)[*]", "?"],
      ["(local.map).b", "2"],
    ],
    'n = 5\nzero = 0\nurls = ["a", "b"]\nmap = { a = 1, b = 2 }',
  );
});

describe("a for expression", () => {
  itReads(
    [
      ["[for x in local.urls : x]", '["b", "a"]'],
      ["[for i, x in local.urls : i]", "[0, 1]"],
      ['[for i, x in local.urls : "${i}${x}"]', '["0b", "1a"]'],
      // A map is iterated over in the order of its keys.
      ['[for k, v in local.map : "${k}${v}"]', '["a1", "b2"]'],
      ["[for v in local.map : v]", "[1, 2]"],
      ["{for k, v in local.map : k => v}", "{a: 1, b: 2}"],
      ['{for k, v in local.map : "${k}-${v}" => k}', '{a-1: "a", b-2: "b"}'],
      ['{for x in local.urls : x => 1 if x == "a"}', "{a: 1}"],
      ['[for x in local.urls : x if x != "a"]', '["b"]'],
      ["[for x in local.urls : x if false]", "[]"],
      ["[for x in [{ a = [1] }] : x.a[0]]", "[1]"],
      ["[for x in local.urls : { a = 1, b = 2 }[x]]", "[2, 1]"],
      ["[for x in local.urls : f(x, local.n)]", '[["b", 5], ["a", 5]]'],
      ['[for x in local.urls : [for y in local.urls : "${x}${y}"]]', '[["bb", "ba"], ["ab", "aa"]]'],
      ["[for x in local.maybe : x]", "var.m=true ? [1] : [2]"],
      ["[for x in local.urls : var.y == 1 ? 3 : 4]", "[var.y=1 ? 3 : 4, var.y=1 ? 3 : 4]"],
      // Which items or keys there are is unknown.
      ["[for x in var.xs : x]", "?"],
      ["[for x in 5 : x]", "?"],
      ["[for x in local.urls : x if var.c]", "?"],
      ["[for x in local.urls : x if elsewhere.x == 1]", "?"],
      ["{for x in local.urls : var.x => x}", "?"],
      ["{for x in local.urls : null => x}", "?"],
      ["{for k, v in local.map : k => v...}", "?"],
      ["[for x in { a = 1, (var.x) = 2 } : x]", "?"],
      // A name is bound to another value in each turn, so that tests of it are decided separately.
      ["[for x in [var.a, var.b] : x ? 1 : 2]", "[?, ?]"],
      ["[for x in [var.a, var.b] : x == 1 ? 3 : 4]", "[?, ?]"],
      ["[for x in local.urls : var.z == x]", "[?, ?]"],
      ["[for x in [var.a, var.b] : length(x) > 0]", "[?, ?]"],
    ],
    'n = 5\nurls = ["b", "a"]\nmap = { b = 2, a = 1 }\nmaybe = var.m ? [1] : [2]',
  );

  it("is unknown if there are too many items", () => {
    const over = (count: number) => readExpression(`[for x in [${"1, ".repeat(count)}] : x]`).value.kind;
    expect([over(100), over(101)]).toEqual(["list", "unknown"]);
  });
});

describe("the content of a block", () => {
  const read = (lines: string) => printExpression(readBlock(`resource "a" "b" {\n${lines}\n}\n`));

  it.each([
    ["", "{}"],
    ['a = 1\nb = "c"', '{a: 1, b: "c"}'],
    ["a = 1\na = 2", "{a: 2}"],
    ["a {\nb = 1\n}", "{a: {b: 1}}"],
    ["a {\nb = 1\n}\na {\nb = 2\n}\na {\n}", "{a: [{b: 1}, {b: 2}, {}]}"],
    ["a = [1]\na {\nb = 2\n}", "{a: [1, {b: 2}]}"],
    ['dynamic "a" {\nfor_each = var.x\ncontent {\nb = 1\n}\n}', "{a: ?}"],
    ['a {\nb = 1\n}\ndynamic "a" {\n}', "{a: ?}"],
    ['dynamic "a" {\n}\na {\nb = 1\n}', "{a: ?}"],
    ["dynamic {\n}", "{dynamic: {}}"],
    ['other "a" {\n}', "{other: {}}"],
  ])("%j is %s", (lines, value) => {
    expect(read(lines)).toBe(value);
  });
});
