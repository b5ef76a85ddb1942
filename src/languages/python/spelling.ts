/** The Python spelling of a library's camel-case name: `callback_ur_ls` for `callbackUrLs`. */
export function snakeCase(name: string): string {
  return /^[a-z]/u.test(name) ? name.replaceAll(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`) : name;
}
