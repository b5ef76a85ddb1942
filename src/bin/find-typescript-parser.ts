import type { Linter } from "eslint";
import { createRequire } from "node:module";
import { addGlobals, type Globals } from "../hosts/template/inert-scope-manager.ts";

interface TypescriptParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: unknown): { readonly ast: unknown; readonly scopeManager: ScopeManager };
}

interface ScopeManager {
  readonly globalScope: Globals;
  addGlobals?: (names: readonly string[]) => void;
}

/**
 * The TypeScript parser as the first of these places finds it, by itself or in the package `typescript-eslint`. It is
 * loaded, and TypeScript with it, when there is something to parse.
 */
export function findTypescriptParser(places: readonly string[]): Linter.Parser | undefined {
  for (const place of places) {
    const path = findIn(place) ?? findIn(resolve(place, "typescript-eslint"));
    if (path) {
      return loadedOnDemand(path);
    }
  }
  return undefined;
}

/** The path of the parser that a place can require, if TypeScript itself is there too. */
function findIn(place: string | undefined): string | undefined {
  const parser = resolve(place, "@typescript-eslint/parser");
  return resolve(parser, "typescript") && parser;
}

function resolve(place: string | undefined, name: string): string | undefined {
  try {
    return place && createRequire(place).resolve(name);
  } catch {
    return undefined;
  }
}

function loadedOnDemand(path: string): Linter.Parser {
  const require = createRequire(path);
  const { name, version } = require("@typescript-eslint/parser/package.json") as TypescriptParser["meta"];
  return {
    meta: { name, version },
    parseForESLint(text, options) {
      const result = (require(path) as TypescriptParser).parseForESLint(text, options);
      supportAddGlobals(result.scopeManager);
      return result;
    },
  };
}

/** ESLint 10 calls a method that typescript-eslint has since 8.54. Projects with an older one have an older ESLint. */
function supportAddGlobals(scopeManager: ScopeManager): void {
  const { globalScope } = scopeManager;
  scopeManager.addGlobals ??= names => {
    addGlobals(globalScope, names);
  };
}
