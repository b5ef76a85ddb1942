import { perText } from "../../model/per-text.ts";

const BYTE_ORDER_MARK = "\uFEFF";

interface Line {
  readonly text: string;
  readonly start: number;
  /** Where its line end begins: the end of the text for the last line. */
  readonly newline: number;
}

/** The last line that was asked for: a file may be one line of megabytes, with thousands of edits in it. */
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

/** The start of the line with a position, behind a byte order mark. */
export function lineStart(text: string, position: number): number {
  const { start } = lineAt(text, position);
  return start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
}

/** The end of the line with a position, in front of the line end. */
export function lineEnd(text: string, position: number): number {
  const { newline } = lineAt(text, position);
  return newline > position && newline < text.length && text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** The start of the line behind the one with a position, or the end of the text. */
export function nextLineStart(text: string, position: number): number {
  return Math.min(lineAt(text, position).newline + 1, text.length);
}

/** The end of the line in front of the one with a position, or `undefined` for the first line. */
export function previousLineEnd(text: string, position: number): number | undefined {
  const newline = lineStart(text, position) - 1;
  if (text[newline] !== "\n") {
    return undefined;
  }
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** Whether only white space stands in front of a position in its line. */
export function beginsLine(text: string, position: number): boolean {
  return /^[\t ]*$/u.test(text.slice(lineStart(text, position), position));
}

/** The white space that the line with a position begins with. */
export function indentationAt(text: string, position: number): string {
  const line = text.slice(lineStart(text, position), lineEnd(text, position));
  return line.slice(0, line.search(/[^\t ]|$/u));
}

/** The line end that the text uses. */
export const lineEndingOf = perText(text => {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
});

/** What the text indents with, by its first line that is indented and no comment. */
export const indentUnitOf = perText(text => /^[\t ]+(?=[^\s*#/])/mu.exec(text)?.[0] ?? "  ");
