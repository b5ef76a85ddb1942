import type { ErrorEntry } from "./error-table.ts";

/** An entry whose message is in a text, and which message. */
export interface FoundError {
  readonly entry: ErrorEntry;
  readonly text: string;
}

/** How much of a message's words must be there, in any order, where the message is not there to the letter. */
const SHARE_OF_WORDS = 0.8;

/** How many words a part of a message must have to be taken for it. */
const WORDS_OF_A_PART = 3;

/**
 * The messages in a text that somebody pasted: whole ones first, with whatever stands around them, and if there are
 * none, those of which the text has most words or is a part.
 */
export function findErrors(pasted: string, entries: readonly ErrorEntry[]): readonly FoundError[] {
  const all = entries.flatMap(entry => entry.texts.map(text => ({ entry, text })));
  const text = normalized(pasted);
  const exact = all.filter(found => patternOf(found.text).test(text));
  const messages = exact.filter(({ entry }) => entry.heading !== namesHeading);
  if (messages.length > 0) {
    // `invalid_grant` is in many longer messages that say more.
    return onceEach(withoutContained(messages));
  }
  const similar = onceEach(similarTo(text, all));
  // The name of an error says less than a message of which only a part is there.
  return similar.length > 0 ? similar : onceEach(withoutContained(exact));
}

/** The messages of which a text has most words, or is a part. */
function similarTo(text: string, all: readonly FoundError[]): readonly FoundError[] {
  const words = wordsOf(text);
  const scored = all
    .filter(({ entry }) => entry.heading !== namesHeading)
    .map(found => ({ found, score: likeness(words, wordsOf(normalized(found.text))) }))
    .filter(({ score }) => score >= SHARE_OF_WORDS)
    .toSorted((a, b) => b.score - a.score);
  return scored.filter(({ score }) => score === scored[0]?.score).map(({ found }) => found);
}

/** The heading of what stands around a message, such as the name of an exception. */
export const namesHeading = "What the name of an error says";

/** Of several messages with one answer, the first. */
function onceEach(found: readonly FoundError[]): readonly FoundError[] {
  return found.filter(
    ({ entry }, index) => found.findIndex(({ entry: { answer } }) => answer === entry.answer) === index,
  );
}

function withoutContained(found: readonly FoundError[]): readonly FoundError[] {
  return found.filter(
    ({ text }) => !found.some(other => other.text !== text && normalized(other.text).includes(normalized(text))),
  );
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s`"“”]+/gu, " ")
    .replaceAll(/[‘’]/gu, "'")
    .trim();
}

/** The message as a whole, between the borders of words, with anything in the place of `…`. */
function patternOf(message: string): RegExp {
  const parts = normalized(message).replace(/\.$/u, "").split("…").map(escaped);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const before = /^\w/u.test(first) ? String.raw`(?<!\w)` : "";
  const after = /\w$/u.test(last) ? String.raw`(?!\w)` : "";
  return new RegExp(before + parts.join(".{1,300}?") + after, "u");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\d_]{3,}/gu) ?? []);
}

/** The share of the message's words that are in the text, or of the text's that are in the message. */
function likeness(words: ReadonlySet<string>, ofMessage: ReadonlySet<string>): number {
  const common = [...ofMessage].filter(word => words.has(word)).length;
  const smaller = Math.min(words.size, ofMessage.size);
  return smaller < WORDS_OF_A_PART ? 0 : common / smaller;
}
