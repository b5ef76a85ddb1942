import type { Container, Range, Site, Slot } from "../../model/site.ts";
import { collapseBlock } from "./block.ts";
import { allReplaced } from "./changes.ts";
import { editContainer } from "./edit-container.ts";
import { isCollection, isEntry, isList, type Printable, type PrintableMap } from "../print/printable.ts";
import { beginsLine, indentationAt, indentUnitOf, lineEndingOf } from "../text/layout.ts";
import { perObject } from "../../model/per-object.ts";
import { entriesOf, printInline, printOnLines, type LocalStyle } from "../print/print.ts";
import { styleOfValue } from "../print/local-style.ts";
import { printWords } from "./words.ts";
import type { Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";

/** Replaces a value. `null`: it has no place of its own, or more than the value would be lost. */
export function replaceValue(text: string, site: Site, value: Printable, language: Style): readonly TextEdit[] | null {
  const { slot, container, range } = site;
  if (!slot || language.isReferredTo?.(text, range)) {
    return null;
  }
  if (isCollection(value) && entriesOf(value).length > 0 && container && isSameKind(container, value)) {
    const changes = allReplaced(container.items.length, entriesOf(value));
    return editContainer(text, container, changes, language);
  }
  const style = styleOfValue(text, range, slot.container, language);
  if (container?.layout === "indented") {
    if (isEntry(value) && container.form.keys !== "none") {
      return editContainer(text, container, allReplaced(container.items.length, [value]), language);
    }
    // Behind a key, an entry would have to be on a line of its own, for which a list may not be indented enough.
    const fits = !isEntry(value) || slot.container.form.keys === "none";
    return fits ? collapseBlock(text, container, printInline(value, style)) : null;
  }
  if (!isReplaceable(slot) || ownComment(language).test(text.slice(...range))) {
    return null;
  }
  const replacement = print(text, slot, value, style);
  return replacement === undefined ? null : [replaceText(text, range, replacement)];
}

/** Whether a slot has a value, rather than a nested block. */
function isReplaceable({ container, index }: Slot): boolean {
  return container.layout !== "lines" || container.pairs[index] !== undefined;
}

/** A comment on a line of its own. */
const ownComment = perObject(({ comment }: Style) => new RegExp(String.raw`\n[\t ]*(?:${comment.source})`, "u"));

function isSameKind({ form }: Container, value: readonly Printable[] | PrintableMap): boolean {
  return (form.keys === "none") === isList(value);
}

/** A value on one line or, in JSON on several lines, on several. `undefined`: it is not a word of a command. */
function print(text: string, { container, index }: Slot, value: Printable, style: LocalStyle): string | undefined {
  if (container.layout === "words") {
    return printWords(isEntry(value) ? value : { value }, container.form, style);
  }
  const [start = 0] = container.items[index] ?? [];
  if (!style.language.breaksCollections || !beginsLine(text, start)) {
    return printInline(value, style);
  }
  const lines = { indentation: indentationAt(text, start), unit: indentUnitOf(text), ending: lineEndingOf(text) };
  return printOnLines(value, style, lines, "");
}

/**
 * An absent value, as after `key:`, has an empty range: its edit includes the character before it. No space follows the
 * `=` of an option or of a structure's shorthand.
 */
function replaceText(text: string, [start, end]: Range, value: string): TextEdit {
  if (start !== end) {
    return { range: [start, end], text: value };
  }
  const before = text.charAt(start - 1);
  return { range: [start - 1, end], text: before + (before === "=" ? "" : " ") + value };
}
