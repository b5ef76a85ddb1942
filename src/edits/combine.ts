import type { TextEdit } from "./text-edit.ts";

/** Makes one edit of those that touch. `null`: some overlap, or nothing would change. */
export function combine(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const combined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const last = combined.at(-1);
    const end = last?.range[1] ?? 0;
    if (edit.range[0] < end) {
      return null;
    }
    if (last && edit.range[0] === end) {
      combined.splice(-1, 1, { range: [last.range[0], edit.range[1]], text: last.text + edit.text });
    } else {
      combined.push(edit);
    }
  }
  const effective = combined.filter(({ range, text: replacement }) => text.slice(...range) !== replacement);
  return effective.length > 0 ? effective : null;
}
