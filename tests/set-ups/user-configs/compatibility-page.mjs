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

A preset adds templates, Terraform, scripts, Python and R to the files that ESLint lints. JavaScript is linted by default, and TypeScript if your config includes its files, as those of typescript-eslint do.

## Beside other plugins

A project with app clients in SDK calls, a CDK stack, components and templates is linted with each of these configs, with the preset at each of four positions, on each version of ESLint and on Node 20, 22 and 24. All findings of this plugin and of the others must be reported, and nothing else: no crash, no parse error, no finding of another plugin's rule for code in a template, no directive that \`--fix\` removes.

The four positions are **first** in the config; **between**, as the [README](../README.md#presets) recommends, after configs that set a parser for all files and before plugins for YAML and JSON; **last**; and \`cognito.configs.rulesOnly\` last, instead of a preset.

| The project has | ESLint | Node from | first | between | last | \`rulesOnly\` |
| --- | --- | --- | --- | --- | --- | --- |
${runs.map(({ user, eslintVersions }) => rowOf(user, eslintVersions)).join("\n")}

- **✓**: all findings are as expected.
- **asks**: templates are not checked, and each gets one message: _In the ESLint config, place the cognito preset after the object that sets this parser._
- **replaces**: app clients are checked, but findings of other plugins in YAML are lost, because a later \`languageOptions.parser\` replaces an earlier one, which no plugin can detect. Move the preset, or use \`rulesOnly\`.

With \`rulesOnly\`, templates are checked only if another config parses them.

## Versions

ESLint ${eslintVersions.join(", ")}, and ${packages.map(name => `${name} ${versionOf(name)}`).join(", ")}. Plugins that do not support the oldest ESLint are not tested with it.
`;
}
