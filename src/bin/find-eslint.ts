import type * as EslintModule from "eslint";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Failure } from "./failure.ts";

interface EslintPackage {
  readonly version: string;
  readonly bin: { readonly eslint: string };
}

/** The ESLint of a project. */
export interface FoundEslint {
  /** The path of its own command. */
  readonly command: string;
  load(): typeof EslintModule;
}

/**
 * The project's ESLint, or the one that the plugin resolves, if the plugin supports its version.
 *
 * @throws Failure if there is none
 */
export function findEslint(): FoundEslint {
  for (const place of [join(process.cwd(), "_"), import.meta.url]) {
    const require = createRequire(place);
    try {
      const manifest = require.resolve("eslint/package.json");
      const { version, bin } = require(manifest) as EslintPackage;
      if (isSupported(version)) {
        return {
          command: join(dirname(manifest), bin.eslint),
          load: () => require("eslint") as typeof EslintModule,
        };
      }
    } catch {
      // Not installed there.
    }
  }
  throw new Failure("ESLint 9.7 or later is not installed. Add it with: npm install --save-dev eslint");
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 9 || (major === 9 && minor >= 7);
}
