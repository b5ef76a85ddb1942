import type { Linter } from "eslint";
import cognito from "../index.ts";
import { createConfigs } from "../configs.ts";
import { relevantCode, relevantTypescript } from "./code-processors.ts";
import { typescriptParser } from "./typescript-parser.ts";
import { withoutEmptySchemas } from "./without-empty-schemas.ts";

const { configs } = createConfigs({ ...cognito, rules: withoutEmptySchemas(cognito.rules) });

/** What `cognito-lint` hands to ESLint. */
const config: Linter.Config[] = [
  {
    name: "cognito-lint/ignores",
    ignores: [
      "**/{.aws-sam,.next,.nuxt,.serverless,.terraform,build,cdk.out,cdktf.out,coverage,dist}/",
      "**/*.min.js",
      "**/*.d.{ts,mts,cts}",
    ],
  },
  {
    name: "cognito-lint/javascript",
    files: ["**/*.{js,mjs,cjs,jsx}"],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    processor: relevantCode,
  },
  {
    name: "cognito-lint/typescript",
    files: ["**/*.{ts,mts,cts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    // Its warning about new TypeScript versions goes to standard output, among the report.
    languageOptions: { parser: typescriptParser, parserOptions: { warnOnUnsupportedTypeScriptVersion: false } },
    processor: relevantTypescript,
  },
  ...configs.recommended,
];

export default config;
