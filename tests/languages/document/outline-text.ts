import { DataFile } from "../../../src/languages/document/file.ts";
import type { OutlineEntry } from "../../../src/languages/documents.ts";

/**
 * The entries that the layout of a text shows: each key, as written and, if that differs, as read, and what must be read
 * to know its value, or the entries below it. Those below `in` and `in.deep` are looked for, too.
 */
export function outlined(text: string): string | undefined {
  const entries = new DataFile(text).outline((path, key) => `in.deep.`.startsWith([...path, key, ""].join(".")));
  return entries && showAll(entries, text);
}

function showAll(entries: readonly OutlineEntry[], text: string): string {
  return entries.map(entry => show(entry, text)).join(" ");
}

function show({ key, keyRange, range, value, children }: OutlineEntry, text: string): string {
  const written = text.slice(...keyRange);
  const shown = written === key ? key : `${written} (${key})`;
  const [start, end] = value.site.range;
  const isWhole = range[0] === keyRange[0] && range[1] === end;
  const below = children ? `{ ${showAll(children, text)} }` : `«${text.slice(start, end)}»`;
  return `${shown}${below}${isWhole ? "" : " in another range"}`;
}
