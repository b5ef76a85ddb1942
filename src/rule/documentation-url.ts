/** Where the documentation is published. */
export const site = "https://eslint-plugin-cognito.github.io/eslint-plugin-cognito";

/** The page of a rule on the site that is built from `docs/`. */
export function documentationUrl(rule: string): string {
  return `${site}/rules/${rule}/`;
}
