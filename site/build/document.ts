import { readFileSync } from "node:fs";
import { join } from "node:path";
import { includes, presets } from "../src/presets.ts";
import type { RuleInfo } from "../src/rule-info.ts";
import { escaped } from "./html.ts";
import { layout, sidebar } from "./layout.ts";
import type { Heading, MarkdownRenderer, RenderedDocument } from "./markdown.ts";
import { repository } from "./paths.ts";
import { ruleInfos } from "./rule-infos.ts";
import { home, relativeLink, sourceUrl, type DocumentPage } from "./site-map.ts";

interface BuiltDocument {
  readonly html: string;
  /** The Markdown source. */
  readonly text: string;
  readonly headings: readonly Heading[];
}

/** A page of the documentation: the rendered Markdown with navigation. */
export function documentPage(page: DocumentPage, renderer: MarkdownRenderer): BuiltDocument {
  const text = readFileSync(join(repository, page.source), "utf8");
  const rule = ruleInfos.find(({ name }) => page.path === `rules/${name}/`);
  const shown = rule ? withBadges(text, rule) : page === home ? forTheSite(text) : text;
  const rendered = renderer.render(shown, page);
  const main = `<div class="document">
${sidebar(page.path)}
<main id="main">
<article class="prose">
${page === home ? withInvitation(rendered.html, page) : rendered.html}
</article>
<footer class="page-footer"><a href="${sourceUrl(page.source)}">This page on GitHub</a></footer>
</main>
${outline(rendered)}
</div>`;
  const html = layout({
    path: page.path,
    title: rendered.title,
    description: descriptionOf(rendered.html),
    section: rule ? "rules" : "docs",
    main,
  });
  return { html, text, headings: rendered.headings };
}

/** Badges are images from another server. They and the link to this site are meant for npm and GitHub. */
function forTheSite(text: string): string {
  return text.replaceAll(/^\[(?:!\[|Try it in your browser\]).*\n/gmu, "");
}

/** Replaces the generated sentences in the header of a rule's page by badges. */
function withBadges(text: string, rule: RuleInfo): string {
  const { level, preset, isFixable, hasSuggestions } = rule;
  const badges = [
    `<span class="badge ${level}">${level === "error" ? "Error" : "Warning"}</span>`,
    `<span class="badge">${presets.filter(other => includes(other, preset)).join(", ")}</span>`,
    isFixable ? '<span class="badge good">Fix</span>' : "",
    hasSuggestions ? '<span class="badge">Suggestions</span>' : "",
  ];
  return text.replace(
    /^📝 (?<description>.+)\n[\s\S]*?(?=<!-- end auto-generated rule header -->)/mu,
    `<p class="badges">${badges.join(" ")}</p>\n\n$<description>\n\n`,
  );
}

function withInvitation(html: string, page: DocumentPage): string {
  const invitation = `<p class="invitation"><a class="primary" href="${relativeLink(page.path, "playground/")}">Try it in the playground</a> <a class="secondary" href="#install">Install</a></p>`;
  return html.replace("<!-- begin example -->", `${invitation}$&`);
}

function outline({ headings }: RenderedDocument): string {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  const item = ({ id, text, level }: Heading) =>
    `<li class="level-${level}"><a href="#${escaped(id)}">${escaped(text)}</a></li>`;
  return shown.length < 2
    ? ""
    : `<nav class="outline" aria-label="On this page"><h2>On this page</h2><ul>${shown.map(item).join("")}</ul></nav>`;
}

/** The text of the first paragraph. */
function descriptionOf(html: string): string {
  const paragraph = /<p>(.*?)<\/p>/su.exec(html)?.[1] ?? "";
  return unescaped(paragraph.replaceAll(/<[^<>]*>/gu, ""))
    .replace(/^\P{L}+/u, "")
    .replaceAll(/\s+/gu, " ")
    .slice(0, 200);
}

function unescaped(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
