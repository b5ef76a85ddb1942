/** The name that a library has in camel case as Python's conventions have it: `callbackUrLs` as `callback_ur_ls`. */
export function snakeCase(name: string): string {
  return /^[a-z]/u.test(name) ? name.replaceAll(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`) : name;
}
