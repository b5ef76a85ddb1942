import type { DelimitedContainer, Range } from "../model/site.ts";
import { type Changes, MAX_ITEMS, type Stretch, stretchesOf } from "./changes.ts";
import { type Contents, type Item, readContents } from "./gaps.ts";
import { beginsLine, indentationAt, lineEnd, lineEndingOf, previousLineEnd } from "./layout.ts";
import { type Entry, type Lines, printEntry, printInline, printOnLines, type Style } from "./print.ts";
import { indentUnitBetween, styleBetween } from "./style.ts";
import type { Syntax } from "./syntax.ts";
import type { TextEdit } from "./text-edit.ts";

/** How long a line may become before the items of a new value go on lines of their own. */
const LINE_LENGTH = 80;

/** Changes what stands between brackets. `null`: it cannot be told which comment belongs to what, or it is too long. */
export function editDelimited(
  text: string,
  container: DelimitedContainer,
  changes: Changes,
  syntax: Syntax,
): readonly TextEdit[] | null {
  if (container.items.length > MAX_ITEMS) {
    return null;
  }
  // A tab in front of a line means different things to readers of YAML.
  if (syntax.name === "yaml" && /\n *\t/u.test(text.slice(...container.range))) {
    return null;
  }
  const contents = readContents(text, container, syntax);
  return contents && new DelimitedEditor(text, container, contents, syntax).edit(changes);
}

class DelimitedEditor {
  readonly #text: string;
  /** Behind the opening bracket. */
  readonly #start: number;
  /** In front of the closing bracket. */
  readonly #end: number;
  readonly #items: readonly Item[];
  readonly #comments: readonly Range[];
  readonly #style: Style;
  readonly #hasTrailingComma: boolean;

  constructor(text: string, container: DelimitedContainer, { items, comments }: Contents, syntax: Syntax) {
    this.#text = text;
    this.#start = container.range[0] + 1;
    this.#end = container.range[1] - 1;
    this.#items = items;
    this.#comments = comments;
    this.#style = styleBetween(text, container, syntax);
    this.#hasTrailingComma = items.at(-1)?.hasComma ?? false;
  }

