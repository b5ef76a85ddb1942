/** A row of a table, by the headings of its columns. */
export type Row = Readonly<Record<string, string>>;

export function milliseconds(value: number): string {
  return value.toFixed(value < 0.995 ? 2 : value < 9.95 ? 1 : 0);
}

/** Rows as a Markdown table, with numbers aligned to the right. */
export function markdownTable(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(headings),
    line(headings.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(row => line(headings.map(heading => row[heading] ?? ""))),
  ].join("\n");
}
