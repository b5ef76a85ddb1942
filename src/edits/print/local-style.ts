import type { Container, DelimitedContainer, DelimitedForm, Form, IndentedContainer, Range } from "../../model/site.ts";
import { indentUnitOf, lineStart } from "../text/layout.ts";
import { perObject } from "../../model/per-object.ts";
import { perText } from "../../model/per-text.ts";
import type { ListForm, LocalStyle } from "./print.ts";
import type { Quote, Style } from "./style.ts";

/** How what stands between the brackets is written, to write more like it. */
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

/** How the items or members of a YAML block are written, to write more like them. */
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

/** How a value is written that takes the place of another one. */
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

/** How a value is written anywhere in a text. */
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

/** The quote of what stands in a container, every item of which may be replaced. */
const quoteAmong = perObject((items: readonly Range[], text: string): Quote | undefined =>
  quoteIn(items.map(item => text.slice(...item)).join()),
);

/** The quote that all of them begin with. */
export function commonQuote(texts: readonly string[]): Quote | undefined {
  const [first] = texts;
  const quote = first?.[0];
  return (quote === '"' || quote === "'") && texts.every(text => text.startsWith(quote)) ? quote : undefined;
}

/** The quote that there is more of. */
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

/** How lists stand below the keys of a block: as those in it do, or else those in the whole text. */
export function listFormIn(text: string, { items }: IndentedContainer, unit: string): ListForm {
  const members = items.map(([start, end]) => text.slice(lineStart(text, start), end));
  const own = members.map(blockListIn).find(form => form !== undefined);
  if (own === undefined && members.some(member => /^[\t ]*[\w"']+:[\t ]*\[/u.test(member))) {
    return "flow";
  }
  return own ?? blockListIn(text) ?? unit.length;
}

/** The end of a line with a key, and the first item of the list below it. Found by the colon, of which there are few. */
const listBelow = /:[\t ]*\r?\n([\t ]*)- /gu;
const keyAhead = /^([\t ]*(?:-[\t ]+)*)[^\s#-]/u;

/** How much deeper than its key the first list stands that has one. */
function blockListIn(text: string): number | undefined {
  for (const { 1: list = "", index } of text.matchAll(listBelow)) {
    const key = keyAhead.exec(text.slice(lineStart(text, index), index))?.[1];
    if (key !== undefined) {
      return Math.max(0, list.length - key.length);
    }
  }
  return undefined;
}

/** The indentation of one level between two texts, or that of the whole text. */
export function indentUnitBetween(text: string, outer: string, inner: string): string {
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : indentUnitOf(text);
}
