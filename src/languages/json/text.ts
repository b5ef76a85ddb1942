/**
 * Whether a text starts as JSON does, with or without comments. `{{` and `{%` start templates that generate YAML, such
 * as Helm's.
 */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}/]|\[|\/[/*])/u.test(text);
}

/**
 * Whether the text is JSON without comments. The built-in parser is about a hundred times faster than a YAML parser.
 */
export function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
