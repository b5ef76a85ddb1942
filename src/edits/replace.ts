import type { Container, Range, Site, Slot } from "../model/site.ts";
import { collapseBlock, editBlock } from "./block.ts";
import { allReplaced } from "./changes.ts";
import { editDelimited } from "./delimited.ts";
import type { Printable, PrintableMap } from "./edit-target.ts";
import { beginsLine, indentationAt, indentUnitOf, lineEndingOf } from "./layout.ts";
import { entriesOf, isCollection, isList, printInline, printOnLines, type Style } from "./print.ts";
import { styleOfValue } from "./style.ts";
import type { Syntax } from "./syntax.ts";
import type { TextEdit } from "./text-edit.ts";

/** Writes a value in the place of another. `null`: there is no such place, or more would be lost than the value. */
export function replaceValue(text: string, site: Site, value: Printable, syntax: Syntax): readonly TextEdit[] | null {
  const { slot, container, range } = site;
  if (!slot || (syntax.name === "yaml" && holdsAnchor(text, range))) {
    return null;
  }
  if (isCollection(value) && entriesOf(value).length > 0 && container && isSameKind(text, container, value)) {
    const changes = allReplaced(container.items.length, entriesOf(value));
    return container.style === "block"
      ? editBlock(text, container, changes, syntax)
      : editDelimited(text, container, changes, syntax);
  }
  const style = styleOfValue(text, range, slot.container, syntax);
  if (container?.style === "block") {
    return collapseBlock(text, container, printInline(value, style));
  }
  if (holdsOwnComment(text.slice(...range), syntax)) {
    return null;
  }
  return [replaceText(text, range, print(text, slot, value, style))];
}

/** Whether a range of YAML has an anchor that something else may refer to. */
export function holdsAnchor(text: string, range: Range): boolean {
  const names = text.slice(...range).matchAll(/(?<=&)[^\s,[\]{}]+/gu);
  return [...names].some(([name]) => text.includes(`*${name}`));
}

function holdsOwnComment(value: string, { name }: Syntax): boolean {
  return (name === "yaml" ? /\n[\t ]*#/u : /\n[\t ]*(?:\/\/|\/\*)/u).test(value);
}

function isSameKind(text: string, container: Container, value: readonly Printable[] | PrintableMap): boolean {
  const isSequence = container.style === "block" ? container.kind === "sequence" : text[container.range[0]] === "[";
  return isSequence === isList(value);
}

/** A value on one line, or, in JSON that stands on several, on as many. */
function print(text: string, { container, index }: Slot, value: Printable, style: Style): string {
  const [start = 0] = container.items[index] ?? [];
  if (style.syntax.name !== "json" || !beginsLine(text, start)) {
    return printInline(value, style);
  }
  const lines = { indentation: indentationAt(text, start), unit: indentUnitOf(text), ending: lineEndingOf(text) };
  return printOnLines(value, style, lines, "");
}

/** What is written as nothing, as behind `key:`, has an empty range: its edit takes the character in front along. */
function replaceText(text: string, [start, end]: Range, value: string): TextEdit {
  return start === end
    ? { range: [start - 1, end], text: `${text.charAt(start - 1)} ${value}` }
    : { range: [start, end], text: value };
}
