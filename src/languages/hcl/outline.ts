import type { Range } from "../../model/site.ts";
import { heredocAt } from "./heredoc.ts";
import { endOfComment } from "./lexer.ts";

const SPACE = 0x20;

/** A top-level block that was found but not parsed. */
export interface OutlineBlock {
  readonly name: string;
  /** The labels, without quotes. */
  readonly labels: readonly string[];
  readonly range: Range;
}

/**
 * Finds the blocks of a file, in source order, without parsing them. An unclosed block, as while typing, ends before
 * the next line at column 0 that starts one of Terraform's top-level blocks.
 */
export function outlineHcl(text: string): readonly OutlineBlock[] {
  const scan = new Scan(text);
  scan.findBlocks();
  return scan.blocks;
}

/** The comments of a file, including those in its blocks. */
export function commentsInHcl(text: string): readonly Range[] {
  const scan = new Scan(text);
  scan.readAll();
  return scan.comments;
}

const topLevel = "resource|data|module|variable|output|locals|provider|terraform|moved|import|removed|check";

/** A string without special characters, as most are, which is skipped as a whole. */
const plainString = String.raw`"[^"\\\n$%]*"`;

/** The significant characters in a block. Of line endings, only those before a line that cannot be in a block. */
const inBlock = new RegExp(String.raw`${plainString}|[{}"#]|<<|/[/*]|\n(?=(?:${topLevel})\b[^=\n]*\{)`, "gu");
const atTop = new RegExp(String.raw`${plainString}|[{}"#\n]|<<|/[/*]`, "gu");
/** Blanks at the start of a line. */
const blanks = /[\t\r ]*/uy;
const inString = /["\n]|\\[^\n]|\$\$\{|%%\{|[$%]\{/gu;

const word = String.raw`[\p{ID_Start}_][\p{ID_Continue}-]*`;
const head = new RegExp(String.raw`^[\t\r ]*(${word})(?:[\t ]*"[^"\n]*"|[\t ]+${word})*[\t ]*$`, "u");
/** In the layout of `terraform fmt`, which is faster to match. */
const plainHead = /^([a-z]+)(?: "([\w.-]+)")?(?: "([\w.-]+)")? $/u;
const labels = new RegExp(String.raw`"([^"\n]*)"|(${word})`, "gu");

/** The name and labels before a brace. `undefined`: it does not open a block. */
function readHead(line: string): Omit<OutlineBlock, "range"> | undefined {
  const [, plainName, ...plainLabels] = plainHead.exec(line) ?? [];
  if (plainName !== undefined) {
    return { name: plainName, labels: plainLabels.filter(Boolean) };
  }
  const [, name] = head.exec(line) ?? [];
  const [, ...given] = line.matchAll(labels);
  return name === undefined ? undefined : { name, labels: given.map(([, quoted, bare]) => quoted ?? bare ?? "") };
}

/** The first line of a block in the layout of `terraform fmt`. */
const plainFirstLine = new RegExp(String.raw`(${topLevel})(?: "([\w.-]+)")?(?: "([\w.-]+)")? \{\r?\n`, "uy");

/**
 * The last line of a block, followed by blank lines and comments, and then by another of Terraform's top-level blocks
 * or the end.
 */
const endOfPlainBlock = new RegExp(String.raw`\}(?:[\t\r ]*(?:(?:#|//)[^\n]*)?\n){1,100}(?=(?:${topLevel})\b|$)`, "uy");

class Scan {
  readonly blocks: OutlineBlock[] = [];
  readonly comments: Range[] = [];
  readonly #text: string;
  readonly #heredocs: Upcoming;
  readonly #blockComments: Upcoming;
  /** The open braces and strings at the current position, which can be nested. */
  readonly #open: ("{" | '"')[] = [];
  /** The block that is being skipped. */
  #block: Omit<OutlineBlock, "range"> | undefined;
  #blockStart = 0;
  /** The start of the line, or the end of a block or of a leading comment on the same line. */
  #lineStart: number;

  constructor(text: string) {
    this.#text = text;
    this.#heredocs = new Upcoming("<<", text);
    this.#blockComments = new Upcoming("/*", text);
    this.#lineStart = text.startsWith("\uFEFF") ? 1 : 0;
  }

  readAll(): void {
    this.#run(position => position);
  }

  findBlocks(): void {
    this.#run(position =>
      this.#open.length === 0 && position === this.#lineStart ? this.#passPlainBlocks(position) : position,
    );
  }

  /** @param pass - called with the current position where there is a match to handle */
  #run(pass: (position: number) => number): void {
    let position = pass(this.#lineStart);
    for (let match = this.#matchAfter(position); match; match = this.#matchAfter(position)) {
      position = pass(this.#pass(match[0], match.index));
    }
    this.#endBlock(this.#text.length);
  }

  /**
   * Records blocks in which every line is indented, as in the layout of `terraform fmt`. Where such a block ends can be
   * told from the starts of its lines.
   *
   * @returns where the first other block starts
   */
  #passPlainBlocks(start: number): number {
    let position = start;
    for (;;) {
      plainFirstLine.lastIndex = position;
      const [, name, ...given] = plainFirstLine.exec(this.#text) ?? [];
      const end = name === undefined ? undefined : this.#endOfPlainBody(plainFirstLine.lastIndex);
      if (name === undefined || end === undefined) {
        this.#lineStart = position;
        return position;
      }
      this.blocks.push({ name, labels: given.filter(label => label as string | undefined), range: [position, end] });
      position = endOfPlainBlock.lastIndex;
    }
  }

  /** The end of the block, if it ends with the first line at column 0. */
  #endOfPlainBody(start: number): number | undefined {
    const brace = startAtMargin(this.#text, start);
    endOfPlainBlock.lastIndex = brace;
    // Heredocs and block comments may contain anything at column 0.
    const isPlain = this.#heredocs.nextFrom(start) > brace && this.#blockComments.nextFrom(start) > brace;
    return isPlain && endOfPlainBlock.test(this.#text) ? brace + 1 : undefined;
  }

  #matchAfter(position: number): RegExpExecArray | null {
    const isInString = this.#open.at(-1) === '"';
    const pattern = isInString ? inString : this.#open.length === 0 ? atTop : inBlock;
    pattern.lastIndex = position;
    return pattern.exec(this.#text);
  }

  /** Records a significant character, and returns the position to continue at. */
  #pass(sign: string, index: number): number {
    const end = index + sign.length;
    switch (sign) {
      case "{":
      case "${":
      case "%{":
        this.#openBrace(index);
        return end;
      case "}":
        this.#closeBrace(end);
        return end;
      case '"':
        if (this.#open.at(-1) === '"') {
          this.#open.pop();
        } else {
          this.#open.push('"');
        }
        return end;
      case "\n":
        return this.#endLine(index);
      case "<<":
        return heredocAt(this.#text, index, this.#text.length)?.range[1] ?? end;
      case "#":
      case "//":
      case "/*":
        return this.#passComment(index);
      default:
        // An escape.
        return end;
    }
  }

  #openBrace(index: number): void {
    if (this.#open.length === 0) {
      const line = this.#text.slice(this.#lineStart, index);
      this.#block = readHead(line);
      this.#blockStart = this.#lineStart + line.length - line.trimStart().length;
    }
    this.#open.push("{");
  }

  #closeBrace(end: number): void {
    this.#open.pop();
    if (this.#open.length === 0) {
      this.#endBlock(end);
    }
  }

  /** Ends an unclosed string, or everything that is open before a line that cannot be in a block. */
  #endLine(index: number): number {
    if (this.#open.at(-1) === '"') {
      this.#open.pop();
      return index;
    }
    this.#open.length = 0;
    this.#endBlock(index);
    this.#lineStart = index + 1;
    return index + 1;
  }

  #endBlock(end: number): void {
    if (this.#block) {
      // Not spread, because a large file has thousands of blocks.
      const { name, labels: given } = this.#block;
      this.blocks.push({ name, labels: given, range: [this.#blockStart, end] });
    }
    this.#block = undefined;
    this.#lineStart = end;
  }

  #passComment(start: number): number {
    const end = endOfComment(this.#text, start, this.#text.length) ?? start + 1;
    this.comments.push([start, end]);
    blanks.lastIndex = this.#lineStart;
    blanks.test(this.#text);
    if (blanks.lastIndex === start) {
      this.#lineStart = end;
    }
    return end;
  }
}

/** The next occurrence of a pattern, in a text that is scanned from its start. */
class Upcoming {
  readonly #sign: string;
  readonly #text: string;
  #next = -1;

  constructor(sign: string, text: string) {
    this.#sign = sign;
    this.#text = text;
  }

  /** `Infinity`: there is none. */
  nextFrom(position: number): number {
    if (this.#next < position) {
      const index = this.#text.indexOf(this.#sign, position);
      this.#next = index === -1 ? Infinity : index;
    }
    return this.#next;
  }
}

/** The start of the first line from a position that is neither indented nor blank. */
function startAtMargin(text: string, start: number): number {
  let line = start;
  while (text.charCodeAt(line) <= SPACE) {
    const lineFeed = text.indexOf("\n", line);
    line = lineFeed === -1 ? text.length : lineFeed + 1;
  }
  return line;
}
