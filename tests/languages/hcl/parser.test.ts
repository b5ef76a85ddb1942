import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/languages/hcl/parser.ts";
import type { Attribute, Block } from "../../../src/languages/hcl/syntax-tree.ts";
import { print } from "./print-node.ts";

function attributesOf(text: string): readonly Attribute[] {
  return parseHcl(text).tree.items.filter(item => item.type === "attribute");
}

describe("an expression", () => {
  it.each([
    ["1", "1"],
    ["1.5e3", "1500"],
    ["-1", "(-1)"],
    ["true", "true"],
    ["null", "null"],
    ['"a"', '"a"'],
    ['""', '""'],
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["a && b || !c == d", "((a && b) || ((!c) == d))"],
    ["(a || b) && c", "((a || b) && c)"],
    ["a <= 1 ? b : c ? d : e", "((a <= 1) ? b : (c ? d : e))"],
    ["a/b", "(a / b)"],
    ["var.a.b-c", "var.a.b-c"],
    ["a[0].b", "a[0].b"],
    ["a[\n  0\n]", "a[0]"],
    ["a[\n  *\n]", "a[*]"],
    ["(\n  a\n)", "a"],
    ["(\n  a\n  + b\n)", "(a + b)"],
    ["a.0.b", "a[0].b"],
    ["a.0.1", "a[0][1]"],
    ["a.*.b", "a[*].b"],
    ["a[*].b", "a[*].b"],
    ['a["b"][var.c]', 'a["b"][var.c]'],
    ["f()", "f()"],
    ["f(a, b...)", "f(a, b...)"],
    ["f(\n  a,\n  b,\n)", "f(a, b)"],
    ["provider::aws::arn_parse(a)", "provider::aws::arn_parse(a)"],
    ["[1, 2,]", "[1, 2]"],
    ["[\n  1, # one\n  2 // two\n  /* and no more */\n]", "[1, 2]"],
    ["{}", "{}"],
    ["{ a = 1, b : 2 }", "{a = 1, b = 2}"],
    ['{\n  a = 1\n  "b c" = 2\n  (var.d) = 3\n}', '{a = 1, "b c" = 2, var.d = 3}'],
    ["[for a in b : c]", "[for a in b: c]"],
    ["[for i, a in b : c if d]", "[for i, a in b: c if d]"],
    ["{for k, v in b : k => v...}", "[for k, v in b: k => v...]"],
    ["{\n  for k, v in b :\n  k => v\n}", "[for k, v in b: k => v]"],
    ['"a${b}c"', '"a${b}c"'],
    ['"${"${a}"}"', '"${"${a}"}"'],
    ['"${a ? "}" : "{"}"', '"${(a ? "}" : "{")}"'],
    ['"$${a} %%{b} $a %"', '"${a} %{b} $a %"'],
    [String.raw`"\"\\\n\t\u00e9\U0001F600"`, '""\\\n\té😀"'],
    ['"a ${~ b ~} c"', '"a${b}c"'],
    ['"%{ if a }b%{ else }c%{ endif }"', '"%{if a}b%{else}c%{endif}"'],
    ['"%{ for a, b in c }${b}%{ endfor }"', '"%{for a b c}${b}%{endfor}"'],
    ["<<EOT\na\n  b ${c}\nEOT", '"a\n  b ${c}\n"'],
    ["<<-EOT\n    a\n\n      ${b}\n    EOT", '"a\n\n  ${b}\n"'],
    ["<<EOT\r\na\r\nEOT\r\n", '"a\r\n"'],
    ["größe.名前", "größe.名前"],
  ])("%j", (text, expected) => {
    const { tree, errors } = parseHcl(`x = ${text}\n`);
    expect(errors).toEqual([]);
    expect(tree.items).toHaveLength(1);
    expect(print((tree.items[0] as Attribute).value)).toBe(expected);
  });
});

