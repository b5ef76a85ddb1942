import type { ErrorEntry } from "./error-table.ts";
import { normalized } from "./normalized.ts";

/** An entry whose message occurs in a text, and that message. */
export interface FoundError {
  readonly entry: ErrorEntry;
  readonly text: string;
}

/** The heading of the section about what surrounds a message, such as the name of an exception. */
export const namesHeading = "What the name of an error says";

/** The share of a message's words that must occur, if the message itself does not. */
const SHARE_OF_WORDS = 0.8;

/** The share of a message's words that must occur in order, at its beginning or its end. */
const SHARE_OF_SEQUENCE = 0.55;

/** The minimum number of words in a part of a message that is recognized. */
const WORDS_OF_A_PART = 3;

/** The minimum number if the part is less than half of the pasted text. */
const WORDS_AMONG_OTHERS = 4;

/** The maximum number of results, if a text matches several messages equally well. */
const MOST_ANSWERS = 4;

/** How much longer than its own words a message may be, if it contains another message. */
const SPAN_WITH_ANOTHER = 2;

/**
 * The messages in a pasted text: whole ones first, regardless of what surrounds them. If there are none, those whose
 * beginning or end occurs, and then those that share most of their words with the text or contain it.
 */
export function findErrors(pasted: string, entries: readonly ErrorEntry[]): readonly FoundError[] {
  const text = normalized(pasted);
  const all = entries.flatMap(entry => entry.texts.map(message => messageOf(entry, message)));
  const messages = all.filter(({ entry }) => entry.heading !== namesHeading);
  const names = all.filter(({ entry }) => entry.heading === namesHeading);
  const found = [mostSpecificIn, cutOffIn, similarTo].reduce<readonly Message[]>(
    (before, find) => (before.length > 0 ? before : find(text, messages)),
    [],
  );
  // The name of an error is less specific than even a part of a message.
  return onceEach(found.length > 0 ? found : wholeIn(text, names)).map(({ entry, text: said }) => ({
    entry,
    text: said,
  }));
}

interface Message extends FoundError {
  /** The normalized text. */
  readonly normal: string;
  /** Its words, where `…` stands for anything. */
  readonly words: readonly string[];
}

function messageOf(entry: ErrorEntry, text: string): Message {
  const normal = normalized(text).replace(/\.$/u, "");
  return { entry, text, normal, words: normal.split(" ") };
}

/** The first of several messages with the same explanation. */
function onceEach(found: readonly Message[]): readonly Message[] {
  return found.filter(
    ({ entry }, index) => found.findIndex(({ entry: { answer } }) => answer === entry.answer) === index,
  );
}

/** The messages that occur as a whole in a text, most specific first. */
function mostSpecificIn(text: string, messages: readonly Message[]): readonly Message[] {
  return wholeIn(text, messages).toSorted((one, other) => other.normal.length - one.normal.length);
}

function wholeIn(text: string, messages: readonly Message[]): readonly Message[] {
  const found = messages.flatMap(message => {
    const match = patternOf(message.normal).exec(text);
    return match ? [{ message, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found
    .filter(one => {
      const own = one.message.normal.replaceAll("…", "").length;
      const others = found.filter(other => other.message.normal !== one.message.normal);
      // `invalid_grant` is part of many longer messages that are more specific.
      const isPart = others.some(({ message }) => message.normal.includes(one.message.normal));
      const isTornApart =
        one.end - one.start > SPAN_WITH_ANOTHER * own &&
        others.some(({ start, end }) => start >= one.start && end <= one.end);
      return !isPart && !isTornApart;
    })
    .map(({ message }) => message);
}

/** The messages whose beginning or end occurs in a text, as when only a part is copied. */
function cutOffIn(text: string, messages: readonly Message[]): readonly Message[] {
  return best(messages, ({ words }) => {
    const parts = words.flatMap((_, index) => [words.slice(index), words.slice(0, -index)]);
    const lengths = parts
      .filter(part => isEnough(part, words, text) && patternOf(part.join(" ")).test(text))
      .map(part => lengthOf(part));
    return Math.max(0, ...lengths);
  });
}

function isEnough(part: readonly string[], words: readonly string[], text: string): boolean {
  const count = literalOf(part).length;
  const least = lengthOf(part) > text.length / 2 ? WORDS_OF_A_PART : WORDS_AMONG_OTHERS;
  return count >= least && count >= literalOf(words).length * SHARE_OF_SEQUENCE;
}

function literalOf(words: readonly string[]): readonly string[] {
  return words.filter(word => !word.includes("…"));
}

function lengthOf(words: readonly string[]): number {
  return words.join(" ").replaceAll("…", "").length;
}

/** The messages that share most of their words with a text, or contain it. */
function similarTo(text: string, messages: readonly Message[]): readonly Message[] {
  const words = wordsOf(text);
  return best(messages, ({ normal }) => {
    const score = likeness(words, wordsOf(normal));
    return score >= SHARE_OF_WORDS ? score : 0;
  });
}

/** The messages with the best score, if that is above 0 and distinguishes them from others. */
function best(messages: readonly Message[], scoreOf: (message: Message) => number): readonly Message[] {
  const scored = messages.map(message => ({ message, score: scoreOf(message) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score === highest).map(({ message }) => message);
  return highest > 0 && onceEach(found).length <= MOST_ANSWERS ? found : [];
}

/** Matches the message as a whole, between word boundaries, with anything instead of `…`. */
function patternOf(message: string): RegExp {
  const parts = message.split("…").map(escaped);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const before = /^\w/u.test(first) ? String.raw`(?<!\w)` : "";
  const after = /\w$/u.test(last) ? String.raw`(?!\w)` : "";
  return new RegExp(before + parts.join(".{1,300}?") + after, "u");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\d]{3,}/gu) ?? []);
}

/** The share of the message's words that are in the text, or of the text's that are in the message. */
function likeness(words: ReadonlySet<string>, ofMessage: ReadonlySet<string>): number {
  const common = [...ofMessage].filter(word => words.has(word)).length;
  const smaller = Math.min(words.size, ofMessage.size);
  return smaller < WORDS_OF_A_PART ? 0 : common / smaller;
}
