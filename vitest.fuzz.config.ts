import { defineConfig } from "vitest/config";

const seconds = Number(process.env["FUZZ_SECONDS"] ?? 10);

/** The random checks alone, each of them on new cases for as long as `FUZZ_SECONDS` says. */
export default defineConfig({
  test: {
    include: [
      "tests/robustness/{any-input,fixes,half-typed,metamorphic,parsers}.test.ts",
      "tests/edits/random/render.random.test.ts",
      "tests/edits/small-languages.test.ts",
      "tests/hosts/cloudformation/block-scan.test.ts",
      "tests/languages/hcl/outline.test.ts",
    ],
    env: { FUZZ_SECONDS: String(seconds) },
    testTimeout: (seconds + 60) * 1000,
    fileParallelism: false,
    isolate: false,
  },
});
