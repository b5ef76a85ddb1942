import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The folders of `src`, and which of the others each may import. */
const layers = {
  spec: [],
  model: ["spec"],
  edits: ["model", "spec"],
  languages: ["edits", "model", "spec"],
  hosts: ["edits", "languages", "model", "spec"],
  rule: ["edits", "hosts", "model", "spec"],
  inventory: ["hosts", "model", "spec"],
};

const oneOf = names => `(?:${names.join("|")})`;

/**
 * Users have ESLint and their parsers, and the build takes `yaml` and the languages' parsers into the plugin: anything
 * else would be missing there.
 * What lints runs wherever ESLint rules run, so that only the package's own files use Node's modules.
 */
const packagesAreTypes = (...allowed) => ({
  regex: `^(?!${[String.raw`\.`, "yaml$", ...allowed].join("|")})`,
  allowTypeImports: true,
  message: "This is not there when the plugin runs. If it is a type, import it with 'import type'.",
});

function restrictImports(files, ...patterns) {
  return { files, rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] } };
}

/** Hosts see names and values: only languages see syntax. */
const noSyntaxTrees = {
  regex: "^@typescript-eslint/",
  message: "A host sees names and values. What languages give to it stands in src/languages itself.",
};
const noLanguages = {
  regex: String.raw`^(?:\.\./)+languages/\w+/`,
  message: "A host sees names and values. What languages give to it stands in src/languages itself.",
};

/** One config for each depth: the way out of a folder is longer from the folders in it. */
function layerConfigs([layer, allowed]) {
  return [1, 2, 3, 4].map(depth => {
    const out = `^${String.raw`\.\./`.repeat(depth)}`;
    const files = [`src/${layer}${"/*".repeat(depth)}.ts`];
    const direction = {
      regex: allowed.length === 0 ? out : `${out}(?!${oneOf(allowed)}/)`,
      message: `src/${layer} may import only ${["itself", ...allowed.map(name => `src/${name}`)].join(", ")}.`,
    };
    return layer === "hosts"
      ? restrictImports(files, packagesAreTypes("@typescript-eslint/"), direction, noSyntaxTrees, noLanguages)
      : restrictImports(files, packagesAreTypes(), direction);
  });
}

export default defineConfig([
  globalIgnores(["**/dist/", "coverage/", "examples/", "tests/set-ups/"]),
  {
    files: ["**/*.{js,ts}"],
    extends: [js.configs.recommended, regexp.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      curly: "error",
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Import a thing from the file that defines it." },
        { selector: "TSAsExpression > TSAsExpression", message: "Give the value its type where it is made." },
      ],
      "object-shorthand": "error",
      "prefer-template": "error",
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
      // Patterns of AWS stay as AWS writes them.
      "regexp/use-ignore-case": "off",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index signature can name its key.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // Types of nodes are compared as strings, because the enum of @typescript-eslint/utils is not there when linting.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // Contradicts no-non-null-assertion.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // What it imports is installed only where it runs.
    files: ["site/**/*.ts", "tools/declarations/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ["benchmark/**/*.ts", "site/build/**/*.ts", "src/bin/**/*.ts", "tools/**/*.ts"],
    rules: { "no-console": "off" },
  },
  restrictImports(["src/*.ts", "src/processors/**/*.ts"], packagesAreTypes("node:"), {
    regex: String.raw`^(?:\.\./)+rules/`,
    message: "Only src/index.ts and src/configs.ts may import rules.",
  }),
  restrictImports(["src/index.ts", "src/configs.ts"], packagesAreTypes("node:")),
  Object.entries(layers).map(layerConfigs),
  restrictImports(["src/languages/**/*.ts"], packagesAreTypes()),
  restrictImports(["src/languages/shell/parser.ts"], packagesAreTypes("unbash$")),
  restrictImports(["rules/!(index).ts"], {
    regex: String.raw`^(?!\.\./src/${oneOf(["edits", "model", "rule", "spec"])}/)`,
    message: "A rule may import only src/edits, src/model, src/rule and src/spec.",
  }),
]);