  edit(changes: Changes): readonly TextEdit[] | null {
    const insertions: TextEdit[] = [];
    const removals: Range[] = [];
    for (const stretch of stretchesOf(changes, this.#items.length)) {
      const removed = this.#remove(stretch);
      if (!removed) {
        return null;
      }
      removals.push(...removed);
      insertions.push(...this.#insert(stretch));
    }
    const isEmptied = removals.length > 0 && changes.removed.size === this.#items.length && insertions.length === 0;
    const isCleared = isEmptied && this.#comments.every(comment => removals.some(removal => covers(removal, comment)));
    const deletions: readonly Range[] = isCleared ? [[this.#start, this.#end]] : union(removals);
    return [...insertions, ...deletions.map(range => ({ range, text: "" }))];
  }

  #insert({ previous, next, entries }: Stretch): readonly TextEdit[] {
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
      beginsLine(this.#text, sibling.start) && !(before && this.#hasNewline(before.end, before.commaEnd));
    return isOnLine
      ? this.#insertLines(before, entries, indentationAt(this.#text, sibling.start), endComma)
      : [before ? this.#insertBehind(before, entries, endComma) : this.#insertFirst(first, entries, endComma, next)];
  }

  /** Puts every entry on a line of its own, behind the line of the item before or of the opening bracket. */
  #insertLines(before: Item | undefined, entries: readonly Entry[], indentation: string, endComma: string): TextEdit[] {
    const lines = this.#linesAt(indentation);
    const newLine = lines.ending + indentation;
    const text = newLine + entries.map(entry => this.#printOnLine(entry, lines)).join(`,${newLine}`) + endComma;
    const insertion = insertAt(this.#endOfComments(before?.commaEnd ?? this.#start), text);
    return before && !before.hasComma ? [insertAt(before.end, this.#commaBehind(before)), insertion] : [insertion];
  }

  #insertBehind(before: Item, entries: readonly Entry[], endComma: string): TextEdit {
    const { comma } = this.#style;
    const text = this.#printAll(entries);
    return before.hasComma
      ? insertAt(before.commaEnd, comma.slice(1) + text + endComma)
      : insertAt(before.end, this.#commaBehind(before) + comma.slice(1) + text);
  }

  #insertFirst(first: Item, entries: readonly Entry[], endComma: string, next: number): TextEdit {
    const [comment = first.start] = this.#comments[0] ?? [];
    const text = this.#printAll(entries);
    const comma = next < this.#items.length ? this.#style.comma : endComma;
    return insertAt(Math.min(comment, first.start), text + comma);
  }

  /** Puts entries between brackets that hold nothing but perhaps comments. */
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
    const padding = this.#text[this.#start - 1] === "{" ? this.#style.padding : "";
    return { range: [this.#start, this.#end], text: padding + text + padding };
  }

  #printAll(entries: readonly Entry[]): string {
    return entries.map(entry => this.#printInline(entry)).join(this.#style.comma);
  }

  #printInline(entry: Entry): string {
    return printEntry(entry, this.#style, value => printInline(value, this.#style));
  }

  #printOnLine(entry: Entry, lines: Lines): string {
    const inline = this.#printInline(entry);
    if (this.#style.syntax.name !== "json" && lines.indentation.length + inline.length <= LINE_LENGTH) {
      return inline;
    }
    const trailingComma = this.#hasTrailingComma ? "," : "";
    return printEntry(entry, this.#style, value => printOnLines(value, this.#style, lines, trailingComma));
  }

  #linesAt(indentation: string): Lines {
    const unit = indentUnitBetween(this.#text, indentationAt(this.#text, this.#start), indentation);
    return { indentation, unit, ending: lineEndingOf(this.#text) };
  }

  /** `key:,` could be read as one word by some YAML readers. */
  #commaBehind({ end }: Item): string {
    return this.#text[end - 1] === ":" ? " ," : ",";
  }

  #remove({ previous, next, entries }: Stretch): readonly Range[] | null {
    const removals: Range[] = [];
    for (let index = previous + 1; index < next; index += 1) {
      const removal = this.#removeLine(index) ?? this.#removeInline(index, previous === -1);
      if (!removal) {
        return null;
      }
      removals.push(removal);
    }
    const before = this.#items[previous];
    const isEnd = next === this.#items.length;
    if (before && isEnd && removals.length > 0 && entries.length === 0 && !this.#hasTrailingComma) {
      removals.push([before.commaEnd - 1, before.commaEnd]);
    }
    return removals;
  }

  /** The line of an item that has it for itself, with the comment behind the item. */
  #removeLine(index: number): Range | undefined {
    const item = this.#items[index];
    if (!item || !beginsLine(this.#text, item.start) || this.#hasNewline(item.end, item.commaEnd)) {
      return undefined;
    }
    const end = this.#endOfComments(item.commaEnd);
    const start = previousLineEnd(this.#text, item.start);
    const isWhole = start !== undefined && this.#endsLine(end) && !this.#hasNewline(item.commaEnd, end);
    return isWhole ? [start, lineEnd(this.#text, end)] : undefined;
  }

  /** An item that shares its line. A comment in that line may belong to any of them. */
  #removeInline(index: number, isFirst: boolean): Range | undefined {
    const item = this.#items[index];
    if (!item) {
      return undefined;
    }
    const base = this.#items[index - 1]?.commaEnd ?? this.#start;
    const next = this.#items[index + 1]?.start;
    const [commentBefore] = this.#comments.filter(comment => covers([base, item.start], comment)).slice(-1);
    const endOfComments = this.#endOfComments(item.commaEnd);
    const hasCommentBefore = commentBefore && !this.#hasNewline(commentBefore[1], item.start);
    const hasCommentBehind = endOfComments > item.commaEnd && (next === undefined || this.#endsLine(endOfComments));
    if (hasCommentBefore || hasCommentBehind) {
      return undefined;
    }
    if (!isFirst) {
      return [commentBefore ? item.start : base, item.commaEnd];
    }
    const white = /^[\t ]*/u.exec(this.#text.slice(item.commaEnd, next ?? item.commaEnd))?.[0].length ?? 0;
    return [item.start, this.#endsLine(item.commaEnd) ? item.commaEnd : item.commaEnd + white];
  }

  /** The end of the last comment that begins in the line, if nothing else stands between. */
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

function covers([start, end]: Range, [innerStart, innerEnd]: Range): boolean {
  return start <= innerStart && innerEnd <= end;
}

/** The ranges with those that overlap made one. */
function union(ranges: readonly Range[]): readonly Range[] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      result.push([start, end]);
    }
  }
  return result;
}
