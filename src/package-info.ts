import { createRequire } from "node:module";

interface PackageInfo {
  readonly name: string;
  readonly version: string;
}

const { name, version } = createRequire(import.meta.url)("eslint-plugin-cognito/package.json") as PackageInfo;

/** What ESLint prints for the plugin, its parsers and its processor, and uses as a cache key. */
export const packageInfo: PackageInfo = { name, version };
