import type { SourceCode } from "eslint";
import { languageNames, type LanguageName } from "../../languages/registry.ts";

/**
 * Whose tree a file has:
 * - `code`: a program's;
 * - `json-as-code`: JSON that a parser for code read, as typescript-eslint does when it is set for every file;
 * - `template`: YAML's or JSON's, by eslint-plugin-yml, eslint-plugin-jsonc, yaml-eslint-parser, \@eslint/json;
 * - the name of a language: our own parser's for its files, which has no nodes;
 * - `other`: of another language, such as Markdown.
 */
export type TreeKind = "code" | "json-as-code" | "template" | LanguageName | "other";

interface Node {
  readonly type: string;
}

interface Program extends Node {
  readonly type: "Program";
  readonly body: readonly (Node & { readonly range: readonly [number, number]; readonly expression?: Node })[];
}

export function treeKindOf({ ast, parserServices, text }: SourceCode): TreeKind {
  // Other languages than JavaScript have no parser services at all.
  const services = parserServices as { readonly cognitoLanguage?: string } | undefined;
  const language = languageNames.find(name => name === services?.cognitoLanguage);
  if (language) {
    return language;
  }
  const root: Node = ast;
  if (!isProgram(root)) {
    return root.type === "Document" ? "template" : "other";
  }
  const [first] = root.body;
  if (!first) {
    return "code";
  }
  if (/^(?:YAML|JSON)/u.test(first.type)) {
    return "template";
  }
  // In a program a brace would open a block here.
  return first.expression?.type === "ObjectExpression" && text.startsWith("{", first.range[0])
    ? "json-as-code"
    : "code";
}

/** The path of the file, where our own parser has read it. */
export function filePathOf({ parserServices }: SourceCode): string | undefined {
  const services = parserServices as { readonly cognitoFile?: string } | undefined;
  return services?.cognitoFile;
}

function isProgram(root: Node): root is Program {
  return root.type === "Program" && "body" in root && Array.isArray(root.body);
}
