import type { TextEdit } from "./text-edit.ts";

/**
 * Merges adjacent edits. `null`: some overlap, or nothing would change.
 *
 * Edits that change nothing mark text that the others depend on, such as the indentation that a new line copies. ESLint
 * merges all of them into one range, so that another plugin's fix inside it is applied in a later pass.
 */
export function combine(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const [unchanged, changed] = partition(edits, ({ range, text: replacement }) => text.slice(...range) === replacement);
  const combined: TextEdit[] = [];
  for (const edit of changed.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
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
  if (effective.length === 0) {
    return null;
  }
  const all = [...effective];
  for (const edit of unchanged) {
    if (isApart(edit, all)) {
      all.push(edit);
    }
  }
  return all;
}

/** Whether an edit covers text that no other edit does. */
function isApart({ range: [start, end] }: TextEdit, others: readonly TextEdit[]): boolean {
  return start < end && others.every(({ range }) => range[1] <= start || end <= range[0]);
}

function partition<T>(values: readonly T[], isFirst: (value: T) => boolean): readonly [first: T[], second: T[]] {
  return [values.filter(isFirst), values.filter(value => !isFirst(value))];
}
