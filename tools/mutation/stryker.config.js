import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, URL } from "node:url";

const plugin = name => fileURLToPath(new URL(name, import.meta.url));

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["rules/*.ts", "!rules/index.ts", "src/{edits,hosts,languages}/**/*.ts", "!src/languages/*.ts"],
  plugins: [plugin("test-runner.js"), plugin("ignore-meta.js"), plugin("survivors-reporter.js")],
  testRunner: "in-process",
  ignorers: ["meta"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Not in the project, where other tools would read the copies.
  tempDirName: path.join(tmpdir(), "eslint-plugin-cognito-mutation"),
  ignorePatterns: ["benchmark", "coverage", "dist", "docs", "examples", "tests/set-ups"],
  reporters: ["clear-text", "html", "json", "survivors"],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: "coverage/mutation.html" },
  jsonReporter: { fileName: "coverage/mutation.json" },
};
