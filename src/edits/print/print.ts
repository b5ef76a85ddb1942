import type { DelimitedForm, Form } from "../../model/site.ts";
import { isCollection, isList, type Printable, type PrintableCall, type PrintableMap } from "./printable.ts";
import type { Quote, StringStyle, Style } from "./style.ts";

/** How values are written at one place. */
export interface LocalStyle extends StringStyle {
  readonly language: Style;
  readonly keyQuote: Quote | undefined;
  /** The separator between key and value, if that of the siblings replaces the form's. */
  readonly pair: string | undefined;
  /** The separator of items on one line: `, `. */
  readonly comma: string;
  /** The padding inside the brackets of a map on one line. */
  readonly padding: string;
}

/** The indentation and line ending of a value on several lines. */
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
  return isList(value) ? value.map(item => ({ value: item })) : value.members.map(([key, of]) => ({ key, value: of }));
}

/** A value for use between brackets, on one line. */
export function printInline(value: Printable, style: LocalStyle): string {
  if (!isCollection(value)) {
    return printAtom(value, style);
  }
  const inner = { ...style, inFlow: true };
  const form = formOf(value, style.language);
  const entries = entriesOf(value).map(entry => printEntry(entry, form, inner, item => printInline(item, inner)));
  const padding = form.padded && entries.length > 0 ? style.padding : "";
  return form.open + padding + entries.join(style.comma) + padding + form.close;
}

/**
 * A value for use between brackets, with the items of every collection on lines of their own.
 *
 * @param trailingComma - what follows the last item if the language allows a comma there
 */
export function printOnLines(value: Printable, style: LocalStyle, lines: Lines, trailingComma: string): string {
  if (!isCollection(value) || entriesOf(value).length === 0) {
    return printInline(value, style);
  }
  const inner = { ...lines, indentation: lines.indentation + lines.unit };
  const form = formOf(value, style.language);
  const entries = entriesOf(value).map(entry =>
    printEntry(entry, form, style, item => printOnLines(item, style, inner, trailingComma)),
  );
  const newLine = lines.ending + inner.indentation;
  const comma = form.endsEntriesWithLines ? "" : ",";
  const end = form.endsEntriesWithLines ? "" : trailingComma;
  return form.open + newLine + entries.join(comma + newLine) + end + lines.ending + lines.indentation + form.close;
}

/** `key: value`, or only the value of an item. */
export function printEntry(
  { key, value }: Entry,
  form: Form,
  style: LocalStyle,
  print: (value: Printable) => string,
): string {
  return key === undefined ? print(value) : printKey(key, form, style) + pairOf(form, style) + print(value);
}

/** Only entries of the siblings' form use their separator. A dictionary among arguments does not, for instance. */
function pairOf({ pair }: Form, style: LocalStyle): string {
  return style.pair?.trim() === pair.trim() ? style.pair : pair;
}

export function printKey(key: string, { keys }: Form, { language, keyQuote, fallback, inFlow }: LocalStyle): string {
  return language.printKey(key, { quote: keyQuote, fallback, inFlow }, keys);
}

/** How a YAML file writes lists: in flow style, or as blocks at this number of columns to the right of their keys. */
export type ListForm = "flow" | number;

/** YAML text to follow a key's colon: on the same line and, for lists and maps, on the lines below. */
function printBlock(value: Printable, form: Form, style: LocalStyle, lines: Lines, lists: ListForm): string {
  const depth = isList(value) ? lists : lines.unit.length;
  if (!isCollection(value) || depth === "flow" || entriesOf(value).length === 0) {
    return ` ${printInline(value, style)}`;
  }
  const inner = { ...lines, indentation: lines.indentation + " ".repeat(depth) };
  return entriesOf(value)
    .map(entry => lines.ending + inner.indentation + printBlockEntry(entry, form, style, inner, lists))
    .join("");
}

/** `key: value` or `- item`, with the first line not indented. */
export function printBlockEntry(
  { key, value }: Entry,
  form: Form,
  style: LocalStyle,
  lines: Lines,
  lists: ListForm,
): string {
  if (key !== undefined) {
    return `${printKey(key, form, style)}:${printBlock(value, form, style, lines, lists)}`;
  }
  if (!isCollection(value) || entriesOf(value).length === 0) {
    return `- ${printInline(value, style)}`;
  }
  const inner = { ...lines, indentation: `${lines.indentation}  ` };
  const entries = entriesOf(value).map(entry => printBlockEntry(entry, form, style, inner, lists));
  return `- ${entries.join(lines.ending + inner.indentation)}`;
}

type Atom = Exclude<Printable, readonly Printable[] | PrintableMap>;

/** A value that is not written as a list or map. */
function printAtom(value: Atom, style: LocalStyle): string {
  switch (typeof value) {
    case "string":
      return style.language.printString(value, style);
    case "boolean":
      return style.language.printBoolean?.(value) ?? String(value);
    case "number":
      return String(value);
    default:
      return printNamed(value, style);
  }
}

function printNamed(value: Exclude<Atom, string | number | boolean>, style: LocalStyle): string {
  const { language } = style;
  switch (value.kind) {
    case "name":
      return value.name.path.join(".");
    case "call":
      return printCall(value, style);
    case "chain":
      return (
        (value.of === undefined ? "" : printInline(value.of, style)) +
        value.calls.map(call => `.${printCall(call, style)}`).join("")
      );
    case "entry":
      return typeof value.value === "boolean" && language.printSwitch
        ? language.printSwitch(value.key, value.value)
        : printEntry(value, formOfSiblings(style), style, item => printInline(item, style));
  }
}

/** The form of the entries next to a new one. */
function formOfSiblings({ form, language }: LocalStyle): Form {
  return form && form.keys !== "none" ? form : language.structure;
}

function printCall({ name, isNew, arguments: given }: PrintableCall, style: LocalStyle): string {
  const values = given.flatMap(argument => keywordsOf(argument, style) ?? [printInline(argument, style)]);
  return style.language.printCall?.(name.path.join("."), values, isNew === true) ?? "";
}

/**
 * A structure among arguments, where a language calls types. Without a type, it is the keyword arguments themselves.
 */
function keywordsOf(argument: Printable, style: LocalStyle): readonly string[] | undefined {
  const form = style.language.typedStructure;
  return form && isCollection(argument) && !isList(argument) && argument.kind === "structure" && !argument.of
    ? entriesOf(argument).map(entry => printEntry(entry, form, style, item => printInline(item, style)))
    : undefined;
}

/** The form of a new list or map. */
function formOf(value: readonly Printable[] | PrintableMap, style: Style): DelimitedForm {
  if (isList(value)) {
    return style.list;
  }
  const { kind, of } = value;
  if (of && style.typedStructure) {
    return { ...style.typedStructure, open: of.path.join(".") + style.typedStructure.open };
  }
  return style[kind];
}
