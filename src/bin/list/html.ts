import { packageInfo } from "../../package-info.ts";
import type { ListedClient } from "./listed-client.ts";
import { rowsOf } from "./rows.ts";

/** Every client as a row of a table that can be sorted and searched: one file that needs nothing else. */
export function listAsHtml(clients: readonly ListedClient[]): string {
  const listed = clients.map(client => ({ client, rows: rowsOf(client) }));
  const titles = [...new Set(listed.flatMap(({ rows }) => rows.map(({ title }) => title)))];
  const heads = ["Client", ...titles].map(
    title => `<th scope="col" aria-sort="none"><button type="button">${escaped(title)}</button></th>`,
  );
  const body = listed.map(({ client, rows }) => {
    const cells = titles.map(title => cell(title, rows.find(row => row.title === title)?.texts ?? []));
    return `<tr>${nameCell(client)}${cells.join("")}</tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Amazon Cognito app clients</title>
<style>${style}</style>
</head>
<body>
<h1>Amazon Cognito app clients</h1>
<p><label>Search <input type="search" autocomplete="off"></label> <output>${clients.length} of ${clients.length}</output></p>
<div class="table" tabindex="0" role="region" aria-label="App clients">
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>
<footer>Made by cognito-lint ${escaped(packageInfo.version)}.</footer>
<script>${script}</script>
</body>
</html>
`;
}

function nameCell({ file, client }: ListedClient): string {
  const { line, column } = client.loc.start;
  const [first] = client.profile;
  return `<th scope="row"><strong>${escaped(client.name ?? client.label)}</strong><br><code>${escaped(`${file}:${line}:${column + 1}`)}</code><br>${escaped(client.host)}${first ? `<p>${escaped(first.summary)}</p>` : ""}</th>`;
}

function cell(title: string, texts: readonly string[]): string {
  const isWrong = title === "Findings" && texts.some(text => text !== "none");
  const items = texts.map(text => `<div>${escaped(text)}</div>`).join("");
  return `<td${isWrong ? ' class="wrong"' : ""}>${items}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
body { margin: 1.5rem; }
h1 { font-size: 1.3rem; }
.table { overflow: auto; max-height: 80vh; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
table { border-collapse: collapse; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
thead th { position: sticky; top: 0; background: Canvas; white-space: nowrap; z-index: 1; }
tbody th { min-width: 16rem; font-weight: normal; }
tbody td { min-width: 6rem; max-width: 22rem; overflow-wrap: anywhere; }
th p { margin: .3rem 0 0; opacity: .8; }
button { all: unset; cursor: pointer; font-weight: 600; }
button:focus-visible { outline: 2px solid Highlight; }
[aria-sort="ascending"] button::after { content: " \\25B2"; }
[aria-sort="descending"] button::after { content: " \\25BC"; }
.wrong { color: light-dark(#b00020, #ff8a80); font-weight: 600; }
footer { margin-top: 1rem; opacity: .7; }
@media print { .table { max-height: none; overflow: visible; } }
`;

const script = `
const body = document.querySelector("tbody");
const heads = [...document.querySelectorAll("thead th")];
const input = document.querySelector("input");
heads.forEach((head, index) => head.querySelector("button").addEventListener("click", () => {
  const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  heads.forEach(other => other.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
  const text = row => row.cells[index].textContent;
  body.append(...[...body.rows].sort((a, b) => direction * text(a).localeCompare(text(b), "en", { numeric: true })));
}));
input.addEventListener("input", () => {
  const rows = [...body.rows];
  const wanted = input.value.toLowerCase();
  rows.forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
  document.querySelector("output").textContent = rows.filter(row => !row.hidden).length + " of " + rows.length;
});
`;
