import type { Linter } from "eslint";
import { createRequire } from "node:module";
import { addGlobals, type Globals } from "../../languages/inert/scope-manager.ts";
import { packageInfo } from "../../package-info.ts";
import { parseTypescript } from "./babel.ts";
import { findTypescriptEslint } from "./find-typescript-eslint.ts";
import { placed } from "./syntax-error.ts";

/** Parses TypeScript without dependencies. If it fails, the project's own typescript-eslint decides. */
export const typescriptParser: Linter.Parser = {
  meta: { name: "cognito-lint/typescript-parser", version: packageInfo.version },
  parseForESLint(text, options) {
    const result = read(text, (options as ParserOptions | undefined)?.filePath ?? "", options);
    supportAddGlobals(result.scopeManager);
    return result as Linter.ESLintParseResult;
  },
};

interface ParserOptions {
  readonly filePath?: string;
}

interface ParserModule {
  parseForESLint(text: string, options?: unknown): ParseResult;
}

interface ParseResult {
  readonly ast: object;
  readonly visitorKeys?: object;
  readonly services?: object;
  readonly scopeManager: ScopeManager;
}

/** The part of a scope manager that ESLint 10 requires, and that typescript-eslint provides since 8.54. */
interface ScopeManager {
  readonly globalScope: object | null;
  readonly addGlobals?: (names: string[]) => void;
}

function read(text: string, filePath: string, options: unknown): ParseResult {
  try {
    return parseTypescript(text, filePath);
  } catch (error) {
    const other = findTypescriptEslint([`${process.cwd()}/`, import.meta.url]);
    if (other === undefined) {
      throw placed(error);
    }
    return (createRequire(other)(other) as ParserModule).parseForESLint(text, options);
  }
}

function supportAddGlobals(manager: ScopeManager): void {
  const { globalScope } = manager;
  if (manager.addGlobals === undefined && globalScope) {
    Object.assign(manager, {
      addGlobals: (names: readonly string[]) => {
        addGlobals(globalScope as Globals, names);
      },
    });
  }
}
