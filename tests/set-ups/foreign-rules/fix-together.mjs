// Fixes files with all of the plugin's rules and those of popular formatters in the same runs, and makes each suggestion
// together with the formatters' fixes. What comes out must parse, mean what the plugin's edits alone make of the file,
// and stay as it is in the next run.
import stylistic from "@stylistic/eslint-plugin";
import { Linter } from "eslint";
import jsonc from "eslint-plugin-jsonc";
import perfectionist from "eslint-plugin-perfectionist";
import prettier from "eslint-plugin-prettier";
import yml from "eslint-plugin-yml";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import tseslint from "typescript-eslint";
import cognito from "../../../src/index.ts";
import { parsers } from "../../../src/processors/parsers.ts";
import { examplesOf } from "../../docs/rule-page.ts";
import { hosts } from "../../harness/hosts.ts";
import { readClients } from "../../harness/read-clients.ts";
import { examples } from "../../robustness/examples.ts";
import { randomClientWithDuplicates } from "../../robustness/random-client.ts";

const isCode = name => /\.[cm]?[jt]sx?$/u.test(name);
const isYaml = name => /\.ya?ml$/u.test(name);
const isJson = name => /\.json$/u.test(name);

const code = { files: ["**/*.{js,mjs,cjs,ts,mts,cts,tsx,jsx}"] };
const yaml = { files: ["**/*.{yaml,yml}"] };
const json = { files: ["**/*.json"] };

const withPrettier = options => ({ plugins: { prettier }, rules: { "prettier/prettier": ["error", options, { usePrettierrc: false }] } });
const within = (files, configs) => configs.map(config => ({ ...config, ...files }));

/** Sets of rules that people use together. */
const formatters = {
  "stylistic and perfectionist": {
    appliesTo: isCode,
    configs: [
      { ...code, ...stylistic.configs.customize({ indent: 4, quotes: "single", semi: false }) },
      { ...code, ...perfectionist.configs["recommended-natural"] },
    ],
  },
  "stylistic with tabs": {
    appliesTo: isCode,
    configs: [
      { ...code, ...stylistic.configs.customize({ indent: "tab", quotes: "double", semi: true, commaDangle: "never" }) },
      {
        ...code,
        rules: {
          "@stylistic/array-bracket-newline": ["error", "always"],
          "@stylistic/array-element-newline": ["error", "always"],
          "@stylistic/object-curly-newline": ["error", "always"],
          "@stylistic/object-property-newline": "error",
          "@stylistic/function-call-argument-newline": ["error", "always"],
          "@stylistic/function-paren-newline": ["error", "multiline"],
        },
      },
    ],
  },
  "prettier and perfectionist": {
    appliesTo: isCode,
    configs: [
      { ...code, ...withPrettier({ singleQuote: true, tabWidth: 4, trailingComma: "none" }) },
      { ...code, ...perfectionist.configs["recommended-line-length"] },
    ],
  },
  "prettier with tabs": {
    appliesTo: name => isCode(name) || isJson(name),
    configs: [withPrettier({ useTabs: true, printWidth: 40 })],
  },
  prettier: { appliesTo: isYaml, configs: [withPrettier({ tabWidth: 4, singleQuote: true, printWidth: 30 })] },
  "yml standard": {
    appliesTo: isYaml,
    configs: [
      ...within(yaml, yml.configs["flat/standard"]),
      { ...yaml, rules: { "yml/indent": ["error", 4, { indentBlockSequences: true }], "yml/quotes": ["error", { prefer: "single" }] } },
    ],
  },
  "yml with everything": {
    appliesTo: isYaml,
    configs: [
      ...within(yaml, yml.configs["flat/standard"]),
      {
        ...yaml,
        rules: {
          "yml/indent": ["error", 2, { indentBlockSequences: false }],
          "yml/block-mapping": ["error", "always"],
          "yml/block-sequence": ["error", "always"],
          "yml/sort-keys": "error",
          "yml/block-mapping-colon-indicator-newline": ["error", "never"],
          "yml/no-multiple-empty-lines": "error",
          "yml/plain-scalar": ["error", "always"],
          "yml/flow-sequence-bracket-newline": ["error", "always"],
          "yml/flow-mapping-curly-newline": ["error", "always"],
        },
      },
    ],
  },
  jsonc: {
    appliesTo: isJson,
    configs: [
      ...within(json, jsonc.configs["flat/recommended-with-json"]),
      {
        ...json,
        rules: {
          "jsonc/indent": ["error", 4],
          "jsonc/sort-keys": "error",
          "jsonc/array-bracket-newline": ["error", "always"],
          "jsonc/array-element-newline": ["error", "always"],
          "jsonc/object-curly-newline": ["error", "always"],
          "jsonc/object-property-newline": "error",
          "jsonc/key-spacing": "error",
          "jsonc/comma-style": ["error", "last"],
        },
      },
    ],
  },
};

