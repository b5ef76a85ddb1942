/** How a language spells a name that the CDK has in camel case. */
export type NameConversion = (name: string) => string;

/** The spelling of languages that have camel case themselves. */
export const unchanged: NameConversion = name => name;

/** The canonical name of a member that jsii spells for Python. Classes and constants stay as they are. */
export const camelCase: NameConversion = name =>
  /^[a-z]/u.test(name) ? name.replaceAll(/_(?<letter>[a-z\d])/gu, (_, letter: string) => letter.toUpperCase()) : name;
