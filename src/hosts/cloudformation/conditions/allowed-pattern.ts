/** Longer texts and patterns that can go more ways through a text are not tried: they could take for ever. */
const LENGTH_LIMIT = 64;
const REPETITION_LIMIT = 3;
/** What may be there or not, and groups with alternatives: each of them doubles the ways, or more. */
const BRANCH_LIMIT = 6;

/** What means something else in the patterns of Java, or nothing in those of JavaScript. */
const onlyInJava = /\\[pPQEAzZGR]|\(\?|&&|\[[^\]]*\[/u;

/** Whether the `AllowedPattern` of a parameter allows a text, all of it. `undefined`: that is not tried. */
export function allows(pattern: string, text: string): boolean | undefined {
  const repetitions = pattern.match(/[*+]|\{\d+,/gu) ?? [];
  const branches = pattern.match(/\?|\([^()|]*\|/gu) ?? [];
  const repeatsGroup = /\)[*+{]/u.test(pattern);
  const isHarmless =
    text.length <= LENGTH_LIMIT &&
    repetitions.length <= REPETITION_LIMIT &&
    branches.length <= BRANCH_LIMIT &&
    !repeatsGroup;
  if (!isHarmless || onlyInJava.test(pattern)) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return undefined;
  }
}

/** Words with a bar between them, with or without parentheses and anchors around them. */
const alternation = /^\^?(?:\((?:\?:)?)?([\w ./:-]+(?:\|[\w ./:-]+)+)\)?\$?$/u;

/** All the texts that an `AllowedPattern` allows, where it is a plain alternation. */
export function alternativesOf(pattern: string): readonly string[] | undefined {
  const [, words] = alternation.exec(pattern) ?? [];
  // A dot stands for any letter.
  return words?.includes(".") === false ? words.split("|") : undefined;
}
