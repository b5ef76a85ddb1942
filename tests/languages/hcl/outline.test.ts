import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentsInHcl, outlineHcl } from "../../../src/languages/hcl/outline.ts";
import { parseHcl } from "../../../src/languages/hcl/parser.ts";
import { checkRandomly } from "../../robustness/random-checks.ts";

const client = 'resource "aws_cognito_user_pool_client" "web" {\n  name = "web"\n}\n';

function names(text: string): readonly string[] {
  return outlineHcl(text).map(({ name, labels }) => [name, ...labels].join("."));
}

describe("the outline of a file", () => {
  it("has the blocks at its top with their labels and ranges", () => {
    const text = `locals {\n  a = { b = "}" }\n}\n\n${client}`;
    expect(outlineHcl(text)).toEqual([
      { name: "locals", labels: [], range: [0, text.indexOf("\n\n")] },
      {
        name: "resource",
        labels: ["aws_cognito_user_pool_client", "web"],
        range: [text.indexOf("resource"), text.length - 1],
      },
    ]);
  });

  it.each([
    ["braces in strings", 'locals {\n  a = "}"\n}\n'],
    ["strings in templates", 'locals {\n  a = "${replace(b, "}", "{")}"\n}\n'],
    ["escaped templates", 'locals {\n  a = "$${"\n}\n'],
    ["escaped quotes", 'locals {\n  a = "\\"}"\n}\n'],
    ["braces in comments", "locals {\n  # }\n  // }\n  /* }\n  } */\n}\n"],
    ["heredocs", 'locals {\n  a = <<EOT\n}\nresource "x" "y" {\nEOT\n}\n'],
    ["indented heredocs", "locals {\n  a = <<-EOT\n    }\n    EOT\n}\n"],
    ["labels without quotes", "locals a b {\n}\n"],
    ["carriage returns", "locals {\r\n  a = 1\r\n}\r\n"],
    ["a byte order mark", "\uFEFFlocals {\n}\n"],
    ["objects that end at the margin", 'resource "a" "b" {\n  c = {\n    d = 1\n}\n  e = 2\n}\n'],
    ["blocks that end at the margin", 'resource "a" "b" {\n  c {\n    d = 1\n}\ne {\n  f = 2\n}\n}\n'],
    ["templates that end at the margin", 'resource "a" "b" {\n  c = "${d({\n    e = 1\n}\n)}"\n}\n'],
    ["heredocs with lines at the margin", 'resource "a" "b" {\n  c = <<EOT\n  {\n}\nresource "e" "f" {\nEOT\n}\n'],
    ["comments with lines at the margin", 'resource "a" "b" {\n  /*\n}\nresource "e" "f" {\n*/\n}\n'],
    ["attributes at the margin", 'resource "a" "b" {\n  c = {\n    d = 1\n}\ndata = 2\n}\n'],
    ["blocks of which only the last line is not indented", 'resource "a" "b" {\n  c {\n    d = 1\n  }\n}\n'],
    ["blocks that are indented too far", '  resource "a" "b" {\n    c = 1\n  }\n\n'],
    ["blocks that end too far to the right", 'resource "a" "b" {\n  c = 1\n  }\n'],
    ["attributes", "a = { b = 1 }\nc = [\n  2,\n]\nlocals {}\n"],
  ])("reads past %s", (_, text) => {
    expect(names(text + client).at(-1)).toBe("resource.aws_cognito_user_pool_client.web");
    expect(names(text + client)).toHaveLength(2);
  });

  it.each([
    ["a block that is not closed", "locals {\n  a = 1\n"],
    ["a nested block that is not closed", 'resource "a" "b" {\n  c {\n    d = 1\n}\n'],
    ["a string that is not closed", 'locals {\n  a = "b\n}\n'],
    ["a template that is not closed", 'locals {\n  a = "${b\n}\n'],
    ["a heredoc that is not closed", "locals {\n  a = <<EOT\n}\n"],
    ["an object that is not closed", "locals {\n  a = {\n}\n"],
  ])("finds what stands behind %s", (_, text) => {
    expect(names(text + client).at(-1)).toBe("resource.aws_cognito_user_pool_client.web");
  });

  it("has a block that is indented too far behind one that ends there", () => {
    const misplaced = 'resource "a" "b" {\n  c = 1\n  }\n\n  resource "d" "e" {\n  f = 1\n}\n';
    expect(names(misplaced + client)).toEqual([
      "resource.a.b",
      "resource.d.e",
      "resource.aws_cognito_user_pool_client.web",
    ]);
  });

  it("has the comments", () => {
    const text = '# a\nlocals { // b\n  c = "# no" /* d\n*/\n}\n#e\r\n';
    expect(commentsInHcl(text).map(range => text.slice(...range))).toEqual(["# a", "// b", "/* d\n*/", "#e"]);
  });
});

