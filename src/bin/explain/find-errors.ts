import type { ErrorEntry } from "./error-table.ts";
import { normalized } from "./normalized.ts";

/** An entry whose message is in a text, and which message. */
export interface FoundError {
  readonly entry: ErrorEntry;
  readonly text: string;
}

/** The heading of what stands around a message, such as the name of an exception. */
export const namesHeading = "What the name of an error says";

/** How much of a message's words must be there where the message is not there to the letter. */
const SHARE_OF_WORDS = 0.8;

/** The same for its beginning or its end, whose words are there in their order. */
const SHARE_OF_SEQUENCE = 0.55;

/** How many words a part of a message must have to be taken for it. */
const WORDS_OF_A_PART = 3;

/** How many it must have where it is less than half of what was pasted. */
const WORDS_AMONG_OTHERS = 4;

/** How many answers are worth reading, where a text fits several messages equally well. */
const MOST_ANSWERS = 4;

/** How much longer than its own words a message may be, when there is another message inside of it. */
const SPAN_WITH_ANOTHER = 2;

/**
 * The messages in a text that somebody pasted: whole ones first, with whatever stands around them. If there are none,
 * those whose beginning or end is there, and then those of which the text has most words or is a part.
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
  // The name of an error says less than a message of which only a part is there.
  return onceEach(found.length > 0 ? found : wholeIn(text, names)).map(({ entry, text: said }) => ({
    entry,
    text: said,
  }));
}

interface Message extends FoundError {
  /** The text without what makes no difference. */
  readonly normal: string;
  /** Its words, of which those with `…` stand for anything. */
  readonly words: readonly string[];
}

function messageOf(entry: ErrorEntry, text: string): Message {
  const normal = normalized(text).replace(/\.$/u, "");
  return { entry, text, normal, words: normal.split(" ") };
}

/** Of several messages with one answer, the first. */
function onceEach(found: readonly Message[]): readonly Message[] {
  return found.filter(
    ({ entry }, index) => found.findIndex(({ entry: { answer } }) => answer === entry.answer) === index,
  );
}

/** The messages that are in a text as a whole, those that say most first. */
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
      // `invalid_grant` is in many longer messages that say more.
      const isPart = others.some(({ message }) => message.normal.includes(one.message.normal));
      const isTornApart =
        one.end - one.start > SPAN_WITH_ANOTHER * own &&
        others.some(({ start, end }) => start >= one.start && end <= one.end);
      return !isPart && !isTornApart;
    })
    .map(({ message }) => message);
}

/** The messages whose beginning or end is in a text: people paste what they see of one. */
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

/** The messages of which a text has most words, or is a part. */
function similarTo(text: string, messages: readonly Message[]): readonly Message[] {
  const words = wordsOf(text);
  return best(messages, ({ normal }) => {
    const score = likeness(words, wordsOf(normal));
    return score >= SHARE_OF_WORDS ? score : 0;
  });
}

/** The messages with the best score, if that is above 0 and tells them from others. */
function best(messages: readonly Message[], scoreOf: (message: Message) => number): readonly Message[] {
  const scored = messages.map(message => ({ message, score: scoreOf(message) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score === highest).map(({ message }) => message);
  return highest > 0 && onceEach(found).length <= MOST_ANSWERS ? found : [];
}

/** The message as a whole, between the borders of words, with anything in the place of `…`. */
function patternOf(message: string): RegExp {
  const parts = message.split("…").map(escaped);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const before = /^\w/u.test(first) ? String.raw`(?<!\w)` : "";
  const after = /\w$/u.test(last) ? String.raw`(?!\w)` : "";
  return new RegExp(before + parts.join(".{1,300}?") + after, "u");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
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
