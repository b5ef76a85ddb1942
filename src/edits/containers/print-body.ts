import type { LinesForm } from "../../model/site.ts";
import {
  type Entry,
  entriesOf,
  type Lines,
  type LocalStyle,
  printInline,
  printKey,
  printOnLines,
} from "../print/print.ts";
import { isCollection, isList, isMap, type Printable, type PrintableMap } from "../print/printable.ts";
import { maximum } from "../../model/large-lists.ts";

/** The line length beyond which the items of a list are put on lines of their own. */
const LINE_LENGTH = 80;

/** Key and value of an attribute, as text. */
export interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** Whether an entry is written as nested blocks: a structure, or a list of structures. */
function isBlock({ key, value }: Entry, { blocks }: LinesForm): boolean {
  return blocks !== undefined && key !== undefined && structuresIn(value).length > 0;
}

/** Whether an entry follows the attributes: it is written as nested blocks, or is an attribute that comes last. */
export function isBelow(entry: Entry, form: LinesForm): boolean {
  return isBlock(entry, form) || (entry.key !== undefined && form.last?.has(entry.key) === true);
}

function structuresIn(value: Printable): readonly PrintableMap[] {
  const items = isList(value) ? value : [value];
  return items.every(isStructure) ? items : [];
}

function isStructure(value: Printable): value is PrintableMap {
  return isMap(value) && value.kind === "structure";
}

export function attributeOf({ key = "", value }: Entry, form: LinesForm, style: LocalStyle, lines: Lines): Attribute {
  const printed = printKey(key, form, style);
  const inline = printInline(value, style);
  const width = lines.indentation.length + printed.length + form.pair.length + inline.length;
  if (!isCollection(value) || width <= LINE_LENGTH) {
    return { key: printed, value: inline };
  }
  const trailingComma = style.language.list.allowsTrailingComma ? "," : "";
  return { key: printed, value: printOnLines(value, style, lines, trailingComma) };
}

/** The separator between key and value that aligns the value with those of other lines. */
export function alignedPair(keyLength: number, width: number, { pair }: LinesForm): string {
  return " ".repeat(Math.max(0, width - keyLength)) + pair;
}

/** Whether an attribute has one line, so that its value is aligned with its neighbours. */
export function isAligned({ value }: Attribute): boolean {
  return !value.includes("\n");
}

/** The nested blocks of an entry, each without the indentation of its first line. */
function printBlocks({ key = "", value }: Entry, form: LinesForm, style: LocalStyle, lines: Lines): readonly string[] {
  const { open = "", close = "" } = form.blocks ?? {};
  const inner = { ...lines, indentation: lines.indentation + lines.unit };
  return structuresIn(value).map(block => {
    const body = printBody(entriesOf(block), form, style, inner);
    const end = body === "" ? "" : lines.ending + lines.indentation;
    return printKey(key, form, style) + open + (body && lines.ending + inner.indentation + body) + end + close;
  });
}

/** An entry that follows the attributes: nested blocks, or an attribute that comes last. */
export function printBelow(entry: Entry, form: LinesForm, style: LocalStyle, lines: Lines): readonly string[] {
  if (isBlock(entry, form)) {
    return printBlocks(entry, form, style, lines);
  }
  const { key, value } = attributeOf(entry, form, style, lines);
  return [key + form.pair + value];
}

/** The attributes of a body followed by its nested blocks, each set off by an empty line. */
function printBody(entries: readonly Entry[], form: LinesForm, style: LocalStyle, lines: Lines): string {
  const attributes = entries
    .filter(entry => !isBlock(entry, form))
    .map(entry => attributeOf(entry, form, style, lines));
  const blocks = entries.filter(entry => isBlock(entry, form)).flatMap(entry => printBlocks(entry, form, style, lines));
  const newLine = lines.ending + lines.indentation;
  const first = printAttributes(attributes, form).join(newLine);
  return [...(first === "" ? [] : [first]), ...blocks].join(lines.ending + newLine);
}

function printAttributes(attributes: readonly Attribute[], form: LinesForm): readonly string[] {
  const widths: number[] = [];
  for (const [index, attribute] of attributes.entries()) {
    const run = runAround(attributes, index);
    widths.push(isAligned(attribute) ? maximum(run.map(({ key }) => key.length)) : 0);
  }
  return attributes.map(({ key, value }, index) => key + alignedPair(key.length, widths[index] ?? 0, form) + value);
}

/** The run of one-line attributes around one of them. */
function runAround(attributes: readonly Attribute[], index: number): readonly Attribute[] {
  const start = attributes.slice(0, index).findLastIndex(attribute => !isAligned(attribute)) + 1;
  const length = attributes.slice(index).findIndex(attribute => !isAligned(attribute));
  return attributes.slice(start, length === -1 ? undefined : index + length);
}