describe("a body", () => {
  it("has attributes and blocks with labels", () => {
    const text = 'a = 1\nb "c" d {\n  e = 2\n  f { g = 3 }\n}\n';
    const { tree, errors } = parseHcl(text);
    expect(errors).toEqual([]);
    const block = tree.items[1] as Block;
    expect(block).toMatchObject({ name: "b", labels: [{ value: "c" }, { value: "d" }] });
    expect(block.body.items.map(item => item.name)).toEqual(["e", "f"]);
    expect(text.slice(...block.range)).toBe(text.slice(6, -1));
    expect(text.slice(...block.body.range)).toBe("{\n  e = 2\n  f { g = 3 }\n}");
  });

  it.each([
    ["a byte order mark", "\uFEFFa = 1"],
    ["carriage returns", "a = 1\r\n"],
    ["comments of three kinds", "# a\n// b\n/* c\n*/ a /* d */ = /* e */ 1 # f\n"],
  ])("can have %s", (_, text) => {
    const { tree, errors } = parseHcl(text);
    expect(errors).toEqual([]);
    expect(tree.items.map(item => item.name)).toEqual(["a"]);
  });

  it.each([
    ...["a", "a = ", "a = [1", "a {", "a = {", "}", '"a" = 1', "a = 1 b = 2", 'a = "b', "a = (1", "a = f(1"],
    ...["a = f(b c)", "a = f(b..., c)", "a = { b = 1 c = 2 }", "a = { b }", "a = [for b of c : d]", "a = b[0"],
    ...["a = <<EOT", 'a = "${', 'a = "\\q"', "= 1", "a = b.", "a = 1 +", "a = [1\nb = 2", 'b "${c}" {\n}'],
  ])("says that something is wrong with %j", text => {
    expect(parseHcl(`${text}\n`).errors).not.toEqual([]);
  });

  it.each<[text: string, names: readonly string[], problems: number]>([
    ["a = 1\nb = = 2\nc = 3\n", ["a", "b", "c"], 2],
    ["a = 1 2 b = 3\nc = 4\n", ["a", "c"], 1],
    ["1 a = 2\nb = 3\n", ["b"], 1],
    ["a { b = 1 2 }\nc = 3\n", ["a", "c"], 1],
    ["a { 1 }\nb = 3\n", ["a", "b"], 1],
    ["a }\nb = 3\n", ["a", "b"], 2],
    ["a = 1 2", ["a"], 1],
  ])("goes on in the line behind one that is wrong: %j", (text, names, problems) => {
    const { tree, errors } = parseHcl(text);
    expect(tree.items.map(({ name }) => name)).toEqual(names);
    expect(errors).toHaveLength(problems);
  });

  it.each([
    ["}", 'There is no "{" for this. "}"'],
    ["1", 'Expected an attribute or a block. "1"'],
    ["a", 'Expected "=" or "{". "\\n"'],
    ["a = 1 b", 'Expected the end of the line. "b"'],
    ["a {", 'Expected "}". ""'],
    ['a "${b}" {}', 'A label has no template. "\\"${b}\\""'],
    ["a = ", 'Expected a value. "\\n"'],
    ["a = b.", String.raw`Expected the name of an attribute. "\n"`],
    ["a = b::1()", 'Expected the name of a function. "1"'],
    ["a = f(1,", 'Expected ")". ""'],
    ["a = [1,", 'Expected "]". ""'],
    ["a = (1", 'Expected ")". ""'],
    ["a = b[0", 'Expected "]". ""'],
    ["a = { b", 'Expected "=". "\\n"'],
    ["a = { b = 1", 'Expected "}". ""'],
    ["a = b ? 1", 'Expected ":". "\\n"'],
    ["a = [for 1 in b : c]", 'Expected a name. "1"'],
    ["a = [for b of c : d]", 'Expected "in". "of"'],
    ["a = [for b in c, d]", 'Expected ":". ","'],
    ["a = {for b in c : d}", 'Expected "=>". "}"'],
  ])("says what is wrong, and where: %s", (text, problem) => {
    const whole = `${text}\n`;
    const [error] = parseHcl(whole).errors;
    expect(error && `${error.message} ${JSON.stringify(whole.slice(...error.range))}`).toBe(problem);
  });

  it("ends where its range does, also in a string", () => {
    const { tree, errors } = parseHcl('a = "bc"\n', [0, 6]);
    expect(tree.items.map(({ range }) => range)).toEqual([[0, 6]]);
    expect(errors.map(({ message }) => message)).toEqual(["The string is not closed."]);
    expect(parseHcl('a = "b"\n', [0, 6]).errors).toEqual(errors);
  });

  it.each([
    ["operators", " + 1"],
    ["attributes", ".b"],
    ["indexes", "[0]"],
  ])("has chains of up to 200 %s", (_, link) => {
    const errors = (length: number) => parseHcl(`a = 1${link.repeat(length)}\n`).errors.map(({ message }) => message);
    expect(errors(200)).toEqual([]);
    expect(errors(201)).toContain("Nested too deep.");
  });
});

describe("the range of a value", () => {
  it.each([
    "a",
    "a.b[0]",
    '"a${b}c"',
    "[1, 2]",
    "{ a = 1 }",
    "f(a, b)",
    "a ? b : c",
    "a + b",
    "-a",
    "[for a in b : a]",
    "<<EOT\na\nEOT",
    '"é😀"',
  ])("%j is all of it", text => {
    const [attribute] = attributesOf(`x = ${text}\n`);
    expect(attribute?.value.range).toEqual([4, 4 + text.length]);
  });
});

const pieces = fc.constantFrom(
  ...['"', "${", "%{", "}", "{", "[", "]", "(", ")", "<<EOT\n", "EOT\n", "\n", " ", "=", "a", "1", ".", "*", "?", ":"],
  ...["resource", '"x"', "for", "in", "if", "=>", "...", "#", "//", "/*", "*/", "\\", "~", "-", "!", "==", ",", "\r\n"],
  ...["é", "😀", "::"],
);

describe("any text", () => {
  it("is parsed without an exception, and every range is one of the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const text = parts.join("");
        const { tree, errors } = parseHcl(text);
        for (const { range } of [...tree.items, ...errors]) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(range[0]).toBeLessThanOrEqual(range[1]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(["(", "[", "{a=", '"${', "!", "a?b:", "f(", "a{", "1+", "[for a in ", "<<A\n${"])(
    "may be nested by %j as deep as it likes",
    piece => {
      expect(parseHcl(`a = ${piece.repeat(20_000)}`).errors).not.toEqual([]);
    },
  );

  it("takes time that grows with it", () => {
    const time = (repetitions: number) => {
      const text = 'a "b" {\n  c = "${d}"\n  e = <<EOT\nf\nEOT\n}\n'.repeat(repetitions);
      const start = performance.now();
      parseHcl(text);
      return performance.now() - start;
    };
    time(2000);
    expect(time(16_000)).toBeLessThan(40 * Math.max(time(2000), 1));
  });
});
