import type { SourceCode } from "eslint";
import { languageNames, type LanguageName } from "../../languages/registry.ts";

/**
 * The kind of a file's tree:
 * - `code`: a program;
 * - `json-as-code`: JSON read by a parser for code, as typescript-eslint does if it is set for every file;
 * - `template`: YAML or JSON read by eslint-plugin-yml, eslint-plugin-jsonc, yaml-eslint-parser or \@eslint/json;
 * - the name of a language: read by this plugin's own parser, whose tree has no nodes;
 * - `other`: any other language, such as Markdown.
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
  // ESLint languages other than JavaScript have no parser services at all.
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
  // In a program, a brace would start a block here.
  return first.expression?.type === "ObjectExpression" && text.startsWith("{", first.range[0])
    ? "json-as-code"
    : "code";
}

/** The path of the file, if this plugin's own parser has read it. */
export function filePathOf({ parserServices }: SourceCode): string | undefined {
  const services = parserServices as { readonly cognitoFile?: string } | undefined;
  return services?.cognitoFile;
}

function isProgram(root: Node): root is Program {
  return root.type === "Program" && "body" in root && Array.isArray(root.body);
}