const typescript = { ...code, languageOptions: { parser: tseslint.parser } };
const ours = cognito.configs.all;
const linter = new Linter({ cwd: "/project" });
const options = name => ({ filename: `/project/${name}` });

/** Fixes a file in as many runs as it takes: ESLint ends a run after ten passes, and nested collections need more. */
function fix(text, config, name, runs = 3) {
  const result = linter.verifyAndFix(text, config, options(name));
  return runs > 1 && result.output !== text ? fix(result.output, config, name, runs - 1) : result;
}

/** What the clients of a file are, whatever the order of what is written. */
function meaningOf(name, text) {
  const parser = isCode(name) ? tseslint.parser : isYaml(name) || isJson(name) ? parsers.document : parsers.inert;
  const clients = readClients({ filename: name.split("/").at(-1), languageOptions: { parser } }, text);
  return clients.map(scenarios => scenarios.map(sorted).map(client => JSON.stringify(client)).sort().join()).sort().join("\n");
}

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]))
    : value;
}

const apply = (text, edits) =>
  edits.toSorted((a, b) => b.range[0] - a.range[0]).reduce((done, { range, text: replacement }) => done.slice(0, range[0]) + replacement + done.slice(range[1]), text);

/** One of ESLint's passes in which an edit is made before all others: of edits that touch it makes the first. */
function applyPass(text, edit, others) {
  const made = [edit];
  for (const other of others) {
    if (made.every(({ range }) => other.range[1] < range[0] || range[1] < other.range[0])) {
      made.push(other);
    }
  }
  return apply(text, made);
}

/** The words of the sets' names that are to run: all of them by default. */
const only = process.argv[2] ?? "";
const failures = [];
let comparisons = 0;

function check(name, text, formatter, { configs }) {
  const base = [typescript];
  const together = [...base, ...ours, ...configs];
  const alone = [...base, ...configs];
  const fail = (what, result) => failures.push({ what: `${formatter}: ${what}`, name, text, result });

  const wanted = meaningOf(name, fix(text, [...base, ...ours], name).output);
  const { output, messages } = fix(text, together, name);
  comparisons += 1;
  const fatal = messages.find(message => message.fatal);
  if (fatal) {
    return fail(`does not parse: ${fatal.message}`, output);
  }
  if (meaningOf(name, output) !== wanted) {
    return fail("means something else", output);
  }
  const again = fix(output, together, name).output;
  // Some formatters do not settle among themselves.
  if (again !== output && fix(output, alone, name).output === output) {
    return fail("is not settled", `${output}\n--- then\n${again}`);
  }

  const theirs = linter.verify(text, alone, options(name)).flatMap(message => message.fix ?? []);
  const suggested = linter.verify(text, [...base, ...ours], options(name)).flatMap(({ message, suggestions = [] }) => suggestions.map(({ desc, fix: edit }) => ({ desc: `${message} ${desc}`, edit })));
  for (const { desc, edit } of suggested) {
    const expected = apply(text, [edit]);
    const result = applyPass(text, edit, theirs);
    comparisons += 1;
    const [broken] = linter.verify(result, base.concat(ours.map(config => ({ ...config, rules: {} })), configs.map(config => ({ ...config, rules: {} }))), options(name)).filter(message => message.fatal);
    if (broken) {
      fail(`does not parse with a suggestion: ${desc}: ${broken.message}`, result);
    } else if (meaningOf(name, result) !== meaningOf(name, expected)) {
      fail(`means something else with a suggestion: ${desc}`, result);
    }
  }
}

const pages = join(import.meta.dirname, "../../../docs/rules");
const files = [
  ...examples,
  ...readdirSync(pages).flatMap(page =>
    examplesOf(readFileSync(join(pages, page), "utf8"))
      .filter(({ verdict }) => verdict === "incorrect")
      .map(({ filename, code }) => ({ name: filename, text: code })),
  ),
  ...fc.sample(fc.tuple(randomClientWithDuplicates, fc.nat(hosts.length - 1)), { seed: 1, numRuns: Number(process.env.GENERATED ?? 40) }).flatMap(([client, index]) => {
    const host = hosts[index];
    const text = host.write(client, "create");
    return text === undefined || host.isReadOnly ? [] : [{ name: host.filename, text }];
  }),
];

for (const { name, text } of files) {
  for (const [formatter, settings] of Object.entries(formatters)) {
    if (formatter.includes(only) && settings.appliesTo(name)) {
      check(name, text, formatter, settings);
    }
  }
}

for (const { what, name, text, result } of failures.slice(0, Number(process.env.SHOWN ?? 5))) {
  console.log(`\n${name}: ${what}\n${text}\n--- becomes\n${result}`);
}
console.log(`${files.length} files, ${comparisons} comparisons, ${failures.length} failures`);
process.exitCode = failures.length > 0 || comparisons < 1000 ? 1 : 0;
