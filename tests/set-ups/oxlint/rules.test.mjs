// Runs every rule on every case of its test that is code, in oxlint and in ESLint, and compares what they say and do.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import cognito from "../../../dist/src/index.js";
import { createProject, readText, root, run, temporaryFolder } from "../project.mjs";
import { readCases } from "./cases.mjs";

const groups = (await readCases()).map(({ rule, options, texts }, index) => ({
  rule,
  texts,
  config: { [`cognito/${rule}`]: options ? ["error", options] : "error" },
  files: Object.fromEntries([...texts.keys()].map((text, number) => [`${rule}/${index}/${number}.ts`, text])),
}));

/** One run for all of them takes seconds, one for each would take minutes. */
const project = createProject("oxlint", {
  ".oxlintrc.json": JSON.stringify({
    jsPlugins: [join(root, "dist/src/index.js")],
    categories: { correctness: "off" },
    overrides: groups.map(({ rule, config }, index) => ({ files: [`${rule}/${index}/**`], rules: config })),
  }),
  ...Object.assign({}, ...groups.map(({ files }) => files)),
});

function oxlint(cwd, ...args) {
  const { status, stdout, stderr } = run(cwd, join(import.meta.dirname, "node_modules/.bin/oxlint"), [...args, "."]);
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

function copyWith(...args) {
  const copy = temporaryFolder("oxlint");
  cpSync(project, copy, { recursive: true });
  oxlint(copy, ...args);
  return copy;
}

/** What ESLint says of a text, and what becomes of it. */
function eslint(text, rules) {
  const config = { files: ["**/*.ts"], languageOptions: { parser: typescriptParser }, plugins: { cognito }, rules };
  const linter = new Linter();
  const messages = linter.verify(text, config, { filename: "stack.ts" });
  return { messages, fixed: linter.verifyAndFix(text, config, { filename: "stack.ts" }).output };
}

function withFix(text, { range: [start, end], text: replacement }) {
  return text.slice(0, start) + replacement + text.slice(end);
}

const reported = new Map();
let fixed;
let suggested;
before(() => {
  for (const { filename, message, labels } of JSON.parse(oxlint(project, "--format", "json")).diagnostics) {
    const [{ span }] = labels;
    reported.set(filename, [...(reported.get(filename) ?? []), `${span.line}:${span.column} ${message}`]);
  }
  fixed = copyWith("--fix");
  // A fix may make room for another one.
  oxlint(fixed, "--fix");
  suggested = copyWith("--fix-suggestions");
});

for (const { rule, texts, config, files } of groups) {
  const [[, options]] = Object.values(config).map(value => [value].flat());
  describe(`${rule}${options ? ` with ${JSON.stringify(options)}` : ""}`, () => {
    const answers = Object.entries(files).map(([file, text]) => ({ file, text, ...eslint(text, config) }));

    it("reports the same", () => {
      for (const { file, text, messages } of answers) {
        const lines = messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
        assert.deepEqual((reported.get(file) ?? []).toSorted(), lines.toSorted(), text);
      }
    });

    it("reports mistakes and nothing else", () => {
      for (const { file, text } of answers) {
        assert.equal(reported.has(file), texts.get(text), text);
      }
    });

    it("fixes the same", () => {
      answers.forEach(answer => assert.equal(readText(fixed, answer.file), answer.fixed));
    });

    it("suggests the same first", () => {
      for (const { file, text, messages } of answers.filter(({ messages }) => messages.length === 1)) {
        const [{ fix, suggestions: [first] = [] }] = messages;
        const edit = fix ?? first?.fix;
        assert.equal(readText(suggested, file), edit ? withFix(text, edit) : text);
      }
    });
  });
}
