const pages = "https://github.com/eslint-plugin-cognito/eslint-plugin-cognito/blob/main/docs/rules";

/** The page of a rule. */
export function documentationUrl(rule: string): string {
  return `${pages}/${rule}.md`;
}
