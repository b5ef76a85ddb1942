/** Longer texts, and patterns with too much backtracking, are not tested: they could take exponential time. */
const LENGTH_LIMIT = 64;
const REPETITION_LIMIT = 3;
/**
 * The maximum number of optional parts and of groups with alternatives, each of which at least doubles the possible
 * matches.
 */
const BRANCH_LIMIT = 6;

/** Syntax that differs between Java's regular expressions and JavaScript's. */
const onlyInJava = /\\[pPQEAzZGR]|\(\?|&&|\[[^\]]*\[/u;

/** Whether a parameter's `AllowedPattern` matches a whole text. `undefined`: unknown. */
export function allows(pattern: string, text: string): boolean | undefined {
  const repetitions = pattern.match(/[*+]|\{\d+,/gu)?.length ?? 0;
  const branches = pattern.match(/\?|\([^()|]*\|/gu)?.length ?? 0;
  const repeatsGroup = /\)[*+{]/u.test(pattern);
  const isHarmless =
    text.length <= LENGTH_LIMIT && repetitions <= REPETITION_LIMIT && branches <= BRANCH_LIMIT && !repeatsGroup;
  if (!isHarmless || onlyInJava.test(pattern)) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return undefined;
  }
}

/** Words separated by bars, optionally with parentheses and anchors around them. */
const alternation = /^\^?(?:\((?:\?:)?)?([\w ./:-]+(?:\|[\w ./:-]+)+)\)?\$?$/u;

/** All texts that match an `AllowedPattern`, if it is a plain alternation. */
export function alternativesOf(pattern: string): readonly string[] | undefined {
  const words = alternation.exec(pattern)?.[1];
  // A dot matches any character.
  return words?.includes(".") === false ? words.split("|") : undefined;
}
