import { createRequire } from "node:module";

interface PackageInfo {
  readonly name: string;
  readonly version: string;
}

const { name, version } = createRequire(import.meta.url)("eslint-plugin-cognito/package.json") as PackageInfo;

/** What ESLint prints of the plugin, its parser and its processor, and keys its cache by. */
export const packageInfo: PackageInfo = { name, version };
