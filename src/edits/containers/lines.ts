import type { LinesContainer, LinesForm, Range } from "../../model/site.ts";
import { type Changes, MAX_ITEMS, type Hunk, hunksOf } from "./changes.ts";
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
import { styleOfText } from "../print/local-style.ts";
import type { Entry, Lines, LocalStyle } from "../print/print.ts";
import { alignedPair, type Attribute, attributeOf, isAligned, isBelow, printBelow } from "./print-body.ts";
import type { Style } from "../print/style.ts";
import type { TextEdit } from "../text/text-edit.ts";
import { maximum, pushAll } from "../../model/large-lists.ts";

/**
 * Edits the attributes and nested blocks of a body, each of which has lines of its own. Aligned values stay aligned.
 * `null`: there is something else on the line of an item.
 */
export function editLines(
  text: string,
  container: LinesContainer,
  changes: Changes,
  language: Style,
): readonly TextEdit[] | null {
  const items = container.items.length <= MAX_ITEMS ? readItems(text, container, language) : undefined;
  return items ? new LinesEditor(text, container, items, language).edit(changes) : null;
}

interface Item {
  readonly start: number;
  /** The end of the comment on its last line. */
  readonly end: number;
  /** The range between key and value, for an attribute of one line. */
  readonly pair: Range | undefined;
}

/** `undefined`: an item shares a line with another, with the brackets, or with something that is not a comment. */
function readItems(text: string, container: LinesContainer, { comment }: Style): readonly Item[] | undefined {
  const items = container.items.map(([start, end], index): Item | undefined => {
    const tail = endOfComments(text, end, comment);
    const isAlone = beginsLine(text, start) && tail === lineEnd(text, tail);
    const pair = text.slice(start, end).includes("\n") ? undefined : container.pairs[index];
    return isAlone ? { start, end: tail, pair } : undefined;
  });
  return items.every(item => item !== undefined) ? items : undefined;
}

/** The end of the comments and white space that follow on the line. */
function endOfComments(text: string, start: number, comment: RegExp): number {
  let end = start;
  for (;;) {
    while (text[end] === " " || text[end] === "\t") {
      end += 1;
    }
    comment.lastIndex = end;
    if (!comment.test(text)) {
      return end;
    }
    end = comment.lastIndex;
  }
}

/** A line of a body: an item by its index, or a new attribute. `"gap"` ends a run of lines. */
type Line = number | Attribute | "gap";

class LinesEditor {
  readonly #text: string;
  readonly #container: LinesContainer;
  readonly #form: LinesForm;
  readonly #items: readonly Item[];
  readonly #comment: RegExp;
  readonly #style: LocalStyle;
  readonly #lines: Lines;

  constructor(text: string, container: LinesContainer, items: readonly Item[], language: Style) {
    this.#text = text;
    this.#container = container;
    this.#form = container.form;
    this.#items = items;
    this.#comment = language.comment;
    this.#style = styleOfText(text, language);
    const [first] = items;
    const unit = indentUnitOf(text);
    const outer = container.range[0] === 0 ? "" : indentationAt(text, container.range[0]) + unit;
    const indentation = first ? indentationAt(text, first.start) : outer;
    this.#lines = { indentation, unit, ending: lineEndingOf(text) };
  }

