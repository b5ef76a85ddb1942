import type { Container, DelimitedContainer, DelimitedForm, Form, IndentedContainer, Range } from "../../model/site.ts";
import { indentUnitOf, lineStart } from "../text/layout.ts";
import { perObject } from "../../model/per-object.ts";
import { perText } from "../../model/per-text.ts";
import type { ListForm, LocalStyle } from "./print.ts";
import type { Quote, Style } from "./style.ts";

/** The style of what is between the brackets, to match it. */
export function styleBetween(text: string, container: DelimitedContainer, language: Style): LocalStyle {
  const { range, items, form } = container;
  const isMap = form.keys !== "none";
  const siblings = items.map(([start, end]) => text.slice(start, end));
  const firstQuote = commonQuote(siblings);
  return {
    language,
    quote: firstQuote,
    keyQuote: isMap ? firstQuote : undefined,
    fallback: quoteIn(siblings.join()) ?? quoteOf(text) ?? '"',
    inFlow: true,
    form,
    pair: pairIn(siblings[0], form),
    comma: commaOf(text, items, form),
    padding: isMap && items.length > 0 && /\S/u.test(text.charAt(range[0] + 1)) ? "" : " ",
  };
}

/** The style of the items or members of a YAML block, to match it. */
export function styleOfBlock(text: string, container: IndentedContainer, language: Style): LocalStyle {
  const siblings = container.items.map(([start, end]) => text.slice(start, end).replace(/^-[\t ]+/u, ""));
  const firstQuote = commonQuote(siblings);
  const isMap = container.form.keys !== "none";
  return {
    ...styleOfText(text, language),
    quote: isMap ? undefined : firstQuote,
    keyQuote: isMap ? firstQuote : undefined,
  };
}

/** The style of a value that replaces another one. */
export function styleOfValue(
  text: string,
  range: Range,
  { items, layout, form }: Container,
  language: Style,
): LocalStyle {
  const quote = commonQuote([text.slice(...range)]);
  return {
    ...styleOfText(text, language, quote ?? quoteAmong(items, text)),
    quote,
    inFlow: layout === "delimited",
    form,
  };
}

/** The style of a value anywhere in a text. */
export function styleOfText(text: string, language: Style, fallback = quoteOf(text) ?? '"'): LocalStyle {
  return {
    language,
    quote: undefined,
    keyQuote: undefined,
    fallback,
    inFlow: false,
    pair: undefined,
    comma: ", ",
    padding: " ",
  };
}

/** The quote of a whole text. */
const quoteOf = perText(quoteIn);

/** The quote used in a container, every item of which may be replaced. */
const quoteAmong = perObject((items: readonly Range[], text: string): Quote | undefined =>
  quoteIn(items.map(item => text.slice(...item)).join()),
);

/** The quote that all texts start with. */
export function commonQuote(texts: readonly string[]): Quote | undefined {
  const [first] = texts;
  const quote = first?.[0];
  return (quote === '"' || quote === "'") && texts.every(text => text.startsWith(quote)) ? quote : undefined;
}

/** The more frequent quote. */
function quoteIn(text: string): Quote | undefined {
  const double = text.split('"').length;
  const single = text.split("'").length;
  return double > single ? '"' : single > double ? "'" : undefined;
}

function pairIn(member: string | undefined, form: Form): string | undefined {
  return member && form.pairIn?.exec(member)?.[1];
}

function commaOf(text: string, [first, second]: readonly Range[], form: DelimitedForm): string {
  const between = first && second && text.slice(first[1], second[0]);
  return between && /^,[\t ]*$/u.test(between) ? between : (form.comma ?? ", ");
}

/** How lists below the keys of a block are written: as in the block itself, otherwise as in the whole text. */
export function listFormIn(text: string, { items }: IndentedContainer, unit: string): ListForm {
  const members = items.map(([start, end]) => text.slice(lineStart(text, start), end));
  const own = members.map(blockListIn).find(form => form !== undefined);
  if (own === undefined && members.some(member => /^[\t ]*[\w"']+:[\t ]*\[/u.test(member))) {
    return "flow";
  }
  return own ?? blockListIn(text) ?? unit.length;
}

/**
 * The end of a line with a key, and the first item of the list below it. Searches for colons, because there are few.
 */
const listBelow = /:[\t ]*\r?\n([\t ]*)- /gu;
const keyAhead = /^([\t ]*(?:-[\t ]+)*)[^\s#-]/u;

/** How many columns the text's first block list is indented from its key. */
function blockListIn(text: string): number | undefined {
  for (const { 1: list = "", index } of text.matchAll(listBelow)) {
    const key = keyAhead.exec(text.slice(lineStart(text, index), index))?.[1];
    if (key !== undefined) {
      return Math.max(0, list.length - key.length);
    }
  }
  return undefined;
}

/** The unit of indentation: the difference between two indentations, otherwise that of the whole text. */
export function indentUnitBetween(text: string, outer: string, inner: string): string {
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : indentUnitOf(text);
}
