import type { ListedClient } from "./listed-client.ts";
import { rowsOf, type RowCase } from "./rows.ts";

/** Every client as a paragraph: its place, its kind, and an aligned table of its settings. */
export function listAsText(clients: readonly ListedClient[]): string {
  return clients.map(paragraph).join("\n");
}

function paragraph(listed: ListedClient): string {
  const { file, client } = listed;
  const { line, column } = client.loc.start;
  const name = client.name === null || client.name === client.label ? "" : ` "${client.name}"`;
  const operation = client.operation === "update" ? ", an update" : "";
  const condition = client.isConditional ? ", under a condition" : "";
  const rows = rowsOf(listed);
  const width = Math.max(...rows.map(({ title }) => title.length)) + 2;
  return [
    `${file}:${line}:${column + 1} ${client.label}${name} (${client.host}${operation}${condition})`,
    ...new Set(client.profile.map(({ summary }) => `  ${summary}`)),
    ...rows.flatMap(({ title, cases }) =>
      cases.map((found, index) => `  ${(index === 0 ? title : "").padEnd(width)}${textOf(found)}`),
    ),
    "",
  ].join("\n");
}

function textOf({ items, notes }: RowCase): string {
  const text = items.join(", ");
  return notes.length === 0 ? text : `${text} (${notes.join("; ")})`;
}
