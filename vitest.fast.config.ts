import { defineConfig } from "vitest/config";
import { ofThePackage } from "./vitest.config.ts";

/**
 * The tests that run on the sources, without the slow ones: hostile and random input, whole files typed key by key or
 * read by two parsers, and scaffolding.
 */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: [
      "tests/set-ups/**",
      ...ofThePackage,
      "tests/robustness/**",
      "tests/**/{*-growth,hostile-*}.test.ts",
      "tests/typing/**",
      "tests/bin/typescript-parser.test.ts",
      "tests/**/{*.random,random}.test.ts",
      "tests/tools/new-*.test.ts",
    ],
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 30_000,
  },
});
