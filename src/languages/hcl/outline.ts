import type { Range } from "../../model/site.ts";
import { heredocAt } from "./heredoc.ts";
import { endOfComment } from "./lexer.ts";

/** A block at the top of a file that has not been parsed. */
export interface OutlineBlock {
  readonly name: string;
  /** The labels, by their text between the quotes. */
  readonly labels: readonly string[];
  readonly range: Range;
}

/** What a scan finds in a file without parsing it. */
export interface Outline {
  /** In the order of the text. */
  readonly blocks: readonly OutlineBlock[];
  readonly comments: readonly Range[];
}

/**
 * Finds the blocks and comments of a file. A block that is not closed, as while one types, ends in front of the next
 * line that begins a block of Terraform's own at the margin.
 */
export function outlineHcl(text: string): Outline {
  const scan = new Scan(text);
  scan.run();
  return scan;
}

const topLevel = "resource|data|module|variable|output|locals|provider|terraform|moved|import|removed|check";

/** A string in which nothing counts, which most are: it is passed over as a whole. */
const plainString = String.raw`"[^"\\\n$%]*"`;

/** What counts in a block: of line ends only those before a line that can be in no block. */
const inBlock = new RegExp(String.raw`${plainString}|[{}"#]|<<|/[/*]|\n(?=(?:${topLevel})\b[^=\n]*\{)`, "gu");
const atTop = new RegExp(String.raw`${plainString}|[{}"#\n]|<<|/[/*]`, "gu");
const inString = /["\n]|\\[^\n]|\$\$\{|%%\{|[$%]\{/gu;

const word = String.raw`[\p{ID_Start}_][\p{ID_Continue}-]*`;
const head = new RegExp(String.raw`^[\t\r ]*(${word})(?:[\t ]*"[^"\n]*"|[\t ]+${word})*[\t ]*$`, "u");
/** As `terraform fmt` writes it, which takes less time to read. */
const plainHead = /^([a-z]+)(?: "([\w.-]+)")?(?: "([\w.-]+)")? $/u;
const labels = new RegExp(String.raw`"([^"\n]*)"|(${word})`, "gu");

/** The name and labels in front of a brace. `undefined`: it opens no block. */
function readHead(line: string): Omit<OutlineBlock, "range"> | undefined {
  const [, plainName, ...plainLabels] = plainHead.exec(line) ?? [];
  if (plainName !== undefined) {
    return { name: plainName, labels: plainLabels.filter(Boolean) };
  }
  const [, name] = head.exec(line) ?? [];
  const [, ...given] = line.matchAll(labels);
  return name === undefined ? undefined : { name, labels: given.map(([, quoted, bare]) => quoted ?? bare ?? "") };
}

class Scan implements Outline {
  readonly blocks: OutlineBlock[] = [];
  readonly comments: Range[] = [];
  readonly #text: string;
  /** What is open where the scan is: braces and strings, which can be in each other. */
  readonly #open: ("{" | '"')[] = [];
  /** The block that is being passed over. */
  #block: Omit<OutlineBlock, "range"> | undefined;
  #blockStart = 0;
  /** Where the line begins, or what is behind a block on the same line. */
  #lineStart: number;

  constructor(text: string) {
    this.#text = text;
    this.#lineStart = text.startsWith("\uFEFF") ? 1 : 0;
  }

  run(): void {
    let position = this.#lineStart;
    for (let match = this.#matchBehind(position); match; match = this.#matchBehind(position)) {
      position = this.#pass(match[0], match.index);
    }
    this.#endBlock(this.#text.length);
  }

  #matchBehind(position: number): RegExpExecArray | null {
    const isInString = this.#open.at(-1) === '"';
    const pattern = isInString ? inString : this.#open.length === 0 ? atTop : inBlock;
    pattern.lastIndex = position;
    return pattern.exec(this.#text);
  }

  /** Takes note of a sign, and says where to go on. */
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

  /** Ends a string that is not closed, or all that is open in front of a line that can be in no block. */
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
      // Not spread: a large file has thousands of blocks.
      const { name, labels: given } = this.#block;
      this.blocks.push({ name, labels: given, range: [this.#blockStart, end] });
    }
    this.#block = undefined;
    this.#lineStart = end;
  }

  #passComment(start: number): number {
    const end = endOfComment(this.#text, start, this.#text.length) ?? start + 1;
    this.comments.push([start, end]);
    return end;
  }
}
