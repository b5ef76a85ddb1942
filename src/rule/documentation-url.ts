const pages = "https://eslint-plugin-cognito.github.io/eslint-plugin-cognito/rules";

/** The page of a rule on the site that is built from `docs/`. */
export function documentationUrl(rule: string): string {
  return `${pages}/${rule}/`;
}