/** The blocks of a text: the name and labels of each, and what is in its range. */
function blocksOf(text: string): readonly string[] {
  return outlineHcl(text).map(({ name, labels, range }) => `${[name, ...labels].join(" ")}: ${text.slice(...range)}`);
}

describe("a block has the name, labels and range", () => {
  it.each<[text: string, ...blocks: string[]]>([
    ["a {}", "a: a {}"],
    ["a{}", "a: a{}"],
    ["a\t{\n}", "a: a\t{\n}"],
    ["  a {\n  }\n", "a: a {\n  }"],
    ["\t\ra {\n}", "a: a {\n}"],
    ["a_b-c {\n}", "a_b-c: a_b-c {\n}"],
    ["a1 {\n}", "a1: a1 {\n}"],
    ["A {\n}", "A: A {\n}"],
    ["名前 {\n}", "名前: 名前 {\n}"],
    ['a "b" {\n}', 'a b: a "b" {\n}'],
    ['a "b" "c" {\n}', 'a b c: a "b" "c" {\n}'],
    ['a "b" "c" "d" {\n}', 'a b c d: a "b" "c" "d" {\n}'],
    ['a  "b"  "c"  {\n}', 'a b c: a  "b"  "c"  {\n}'],
    ['a"b""c"{\n}', 'a b c: a"b""c"{\n}'],
    ["a b {\n}", "a b: a b {\n}"],
    ["a b-c d_e {\n}", "a b-c d_e: a b-c d_e {\n}"],
    ['a b "c" d{\n}', 'a b c d: a b "c" d{\n}'],
    ['a "b c" {\n}', 'a b c: a "b c" {\n}'],
    ['a "b.c-d_1" "{e}" {\n}', 'a b.c-d_1 {e}: a "b.c-d_1" "{e}" {\n}'],
    ['a "" {\n}', 'a : a "" {\n}'],
    ['a "é" {\n}', 'a é: a "é" {\n}'],
    ["a {} b {}", "a: a {}", "b: b {}"],
    ["a {}\nb {\n}\n\nc {\n}\n", "a: a {}", "b: b {\n}", "c: c {\n}"],
    ["a {\r\n}\r\nb {\r\n}\r\n", "a: a {\r\n}", "b: b {\r\n}"],
    ["a {\n  b {\n  }\n}\n", "a: a {\n  b {\n  }\n}"],
    ["/* b */ a {}", "a: a {}"],
    ["/* b\n*/a {}", "a: a {}"],
    [" /* b */ /* c */\ta {\n}", "a: a {\n}"],
    ["a {} /* c */ b {}", "a: a {}", "b: b {}"],
    ['/* a */resource "b" "c" {\n  d = 1\n}\n', 'resource b c: resource "b" "c" {\n  d = 1\n}'],
    // With comments between name and labels.
    ['a /* b */ "c" {}', 'a c: a /* b */ "c" {}'],
    ['a/* b */"c"/**/d/* e\n"f" */{\n}', 'a c d: a/* b */"c"/**/d/* e\n"f" */{\n}'],
    ['a /* { */ "b" /* } */ /*/ = */ {}', 'a b: a /* { */ "b" /* } */ /*/ = */ {}'],
    ['a "/* b */" {}', 'a /* b */: a "/* b */" {}'],
    ['a "b/*" /* c */ "d" {}', 'a b/* d: a "b/*" /* c */ "d" {}'],
    ['resource /* b */ "c" "d" {\n  e = 1\n}\n', 'resource c d: resource /* b */ "c" "d" {\n  e = 1\n}'],
    // No blocks.
    [""],
    ["a /* b */ = {}"],
    ["a /* b */ = c {}"],
    ["/* a */ {}"],
    ["a = {}"],
    ["a.b {}"],
    ["1 {}"],
    ['"a" {}'],
    ["{}"],
    ["a, b {}"],
    ["a = 1 b {}"],
    ["a = 1 /* b */ c {}"],
    ["a = [ /* b {} */ ]"],
    ["a\n{}"],
    ["a: {\n}\n"],
    // Behind an attribute.
    ["a = {}\nb {}", "b: b {}"],
    ["a = [{\n}, {\n}]\nb {}", "b: b {}"],
    ['a = "{"\nb {}', "b: b {}"],
    ["a = 1 # {\nb {}", "b: b {}"],
    ["a = 1 // {\nb {}", "b: b {}"],
    ["a = 1 /* { */\nb {}", "b: b {}"],
    ["a = 1 / 2\nb {}", "b: b {}"],
    ["a = <<E\n{\nE\nb {}", "b: b {}"],
    ["}\nb {}", "b: b {}"],
    ["}}\nb {\n}\n}\nc {\n}", "b: b {\n}", "c: c {\n}"],
    ["\n}\nlocals {\n  a = 1", "locals: locals {\n  a = 1"],
    ["}\nlocals {\n  a = 1\n}\n", "locals: locals {\n  a = 1\n}"],
    ["locals {#}\n\nlocals {\n}\n", "locals: locals {#}\n", "locals: locals {\n}"],
  ])("%j", (text, ...blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it.each(["resource", "data", "module", "variable", "output", "locals", "provider", "terraform"])(
    "of which Terraform has some: %s",
    name => {
      const text = `${name} "a" {\n  b = 1\n}\n`.repeat(2);
      const block = `${name} a: ${name} "a" {\n  b = 1\n}`;
      expect(blocksOf(text)).toEqual([block, block]);
    },
  );
});

describe("a block that is not closed ends before", () => {
  const tops = "resource data module variable output locals provider terraform moved import removed check".split(" ");

  it.each(tops.flatMap(top => [[`${top} {`], [`${top}{`], [`${top} "a" "b" {`], [`${top} a {`], [`${top} "a" { # {`]]))(
    "the line %s",
    line => {
      const [first, second, ...others] = outlineHcl(`a {\n  b = [{\n\n${line}\n}\n`);
      expect([first?.range, second?.range[0], second?.name, others]).toEqual([[0, 13], 14, line.split(/\W/u)[0], []]);
    },
  );

  it.each([
    ...["locals = {", "local {", "localsx {", "locals", " locals {", "locals\n{", "x locals {", 'locals "=" {'],
    ...["resource = {", "aresource {", "# locals {"],
  ])("no line such as %j", line => {
    const text = `a {\n  b = [{\n${line}\n}]\n}\n`;
    expect(outlineHcl(text)[0]?.range[1]).toBeGreaterThan(text.indexOf(line) + line.length);
  });

  it.each([
    ["a string", 'b = "'],
    ["a string behind a backslash", 'b = "\\'],
    ["a template", 'b = "${'],
    ["a string in a template", 'b = "${"'],
    ["a string behind a template", 'b = "${c}'],
    ["a directive", 'b = "%{'],
    ["a heredoc", "b = <<EOT"],
  ])("the next one even in %s", (_, line) => {
    expect(names(`a {\n  ${line}\nlocals {\n}\nb {\n}\n`)).toEqual(["a", "locals", "b"]);
  });

  it.each(['"', '"c', String.raw`"\"`, '"${c}'])("its own brace, if a string ends with its line: %s", value => {
    expect(blocksOf(`a {\n  b = ${value}\n  d = 1\n}\ne {\n}\n`)).toEqual([
      `a: a {\n  b = ${value}\n  d = 1\n}`,
      "e: e {\n}",
    ]);
  });

  it("its own brace, if a string in a nested block ends with its line", () => {
    const block = 'a {\n  b {\n    c = "d\n  }\n}';
    expect(blocksOf(`${block}\ne {\n}\n`)).toEqual([`a: ${block}`, "e: e {\n}"]);
  });

  it("the end of the text", () => {
    expect(blocksOf("a {\n  b {\n")).toEqual(["a: a {\n  b {\n"]);
    expect(blocksOf('a {\n  b = "')).toEqual(['a: a {\n  b = "']);
    expect(blocksOf("a {\n  /* }")).toEqual(["a: a {\n  /* }"]);
  });
});

describe("the end of a block is not", () => {
  it.each([
    ["in a string", '"}"'],
    ["behind a quote with a backslash", String.raw`"\"}"`],
    ["in a string that ends with a backslash", String.raw`["\\", "}"]`],
    ["in an escaped template", '"$${}"'],
    ["in an escaped directive", '"%%{}"'],
    ["that of a template", '"${a}}"'],
    ["that of a directive", '"%{ if a }}%{ endif }"'],
    ["in a string of a template", '"${f("}")}"'],
    ["in a string of a directive", '"%{ if a == "}" }%{ endif }"'],
    ["behind a dollar", '"$}"'],
    ["behind a percent sign", '"%}"'],
    ["that of an object in a template", '"${f({})}}"'],
    ["in a heredoc", "<<E\n}\nE"],
    ["in a template of a heredoc", "<<E\n${a}}\nE"],
    ["in a comment", "1 # }"],
    ["in a comment with two slashes", "1 // }"],
    ["in a block comment", "1 /* }\n} */"],
    ["in a comment of a template", '"${\n# }\na}"'],
    ["that of an object", "{ b = {} }"],
    ["that of an object behind an escape", String.raw`{ b = "\"" }`],
    ["that of an object behind a template", '{ b = "${c}" }'],
    ["that of an object in a template behind a string", '"${f({ b = "${c}" })}"'],
  ])("%s", (_, value) => {
    const block = `a {\n  b = ${value}\n}`;
    expect(blocksOf(`${block}\nc {\n}\n`)).toEqual([`a: ${block}`, "c: c {\n}"]);
    // In the layout of `terraform fmt`, with all lines of a block indented.
    expect(blocksOf(`locals {\n  b = ${value}\n}\n\nlocals {\n}\n`)).toEqual([
      `locals: locals {\n  b = ${value}\n}`,
      "locals: locals {\n}",
    ]);
  });
});

const line = fc.constantFrom(
  ...["a = 1", 'a = "b${c}d"', 'a = "${f("}")}"', "a = { b = 1 }", "a = [1, {\n}]", "# }", "/* { */"],
  ...["a = <<EOT\n}\nEOT", "b {\n}", "", "a = {\n  b = 1\n}", "  a = 1", "  b {\n  }", "  a = {\n  }"],
);
const head = fc.constantFrom("x", "locals", 'resource "a" "b"', 'variable "c"', 'data /* } */ "a" /*\n*/ "b"');
const between = fc.constantFrom("", "/* d */ ", "\n", "# d\n", "  // e\n\n", "/*\n}\n*/\n", " # f\n");

it("has the blocks that the parser finds", () => {
  const block = fc.tuple(head, fc.array(line, { maxLength: 5 }), between);
  const property = fc.property(fc.array(block, { maxLength: 5 }), blocks => {
    const text = blocks.map(([first, lines, behind]) => `${first} {\n${lines.join("\n")}\n}\n${behind}`).join("");
    const { tree } = parseHcl(text);
    expect(outlineHcl(text).map(({ range }) => range)).toEqual(tree.items.map(({ range }) => range));
  });
  checkRandomly(property, 2000);
});

describe("finding the blocks takes time that grows with", () => {
  const pieces = ["{", '"${', "<<A\n", "a ", '""', "\nresource ", "/*", "#\n", "\n}\nlocals {\n", "/**/", "} /* */ a"];

  it.each<[before: string, piece: string]>([
    ...pieces.map((piece): [string, string] => ["a {", piece]),
    // At the top.
    ["", "locals {\n }"],
    ["", "locals {\n }\n"],
    ["", "\nlocals {\n a\n"],
    ["", '/**/"'],
    ["a ", "/**/"],
  ])("%j and many %j", (before, piece) => {
    const start = performance.now();
    outlineHcl(`${before}${piece.repeat(100_000)}{`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
