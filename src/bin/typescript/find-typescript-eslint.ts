import { createRequire } from "node:module";

/**
 * The path of the TypeScript parser that is found first from these places, by itself or as part of `typescript-eslint`.
 */
export function findTypescriptEslint(places: readonly string[]): string | undefined {
  for (const place of places) {
    const path = findIn(place) ?? findIn(resolve(place, "typescript-eslint"));
    if (path) {
      return path;
    }
  }
  return undefined;
}

/** The path of the parser that can be required from a place, if TypeScript itself can be too. */
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
