import type { Linter } from "eslint";
import { parseTypescript } from "../../../src/bin/typescript/babel.ts";
import { placed } from "../../../src/bin/typescript/syntax-error.ts";

/** Parses TypeScript and JavaScript as `cognito-lint` does. */
export const codeParser: Linter.Parser = {
  meta: { name: "site/code-parser" },
  parseForESLint(text, options) {
    const { filePath } = options as { readonly filePath: string };
    try {
      const result: object = parseTypescript(text, filePath);
      return result as Linter.ESLintParseResult;
    } catch (error) {
      throw placed(error);
    }
  },
};
