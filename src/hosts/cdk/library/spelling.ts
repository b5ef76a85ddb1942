/** Converts a member's name between a language's spelling and the CDK's camel case. */
export type NameConversion = (name: string) => string;

/** The conversion for languages that use camel case themselves. */
export const unchanged: NameConversion = name => name;

/** The canonical name of a member, from jsii's spelling for Python. Classes and constants are unchanged. */
export const camelCase: NameConversion = name =>
  name.replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
