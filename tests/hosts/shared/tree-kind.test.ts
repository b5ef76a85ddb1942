import { Linter, type SourceCode } from "eslint";
import * as jsoncParser from "jsonc-eslint-parser";
import { parser as typescript } from "typescript-eslint";
import { describe, expect, it } from "vitest";
import * as yamlParser from "yaml-eslint-parser";
import { filePathOf, treeKindOf } from "../../../src/hosts/shared/tree-kind.ts";
import { parsers } from "../../../src/processors/parsers.ts";

function parsed(text: string, parser?: Linter.Parser, filename = "file.js") {
  const linter = new Linter();
  linter.verify(text, { files: ["**"], ...(parser && { languageOptions: { parser } }) }, filename);
  return linter.getSourceCode();
}

describe("the kind of a tree", () => {
  it.each<[what: string, text: string, parser: Linter.Parser | undefined, expected: string]>([
    ["a program", "const a = {};", undefined, "code"],
    ["an empty program", "", undefined, "code"],
    ["a program of a typed file", "const a: string = b;", typescript, "code"],
    ["a program that starts with an expression", "a({});", undefined, "code"],
    ["an object in parentheses", "({ a: 1 });", undefined, "code"],
    ["JSON that a parser for code reads", '{ "a": 1 }', typescript, "json-as-code"],
    ["a block", "{ a: 1 }", undefined, "code"],
    ["YAML", "a: 1", yamlParser, "template"],
    ["JSON", '{ "a": 1 }', jsoncParser, "template"],
    ["YAML that the plugin reads", "a: 1", parsers.document, "document"],
    ["Python that the plugin reads", "a = 1", parsers.python, "python"],
    ["Terraform that the plugin reads", "a = 1", parsers.hcl, "hcl"],
  ])("%s", (_, text, parser, expected) => {
    expect(treeKindOf(parsed(text, parser, expected.startsWith("json") ? "file.json" : "file.js"))).toBe(expected);
  });

  it("of ESLint's own language for JSON is a template, and of any other language nothing known", () => {
    const withRoot = (ast: object, parserServices?: object) => {
      const sourceCode: object = { text: "a;", ast, parserServices };
      return sourceCode as SourceCode;
    };
    expect(treeKindOf(withRoot({ type: "Document", body: {} }))).toBe("template");
    expect(treeKindOf(withRoot({ type: "root", children: [] }))).toBe("other");
    expect(treeKindOf(withRoot({ type: "Program" }))).toBe("other");
    expect(treeKindOf(withRoot({ type: "Program", body: {} }))).toBe("other");
    expect(treeKindOf(withRoot({ type: "StyleSheet", body: [] }))).toBe("other");
    expect(treeKindOf(withRoot({ type: "Document" }, {}))).toBe("template");
  });
});

describe("the path of a file", () => {
  it("is known if the plugin has read it", () => {
    expect(filePathOf(parsed("a = 1", parsers.hcl, "main.tf"))).toMatch(/main\.tf$/u);
    expect(filePathOf(parsed("a = 1"))).toBeUndefined();
    const withoutServices: object = { text: "", ast: { type: "Document" } };
    expect(filePathOf(withoutServices as SourceCode)).toBeUndefined();
  });
});
