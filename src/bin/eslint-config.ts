import type { Linter } from "eslint";
import cognito from "../index.ts";
import { leaveOutTypescript, relevantCode } from "./code-processors.ts";
import { findTypescriptParser } from "./find-typescript-parser.ts";

const typescriptParser = findTypescriptParser([`${process.cwd()}/`, import.meta.url]);

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
    ...(typescriptParser
      ? {
          // Its warning about new TypeScript versions goes to standard output, among the report.
          languageOptions: { parser: typescriptParser, parserOptions: { warnOnUnsupportedTypeScriptVersion: false } },
          processor: relevantCode,
        }
      : { processor: leaveOutTypescript }),
  },
  ...cognito.configs.recommended,
];

export default config;
