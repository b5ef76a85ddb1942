import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineHcl } from "../../../src/languages/hcl/outline.ts";
import { parseHcl } from "../../../src/languages/hcl/parser.ts";

const client = 'resource "aws_cognito_user_pool_client" "web" {\n  name = "web"\n}\n';

function names(text: string): readonly string[] {
  return outlineHcl(text).blocks.map(({ name, labels }) => [name, ...labels].join("."));
}

describe("the outline of a file", () => {
  it("has the blocks at its top with their labels and ranges", () => {
    const text = `locals {\n  a = { b = "}" }\n}\n\n${client}`;
    expect(outlineHcl(text).blocks).toEqual([
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
    expect(outlineHcl(text).comments.map(range => text.slice(...range))).toEqual(["# a", "// b", "/* d\n*/", "#e"]);
  });
});

const line = fc.constantFrom(
  ...["a = 1", 'a = "b${c}d"', 'a = "${f("}")}"', "a = { b = 1 }", "a = [1, {\n}]", "# }", "/* { */"],
  ...["a = <<EOT\n}\nEOT", "b {\n}", ""],
);

it("has the blocks that the parser finds", () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 5 }), blocks => {
      const text = blocks.map((lines, index) => `x "y${index}" {\n${lines.join("\n")}\n}\n`).join("\n");
      const { tree } = parseHcl(text);
      expect(outlineHcl(text).blocks.map(({ range }) => range)).toEqual(tree.items.map(({ range }) => range));
    }),
    { numRuns: 500 },
  );
});

it.each(["{", '"${', "<<A\n", "a ", '""', "\nresource ", "/*", "#\n"])("takes time that grows with many %j", piece => {
  const start = performance.now();
  outlineHcl(`a {${piece.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(5000);
});
