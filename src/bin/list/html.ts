import { packageInfo } from "../../package-info.ts";
import { counted } from "../summary.ts";
import type { ListedClient } from "./listed-client.ts";
import { rowsOf, type Row, type RowCase } from "./rows.ts";

/** The columns that reviewers look at first. The others follow in the order of the rows. */
const firstTitles = ["Findings", "Kind"];

/** An item with more characters may be wrapped. */
const LONG = 36;

/** Every client as a row of a table that can be sorted and searched, in one self-contained file. */
export function listAsHtml(clients: readonly ListedClient[]): string {
  const listed = clients.map(client => ({ client, rows: rowsOf(client) }));
  const titles = [...new Set([...firstTitles, ...listed.flatMap(({ rows }) => rows.map(({ title }) => title))])];
  const heads = ["Client", "Host", ...titles].map(
    title => `<th scope="col" aria-sort="none"><button type="button">${escaped(title)}</button></th>`,
  );
  const body = listed.map(({ client, rows }) => {
    const cells = titles.map(title => cell(rows.find(row => row.title === title)));
    return `<tr>${nameCell(client)}<td>${escaped(client.client.host)}</td>${cells.join("")}</tr>`;
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
<header>
<h1>Amazon Cognito app clients</h1>
<p>${summaryOf(clients)}</p>
<p><label>Search <input type="search" autocomplete="off"></label> <output>${clients.length} of ${clients.length}</output></p>
</header>
<div class="table" tabindex="0" role="region" aria-label="App clients">
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>
<footer>Values in italics are defaults, and ? is not known from the file. Made by cognito-lint ${escaped(packageInfo.version)}.</footer>
<script>${script}</script>
</body>
</html>
`;
}

function summaryOf(clients: readonly ListedClient[]): string {
  const files = new Set(clients.map(({ file }) => file)).size;
  const withErrors = clients.filter(({ findings }) => findings.errors > 0).length;
  return `${counted(clients.length, "app client")} in ${counted(files, "file")}, ${withErrors} with errors.`;
}

function nameCell({ file, client }: ListedClient): string {
  const { line, column } = client.loc.start;
  const [first] = client.profile;
  const summary = first ? `<p>${escaped(first.summary)}</p>` : "";
  return `<th scope="row"><strong>${escaped(client.name ?? client.label)}</strong><br><code>${escaped(`${file}:${line}:${column + 1}`)}</code>${summary}</th>`;
}

function cell(row: Row | undefined): string {
  if (!row) {
    return "<td></td>";
  }
  const wrong = row.title === "Findings" && row.rank !== 0 ? ' class="wrong"' : "";
  const rank = row.rank === undefined ? "" : ` data-rank="${row.rank}"`;
  return `<td${wrong}${rank}>${row.cases.map(caseOf).join("")}</td>`;
}

function caseOf({ items, notes, isDefault }: RowCase): string {
  const texts = items.map(item => `<div${item.length > LONG ? ' class="long"' : ""}>${breakable(item)}</div>`).join("");
  const note = notes.length === 0 ? "" : `<small>${escaped(notes.join("; "))}</small>`;
  return `<div class="case${isDefault ? " default" : ""}">${texts}${note}</div>`;
}

/** Allows a long URL to wrap between its parts. */
function breakable(text: string): string {
  return text
    .split(/(?<=[/.?&=])\b/u)
    .map(escaped)
    .join("<wbr>");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; --line: color-mix(in srgb, CanvasText 15%, Canvas); }
body { display: flex; flex-direction: column; box-sizing: border-box; height: 100vh; margin: 0; padding: 1rem 1.5rem; }
h1 { margin: 0; font-size: 1.3rem; }
header p { margin: .4rem 0 .8rem; }
.table { flex: 0 1 auto; min-height: 12rem; overflow: auto; border: 1px solid var(--line); }
table { border-collapse: separate; border-spacing: 0; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { position: sticky; top: 0; z-index: 2; background: color-mix(in srgb, CanvasText 5%, Canvas); white-space: nowrap; }
tbody th { width: 22rem; min-width: 16rem; font-weight: normal; }
th:first-child { position: sticky; left: 0; z-index: 1; background: Canvas; border-right: 1px solid var(--line); }
thead th:first-child { z-index: 3; background: color-mix(in srgb, CanvasText 5%, Canvas); }
tbody td { min-width: 6rem; max-width: 20rem; }
.case > div { white-space: nowrap; }
.case > .long { white-space: normal; overflow-wrap: break-word; min-width: 16rem; }
th p { margin: .3rem 0 0; color: color-mix(in srgb, CanvasText 75%, Canvas); }
code { font-size: .9em; overflow-wrap: anywhere; }
.case + .case { margin-top: .4rem; }
.default > div { font-style: italic; }
small { display: block; color: color-mix(in srgb, CanvasText 65%, Canvas); }
button { all: unset; cursor: pointer; font-weight: 600; }
button:focus-visible { outline: 2px solid Highlight; }
button::after { content: " \\2195" / ""; opacity: .35; }
[aria-sort="ascending"] button::after { content: " \\2191" / ""; opacity: 1; }
[aria-sort="descending"] button::after { content: " \\2193" / ""; opacity: 1; }
.wrong { color: light-dark(#b00020, #ff8a80); font-weight: 600; white-space: nowrap; }
footer { margin-top: .8rem; color: color-mix(in srgb, CanvasText 65%, Canvas); }
@media (max-width: 50rem) { th:first-child { position: static; } thead th:first-child { position: sticky; left: auto; } }
@media print { body { height: auto; } .table { overflow: visible; } }
`;

const script = `
const body = document.querySelector("tbody");
const heads = [...document.querySelectorAll("thead th")];
const input = document.querySelector("input");
heads.forEach((head, index) => head.querySelector("button").addEventListener("click", () => {
  const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  heads.forEach(other => other.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
  const rank = row => Number(row.cells[index].dataset.rank ?? 0);
  const text = row => row.cells[index].textContent;
  const compare = (a, b) => rank(a) - rank(b) || text(a).localeCompare(text(b), "en", { numeric: true });
  body.append(...[...body.rows].sort((a, b) => direction * compare(a, b)));
}));
input.addEventListener("input", () => {
  const rows = [...body.rows];
  const wanted = input.value.toLowerCase();
  rows.forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
  document.querySelector("output").textContent = rows.filter(row => !row.hidden).length + " of " + rows.length;
});
`;
