// Switches on every rule of ESLint and of popular plugins, for every file and one at a time, and lints templates through
// the preset. Prints a table and exits with 1 where a rule crashes or reports: it would on every user's templates.
import { createRequire } from "node:module";
import stylistic from "@stylistic/eslint-plugin";
import importX from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import n from "eslint-plugin-n";
import perfectionist from "eslint-plugin-perfectionist";
import promise from "eslint-plugin-promise";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import security from "eslint-plugin-security";
import simpleImportSort from "eslint-plugin-simple-import-sort";
import sonarjs from "eslint-plugin-sonarjs";
import unicorn from "eslint-plugin-unicorn";
import vue from "eslint-plugin-vue";
import tseslint from "typescript-eslint";
import cognito from "../../../dist/src/index.js";

const require = createRequire(import.meta.url);

const plugins = {
  "@stylistic": stylistic,
  "@typescript-eslint": tseslint.plugin,
  "import-x": importX,
  jsdoc,
  n,
  perfectionist,
  promise,
  "react-hooks": reactHooks,
  regexp,
  security,
  "simple-import-sort": simpleImportSort,
  sonarjs,
  unicorn,
  vue,
};

/** Written so that rules about text would find something: long lines, trailing spaces, tabs, no last line break. */
const templates = {
  "template.yaml": `# TODO: ${"a very long comment ".repeat(20)}
Resources:
  client:
    Type: AWS::Cognito::UserPoolClient   \n\n\n\n
    Properties:
      ClientName: 'web' # a comment;  
      CallbackURLs: ["http://user:password@localhost/", "https://example.com"]  `,
  "template.json": `{\n\t"Resources": {   \n  "client": { "Type": "AWS::Cognito::UserPoolClient",
      "Properties": { "ClientName": "${"x".repeat(300)}" , "CallbackURLs" : [ "http:\\/\\/localhost" ] } } } }`,
};

const matchEverything = { useConfigurationIf: { matchesAstSelector: "*" } };

/** The options that rules refuse to be without. */
const neededOptions = {
  "perfectionist/sort-arrays": [matchEverything],
  "perfectionist/sort-constructor-parameters": [matchEverything],
};

/** What happens with some rules on, when it is not nothing. */
function outcomeOf(Linter, ids, filename) {
  const rules = Object.fromEntries(ids.map(id => [id, ["error", ...(neededOptions[id] ?? [])]]));
  const config = [{ plugins, rules }, ...cognito.configs.all];
  try {
    const messages = new Linter({ cwd: "/project" }).verify(templates[filename], config, {
      filename: `/project/${filename}`,
    });
    const theirs = messages.find(({ ruleId }) => !ruleId?.startsWith("cognito/"));
    return theirs && `reports: ${theirs.message}`;
  } catch (error) {
    return `crashes: ${error.message.split("\n")[0]}`;
  }
}

let failures = 0;
for (const name of ["eslint", "eslint-9"]) {
  const { Linter } = require(name);
  const { builtinRules } = require(`${name}/use-at-your-own-risk`);
  console.log(`\nESLint ${Linter.version}`);
  const groups = { eslint: [...builtinRules.keys()] };
  for (const [plugin, { rules }] of Object.entries(plugins)) {
    groups[plugin] = Object.keys(rules).map(rule => `${plugin}/${rule}`);
  }
  for (const [group, ids] of Object.entries(groups)) {
    const bad = [...ids.map(id => [id]), ids].flatMap(ids =>
      Object.keys(templates).flatMap(filename => {
        const outcome = outcomeOf(Linter, ids, filename);
        return outcome ? [`${ids.length > 1 ? "all together" : ids} in ${filename} ${outcome}`] : [];
      }),
    );
    failures += bad.length;
    console.log(`  ${group.padEnd(20)} ${String(ids.length).padStart(4)} rules  ${bad.length === 0 ? "ok" : ""}`);
    bad.forEach(line => console.log(`    ${line}`));
  }
}
process.exitCode = failures > 0 ? 1 : 0;
