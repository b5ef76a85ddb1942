import type { Code, Printable, PrintableMap } from "./edit-target.ts";
import type { StringStyle, Style, Quote } from "./style.ts";

/** How values are written at one place. */
export interface LocalStyle extends StringStyle {
  readonly language: Style;
  readonly keyQuote: Quote | undefined;
  /** Between a key and its value: `: `. */
  readonly colon: string;
  /** Between two items on one line: `, `. */
  readonly comma: string;
  /** Inside of the braces of a map on one line. */
  readonly padding: string;
}

/** Where lines of a value begin and how they end. */
export interface Lines {
  readonly indentation: string;
  readonly unit: string;
  readonly ending: string;
}

/** A member of a map, or an item of a list if there is no key. */
export interface Entry {
  readonly key?: string;
  readonly value: Printable;
}

export function entriesOf(value: readonly Printable[] | PrintableMap): readonly Entry[] {
  return isList(value)
    ? value.map(item => ({ value: item }))
    : Object.entries(value).map(([key, of]) => ({ key, value: of }));
}

/** Text for between brackets, on one line. */
export function printInline(value: Printable, style: LocalStyle): string {
  if (!isCollection(value)) {
    return printScalar(value, style);
  }
  const inner = { ...style, inFlow: true };
  const entries = entriesOf(value).map(entry => printEntry(entry, inner, item => printInline(item, inner)));
  const [open, close] = bracketsOf(value);
  const padding = isList(value) || entries.length === 0 ? "" : style.padding;
  return open + padding + entries.join(style.comma) + padding + close;
}

/** Text for between brackets, with the items of every collection on lines of their own. */
export function printOnLines(value: Printable, style: LocalStyle, lines: Lines, trailingComma: string): string {
  if (!isCollection(value) || entriesOf(value).length === 0) {
    return printInline(value, style);
  }
  const inner = { ...lines, indentation: lines.indentation + lines.unit };
  const entries = entriesOf(value).map(entry =>
    printEntry(entry, style, item => printOnLines(item, style, inner, trailingComma)),
  );
  const [open, close] = bracketsOf(value);
  const newLine = lines.ending + inner.indentation;
  return open + newLine + entries.join(`,${newLine}`) + trailingComma + lines.ending + lines.indentation + close;
}

/** `key: value`, or only the value of an item. */
export function printEntry({ key, value }: Entry, style: LocalStyle, print: (value: Printable) => string): string {
  return key === undefined ? print(value) : printKey(key, style) + style.colon + print(value);
}

function printKey(key: string, { language, keyQuote, fallback, inFlow }: LocalStyle): string {
  return language.printKey(key, { quote: keyQuote, fallback, inFlow });
}

/** How the lists of a YAML file are written: between brackets, or so many columns deeper than their keys. */
export type ListForm = "flow" | number;

/** YAML text for behind a key with its colon, on its line and, with lists and maps, on those below. */
function printBlock(value: Printable, style: LocalStyle, lines: Lines, lists: ListForm): string {
  const depth = isList(value) ? lists : lines.unit.length;
  if (!isCollection(value) || depth === "flow" || entriesOf(value).length === 0) {
    return ` ${printInline(value, style)}`;
  }
  const inner = { ...lines, indentation: lines.indentation + " ".repeat(depth) };
  return entriesOf(value)
    .map(entry => lines.ending + inner.indentation + printBlockEntry(entry, style, inner, lists))
    .join("");
}

/** `key: value` or `- item`, the first line without its indentation. */
export function printBlockEntry({ key, value }: Entry, style: LocalStyle, lines: Lines, lists: ListForm): string {
  if (key !== undefined) {
    return `${printKey(key, style)}:${printBlock(value, style, lines, lists)}`;
  }
  if (!isCollection(value) || entriesOf(value).length === 0) {
    return `- ${printInline(value, style)}`;
  }
  const inner = { ...lines, indentation: `${lines.indentation}  ` };
  const entries = entriesOf(value).map(entry => printBlockEntry(entry, style, inner, lists));
  return `- ${entries.join(lines.ending + inner.indentation)}`;
}

function printScalar(value: string | number | boolean | Code, style: LocalStyle): string {
  switch (typeof value) {
    case "string":
      return style.language.printString(value, style);
    case "object":
      return value.code;
    default:
      return String(value);
  }
}

function bracketsOf(value: readonly Printable[] | PrintableMap): readonly [open: string, close: string] {
  return isList(value) ? ["[", "]"] : ["{", "}"];
}

export function isCode(value: Printable): value is Code {
  return (
    typeof value === "object" && "code" in value && typeof value.code === "string" && Object.keys(value).length === 1
  );
}

export function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

export function isMap(value: Printable): value is PrintableMap {
  return isCollection(value) && !isList(value);
}

export function isCollection(value: Printable): value is readonly Printable[] | PrintableMap {
  return typeof value === "object" && !isCode(value);
}
