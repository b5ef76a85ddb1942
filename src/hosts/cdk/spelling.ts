/** How a language spells a name that the CDK has in camel case. */
export type Spell = (name: string) => string;

/** The spelling of languages that have camel case themselves. */
export const asItIs: Spell = name => name;

/** `callbackUrLs` as jsii spells it for Python: `callback_ur_ls`. */
const snakeCase: Spell = name =>
  name
    .replaceAll(/([a-z\d])([A-Z])/gu, "$1_$2")
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, "_")
    .toLowerCase();

/** The canonical name of a method that jsii spells for Python. Classes and constants stay as they are. */
export const camelCase: Spell = name =>
  /^[a-z]/u.test(name) ? name.replaceAll(/_(?<letter>[a-z\d])/gu, (_, letter: string) => letter.toUpperCase()) : name;
