import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface EslintPackage {
  readonly version: string;
  readonly bin: { readonly eslint: string };
}

/** The path of ESLint's own command as the first of these places finds it, when the plugin works with its version. */
export function findEslint(places: readonly string[]): string | undefined {
  for (const place of places) {
    const require = createRequire(place);
    try {
      const manifest = require.resolve("eslint/package.json");
      const { version, bin } = require(manifest) as EslintPackage;
      if (isSupported(version)) {
        return join(dirname(manifest), bin.eslint);
      }
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 9 || (major === 9 && minor >= 7);
}
