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

  it("has the comments", () => {
    const text = '# a\nlocals { // b\n  c = "# no" /* d\n*/\n}\n#e\r\n';
    expect(commentsInHcl(text).map(range => text.slice(...range))).toEqual(["# a", "// b", "/* d\n*/", "#e"]);
  });
});

const line = fc.constantFrom(
  ...["a = 1", 'a = "b${c}d"', 'a = "${f("}")}"', "a = { b = 1 }", "a = [1, {\n}]", "# }", "/* { */"],
  ...["a = <<EOT\n}\nEOT", "b {\n}", "", "a = {\n  b = 1\n}", "  a = 1", "  b {\n  }", "  a = {\n  }"],
);
const head = fc.constantFrom("x", "locals", 'resource "a" "b"', 'variable "c"');
const between = fc.constantFrom("", "\n", "# d\n", "  // e\n\n", "/*\n}\n*/\n", " # f\n");

it("has the blocks that the parser finds", () => {
  const block = fc.tuple(head, fc.array(line, { maxLength: 5 }), between);
  const property = fc.property(fc.array(block, { maxLength: 5 }), blocks => {
    const text = blocks.map(([first, lines, behind]) => `${first} {\n${lines.join("\n")}\n}\n${behind}`).join("");
    const { tree } = parseHcl(text);
    expect(outlineHcl(text).map(({ range }) => range)).toEqual(tree.items.map(({ range }) => range));
  });
  checkRandomly(property, 2000);
});

it.each(["{", '"${', "<<A\n", "a ", '""', "\nresource ", "/*", "#\n", "\n}\nlocals {\n"])(
  "takes time that grows with many %j",
  piece => {
    const start = performance.now();
    outlineHcl(`a {${piece.repeat(200_000)}`);
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
