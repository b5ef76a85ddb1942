import type { Form, Range, WordsContainer } from "../../model/site.ts";
import { type Changes, MAX_ITEMS, hunksOf } from "./changes.ts";
import { commonQuote, styleOfText } from "../print/local-style.ts";
import { type Entry, type LocalStyle, printInline, printKey } from "../print/print.ts";
import { isCollection, isList } from "../print/printable.ts";
import type { Quote, Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";

/**
 * Edits the options of a command, or the values of an option. An item includes the separator before it; new items are
 * separated like their neighbours. `null`: there is something else between the words, an option would lose all of its
 * values, or a value is not a word.
 */
export function editWords(
  text: string,
  container: WordsContainer,
  changes: Changes,
  language: Style,
): readonly TextEdit[] | null {
  const { items, range, form } = container;
  const ends = [range[0], ...items.map(([, end]) => end)];
  const gaps = items.map(([start], index) => text.slice(ends[index], start));
  if (items.length > MAX_ITEMS || !gaps.every(gap => /^(?:[\t ]|\\\r?\n)+$/u.test(gap))) {
    return null;
  }
  const hunks = hunksOf(changes, items.length);
  const [first] = items;
  if (first && form.keys === "none" && changes.removed.size === items.length && hunks[0]?.entries.length === 0) {
    const { emptyListWord } = language;
    return emptyListWord === undefined ? null : [{ range: [first[0], range[1]], text: emptyListWord }];
  }
  const style = { ...styleOfText(text, language), quote: quoteOfValues(text, container) };
  const edits: TextEdit[] = [];
  for (const { previous, next, entries } of hunks) {
    const words = entries.map(entry => printWords(entry, form, style));
    if (!words.every(word => word !== undefined)) {
      return null;
    }
    const replaced: Range = [ends[previous + 1] ?? range[0], ends[next] ?? range[1]];
    const gap = gapNear(gaps, previous, next);
    edits.push({ range: replaced, text: words.map(word => gap + word).join("") });
  }
  return edits;
}

/** The quote that all values share, where the items either are values or contain them. */
function quoteOfValues(text: string, { items, form }: WordsContainer): Quote | undefined {
  const words = items.map(item => text.slice(...item));
  return commonQuote(form.keys === "none" ? words : words.flatMap(word => valueAfter(word) ?? []));
}

/** The value in the same word as the name of an option. */
function valueAfter(option: string): string | undefined {
  const border = option.search(/[\s=]/u);
  return border === -1 ? undefined : option.slice(border + 1).replace(/^[\s\\]+/u, "");
}

/** The separator before a new item: a line continuation if its neighbours have one. */
function gapNear(gaps: readonly string[], previous: number, next: number): string {
  const nearest = [...gaps.slice(0, previous + 1).toReversed(), ...gaps.slice(next), ...gaps];
  return nearest.find(gap => gap.includes("\n")) ?? nearest[0] ?? " ";
}

/** An option with its values, or a value. `undefined`: it cannot be written as words. */
export function printWords({ key, value }: Entry, form: Form, style: LocalStyle): string | undefined {
  if (key === undefined) {
    return isCollection(value) ? undefined : printInline(value, style);
  }
  const option = printKey(key, form, style);
  if (typeof value === "boolean" && style.language.printSwitch) {
    return style.language.printSwitch(option, value);
  }
  if (!isCollection(value)) {
    return option + form.pair + printInline(value, style);
  }
  const isWords = isList(value) && value.length > 0 && !value.some(isCollection);
  return isWords ? [option, ...value.map(item => printInline(item, style))].join(" ") : undefined;
}
