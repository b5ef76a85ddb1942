import js from "@eslint/js";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import jsonc from "eslint-plugin-jsonc";
import reactHooks from "eslint-plugin-react-hooks";
import svelte from "eslint-plugin-svelte";
import vue from "eslint-plugin-vue";
import yml from "eslint-plugin-yml";
import tseslint from "typescript-eslint";
import * as yamlParser from "yaml-eslint-parser";
import { nodeIsAtLeast } from "./versions.mjs";

const forUnicorn = "22.13";
const unicorn = nodeIsAtLeast(forUnicorn) ? (await import("eslint-plugin-unicorn")).default : undefined;

const quotes = { files: ["**/*.yaml"], rules: { "yml/quotes": "error" } };
const ymlRecommended = [yml.configs.recommended, quotes];
const jsoncRecommended = [
  jsonc.configs["recommended-with-jsonc"],
  { files: ["**/*.json"], rules: { "jsonc/no-comments": "error" } },
];
const hooks = {
  ...reactHooks.configs.flat.recommended,
  files: ["**/*.jsx"],
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
};
const nullProcessor = {
  meta: { name: "theirs", version: "1.0.0" },
  supportsAutofix: true,
  preprocess: text => [text],
  postprocess: lists => lists.flat(),
};

const typescript = { ...tseslint.configs.base, files: ["**/*.ts"] };
const typescriptIn = files => ({ files, languageOptions: { parserOptions: { parser: tseslint.parser } } });
const vueRecommended = [vue.configs["flat/recommended"], typescriptIn(["**/*.vue"])];
const svelteRecommended = [svelte.configs.recommended, typescriptIn(["**/*.svelte"])];

/**
 * What users have: first what sets a parser or rules for every file, then what is for YAML, JSON or components.
 * `reports` is the plugin whose findings are there to be kept. `eslint` is the first version that it is run with, where
 * that is not the plugin's own: what others are made for cannot be installed beside newer ones. `misplaced` are the
 * templates for which a preset in front of that has to ask for another place, `loses` is where one behind it takes over
 * what was linted, and in `unread` nothing is found by `rulesOnly`, because nothing parses it.
 */
export function usersOf(project) {
  const typeAware = { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: project } } };
  return [
    { name: "nothing else" },
    {
      name: "a parser for every file",
      every: [{ languageOptions: tseslint.configs.base.languageOptions }],
      misplaced: ["template.yaml"],
    },
    {
      name: "typescript-eslint",
      reports: "@typescript-eslint",
      eslint: "9.38",
      every: [tseslint.configs.recommended],
      misplaced: ["template.yaml"],
    },
    {
      name: "typescript-eslint, with types",
      reports: "@typescript-eslint",
      eslint: "9.38",
      every: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, typeAware],
      misplaced: ["template.json", "template.yaml"],
    },
    { name: "eslint-plugin-yml", reports: "yml", eslint: "9.38", own: ymlRecommended },
    {
      name: "@eslint/json",
      reports: "json",
      eslint: "9.38",
      own: [{ ...json.configs.recommended, files: ["**/*.json"], language: "json/json" }],
    },
    { name: "eslint-plugin-jsonc", reports: "jsonc", eslint: "9.38", own: jsoncRecommended },
    {
      name: "yaml-eslint-parser, the old way",
      reports: "yml",
      eslint: "9.38",
      own: [{ ...quotes, plugins: { yml }, languageOptions: { parser: yamlParser } }],
      loses: ["data/chart.yaml", "data/quotes.yaml", "template.yaml"],
    },
    {
      name: "a processor for YAML",
      reports: "yml",
      eslint: "9.38",
      own: [{ files: ["**/*.yaml"], processor: nullProcessor }, ymlRecommended],
    },
    { name: "@eslint/markdown", eslint: "9.38", own: [markdown.configs.processor], unread: ["README.md"] },
    {
      name: "eslint-plugin-unicorn",
      reports: "unicorn",
      eslint: "10.4",
      node: forUnicorn,
      every: [unicorn?.configs.recommended],
    },
    { name: "React: eslint-plugin-react-hooks", reports: "react-hooks", every: [hooks] },
    { name: "Vue: eslint-plugin-vue", reports: "vue", every: [typescript], own: [vueRecommended] },
    {
      name: "Svelte: eslint-plugin-svelte",
      reports: "svelte",
      eslint: "9.38",
      every: [typescript],
      own: [svelteRecommended],
    },
    {
      name: "all of these for code, YAML, JSON and Markdown",
      reports: "jsonc",
      eslint: "9.38",
      every: [js.configs.recommended, tseslint.configs.recommended, hooks],
      own: [vueRecommended, svelteRecommended, ymlRecommended, jsoncRecommended, markdown.configs.processor],
    },
  ];
}
