import type { Linter } from "eslint";
import { createRequire } from "node:module";
import { addGlobals, type Globals } from "../languages/inert/scope-manager.ts";
import { packageInfo } from "../package-info.ts";
import { findTypescriptParser } from "./find-typescript-parser.ts";

interface ParserModule {
  parseForESLint(text: string, options?: unknown): { readonly ast: unknown; readonly scopeManager: ScopeManager };
}

interface ScopeManager {
  readonly globalScope: Globals;
  addGlobals?: (names: readonly string[]) => void;
}

const places = [`${process.cwd()}/`, import.meta.url];
let found: { readonly path: string | undefined } | undefined;

/** Where the parser is. It is looked for, which takes some milliseconds, when there is something to parse. */
function parserPath(): string | undefined {
  found ??= { path: findTypescriptParser(places) };
  return found.path;
}

export function hasTypescriptParser(): boolean {
  return parserPath() !== undefined;
}

/** The TypeScript parser that the user has. It is loaded, and TypeScript with it, when there is something to parse. */
export const typescriptParser: Linter.Parser = {
  /** What ESLint keys its cache by. */
  get meta() {
    const path = parserPath();
    return path === undefined
      ? { name: "cognito-lint/no-typescript-parser", version: packageInfo.version }
      : (createRequire(path)("@typescript-eslint/parser/package.json") as typeof packageInfo);
  },
  parseForESLint(text, options) {
    const path = parserPath();
    if (path === undefined) {
      throw new Error("There is no @typescript-eslint/parser.");
    }
    const result = (createRequire(path)(path) as ParserModule).parseForESLint(text, options);
    supportAddGlobals(result.scopeManager);
    return result;
  },
};

/** ESLint 10 calls a method that typescript-eslint has since 8.54. Projects with an older one have an older ESLint. */
function supportAddGlobals(scopeManager: ScopeManager): void {
  const { globalScope } = scopeManager;
  scopeManager.addGlobals ??= names => {
    addGlobals(globalScope, names);
  };
}
