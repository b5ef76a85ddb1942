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
  const scan = new Scan(text, true);
  scan.run();
  return scan.blocks;
}

/** The comments of a file, including those in its blocks. */
export function commentsInHcl(text: string): readonly Range[] {
  const scan = new Scan(text, false);
  scan.run();
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
const labels = new RegExp(String.raw`"([^"\n]*)"|(${word})`, "gu");

const stringOrComment = /"[^"\n]*"|\/\*[\s\S]*?\*\//gu;

/** The name and labels before a brace. `undefined`: it does not open a block. */
function readHead(line: string): Omit<OutlineBlock, "range"> | undefined {
  const bare = line.includes("/*") ? withoutComments(line) : line;
  const [, name] = head.exec(bare) ?? [];
  const [, ...given] = bare.matchAll(labels);
  return name === undefined ? undefined : { name, labels: given.map(([, quoted, word]) => quoted ?? word ?? "") };
}

function withoutComments(line: string): string {
  return line.replaceAll(stringOrComment, part => (part.startsWith("/") ? " " : part));
}

/** The head of a top-level block in the layout of `terraform fmt`, which is faster to match, and its brace. */
const plainHead = new RegExp(String.raw`(${topLevel})(?: "([\w.-]+)")?(?: "([\w.-]+)")? \{`, "uy");

/**
 * The last line of a block, followed by blank lines and comments, and then by another of Terraform's top-level blocks
 * or the end.
 */
const endOfPlainBlock = new RegExp(
  String.raw`\}(?:[\t\r ]*(?:(?:#|//)[^\n]*)?\n){1,100}(?=(?:${topLevel})\b[^=\n]*\{|$)`,
  "uy",
);

/** The end of a block, followed by another of Terraform's top-level blocks. */
const indentedBlock = new RegExp(String.raw`\}\s+(?:${topLevel})\b`, "u");

class Scan {
  readonly blocks: OutlineBlock[] = [];
  readonly comments: Range[] = [];
  readonly #text: string;
  readonly #skipsPlainBlocks: boolean;
  /** The open braces and strings at the current position, which can be nested. */
  readonly #open: ("{" | '"')[] = [];
  /** The block that is being skipped. */
  #block: Omit<OutlineBlock, "range"> | undefined;
  #blockStart = 0;
  /** The start of the line, or the end of a block or of a leading comment on the same line. */
  #lineStart = 0;

  /** @param skipsPlainBlocks - whether blocks in the layout of `terraform fmt` are recorded without reading them */
  constructor(text: string, skipsPlainBlocks: boolean) {
    this.#text = text;
    this.#skipsPlainBlocks = skipsPlainBlocks;
  }

  run(): void {
    let position = this.#startLine(this.#text.startsWith("\uFEFF") ? 1 : 0);
    for (let match = this.#matchAfter(position); match; match = this.#matchAfter(position)) {
      position = this.#pass(match[0], match.index);
    }
    this.#endBlock(this.#text.length);
  }

  /** Starts a line outside of blocks, and returns the position to continue at. */
  #startLine(start: number): number {
    let position = start;
    for (;;) {
      this.#lineStart = position;
      plainHead.lastIndex = position;
      const [, name, ...given] = plainHead.exec(this.#text) ?? [];
      if (name === undefined) {
        return position;
      }
      this.#block = { name, labels: given.filter(label => label as string | undefined) };
      this.#blockStart = position;
      const bodyStart = plainHead.lastIndex;
      const brace = this.#skipsPlainBlocks ? endOfPlainBody(this.#text, bodyStart) : undefined;
      if (brace === undefined) {
        this.#open.push("{");
        return bodyStart;
      }
      this.#endBlock(brace + 1);
      position = endOfPlainBlock.lastIndex;
    }
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
    return this.#startLine(index + 1);
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

/**
 * Where a body ends if all of its lines are indented, as in the layout of `terraform fmt`. This can be told from the
 * starts of its lines.
 *
 * @param start - the position behind its opening brace
 */
function endOfPlainBody(text: string, start: number): number | undefined {
  const brace = startAtMargin(text, start);
  const body = text.slice(start, brace);
  endOfPlainBlock.lastIndex = brace;
  // Heredocs and block comments may contain anything at column 0. The block may also end above one that is indented.
  const isPlain = !body.includes("<<") && !body.includes("/*") && !indentedBlock.test(body);
  return isPlain && endOfPlainBlock.test(text) ? brace : undefined;
}

/** The start of the first line below a position that is neither indented nor blank. */
function startAtMargin(text: string, start: number): number {
  let line = nextLine(text, start);
  while (text.charCodeAt(line) <= SPACE) {
    line = nextLine(text, line);
  }
  return line;
}

function nextLine(text: string, position: number): number {
  const lineFeed = text.indexOf("\n", position);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}
