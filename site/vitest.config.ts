import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["site/tests/**/*.test.ts"],
    globalSetup: "site/tests/build-site.ts",
    // Each file starts a browser, which is too much for one machine in parallel.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
