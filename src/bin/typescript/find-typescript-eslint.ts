import { createRequire } from "node:module";

/** The path of the TypeScript parser as the first of these places finds it, by itself or in `typescript-eslint`. */
export function findTypescriptEslint(places: readonly string[]): string | undefined {
  for (const place of places) {
    const path = findIn(place) ?? findIn(resolve(place, "typescript-eslint"));
    if (path) {
      return path;
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
