import type { Range } from "../../model/site.ts";

/** Replaces the text of a range; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** The text after the edits, which must not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (edit.range[0] < position) {
      throw new Error("Text edits overlap.");
    }
    result += text.slice(position, edit.range[0]) + edit.text;
    position = edit.range[1];
  }
  return result + text.slice(position);
}
