import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, URL } from "node:url";

const plugin = name => fileURLToPath(new URL(name, import.meta.url));

/** Every change of these files that no test finds is in `survivors`. The option `--mutate` takes some of them. */
const mutate = ["rules/*.ts", "!rules/index.ts", "src/edits/**/*.ts", "src/languages/**/*.ts", "src/hosts/**/*.ts"];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate,
  plugins: [plugin("test-runner.js"), plugin("ignorers.js"), plugin("survivors-reporter.js")],
  testRunner: "in-process",
  ignorers: ["meta", "no result"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Endless loops are found by counting. A busy machine is no reason to take a change for found.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  // Not in the project, where other tools would read the copies.
  tempDirName: path.join(tmpdir(), "eslint-plugin-cognito-mutation"),
  ignorePatterns: ["benchmark", "coverage", "dist", "site", "tests/set-ups"],
  reporters: ["progress-append-only", "clear-text", "html", "json", "survivors"],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: "coverage/mutation.html" },
  jsonReporter: { fileName: "coverage/mutation.json" },
};
