/** Whether a text begins as JSON does, with comments or without. `{{` and `{%` begin what makes YAML, such as Helm's. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}/]|\[|\/[/*])/u.test(text);
}

/** Whether the text is JSON without comments. The engine's own reader is some hundred times faster than one for YAML. */
export function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
