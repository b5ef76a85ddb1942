// Lints one project with the configs that users have, with the preset in front of, among and behind them, and compares
// what they see with what they saw without it. Prints a table and exits with 1 where something else is seen than is
// expected.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { relative } from "node:path";
import js from "@eslint/js";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import jsonc from "eslint-plugin-jsonc";
import yml from "eslint-plugin-yml";
import tseslint from "typescript-eslint";
import * as yamlParser from "yaml-eslint-parser";
import cognito from "../../../dist/src/index.js";
import { writeProject } from "./fixtures.mjs";

const project = writeProject();
const require = createRequire(import.meta.url);

const typeAware = { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: project } } };
const quotes = { files: ["**/*.yaml"], rules: { "yml/quotes": "error" } };
const nullProcessor = {
  meta: { name: "theirs", version: "1.0.0" },
  supportsAutofix: true,
  preprocess: text => [text],
  postprocess: lists => lists.flat(),
};

/**
 * What users have: first what sets a parser for every file, then what sets one for YAML or JSON. `misplaced` are the
 * templates for which a preset in front of that has to ask for another place, `loses` is where one behind it takes
 * over what was linted.
 */
const users = [
  { name: "nothing" },
  {
    name: "a parser for every file",
    every: [{ languageOptions: tseslint.configs.base.languageOptions }],
    misplaced: ["template.yaml"],
  },
  {
    name: "typescript-eslint",
    since: "9.38",
    every: [js.configs.recommended, tseslint.configs.recommended],
    misplaced: ["template.yaml"],
  },
  {
    name: "typescript-eslint with types",
    since: "9.38",
    every: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, typeAware],
    misplaced: ["template.json", "template.yaml"],
  },
  { name: "eslint-plugin-yml", since: "9.38", own: [yml.configs.recommended, quotes] },
  {
    name: "@eslint/json",
    since: "9.38",
    own: [{ ...json.configs.recommended, files: ["**/*.json"], language: "json/json" }],
  },
  {
    name: "eslint-plugin-jsonc",
    since: "9.38",
    own: [jsonc.configs["recommended-with-jsonc"], { files: ["**/*.json"], rules: { "jsonc/no-comments": "error" } }],
  },
  {
    name: "yaml-eslint-parser, the old way",
    since: "9.38",
    own: [{ ...quotes, plugins: { yml }, languageOptions: { parser: yamlParser } }],
    loses: ["data/chart.yaml", "data/quotes.yaml", "template.yaml"],
  },
  {
    name: "a processor",
    since: "9.38",
    own: [{ files: ["**/*.yaml"], processor: nullProcessor }, yml.configs.recommended, quotes],
  },
  { name: "@eslint/markdown", since: "9.38", own: [markdown.configs.processor] },
];

const { recommended, rulesOnly } = cognito.configs;
const places = {
  none: ({ every = [], own = [] }) => [every, own],
  first: ({ every = [], own = [] }) => [recommended, every, own],
  documented: ({ every = [], own = [] }) => [every, recommended, own],
  last: ({ every = [], own = [] }) => [every, own, recommended],
  "rules only": ({ every = [], own = [] }) => [every, own, rulesOnly],
};

const isOwn = line => line.includes(" cognito/");
const isMisplaced = line => line.includes("place the cognito preset after");

/** What is reported, a line a message. */
async function lint(ESLint, config, fix = false) {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config.flat(Infinity), fix });
  const results = await eslint.lintFiles(["."]);
  const lines = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => `${relative(project, filePath)}:${line} ${ruleId ?? message}`),
  );
  const files = results.map(({ filePath }) => relative(project, filePath));
  const output = results.find(({ filePath }) => filePath.endsWith("template.yaml"))?.output;
  return { lines, files, output };
}

function difference(of, from) {
  return of.filter(line => !from.includes(line));
}

function filesOf(lines) {
  return [...new Set(lines.map(line => line.slice(0, line.indexOf(":"))))].toSorted();
}

/** What is wrong with what a user sees. */
async function problemsOf(ESLint, user, place, without) {
  const config = places[place](user);
  const { lines, files } = await lint(ESLint, config);
  const { output = "" } = await lint(ESLint, config, true);

  // Without the plugin, directives that name its rules are errors.
  const lost = difference(without.lines, lines).filter(line => !isOwn(line));
  const gained = difference(lines, without.lines);
  const misplaced = place === "first" ? (user.misplaced ?? []) : [];
  const checked = ["README.md", "app.ts", "script.js", "template.json", "template.yaml"].filter(
    file => files.includes(file) && !misplaced.includes(file) && !(place === "rules only" && file === "README.md"),
  );
  const newFiles = difference(files, without.files);
  const removedDirectives = ["cognito/no-implicit-grant", "yml/quotes"].filter(
    rule => output && !output.includes(rule),
  );

  return [
    ["lost", filesOf(lost), place === "last" ? (user.loses ?? []) : []],
    ["told to move the preset in", filesOf(gained.filter(isMisplaced)), misplaced],
    ["findings in", filesOf(lines.filter(isOwn)), checked],
    ["unexpected", gained.filter(line => !isOwn(line) && !isMisplaced(line)), []],
    ["now linted", place === "rules only" ? newFiles : newFiles.filter(file => /\.[jt]s$/u.test(file)), []],
    ["directives removed by --fix", removedDirectives, []],
  ]
    .filter(([, seen, expected]) => seen.join() !== expected.join())
    .map(
      ([what, seen, expected]) => `${what}: ${seen.join(", ") || "none"}; expected: ${expected.join(", ") || "none"}`,
    );
}

function isSupported(version, since) {
  const [major, minor] = version.split(".").map(Number);
  const [sinceMajor, sinceMinor] = since.split(".").map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

let failures = 0;
for (const name of ["eslint", "eslint-9", "eslint-9.7"]) {
  const { ESLint } = require(name);
  console.log(`\nESLint ${ESLint.version}`);
  for (const user of users.filter(({ since = "9.7" }) => isSupported(ESLint.version, since))) {
    const without = await lint(ESLint, places.none(user));
    for (const place of Object.keys(places).slice(1)) {
      const problems = await problemsOf(ESLint, user, place, without);
      failures += problems.length;
      console.log(
        `  ${user.name.padEnd(32)} ${place.padEnd(11)} ${problems.length === 0 ? "ok" : problems.join("\n    ")}`,
      );
    }
  }
}
rmSync(project, { recursive: true });
process.exitCode = failures > 0 ? 1 : 0;
