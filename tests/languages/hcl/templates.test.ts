import { describe, expect, it } from "vitest";
import { parseHcl, parseHclTemplate } from "../../../src/languages/hcl/parser.ts";
import type { Node, TemplatePart } from "../../../src/languages/hcl/syntax-tree.ts";
import { print } from "./print-node.ts";

/** A part of a template: text as a string in JSON, and the source of it if that is another one. */
function printPart(part: TemplatePart, source: string): string {
  const written = source.slice(...part.range);
  const value =
    part.type === "text"
      ? JSON.stringify(part.value)
      : print({ type: "template", parts: [part], range: part.range }).slice(1, -1);
  return value === written || value === JSON.stringify(written) ? value : `${value} = ${written}`;
}

function partsOf(node: Node | undefined, source: string): readonly string[] | undefined {
  return node?.type === "template" ? node.parts.map(part => printPart(part, source)) : undefined;
}

/** The parts of a string or heredoc, and its errors with what they mark. */
function read(written: string): {
  readonly parts: readonly string[] | undefined;
  readonly problems: readonly string[];
} {
  const source = `x = ${written}\n`;
  const { tree, errors } = parseHcl(source);
  const [item] = tree.items;
  return {
    parts: partsOf(item?.type === "attribute" ? item.value : undefined, source),
    problems: errors.map(({ message, range }) => `${message} ${JSON.stringify(source.slice(...range))}`),
  };
}

describe("a quoted string has the parts", () => {
  it.each<[written: string, ...parts: string[]]>([
    ['""'],
    ['"a b"', '"a b"'],
    ['"$ 5% $5"', '"$ 5% $5"'],
    ['"$"', '"$"'],
    ['"%"', '"%"'],
    ['"$$"', '"$$"'],
    ['"{a}"', '"{a}"'],
    ['"a # b // c /* d"', '"a # b // c /* d"'],
    ['"a\rb"', String.raw`"a\rb"`],
    ['"a${b}c"', '"a"', "${b}", '"c"'],
    ['"${b}${c}"', "${b}", "${c}"],
    ['"${ b }"', "${b} = ${ b }"],
    ['"$${b}"', '"${b}" = $${b}'],
    ['"%%{b}"', '"%{b}" = %%{b}'],
    ['"$%{if b}"', '"$"', "%{if b}"],
    ['"a$$${b}c"', '"a$${b}c" = a$$${b}c'],
    [String.raw`"\n\r\t\"\\"`, String.raw`"\n\r\t\"\\" = \n\r\t\"\\`],
    [String.raw`"\u00e9\U0001F600\u00E9z"`, String.raw`"é😀éz" = \u00e9\U0001F600\u00E9z`],
    [String.raw`"\U0010ffff"`, `"\u{10ffff}" = ${String.raw`\U0010ffff`}`],
    ['"a${~ b ~}c"', '"a"', "${b} = ${~ b ~}", '"c"'],
    ['" a ${~ b } c "', '" a" =  a ', "${b} = ${~ b }", '" c "'],
    ['" a ${ b ~} c "', '" a "', "${b} = ${ b ~}", '"c " =  c '],
    ['" a ${ b ~} ${ c }"', '" a "', "${b} = ${ b ~}", "${c} = ${ c }"],
    ['"${ b } ${~ c }"', "${b} = ${ b }", "${c} = ${~ c }"],
    ['"${ a ~}${ b } c"', "${a} = ${ a ~}", "${b} = ${ b }", '" c"'],
    [
      '"%{ if a ~} b %{~ else ~} c %{~ endif } d"',
      "%{if a} = %{ if a ~}",
      '"b" =  b ',
      "%{else} = %{~ else ~}",
      '"c" =  c ',
      "%{endif} = %{~ endif }",
      '" d"',
    ],
    ['"%{ for a, b in c }%{ endfor }"', "%{for a b c} = %{ for a, b in c }", "%{endfor} = %{ endfor }"],
    ['"${{ a = 1 }}"', "${{a = 1}} = ${{ a = 1 }}"],
    ['"${\na\n}"', "${a} = ${\na\n}"],
    ['"${[\n1,\n2\n]}"', "${[1, 2]} = ${[\n1,\n2\n]}"],
    ['"${"${"a"}"}"', '${"${"a"}"}'],
  ])("%s", (written, ...parts) => {
    expect(read(written)).toEqual({ parts, problems: [] });
  });
});

