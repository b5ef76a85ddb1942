/** How a language spells a name that the CDK has in camel case. */
export type Spell = (name: string) => string;

/** The spelling of languages that have camel case themselves. */
export const asItIs: Spell = name => name;

/** The canonical name of a member that jsii spells for Python. Classes and constants stay as they are. */
export const camelCase: Spell = name =>
  /^[a-z]/u.test(name) ? name.replaceAll(/_(?<letter>[a-z\d])/gu, (_, letter: string) => letter.toUpperCase()) : name;
