import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["site/tests/**/*.test.ts"],
    globalSetup: "site/tests/build-site.ts",
    // Each file starts a browser, and this is not the only thing that a machine does.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