describe("a heredoc has the parts", () => {
  it.each<[written: string, ...parts: string[]]>([
    ["<<A\nA"],
    ["<<A\n\nA", String.raw`"\n"`],
    ["<<A\na\nb\nA", String.raw`"a\n"`, String.raw`"b\n"`],
    ["<<A\n\"a\" \\n 'b'\nA", String.raw`"\"a\" \\n 'b'\n"`],
    ["<<A\n$5 5% $\nA", String.raw`"$5 5% $\n"`],
    ["<<A\n$${a}\nA", '"${a}\\n" = $${a}\n'],
    ["<<A\na ${b} c\nA", '"a "', "${b}", String.raw`" c\n"`],
    ["<<A\n${b}\nA", "${b}", String.raw`"\n"`],
    [
      "<<A\n%{ if a }\nb\n%{ endif }\nA",
      "%{if a} = %{ if a }",
      String.raw`"\n"`,
      String.raw`"b\n"`,
      "%{endif} = %{ endif }",
      String.raw`"\n"`,
    ],
    ["<<A\n%{ if a ~}\n  b\n%{ endif ~}\nA", "%{if a} = %{ if a ~}", String.raw`"  b\n"`, "%{endif} = %{ endif ~}"],
    ["<<A\na\n\n  ${~ b }\nA", String.raw`"a\n"`, String.raw`"\n"`, "${b} = ${~ b }", String.raw`"\n"`],
  ])("%j", (written, ...parts) => {
    expect(read(written)).toEqual({ parts, problems: [] });
  });

  it.each<[lines: string, ...parts: string[]]>([
    ["a", "a\n"],
    ["  a\n    b", "a\n", "  b\n"],
    ["    a\n  b", "  a\n", "b\n"],
    ["  a\nb", "  a\n", "b\n"],
    // Blank lines do not count.
    ["  a\n\n \n  b", "a\n", "\n", " \n", "b\n"],
    ["\n\n", "\n", "\n", "\n"],
    ["   \n", "   \n", "\n"],
    ["\t\ta\n\tb", "\ta\n", "b\n"],
    ["  a ${b}\n    c", "a ", "${b}", "\n", "  c\n"],
    ["  ${b}  c\n  d", "", "${b}", "  c\n", "d\n"],
    ["  ${b}\n  ${c}", "", "${b}", "\n", "", "${c}", "\n"],
    ["${b}\n  c", "${b}", "\n", "  c\n"],
    ["  a\n${b}", "  a\n", "${b}", "\n"],
    ["  a\n  ${b}", "a\n", "", "${b}", "\n"],
  ])("without the indentation that all of its lines share: %j", (lines, ...parts) => {
    const source = `x = <<-A\n${lines}\nA\n`;
    const [item] = parseHcl(source).tree.items;
    const value = item?.type === "attribute" && item.value.type === "template" ? item.value.parts : [];
    expect(value.map(part => (part.type === "text" ? part.value : source.slice(...part.range)))).toEqual(parts);
  });
});

describe("a string is wrong", () => {
  it.each<[written: string, ...problems: string[]]>([
    [String.raw`"a\qb"`, String.raw`There is no such escape. "\\q"`],
    [String.raw`"\u12"`, String.raw`There is no such escape. "\\u"`],
    [String.raw`"\U00110000"`, String.raw`There is no such escape. "\\U00110000"`],
    [String.raw`"\U1234"`, String.raw`There is no such escape. "\\U"`],
    ['"a', String.raw`The string is not closed. "\""`],
    ['"a\\', String.raw`The string is not closed. "\""`],
    ['"a\r', String.raw`The string is not closed. "\""`],
    ['"${a b}"', String.raw`Expected "}" of a template. "b"`],
    ['"${}"', 'Expected a value. "}"'],
    ['"%{}"', 'Expected a keyword. "}"'],
    ["<<A\n${[\nA\n]}\n", 'The heredoc ends in a template. "<<A\\n${[\\nA"'],
    ['"%{ 1 }"', 'Expected a keyword. "1"'],
    ['"%{ for 1 in a }"', 'Expected a name. "1"'],
  ])("%s", (written, ...problems) => {
    expect(read(written).problems.slice(0, problems.length)).toEqual(problems);
  });
});

describe("a template in a string of another language has the parts", () => {
  it.each<[text: string, ...parts: string[]]>([
    [""],
    ["a", '"a"'],
    ['a"b\\n', String.raw`"a\"b\\n"`],
    ["a\nb", String.raw`"a\n"`, '"b"'],
    ["a${b}c", '"a"', "${b}", '"c"'],
    ["a%{ if b }c%{ endif }", '"a"', "%{if b} = %{ if b }", '"c"', "%{endif} = %{ endif }"],
  ])("%j", (text, ...parts) => {
    const { tree, errors } = parseHclTemplate(text);
    expect(errors).toEqual([]);
    expect(tree.range).toEqual([0, text.length]);
    expect(partsOf(tree, text)).toEqual(parts);
  });
});
