/** The text of `rules/index.ts`. */
export function renderRulesIndex(names: readonly string[]): string {
  return [
    '// Written by "npm run generate".',
    ...names.map(name => `import ${camelCase(name)} from "./${name}.ts";`),
    "",
    "export const rules = {",
    ...names.map(name => `  "${name}": ${camelCase(name)},`),
    "} as const;",
    "",
  ].join("\n");
}

function camelCase(name: string): string {
  return name.replaceAll(/-(?<letter>.)/gu, (_, letter: string) => letter.toUpperCase());
}
