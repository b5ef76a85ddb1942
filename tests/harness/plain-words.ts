import { expect } from "vitest";

/** The most characters of a message or the title of a suggestion, with its values. */
export const longestMessage = 160;

/** Turns of phrase that no native speaker of English would write in a message. */
const stilted =
  /Cognito answers|\b(?:stands?|answers?|mend|whoever|demands?)\b|without a word|which is no\b|\bis no\b|that very|to the letter|in the place of|so that\b/u;

/** A message is one or two short sentences in plain English. */
export function expectPlainWords(sentence: string): void {
  expect([...sentence].length, sentence).toBeLessThanOrEqual(longestMessage);
  expect(sentence).toMatch(/[.?]$/u);
  expect(withoutValues(sentence)).not.toMatch(stilted);
  // ESLint leaves a placeholder for which it gets no data.
  expect(sentence).not.toMatch(/\{\{ \w+ \}\}/u);
}

/** The words of the rule, without those of the file. */
function withoutValues(sentence: string): string {
  return sentence.replaceAll(/'[^']*'/gu, "''");
}
