import { packageInfo } from "../../src/package-info.ts";
import { escaped } from "./html.ts";
import { ruleGroups } from "./rule-groups.ts";
import { ruleInfos } from "./rule-infos.ts";
import { home, navigation, relativeLink, repositoryUrl } from "./site-map.ts";

export interface PageParts {
  /** The folder of the page in the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Which entry of the header it belongs to. */
  readonly section: "docs" | "rules" | "playground";
  readonly main: string;
  /** Besides the scripts of every page, by name in `assets/`. */
  readonly scripts?: readonly string[];
  /** The files in `assets/` that these import, which the browser should preload. */
  readonly preloaded?: readonly string[];
  readonly bodyClass?: string;
}

/** Only resources of the site itself are loaded, and no data can be sent elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor adds its style sheet to the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function layout({
  path,
  title,
  description,
  section,
  main,
  scripts = [],
  preloaded = [],
  bodyClass,
}: PageParts): string {
  const to = (target: string) => relativeLink(path, target);
  const current = (name: PageParts["section"]) => (name === section ? ' aria-current="true"' : "");
  const name = packageInfo.name;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(description)}">
<meta name="color-scheme" content="light dark">
<title>${escaped(title === name ? title : `${title} · ${name}`)}</title>
<link rel="icon" href="${to("assets/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/site.css")}">
<script src="${to("assets/theme.js")}"></script>
${preloaded.map(file => `<link rel="modulepreload" href="${to(`assets/${file}`)}">\n`).join("")}${["page", ...scripts].map(script => `<script type="module" src="${to(`assets/${script}.js`)}"></script>`).join("\n")}
</head>
<body${bodyClass === undefined ? "" : ` class="${bodyClass}"`} data-root="${to("")}">
<a class="skip" href="#main">Skip to the content</a>
<header class="site-header">
<a class="brand" href="${to("")}"><img src="${to("assets/icon.svg")}" alt="" width="24" height="24"><span>${name}</span></a>
<nav aria-label="Site">
<a href="${to("")}"${current("docs")}>Docs</a>
<a href="${to("rules/")}"${current("rules")}>Rules</a>
<a href="${to("playground/")}"${current("playground")}>Playground</a>
</nav>
<div class="header-tools">
<button type="button" id="search-button" class="search-button"><span>Search</span> <kbd>/</kbd></button>
<button type="button" id="theme-button" class="icon-button" aria-label="Switch between light and dark"><span aria-hidden="true">◐</span></button>
<a class="github" href="${repositoryUrl}">GitHub</a>
</div>
</header>
${main}
<dialog id="search-dialog" class="dialog" aria-label="Search the documentation">
<form method="dialog"><input type="search" id="search-input" placeholder="Search rules, errors, settings" aria-label="Search the documentation" autocomplete="off" autofocus><button aria-label="Close the search">Close</button></form>
<p id="search-status" role="status"></p>
<ul id="search-results"></ul>
</dialog>
</body>
</html>
`;
}

/** The list of all documentation pages, with the current one marked. */
export function sidebar(path: string): string {
  const link = (target: string, label: string) =>
    `<li><a href="${relativeLink(path, target)}"${target === path ? ' aria-current="page"' : ""}>${escaped(label)}</a></li>`;
  const groups = navigation.map(
    ({ title, pages }) => `<h2>${title}</h2><ul>${pages.map(page => link(page.path, page.label)).join("")}</ul>`,
  );
  const rules = ruleGroups.map(({ title, has }) => {
    const members = ruleInfos.filter(has);
    const isOpen = members.some(({ name }) => path === `rules/${name}/`);
    const links = members.map(({ name }) => link(`rules/${name}/`, name)).join("");
    return `<details class="rules"${isOpen ? " open" : ""}><summary>${title}</summary><ul>${links}</ul></details>`;
  });
  return `<nav class="sidebar" aria-label="Documentation"><details class="pages" open><summary>Pages</summary><ul>${link(home.path, home.label)}${link("rules/", "Rules")}</ul>${path.startsWith("rules/") ? rules.join("") : ""}${groups.join("")}</details></nav>`;
}
