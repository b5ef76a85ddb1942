/** Longer texts and patterns that can go more ways through a text are not tried: they could take for ever. */
const LENGTH_LIMIT = 64;
const REPETITION_LIMIT = 3;

/** What means something else in the patterns of Java, or nothing in those of JavaScript. */
const onlyInJava = /\\[pPQEAzZGR]|\(\?|&&|\[[^\]]*\[/u;

/** Whether the `AllowedPattern` of a parameter allows a text, all of it. `undefined`: that is not tried. */
export function allows(pattern: string, text: string): boolean | undefined {
  const repetitions = pattern.match(/[*+]|\{\d+,/gu) ?? [];
  const repeatsGroup = /\)[*+{]/u.test(pattern);
  if (text.length > LENGTH_LIMIT || repetitions.length > REPETITION_LIMIT || repeatsGroup || onlyInJava.test(pattern)) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return undefined;
  }
}
