// Type-checked with the types of ESLint 10 and 9, not run.
import cognito, { templates } from "eslint-plugin-cognito";
import type { ESLint, Linter } from "eslint";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  tseslint.configs.recommended,
  cognito.configs.strict,
  {
    files: ["infra/**"],
    extends: [cognito.configs.recommended, cognito.configs.rulesOnly, templates({ files: ["*.tpl"], preset: "all" })],
  },
  { plugins: { cognito }, extends: ["cognito/all"], rules: { "cognito/no-implicit-grant": "off" } },
]);

export const list: Linter.Config[] = [...cognito.configs.recommended, cognito.templates({ files: ["*.tpl"] })];
export const plugin: ESLint.Plugin = cognito;

// @ts-expect-error -- misspelt
export const preset: unknown = cognito.configs.recomended;
// @ts-expect-error -- no preset
templates({ files: ["*.tpl"], preset: "some" });
