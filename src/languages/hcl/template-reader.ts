import type { Range } from "../../model/site.ts";
import type { TemplatePart } from "./syntax-tree.ts";
import type { TokenStream } from "./token-stream.ts";

/** Text without special characters (sticky). In a heredoc, at most one line including its line ending. */
const plainText = { quoted: /[^"$%\\\r\n]+|\r(?!\n)/uy, heredoc: /[^$%\n]*\n|[^$%\n]+/uy };

const escape = /\\(?:u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^\r\n])/uy;
const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

const LAST_CODE_POINT = 0x10ffff;

/** Reads a template's text, and collects its parts. */
export class TemplateReader {
  position: number;
  readonly #stream: TokenStream;
  readonly #form: "quoted" | "heredoc";
  readonly #end: number;
  readonly #parts: TemplatePart[] = [];
  /** Decoded text that is not part of `parts` yet, and its start. */
  #pending = "";
  #pendingStart: number;
  #trimsNext = false;

  constructor(stream: TokenStream, form: "quoted" | "heredoc", [start, end]: Range) {
    this.#stream = stream;
    this.#form = form;
    this.position = start;
    this.#pendingStart = start;
    this.#end = end;
  }

  isAt(sign: string): boolean {
    return this.position < this.#end && this.#stream.text.startsWith(sign, this.position);
  }

  /** Reads up to `${` or `%{`, and returns which it is. `undefined`: the template ends, or should. */
  readToOpening(): "$" | "%" | undefined {
    while (this.position < this.#end) {
      if (this.isAt("${") || this.isAt("%{")) {
        return this.isAt("$") ? "$" : "%";
      }
      if (this.isAt("$${") || this.isAt("%%{")) {
        this.#take(this.#stream.text.slice(this.position + 1, this.position + 3), 3);
      } else if (!this.#takePlain() && !this.#takeEscape() && !this.#takeSign()) {
        return undefined;
      }
    }
    return undefined;
  }

  /** Adds a part that is not text. Reading continues at the end of its range. */
  add(part: TemplatePart, trimsBefore: boolean, trimsAfter: boolean): void {
    if (trimsBefore) {
      this.#pending = this.#pending.trimEnd();
    }
    this.#endText();
    this.#parts.push(part);
    this.position = part.range[1];
    this.#pendingStart = this.position;
    this.#trimsNext = trimsAfter;
  }

  finish(): readonly TemplatePart[] {
    this.#endText();
    return this.#parts;
  }

  #takePlain(): boolean {
    const plain = this.#matchOf(plainText[this.#form]);
    if (plain === undefined) {
      return false;
    }
    this.#take(plain, plain.length);
    if (plain.endsWith("\n")) {
      this.#endText();
    }
    return true;
  }

  /** In a heredoc, a backslash is plain text. */
  #takeEscape(): boolean {
    const written = this.#matchOf(escape);
    if (written === undefined) {
      return false;
    }
    const value = unescaped(written);
    if (value === undefined) {
      this.#stream.fail("There is no such escape.", { start: this.position, end: this.position + written.length });
    }
    this.#take(value ?? "", written.length);
    return true;
  }

  /** Consumes a dollar or percent sign without special meaning. */
  #takeSign(): boolean {
    const isSign = this.isAt("$") || this.isAt("%");
    if (isSign) {
      this.#take(this.#stream.text.charAt(this.position), 1);
    }
    return isSign;
  }

  #matchOf(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.#stream.text)?.[0].slice(0, this.#end - this.position);
  }

  #take(value: string, length: number): void {
    this.#pending += value;
    this.position += length;
  }

  #endText(): void {
    const value = this.#trimsNext ? this.#pending.trimStart() : this.#pending;
    if (value !== "") {
      this.#parts.push({ type: "text", value, range: [this.#pendingStart, this.position] });
    }
    this.#pending = "";
    this.#pendingStart = this.position;
    this.#trimsNext = false;
  }
}

function unescaped(written: string): string | undefined {
  const digits = /^\\[Uu](.{4,})$/u.exec(written)?.[1];
  if (digits === undefined) {
    return escapes.get(written.slice(1));
  }
  const code = Number.parseInt(digits, 16);
  return code > LAST_CODE_POINT ? undefined : String.fromCodePoint(code);
}
