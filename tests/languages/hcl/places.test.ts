import { describe, expect, it } from "vitest";
import { allMembersOf } from "../../../src/model/entries.ts";
import { expressionAt } from "../../edits/edit-text.ts";
import { readBlock, readExpression } from "./read-hcl.ts";

describe("a part of a block is written where", () => {
  const text = `resource "a" "b" {
  c = [1, (2), { d = "e" }]
  f {
    g = true
  }
  h = {
    i = -1
    "j" : null
  }
  dynamic "k" {
  }
}
`;

  it.each<[path: readonly (string | number)[], value: string, item?: string]>([
    [[], text.slice(text.indexOf("{"), -1)],
    [["c"], '[1, (2), { d = "e" }]', 'c = [1, (2), { d = "e" }]'],
    [["c", 0], "1", "1"],
    [["c", 1], "2", "(2)"],
    [["c", 2], '{ d = "e" }', '{ d = "e" }'],
    [["c", 2, "d"], '"e"', 'd = "e"'],
    [["f"], "{\n    g = true\n  }", "f {\n    g = true\n  }"],
    [["f", "g"], "true", "g = true"],
    [["h", "i"], "-1", "i = -1"],
    [["h", "j"], "null", '"j" : null'],
    [["k"], 'dynamic "k" {\n  }'],
  ])("%j", (path, value, item) => {
    const { range, slot } = expressionAt(readBlock(text), path).site;
    expect(text.slice(...range)).toBe(value);
    const place = slot?.container.items[slot.index];
    expect(place && text.slice(...place)).toBe(item);
  });

  it("has its key there", () => {
    const members = allMembersOf(readBlock(text));
    expect(members?.map(({ key, keyRange, range }) => [key, text.slice(...keyRange), text.slice(...range)])).toEqual([
      ["c", "c", 'c = [1, (2), { d = "e" }]'],
      ["f", "f", "f {\n    g = true\n  }"],
      ["h", "h", 'h = {\n    i = -1\n    "j" : null\n  }'],
      ["k", '"k"', 'dynamic "k" {\n  }'],
    ]);
  });
});

it("several blocks of a type are where the first one is", () => {
  const text = 'resource "a" "b" {\n  c {\n  }\n  c {\n    d = 1\n  }\n  dynamic "e" {\n  }\n  e {\n  }\n}\n';
  const block = readBlock(text);
  const [several, unknown] = [expressionAt(block, ["c"]), expressionAt(block, ["e"])].map(({ site }) => site);
  expect(several && text.slice(...several.range)).toBe("c {\n  }");
  expect(several).not.toHaveProperty("slot");
  expect(unknown && text.slice(...unknown.range)).toBe('dynamic "e" {\n  }');
  expect(text.slice(...expressionAt(block, ["c", 1, "d"]).site.range)).toBe("1");
});

describe("what an expression stands for", () => {
  const locals = 'a = "x"\nb = { c = "y" }\nd = ["z"]\ne = local.a\nn = 5\nf = { (local.a) = 1 }';
  // More cases than are told apart.
  const oneOfMany = `"${"${var.x ? 1 : 2}".repeat(12)}"`;
  const cases: [expression: string, range: string, definition?: string, references?: number][] = [
    ["f(1)", "f(1)"],
    ["g(1)", "g(1)"],
    ["f([1]...)", "f([1]...)"],
    ["var.x ? 1 : 2", "var.x ? 1 : 2"],
    ["length(local.z) > 0 ? 1 : 2", "length(local.z) > 0 ? 1 : 2"],
    ["!var.x", "!var.x"],
    ["!(length(local.z) > 0)", "!(length(local.z) > 0)"],
    ["-local.n", "-local.n"],
    ["-var.x", "-var.x"],
    ["1 + 2", "1 + 2"],
    ["1 + var.x", "1 + var.x"],
    ["1 == 1", "1 == 1"],
    ["null", "null"],
    ['"a${var.x}"', '"a${var.x}"'],
    [oneOfMany, oneOfMany],
    ["[for x in local.d : x]", "[for x in local.d : x]"],
    ["{for x in local.d : x => x}", "{for x in local.d : x => x}"],
    ["[for x in var.d : x]", "[for x in var.d : x]"],
    ["{for x in local.d : x => x...}", "{for x in local.d : x => x...}"],
    ["[for x in local.d : x if var.x]", "[for x in local.d : x if var.x]"],
    ["var.x", "var.x"],
    ["f(1)[*]", "f(1)[*]"],
    ["f(1)[var.x]", "f(1)[var.x]"],
    ["{ (var.x) = 1 }", "{ (var.x) = 1 }"],
    // A scalar may be changed where it is defined, if nothing else refers to it.
    ["local.a", "local.a", '"x"', 3],
    ["local.n", "local.n", "5", 1],
    ['"${local.n}"', '"${local.n}"', "5", 1],
    ["local.b.c", "local.b.c", '"y"'],
    ["local.d[0]", "local.d[0]", '"z"'],
    ["local.e", "local.e", '"x"'],
    ["{ a = 1 }.a", "{ a = 1 }.a", "1"],
    ["local.d", '["z"]'],
    ["(local.n)", "local.n", "5", 1],
  ];

  it.each(cases)("%s", (expression, range, definition, references) => {
    const { text, value } = readExpression(expression, locals);
    const { site } = value;
    expect(text.slice(...site.range)).toBe(range);
    expect(site.definition && text.slice(...site.definition.range)).toBe(definition);
    expect(site.definition?.references).toBe(references);
  });

  it("the items and keys of a loop's result", () => {
    const { text, value } = readExpression("{for x in local.d : x => x}", locals);
    const [member] = value.kind === "map" ? value.members : [];
    const { range, keyRange } = member && "key" in member ? member : { range: undefined, keyRange: undefined };
    expect(range && text.slice(...range)).toBe("{for x in local.d : x => x}");
    expect(keyRange).toEqual([text.indexOf("x =>"), text.indexOf("x =>") + 1]);
  });

  it("the key of a map in a loop", () => {
    const { text, value } = readExpression("[for k, v in local.b : k]", locals);
    const [item] = value.kind === "list" ? value.items : [];
    const definition = item && "site" in item ? item.site.definition : undefined;
    expect(definition && text.slice(...definition.range)).toBe("c");
  });
});
