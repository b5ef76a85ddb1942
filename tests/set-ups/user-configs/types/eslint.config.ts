// Type-checked with the types of ESLint 10 and 9, and by the oldest TypeScript that reads the plugin's. Not run.
import cognito, { templates } from "eslint-plugin-cognito";
import type { ESLint, Linter, Rule } from "eslint";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  tseslint.configs.recommended,
  cognito.configs.recommended,
  cognito.configs.strict,
  cognito.configs.all,
  cognito.configs.rulesOnly,
  cognito.templates({ files: ["infra/*.tpl"] }),
  {
    files: ["infra/**"],
    extends: [
      cognito.configs.recommended,
      cognito.configs.strict,
      cognito.configs.all,
      cognito.configs.rulesOnly,
      templates({ files: ["*.tpl"], ignores: ["old/**"], preset: "all" }),
    ],
  },
  { plugins: { cognito }, extends: ["cognito/recommended", "cognito/strict", "cognito/all", "cognito/rulesOnly"] },
  {
    plugins: { cognito },
    processor: cognito.processors.cloudformation,
    rules: {
      "cognito/no-implicit-grant": "off",
      "cognito/max-token-validity": ["error", { accessTokenMinutes: 30 }],
    },
  },
]);

export const list: Linter.Config[] = [...cognito.configs.recommended, templates({ files: ["*.tpl"] })];
export const plugin: ESLint.Plugin = cognito;
export const rule: Rule.RuleModule = cognito.rules["valid-token-validity"];
export const version: string = cognito.meta.version;

// @ts-expect-error -- misspelt
export const preset: unknown = cognito.configs.recomended;
// @ts-expect-error -- misspelt
export const misspelt: unknown = cognito.rules["valid-token-validty"];
// @ts-expect-error -- no preset
templates({ files: ["*.tpl"], preset: "some" });
// @ts-expect-error -- no files
templates({ preset: "all" });