  edit(changes: Changes): readonly TextEdit[] | null {
    const entries = [...changes.inserted.values()].flat();
    const hunks = hunksOf(this.#attributesOf(changes), this.#items.length);
    const attributes = new Map(
      hunks.map(({ previous, entries: added }) => [
        previous,
        added.map(entry => attributeOf(entry, this.#form, this.#style, this.#lines)),
      ]),
    );
    const blocks = entries
      .filter(entry => isBelow(entry, this.#form))
      .flatMap(entry => printBelow(entry, this.#form, this.#style, this.#lines));
    const pairs = new Map<Attribute, string>();
    const aligned = this.#align(this.#linesAfter(changes.removed, attributes), pairs);
    const written = new Map(
      [...attributes].map(([previous, added]) => [
        previous,
        added.map(attribute => attribute.key + (pairs.get(attribute) ?? this.#form.pair) + attribute.value),
      ]),
    );
    const inserted = this.#insert(written, blocks, changes.removed);
    return inserted && [...inserted, ...aligned, ...hunks.flatMap(hunk => this.#remove(hunk))];
  }

  /** The changes without nested blocks. Attributes are inserted before the nested blocks where possible. */
  #attributesOf({ removed, inserted }: Changes): Changes {
    const attributes = new Map<number, Entry[]>();
    for (const [index, entries] of [...inserted].sort(([one], [other]) => one - other)) {
      const place = this.#inFrontOfBlocks(index);
      const added = entries.filter(entry => !isBelow(entry, this.#form));
      attributes.set(place, [...(attributes.get(place) ?? []), ...added]);
    }
    return { removed, inserted: attributes };
  }

  /** The index before the nested blocks that precede an item, if an attribute precedes those. */
  #inFrontOfBlocks(index: number): number {
    let place = index;
    while (place > 0 && this.#isNested(place - 1)) {
      place -= 1;
    }
    return place === 0 ? index : place;
  }

  /** The lines of the body after the changes. */
  #linesAfter(removed: ReadonlySet<number>, added: ReadonlyMap<number, readonly Attribute[]>): readonly Line[] {
    const lines: Line[] = [...(added.get(-1) ?? [])];
    let previous = -1;
    for (const index of this.#items.keys()) {
      if (!removed.has(index)) {
        lines.push(...(this.#areAdjacent(previous, index) ? [] : (["gap"] as const)), index);
        pushAll(lines, added.get(index) ?? []);
        previous = index;
      }
    }
    return lines;
  }

  /** Whether there are only other items between two items, or before the first. */
  #areAdjacent(previous: number, next: number): boolean {
    for (let index = previous; index < next; index += 1) {
      const start = this.#items[index]?.end ?? this.#start;
      const between = this.#text.slice(start, this.#items[index + 1]?.start);
      const newlines = index === -1 && this.#isWholeText ? 0 : 1;
      if (between.trim() !== "" || between.split("\n").length !== newlines + 1) {
        return false;
      }
    }
    return true;
  }

  /** Keeps aligned values aligned, and determines how new attributes are written. */
  #align(lines: readonly Line[], pairs: Map<Attribute, string>): readonly TextEdit[] {
    const wereAligned = this.#alignedItems();
    return runsOf(lines, line => typeof line !== "number" || this.#items[line]?.pair !== undefined).flatMap(run => {
      const items = run.filter(line => typeof line === "number");
      if (!items.every(index => wereAligned.has(index))) {
        return [];
      }
      const width = maximum(run.map(line => this.#keyLength(line)));
      for (const line of run) {
        if (typeof line === "object") {
          pairs.set(line, alignedPair(line.key.length, width, this.#form));
        }
      }
      return items.flatMap(index => this.#setPair(index, width));
    });
  }

  /** The items whose values are aligned with those of their neighbours. */
  #alignedItems(): ReadonlySet<number> {
    const lines = runsOf(this.#linesAfter(new Set(), new Map()), line => this.#items[Number(line)]?.pair !== undefined);
    const aligned = lines.filter(run => {
      const width = maximum(run.map(line => this.#keyLength(line)));
      return run.every(line => typeof line === "number" && this.#setPair(line, width).length === 0);
    });
    return new Set(aligned.flat().map(Number));
  }

  #keyLength(line: Line): number {
    if (typeof line === "object") {
      return line.key.length;
    }
    const item = this.#items[Number(line)];
    return item?.pair ? item.pair[0] - item.start : 0;
  }

  #setPair(index: number, width: number): readonly TextEdit[] {
    const range = this.#items[index]?.pair;
    const text = alignedPair(this.#keyLength(index), width, this.#form);
    return range && this.#text.slice(...range) !== text ? [{ range, text }] : [];
  }

  #insert(
    attributes: ReadonlyMap<number, readonly string[]>,
    blocks: readonly string[],
    removed: ReadonlySet<number>,
  ): readonly TextEdit[] | null {
    const newLine = this.#lines.ending + this.#lines.indentation;
    const kept = [...this.#items.keys()].filter(index => !removed.has(index));
    const last = kept.at(-1) ?? -1;
    const edits: TextEdit[] = [];
    for (const previous of new Set([...attributes.keys(), last])) {
      const added = attributes.get(previous) ?? [];
      const isAfterBlock = previous !== -1 && this.#isNested(previous) && added.length > 0;
      const texts = added.map(
        (line, index) => (isAfterBlock && index === 0 ? this.#lines.ending : "") + newLine + line,
      );
      const below = previous === last ? blocks : [];
      for (const [index, block] of below.entries()) {
        const isFirst = previous === -1 && added.length === 0 && index === 0;
        texts.push((!isFirst && this.#setsOffBlocks() ? this.#lines.ending : "") + newLine + block);
      }
      if (texts.length > 0) {
        const edit = this.#put(previous, texts.join(""));
        if (!edit) {
          return null;
        }
        edits.push(edit);
      }
    }
    return edits;
  }

  /** Inserts lines, each with a line ending before it, below an item or at the start of the body. */
  #put(previous: number, lines: string): TextEdit | null {
    const item = this.#items[previous];
    if (item) {
      return { range: [item.end, item.end], text: lines };
    }
    const [start, end] = this.#container.range;
    const { ending } = this.#lines;
    if (this.#isWholeText) {
      const place = lineStart(this.#text, 0);
      return { range: [place, place], text: lines.slice(ending.length) + ending };
    }
    if (this.#text.slice(start, end).includes("\n")) {
      return { range: [this.#start, this.#start], text: lines };
    }
    return this.#text.slice(start, end).trim() === ""
      ? { range: [start, end], text: lines + ending + indentationAt(this.#text, start) }
      : null;
  }

  /** The lines of removed items, including the empty line before them if another one follows. */
  #remove({ previous, next }: Hunk): readonly TextEdit[] {
    return this.#items.slice(previous + 1, next).map(({ start, end }) => {
      const above = previousLineEnd(this.#text, start);
      if (above === undefined) {
        return { range: [lineStart(this.#text, start), nextLineStart(this.#text, end)], text: "" };
      }
      const isSetOff = this.#isBlank(above) && this.#isBlankOrEnd(nextLineStart(this.#text, end));
      return { range: [(isSetOff ? previousLineEnd(this.#text, above) : undefined) ?? above, end], text: "" };
    });
  }

  #isBlank(position: number): boolean {
    return this.#text.slice(lineStart(this.#text, position), lineEnd(this.#text, position)).trim() === "";
  }

  #isBlankOrEnd(position: number): boolean {
    return this.#isBlank(position) || lineEnd(this.#text, position) > this.#container.range[1];
  }

  #isNested(index: number): boolean {
    return this.#container.pairs[index] === undefined;
  }

  /** Whether there is an empty line before the nested blocks, as is usual. */
  #setsOffBlocks(): boolean {
    const block = this.#items.findIndex((_item, index) => index > 0 && this.#isNested(index));
    const [before, item] = [this.#items[block - 1], this.#items[block]];
    return !before || !item || /\n[\t ]*\r?\n/u.test(this.#text.slice(before.end, item.start));
  }

  get #isWholeText(): boolean {
    return this.#container.range[0] === 0;
  }

  /** Where the first line of the body can be inserted: after the opening bracket and a comment there. */
  get #start(): number {
    const [start] = this.#container.range;
    return this.#isWholeText ? lineStart(this.#text, 0) : endOfComments(this.#text, start, this.#comment);
  }
}

/** The runs of consecutive lines that are all attributes of one line. */
function runsOf(lines: readonly Line[], isAttribute: (line: Line) => boolean): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    const isIn = line !== "gap" && isAttribute(line) && (typeof line === "number" || isAligned(line));
    if (isIn) {
      runs.at(-1)?.push(line);
    }
    if (!isIn) {
      runs.push([]);
    }
  }
  return runs.filter(run => run.length > 0);
}
