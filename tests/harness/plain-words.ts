import { expect } from "vitest";

/** The maximum length of a message or of a suggestion's title, including its values. */
export const longestMessage = 160;

/** Phrases that no native speaker would write in a message. */
const stilted =
  /Cognito answers|\b(?:stands?|answers?|mend|whoever|demands?)\b|without a word|which is no\b|\bis no\b|that very|to the letter|in the place of|so that\b/u;

/** A message is one or two short sentences in plain English. */
export function expectPlainWords(sentence: string): void {
  expect([...sentence].length, sentence).toBeLessThanOrEqual(longestMessage);
  expect(sentence).toMatch(/[.?]$/u);
  expect(withoutValues(sentence)).not.toMatch(stilted);
  // ESLint leaves placeholders without data in the message.
  expect(sentence).not.toMatch(/\{\{ \w+ \}\}/u);
}

/** The rule's own words, without those of the file. */
function withoutValues(sentence: string): string {
  return sentence.replaceAll(/'[^']*'/gu, "''");
}
