import { readFileSync } from "node:fs";

/** The packages whose versions the page names, beside those of ESLint. */
const packages = [
  "@eslint/json",
  "@eslint/markdown",
  "eslint-plugin-jsonc",
  "eslint-plugin-react-hooks",
  "eslint-plugin-svelte",
  "eslint-plugin-unicorn",
  "eslint-plugin-vue",
  "eslint-plugin-yml",
  "typescript-eslint",
  "yaml-eslint-parser",
];

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
}

function rowOf({ name, misplaced, loses, node = "20" }, eslintVersions) {
  const eslint = eslintVersions.map(version => version.split(".").slice(0, 2).join(".")).join(", ");
  const cells = [name, eslint, node, misplaced ? "asks" : "✓", "✓", loses ? "replaces" : "✓", "✓"];
  return `| ${cells.join(" | ")} |`;
}

/**
 * The page about what the plugin runs with. It says what is expected of each user's config, so that it is right when
 * what is seen is what is expected.
 */
export function compatibilityPage(runs) {
  const eslintVersions = runs[0].eslintVersions;
  return `<!-- This file is written by \`npm run matrix -- --write\` in tests/set-ups/user-configs. -->

# Compatibility

ESLint 9.7 and later, and 10, with flat config. Node 20.19, 22.13, 24 and later. Neither TypeScript nor type information is needed. The types of the package are for TypeScript 5.6 and later.

What is checked are the files that ESLint lints. A preset adds templates to them, and leaves to you which code is linted: ESLint takes TypeScript only where a config names its files, as those of typescript-eslint do.

## Beside other plugins

A project with app clients in SDK calls, in a CDK stack, in components and in templates is linted with each of these configs, with the preset in four places, on each version of ESLint and on Node 20, 22 and 24. Each time the findings must be there, all findings of the others must still be there, and there must be nothing else: no crash, no parse error, no finding of a rule for code in a template, no directive that \`--fix\` removes.

The four places: **first** in the config; **between**, where the [README](../README.md#presets) says, after what sets a parser for all files and before plugins for YAML and JSON; **last**; and \`cognito.configs.rulesOnly\` last instead of a preset.

| the project has | ESLint | Node from | first | between | last | \`rulesOnly\` |
| --- | --- | --- | --- | --- | --- | --- |
${runs.map(({ user, eslintVersions }) => rowOf(user, eslintVersions)).join("\n")}

- **✓**: everything is as it should be.
- **asks**: templates are not checked, and one message in each says so: _In the ESLint config, place the cognito preset after the object that sets this parser._
- **replaces**: the app clients are checked, and what was reported in YAML before is not any more, because a later \`languageOptions.parser\` replaces an earlier one. Nothing can notice that. Put the preset where it belongs, or take \`rulesOnly\`.

With \`rulesOnly\`, templates are checked only where something else parses them.

## Versions

ESLint ${eslintVersions.join(", ")}, and ${packages.map(name => `${name} ${versionOf(name)}`).join(", ")}. Plugins that do not run with the oldest ESLint are not run with it.
`;
}
