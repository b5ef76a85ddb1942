import { defineConfig } from "vitest/config";
import { UniqueNames } from "./tests/unique-names.ts";

/** Tests of the package as it is shipped. The others run on the sources and do not wait for a build. */
export const ofThePackage = ["tests/bin/cognito-lint.test.ts", "tests/package.test.ts"];

export default defineConfig({
  test: {
    // No test changes a module, and loading ESLint for every file would take most of the time.
    isolate: false,
    // Some tests start ESLint, the compiler or other programs.
    testTimeout: 30_000,
    reporters: ["default", new UniqueNames()],
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/set-ups/**", ...ofThePackage],
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ofThePackage,
          globalSetup: "tests/build-package.ts",
        },
      },
    ],
  },
});
