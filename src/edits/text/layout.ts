import { perText } from "../../model/per-text.ts";

const BYTE_ORDER_MARK = "\uFEFF";

interface Line {
  readonly text: string;
  readonly start: number;
  /** The start of its line ending; the end of the text for the last line. */
  readonly newline: number;
}

/** A cache of the last line, because a file may be a single line of megabytes with thousands of edits. */
let last: Line = { text: "", start: 0, newline: 0 };

function lineAt(text: string, position: number): Line {
  if (last.text !== text || position < last.start || position > last.newline) {
    const newline = text.indexOf("\n", position);
    last = {
      text,
      start: position === 0 ? 0 : text.lastIndexOf("\n", position - 1) + 1,
      newline: newline === -1 ? text.length : newline,
    };
  }
  return last;
}

/** The start of the line at a position, after a byte order mark. */
export function lineStart(text: string, position: number): number {
  const { start } = lineAt(text, position);
  return start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
}

/** The end of the line at a position, before the line ending. */
export function lineEnd(text: string, position: number): number {
  const { newline } = lineAt(text, position);
  return newline > position && newline < text.length && text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** The start of the next line, or the end of the text. */
export function nextLineStart(text: string, position: number): number {
  return Math.min(lineAt(text, position).newline + 1, text.length);
}

/** The end of the previous line. `undefined`: there is none. */
export function previousLineEnd(text: string, position: number): number | undefined {
  const newline = lineStart(text, position) - 1;
  if (text[newline] !== "\n") {
    return undefined;
  }
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** Whether there is only white space before a position on its line. */
export function beginsLine(text: string, position: number): boolean {
  return /^[\t ]*$/u.test(text.slice(lineStart(text, position), position));
}

/** The leading white space of the line at a position. */
export function indentationAt(text: string, position: number): string {
  const line = text.slice(lineStart(text, position), lineEnd(text, position));
  return line.slice(0, line.search(/[^\t ]|$/u));
}

/** The line ending that the text uses. */
export const lineEndingOf = perText(text => {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
});

/** The text's unit of indentation, from its first indented line that is not a comment. */
export const indentUnitOf = perText(text => /^[\t ]+(?=[^\s*#/])/mu.exec(text)?.[0] ?? "  ");
