import { ESLint, type Linter } from "eslint";
import { join } from "node:path";
import cognito from "../../src/index.ts";

/** The rules whose findings these tests expect. */
const known: Linter.RulesRecord = { "cognito/no-mixed-auth-flows": "error", "cognito/valid-token-validity": "error" };

function withKnownRules(config: readonly Linter.Config[]): Linter.Config[] {
  return config.map(object => ({ ...object, rules: known }));
}

export const recommended = withKnownRules(cognito.configs.recommended);
export const rulesOnly = withKnownRules(cognito.configs.rulesOnly);

/** A folder that need not exist, because texts are linted instead of files. */
const cwd = join(import.meta.dirname, "project");

/** Lints a text as the content of a file. */
export async function lint(
  filename: string,
  text: string,
  config: Linter.Config[] = recommended,
  options: ESLint.Options = {},
): Promise<ESLint.LintResult> {
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config, ...options });
  const [result] = await eslint.lintText(text, { filePath: join(cwd, filename), warnIgnored: true });
  if (!result) {
    throw new Error(`${filename} was not linted.`);
  }
  return result;
}

/** A short form of a message: its line and column, and its rule or, without one, its text. */
export function summary({ messages }: ESLint.LintResult): string[] {
  return messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? message}`);
}
