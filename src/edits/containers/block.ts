import type { IndentedContainer, Range } from "../../model/site.ts";
import { allOrNone, type Changes, MAX_ITEMS, type Hunk, hunksOf } from "./changes.ts";
import {
  beginsLine,
  indentationAt,
  indentUnitOf,
  lineEnd,
  lineEndingOf,
  lineStart,
  nextLineStart,
  previousLineEnd,
} from "../text/layout.ts";
import { type Entry, type Lines, type ListForm, printBlockEntry, type LocalStyle } from "../print/print.ts";
import { listFormIn, styleOfBlock } from "../print/local-style.ts";
import type { Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";

/**
 * Edits the items of a YAML block. `null`: it is unclear what belongs to what, nothing would be left, or there are too
 * many items.
 */
export function editBlock(
  text: string,
  container: IndentedContainer,
  changes: Changes,
  style: Style,
): readonly TextEdit[] | null {
  const isEditable = container.items.length <= MAX_ITEMS && isOnLines(text, container);
  return isEditable ? new BlockEditor(text, container, style).edit(changes) : null;
}

/** Replaces all items of a block by text after its key or dash. */
export function collapseBlock(
  text: string,
  container: IndentedContainer,
  replacement: string,
): readonly TextEdit[] | null {
  const [first, ...others] = container.items;
  if (!first || !isOnLines(text, container)) {
    return null;
  }
  const isBelow = beginsLine(text, first[0]);
  const place = isBelow ? endOfIntroduction(text, first[0]) : first[0];
  if (place === undefined) {
    return null;
  }
  return [
    isBelow ? insertAt(place, ` ${replacement}`) : { range: first, text: replacement },
    ...(isBelow ? container.items : others).map(item => ({ range: linesOf(text, item), text: "" })),
  ];
}

class BlockEditor {
  readonly #text: string;
  readonly #items: readonly Range[];
  readonly #lines: Lines;
  readonly #style: LocalStyle;
  readonly #lists: ListForm;
  readonly #isSequence: boolean;
  readonly #container: IndentedContainer;

  constructor(text: string, container: IndentedContainer, style: Style) {
    this.#text = text;
    this.#container = container;
    this.#items = container.items;
    this.#isSequence = container.form.keys === "none";
    this.#lines = { indentation: " ".repeat(container.indent), unit: indentUnitOf(text), ending: lineEndingOf(text) };
    this.#style = styleOfBlock(text, container, style);
    this.#lists = listFormIn(text, container, this.#lines.unit);
  }

  edit(changes: Changes): readonly TextEdit[] | null {
    const hunks = hunksOf(changes, this.#items.length);
    const [first] = hunks;
    if (changes.removed.size < this.#items.length) {
      return allOrNone(hunks.map(hunk => this.#editHunk(hunk)));
    }
    if (first && first.entries.length > 0) {
      return this.#replaceAll(first.entries);
    }
    return this.#isSequence ? collapseBlock(this.#text, this.#container, "[]") : null;
  }

  #editHunk(hunk: Hunk): readonly TextEdit[] | null {
    const [first] = this.#items;
    if (hunk.previous === -1 && first && !beginsLine(this.#text, first[0])) {
      return this.#editAfterDash(first, hunk);
    }
    const removals = this.#removeLines(hunk);
    return (
      removals && [
        ...(hunk.entries.length > 0 ? this.#indentationOfNeighbour(hunk) : []),
        this.#insertLines(hunk),
        ...removals,
      ]
    );
  }

  /** The first items, the very first of which is on the line of the enclosing item's dash. */
  #editAfterDash([start]: Range, { next, entries }: Hunk): readonly TextEdit[] | null {
    const removed = this.#items.slice(0, next);
    if (removed.some(([, end], index) => /\n[\t ]*#/u.test(this.#text.slice(end, this.#startOf(index + 1))))) {
      return null;
    }
    const text = entries.map(entry => this.#print(entry) + this.#newLine).join("");
    return [...this.#keep(lineStart(this.#text, start), start), { range: [start, this.#startOf(next)], text }];
  }

  /** The indentation of the neighbouring item that new lines copy. */
  #indentationOfNeighbour({ previous }: Hunk): readonly TextEdit[] {
    const start = this.#startOf(Math.max(previous, 0));
    return this.#keep(lineStart(this.#text, start), start + 1);
  }

  /** An edit that changes nothing, for text that other edits depend on. */
  #keep(start: number, end: number): readonly TextEdit[] {
    return [{ range: [start, end], text: this.#text.slice(start, end) }];
  }

  #insertLines({ previous, entries }: Hunk): TextEdit {
    const before = this.#items[previous];
    const place = before ? lineEnd(this.#text, before[1]) : this.#endAboveFirst();
    return place === undefined
      ? insertAt(lineStart(this.#text, 0), entries.map(entry => this.#printLine(entry) + this.#lines.ending).join(""))
      : insertAt(place, entries.map(entry => this.#lines.ending + this.#printLine(entry)).join(""));
  }

  /** The end of the line above the first item and the comments directly above it. */
  #endAboveFirst(): number | undefined {
    let position = this.#startOf(0);
    const comment = `${this.#lines.indentation}#`;
    for (;;) {
      const end = previousLineEnd(this.#text, position);
      if (end === undefined || !this.#text.startsWith(comment, lineStart(this.#text, end))) {
        return end;
      }
      position = end;
    }
  }

  #removeLines({ previous, next }: Hunk): readonly TextEdit[] | null {
    const removed = this.#items.slice(previous + 1, next);
    const before = this.#items[previous];
    if (!before || !/[|>][-+\d]*[\t ]*(?:#[^\n]*)?\r?\n/u.test(this.#text.slice(...before))) {
      return removed.map(item => ({ range: linesOf(this.#text, item), text: "" }));
    }
    // Empty lines and indented comments would become part of a preceding block scalar.
    const ranges = removed.map(item => linesWithEmptyOnes(this.#text, item));
    const isSwallowed = ranges.some(([, end]) => {
      const indentation = indentationAt(this.#text, end).length;
      return indentation > this.#container.indent && this.#text[end + indentation] === "#";
    });
    return isSwallowed ? null : ranges.map(range => ({ range, text: "" }));
  }

  #replaceAll(entries: readonly Entry[]): readonly TextEdit[] {
    const text = entries.map(entry => this.#print(entry)).join(this.#newLine);
    const start = this.#startOf(0);
    const edits = this.#items.map((item, index) =>
      index === 0
        ? { range: [start, lineEnd(this.#text, item[1])] as const, text }
        : { range: linesOf(this.#text, item), text: "" },
    );
    return [...this.#keep(lineStart(this.#text, start), start), ...edits];
  }

  #startOf(index: number): number {
    return this.#items[index]?.[0] ?? 0;
  }

  get #newLine(): string {
    return this.#lines.ending + this.#lines.indentation;
  }

  #printLine(entry: Entry): string {
    return this.#lines.indentation + this.#print(entry);
  }

  #print(entry: Entry): string {
    return printBlockEntry(entry, this.#container.form, this.#style, this.#lines, this.#lists);
  }
}

/**
 * Whether there are only comments after and between the items, no tab before any, and nothing more deeply indented
 * after them. The parser accepts some texts that are not YAML.
 */
function isOnLines(text: string, { items, indent }: IndentedContainer): boolean {
  return items.every(([start, end], index) => {
    const [next] = items[index + 1] ?? [];
    const isLast = next === undefined;
    const position = skipComments(text, end);
    const column = position - lineStart(text, position);
    const isClosed = isLast ? position === text.length || column <= indent : position === next;
    return isClosed && !text.slice(lineStart(text, start), start).includes("\t");
  });
}

/** The position of the next thing that is not a comment. */
function skipComments(text: string, start: number): number {
  const white = /(?:[\t ]+#[^\n]*|[\t ]*)(?:\r?\n[\t ]*(?:#[^\n]*)?)*/uy;
  white.lastIndex = start;
  white.test(text);
  return white.lastIndex;
}

/** The lines of an item, including the line ending before them, or the one after them if there is none before. */
function linesOf(text: string, [start, end]: Range): Range {
  const previous = previousLineEnd(text, start);
  return previous === undefined ? [lineStart(text, start), nextLineStart(text, end)] : [previous, lineEnd(text, end)];
}

function linesWithEmptyOnes(text: string, [start, end]: Range): Range {
  let next = nextLineStart(text, end);
  while (next < text.length && text.slice(next, lineEnd(text, next)).trim() === "") {
    next = nextLineStart(text, next);
  }
  return [lineStart(text, start), next];
}

/** The end of the key or dash that introduces a block, including an anchor and tag. */
function endOfIntroduction(text: string, blockStart: number): number | undefined {
  let end = previousLineEnd(text, blockStart);
  while (end !== undefined) {
    const line = withoutComment(lineAt(text, end));
    if (line !== "") {
      return introduces(line) ? lineStart(text, end) + line.length : undefined;
    }
    end = previousLineEnd(text, end);
  }
  return undefined;
}

/** Whether a line ends with a key or dash, optionally followed by an anchor and tag. */
function introduces(line: string): boolean {
  const last = line.split(/[\t ]+/u).findLast(word => !/^[&!]/u.test(word));
  return last === "-" || last?.endsWith(":") === true;
}

function lineAt(text: string, position: number): string {
  return text.slice(lineStart(text, position), lineEnd(text, position));
}

/** A line that contains dashes and at most one key, which may be quoted. */
function withoutComment(line: string): string {
  const quoted = /^[\t ]*(?:-[\t ]+)*(?:"(?:[^"\\]|\\.)*"|'[^']*'(?:'[^']*')*)/u.exec(line)?.[0] ?? "";
  return (quoted + line.slice(quoted.length).replace(/(?:^|[\t ])#.*/u, "")).trimEnd();
}

function insertAt(position: number, text: string): TextEdit {
  return { range: [position, position], text };
}
