import { covers, type DelimitedContainer, type DelimitedForm, type Range } from "../../model/site.ts";
import { allOrNone, type Changes, MAX_ITEMS, type Hunk, hunksOf } from "./changes.ts";
import { type Contents, type Item, readContents } from "./gaps.ts";
import { beginsLine, indentationAt, lineEnd, lineEndingOf, previousLineEnd } from "../text/layout.ts";
import { type Entry, type Lines, printEntry, printInline, printOnLines, type LocalStyle } from "../print/print.ts";
import { isCollection, isMap, type Printable } from "../print/printable.ts";
import { indentUnitBetween, styleBetween } from "../print/local-style.ts";
import type { Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";

/** The line length beyond which the items of a new value are put on lines of their own. */
const LINE_LENGTH = 80;

/** The same for a structure with a single member and a type name, which takes up most of the line. */
const LINE_LENGTH_OF_TYPED = 120;

/** Edits the content of brackets. `null`: it is unclear which comment belongs to what, or there are too many items. */
export function editDelimited(
  text: string,
  container: DelimitedContainer,
  changes: Changes,
  style: Style,
): readonly TextEdit[] | null {
  if (container.items.length > MAX_ITEMS) {
    return null;
  }
  if (style.refusesTabs && /\n *\t/u.test(text.slice(...container.range))) {
    return null;
  }
  const contents = readContents(text, container, style);
  return contents && new DelimitedEditor(text, container, contents, style).edit(changes);
}

class DelimitedEditor {
  readonly #text: string;
  /** The end of the opening bracket. */
  readonly #start: number;
  /** The start of the closing bracket. */
  readonly #end: number;
  readonly #items: readonly Item[];
  readonly #comments: readonly Range[];
  readonly #form: DelimitedForm;
  readonly #style: LocalStyle;
  readonly #hasTrailingComma: boolean;

  constructor(text: string, container: DelimitedContainer, { items, comments }: Contents, style: Style) {
    this.#text = text;
    this.#start = container.range[0] + container.form.open.length;
    this.#end = container.range[1] - container.form.close.length;
    this.#items = items;
    this.#comments = comments;
    this.#form = container.form;
    this.#style = styleBetween(text, container, style);
    this.#hasTrailingComma = items.at(-1)?.hasComma ?? false;
  }

  edit(changes: Changes): readonly TextEdit[] | null {
    const hunks = hunksOf(changes, this.#items.length);
    const removals = allOrNone(hunks.map(hunk => this.#remove(hunk)));
    if (!removals) {
      return null;
    }
    const insertions = hunks.flatMap(hunk => this.#insert(hunk));
    const isEmptied = removals.length > 0 && changes.removed.size === this.#items.length && insertions.length === 0;
    // Without brackets, nothing would be left.
    if (isEmptied && this.#form.open === "") {
      return null;
    }
    const isCleared = isEmptied && this.#comments.every(comment => removals.some(removal => covers(removal, comment)));
    const deletions: readonly Range[] = isCleared ? [[this.#start, this.#end]] : withoutOverlaps(removals);
    return [...insertions, ...deletions.map(range => ({ range, text: "" }))];
  }

  #insert({ previous, next, entries }: Hunk): readonly TextEdit[] {
    if (entries.length === 0) {
      return [];
    }
    const [first] = this.#items;
    if (!first) {
      return [this.#fill(entries)];
    }
    const before = this.#items[previous];
    const sibling = this.#items[next] ?? before ?? first;
    const endComma = next < this.#items.length || this.#hasTrailingComma ? "," : "";
    const isOnLine =
      this.#form.open !== "" &&
      beginsLine(this.#text, sibling.start) &&
      !(before && this.#hasNewline(before.end, before.commaEnd));
    return isOnLine
      ? this.#insertLines(before, entries, indentationAt(this.#text, sibling.start), endComma)
      : [before ? this.#insertAfter(before, entries, endComma) : this.#insertFirst(first, entries, endComma, next)];
  }

  /** Inserts every entry on a line of its own, after the line of the previous item or of the opening bracket. */
  #insertLines(before: Item | undefined, entries: readonly Entry[], indentation: string, endComma: string): TextEdit[] {
    const lines = this.#linesAt(indentation);
    const newLine = lines.ending + indentation;
    const text = newLine + entries.map(entry => this.#printOnLine(entry, lines)).join(`,${newLine}`) + endComma;
    const insertion = insertAt(this.#endOfComments(before?.commaEnd ?? this.#start), text);
    return before && !before.hasComma ? [insertAt(before.end, this.#commaAfter(before)), insertion] : [insertion];
  }

  #insertAfter(before: Item, entries: readonly Entry[], endComma: string): TextEdit {
    const { comma } = this.#style;
    const text = this.#printAll(entries);
    return before.hasComma
      ? insertAt(before.commaEnd, comma.slice(1) + text + endComma)
      : insertAt(before.end, this.#commaAfter(before) + comma.slice(1) + text);
  }

  #insertFirst(first: Item, entries: readonly Entry[], endComma: string, next: number): TextEdit {
    const [comment = first.start] = this.#comments[0] ?? [];
    const text = this.#printAll(entries);
    const comma = next < this.#items.length ? this.#style.comma : endComma;
    return insertAt(Math.min(comment, first.start), text + comma);
  }

  /** Inserts entries between brackets that contain at most comments. */
  #fill(entries: readonly Entry[]): TextEdit {
    const lastComment = this.#comments.at(-1);
    if (this.#hasNewline(this.#start, this.#end)) {
      const lines = this.#linesAt(indentationAt(this.#text, this.#end) + this.#linesAt("").unit);
      const newLine = lines.ending + lines.indentation;
      const text = newLine + entries.map(entry => this.#printOnLine(entry, lines)).join(`,${newLine}`);
      return insertAt(lastComment?.[1] ?? this.#start, text);
    }
    const text = this.#printAll(entries);
    if (lastComment) {
      return insertAt(lastComment[1], ` ${text}`);
    }
    const padding = this.#form.padded ? this.#style.padding : "";
    return { range: [this.#start, this.#end], text: padding + text + padding };
  }

  #printAll(entries: readonly Entry[]): string {
    return entries.map(entry => this.#printInline(entry)).join(this.#style.comma);
  }

  #printInline(entry: Entry): string {
    return printEntry(entry, this.#form, this.#style, value => printInline(value, this.#style));
  }

  #printOnLine(entry: Entry, lines: Lines): string {
    const inline = this.#printInline(entry);
    const length = lines.indentation.length + inline.length;
    if (!this.#style.language.breaksCollections && length <= this.#lineLengthFor(entry.value)) {
      return inline;
    }
    const trailingComma = this.#hasTrailingComma ? "," : "";
    return printEntry(entry, this.#form, this.#style, value => printOnLines(value, this.#style, lines, trailingComma));
  }

  #lineLengthFor(value: Printable): number {
    const [member, ...others] = isMap(value) && value.of && this.#style.language.typedStructure ? value.members : [];
    const isShort = member && others.length === 0 && !isCollection(member[1]);
    return isShort ? LINE_LENGTH_OF_TYPED : LINE_LENGTH;
  }

  #linesAt(indentation: string): Lines {
    const unit = indentUnitBetween(this.#text, indentationAt(this.#text, this.#start), indentation);
    return { indentation, unit, ending: lineEndingOf(this.#text) };
  }

  /** Some YAML readers may read `key:,` as one word. */
  #commaAfter({ end }: Item): string {
    return this.#text[end - 1] === ":" ? " ," : ",";
  }

  #remove({ previous, next, entries }: Hunk): readonly Range[] | null {
    const removed = this.#items.slice(previous + 1, next);
    const removals = removed.map((item, offset) => {
      const removal = this.#removeLine(item) ?? this.#removeInline(item, previous + 1 + offset, previous === -1);
      return removal && [removal];
    });
    const before = this.#items[previous];
    const isCommaLeft = before && next === this.#items.length && entries.length === 0 && !this.#hasTrailingComma;
    return allOrNone([isCommaLeft ? [[before.commaEnd - 1, before.commaEnd]] : [], ...removals]);
  }

  /** The line of an item that is alone on it, including a comment after the item. */
  #removeLine(item: Item): Range | null {
    if (!beginsLine(this.#text, item.start) || this.#hasNewline(item.end, item.commaEnd)) {
      return null;
    }
    const end = this.#endOfComments(item.commaEnd);
    const start = previousLineEnd(this.#text, item.start);
    const isWhole = start !== undefined && this.#endsLine(end) && !this.#hasNewline(item.commaEnd, end);
    return isWhole ? [start, lineEnd(this.#text, end)] : null;
  }

  /** An item that shares its line. A comment on that line may belong to any of them. */
  #removeInline(item: Item, index: number, isFirst: boolean): Range | null {
    const base = this.#items[index - 1]?.commaEnd ?? this.#start;
    const next = this.#items[index + 1]?.start;
    const commentBefore = this.#comments.findLast(comment => covers([base, item.start], comment));
    const endOfComments = this.#endOfComments(item.commaEnd);
    const hasCommentBefore = commentBefore && !this.#hasNewline(commentBefore[1], item.start);
    const hasCommentAfter = endOfComments > item.commaEnd && (next === undefined || this.#endsLine(endOfComments));
    if (hasCommentBefore || hasCommentAfter) {
      return null;
    }
    if (!isFirst) {
      return [commentBefore ? item.start : base, item.commaEnd];
    }
    const white = this.#text.slice(item.commaEnd, next ?? item.commaEnd).search(/[^\t ]|$/u);
    return [item.start, this.#endsLine(item.commaEnd) ? item.commaEnd : item.commaEnd + white];
  }

  /** The end of the last comment that starts on the line, if there is nothing else before it. */
  #endOfComments(position: number): number {
    let end = position;
    for (const [start, commentEnd] of this.#comments) {
      if (start >= end && /^[\t ]*$/u.test(this.#text.slice(end, start))) {
        end = commentEnd;
      }
    }
    return end;
  }

  #endsLine(position: number): boolean {
    return /^[\t ]*$/u.test(this.#text.slice(position, lineEnd(this.#text, position)));
  }

  #hasNewline(start: number, end: number): boolean {
    return this.#text.slice(start, end).includes("\n");
  }
}

function insertAt(position: number, text: string): TextEdit {
  return { range: [position, position], text };
}

/** Ranges in the order of their ends, without overlaps: each starts after the previous one. */
function withoutOverlaps(ranges: readonly Range[]): readonly Range[] {
  return ranges.map(([start, end], index) => [Math.max(start, ranges[index - 1]?.[1] ?? 0), end]);
}
